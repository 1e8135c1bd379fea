//! The snippets of VS Code, which other editors read too: what they write checks clean.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use journey::language::is_keyword;
use journey::project::Project;
use serde::Deserialize;

use super::editors;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Snippet {
    prefix: String,
    body: Vec<String>,
    description: String,
}

fn snippets() -> BTreeMap<String, Snippet> {
    serde_json::from_str(&fs::read_to_string(editors("vscode/snippets/journey.json")).unwrap()).unwrap()
}

/// What stands in the text when the writer takes everything as it is proposed: `${1:name}` is `name`,
/// `${2|low,high|}` is `low`, `$0` is nothing.
fn taken(body: &[String]) -> String {
    let body = body.join("\n");
    let mut out = String::new();
    let mut rest = body.as_str();
    while let Some((before, after)) = rest.split_once('$') {
        out.push_str(before);
        let stop = after.strip_prefix('{').map(|inside| inside.split_once('}').expect("a closed placeholder"));
        let Some((inside, behind)) = stop else {
            rest = after.trim_start_matches(|it: char| it.is_ascii_digit());
            continue;
        };
        let value = inside.trim_start_matches(|it: char| it.is_ascii_digit());
        let value = match value.strip_prefix('|') {
            Some(choices) => choices.trim_end_matches('|').split(',').next().unwrap_or_default(),
            None => value.strip_prefix(':').unwrap_or(value),
        };
        out.push_str(value);
        rest = behind;
    }
    out + rest
}

/// A file in which the snippet's first keyword may stand, with what it names.
fn around(text: &str) -> String {
    let keyword = text.split_whitespace().next().unwrap_or_default();
    let touchpoint = "touchpoint entry \"Entry\" { pain waiting \"Waiting\"; opportunity faster \"Faster\" }";
    match keyword {
        "journey" if text.contains("revises") => {
            format!("journey today \"Today\" {{ stage first \"First\" {{ {touchpoint} }} }}\n{text}")
        }
        "journey" | "persona" | "channel" | "source" | "metric" | "emotions" | "import" => text.to_owned(),
        "stage" | "flow" | "experiment" => format!(
            "metric completion \"Completion\"\njourney \"J\" {{\nstage first \"First\" {{ {touchpoint} }}\n{text}\n}}"
        ),
        "touchpoint" => format!("journey \"J\" {{ stage \"S\" {{\n{text}\n}} }}"),
        "as" => format!(
            "persona maya \"Maya\"\npersona raj \"Raj\"\njourney \"J\" {{ for maya, raj; stage \"S\" {{ touchpoint \"T\" {{\n{text}\n}} }} }}"
        ),
        _ => format!("journey \"J\" {{ stage \"S\" {{ touchpoint \"T\" {{\n{text}\n}} }} }}"),
    }
}

#[test]
fn snippets_write_what_checks_clean() {
    let snippets = snippets();
    assert!(snippets.len() >= 10);
    for (name, snippet) in &snippets {
        let text = taken(&snippet.body);
        assert!(snippet.description.ends_with('.'), "{name}: the description is a sentence");
        let project = Project::single("snippet.journey", &around(&text));
        let diagnostics = project.compile(project.roots()[0]).diagnostics;
        assert!(diagnostics.is_empty(), "{name}: {diagnostics:#?}\n{}", around(&text));
    }
}

/// One word each, and none that the language server completes by itself.
#[test]
fn prefixes_are_no_keywords() {
    let snippets = snippets();
    let prefixes: BTreeSet<&str> = snippets.values().map(|snippet| snippet.prefix.as_str()).collect();
    assert_eq!(prefixes.len(), snippets.len(), "two snippets have one prefix");
    assert!(prefixes.iter().all(|prefix| !is_keyword(prefix)), "{prefixes:?}");
}
