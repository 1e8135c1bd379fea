//! Texts that are made to hurt cost what their length costs.

use std::time::Instant;

use journey::syntax::limits;

use super::{messages, read};

/// Reads `text`, checks that its messages are few, and says how long it took.
fn survive(what: &str, text: &str) {
    let start = Instant::now();
    let found = read(text).diagnostics;
    println!("{what}: {} bytes, {} messages, {:?}", text.len(), found.len(), start.elapsed());
    assert!(found.len() <= limits::MESSAGES + 1, "{what}");
}

#[test]
fn blocks_may_stand_64_deep_and_no_deeper() {
    let nest = |depth: usize| "a {\n".repeat(depth) + &"}\n".repeat(depth);
    assert_eq!(messages(&nest(64)), Vec::<String>::new());
    assert_eq!(messages(&nest(65)), ["65 nesting-too-deep"]);
    assert_eq!(messages(&nest(100_000)), ["65 nesting-too-deep"]);
    assert_eq!(messages(&"{".repeat(100_000)), ["1 nesting-too-deep"]);
    let depth = read(&nest(100_000)).tree.path_at(4 * 100_000).len();
    assert!(depth <= 2 * limits::NESTING + 3, "{depth}");
}

/// The last quote opens a text of which nothing is left.
#[test]
fn nothing_behind_the_end_is_pointed_at() {
    let text = "\\\" journey\nweb \"\"\" \"\"\" // \"";
    assert_eq!(messages(text), ["1 unclosed-string", "2 unclosed-string", "2 unclosed-string"]);
}

#[test]
fn a_hundred_thousand_bad_lines() {
    let lines = [
        "}",
        "{",
        "\"",
        "@@",
        "a \"b",
        "\"a\" b\" c",
        ";",
        "= x",
        "journey x {",
        "stage \"x\" {",
        "touchpoint \"x\"",
        "/*",
        "\"\"\"",
        "action { \"x\" }",
        "} {",
        "a, \n",
        "->",
        "stage x { ; } }",
        "stage x (",
        "stage x ( touchpoint",
        ") ]",
        "( [",
    ];
    let count = if long() { 100_000 } else { 5_000 };
    for line in lines {
        survive(line, &format!("{line}\n").repeat(count));
    }
    survive("mixed", &lines[..10].join("\n").repeat(count / 10));
}

#[test]
fn one_long_line() {
    let size = if long() { 4_000_000 } else { 100_000 };
    for piece in [
        "a",
        "a ",
        "\"",
        "\" ",
        "{}",
        "} ",
        "a; ",
        "1,",
        "/* */",
        "a \"b\" ",
        "\\",
        "@",
        "é",
        "a { \"b ;",
        "(",
        "stage (",
        "( ",
        ")",
    ] {
        survive(piece, &piece.repeat(size / piece.len()));
    }
    let size = if long() { 50_000_000 } else { 1_000_000 };
    survive("text", &format!("action \"{}", "x ".repeat(size / 2)));
    survive("word", &"x".repeat(size));
}

/// Whether to take the time that the largest texts need.
fn long() -> bool {
    std::env::var_os("JOURNEY_LONG").is_some()
}

#[test]
fn unclosed_everything() {
    assert_eq!(messages("journey \"A\" {\n  stage \"B\" {\n    touchpoint \"C\" {\n"), ["3 unclosed-block"]);
    assert_eq!(messages("journey \"A\" {}\n/* and so on\n}\n"), ["2 unclosed-comment"]);
    assert_eq!(messages("journey \"A"), ["1 unclosed-string"]);
    assert_eq!(messages("journey \"A\" {\n  note \"\"\"\n    One\n"), ["1 unclosed-block", "2 unclosed-string"]);
}
