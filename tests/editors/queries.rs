//! Helix and Zed call colours differently: their highlights are those of the grammar under other names.

use std::fs;

use expect_test::expect_file;

use super::editors;
use super::lists::list;
use super::regions::rewritten;

/// How Helix calls what the grammar's queries capture.
const HELIX: &[(&str, &str)] = &[
    ("@comment.documentation", "@comment.block.documentation"),
    ("@keyword.type", "@keyword.storage.type"),
    ("@keyword.modifier", "@keyword.storage.modifier"),
    ("@type.definition", "@type"),
    ("@string.escape", "@constant.character.escape"),
    ("@number", "@constant.numeric"),
];

/// How Zed calls it.
const ZED: &[(&str, &str)] = &[
    ("@comment.documentation", "@comment.doc"),
    ("@keyword.type", "@keyword"),
    ("@keyword.modifier", "@keyword"),
    ("@keyword.operator", "@operator"),
    ("@type.definition", "@type"),
    ("@constant.builtin", "@constant"),
];

fn renamed(query: &str, names: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut rest = query;
    while let Some(at) = rest.find('@') {
        let end = rest[at + 1..].find(|it: char| !it.is_alphanumeric() && it != '.' && it != '_');
        let end = end.map_or(rest.len(), |end| at + 1 + end);
        let name = &rest[at..end];
        out.push_str(&rest[..at]);
        out.push_str(names.iter().find(|(from, _)| *from == name).map_or(name, |(_, to)| to));
        rest = &rest[end..];
    }
    out + rest
}

#[test]
fn helix_and_zed_colour_what_the_grammar_colours() {
    let query = fs::read_to_string(editors("tree-sitter-journey/queries/highlights.scm")).unwrap();
    let query = rewritten(&query, &list).unwrap();
    let start = "; Made from ../../../tree-sitter-journey/queries/highlights.scm by the tests of the compiler.\n\n";
    for (path, names) in [("helix/queries/journey", HELIX), ("zed/languages/journey", ZED)] {
        for (from, _) in names {
            assert!(query.contains(from), "{from} is captured nowhere");
        }
        let written = format!("{start}{}", renamed(&query, names));
        expect_file![editors(path).join("highlights.scm")].assert_eq(&written);
    }
    assert_eq!(renamed("(a) @number (b) @numbers", HELIX), "(a) @constant.numeric (b) @numbers");
}
