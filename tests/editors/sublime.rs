//! Sublime Text reads the TextMate grammar as a property list: written here from the grammar that
//! VS Code reads.

use std::fs;

use expect_test::expect_file;
use serde_json::Value;

use super::editors;

/// `value` as an element of a property list, keys in the order of the alphabet.
fn element(value: &Value, depth: usize, out: &mut String) {
    let indent = "\t".repeat(depth);
    match value {
        Value::Object(entries) => {
            out.push_str(&format!("{indent}<dict>\n"));
            let mut keys: Vec<&String> = entries.keys().collect();
            keys.sort();
            for key in keys {
                out.push_str(&format!("{indent}\t<key>{}</key>\n", escaped(key)));
                element(&entries[key], depth + 1, out);
            }
            out.push_str(&format!("{indent}</dict>\n"));
        }
        Value::Array(items) => {
            out.push_str(&format!("{indent}<array>\n"));
            items.iter().for_each(|item| element(item, depth + 1, out));
            out.push_str(&format!("{indent}</array>\n"));
        }
        Value::String(text) => out.push_str(&format!("{indent}<string>{}</string>\n", escaped(&unmarked(text)))),
        other => panic!("a grammar holds no {other}"),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A regular expression without the marks of its lists.
fn unmarked(text: &str) -> String {
    let mut parts = text.split("(?#");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once(')').map_or(part, |(_, rest)| rest));
    }
    out
}

#[test]
fn sublime_reads_the_grammar_of_vs_code() {
    let grammar = fs::read_to_string(editors("vscode/syntaxes/journey.tmLanguage.json")).unwrap();
    let mut list = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \
         \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">\n",
    );
    element(&serde_json::from_str(&grammar).unwrap(), 0, &mut list);
    list.push_str("</plist>\n");
    assert!(!list.contains("(?#"));
    expect_file![editors("sublime/Journey.tmLanguage")].assert_eq(&list);
}
