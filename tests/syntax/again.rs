//! What is read again around an edit is what reading the whole text gives.

use std::sync::{Arc, OnceLock};

use journey::language::Language;
use journey::syntax::{Parse, Tree, parse, parse_again};
use journey::text::{FileId, Span};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::examples;
use crate::support::soup::PIECES;

/// Reads `text` after `before` and from the start, and holds the two against each other.
fn read_both(before: &Tree, text: &str) -> Parse {
    let text: Arc<str> = text.into();
    let again = parse_again(FileId(0), &text, before, &Language);
    let fresh = parse(FileId(0), &text, &Language);
    let all = |tree: &Tree| -> Vec<_> {
        let each =
            tree.nodes().map(|node| (node.kind(), node.span(), node.skip(), node.tainted(), node.content_span()));
        each.collect()
    };
    assert_eq!(again.tree.text(), fresh.tree.text());
    if all(&again.tree) != all(&fresh.tree) {
        assert_eq!(all(&again.tree), all(&fresh.tree), "{:?} of {text}", again.read);
    }
    assert_eq!(again.diagnostics, fresh.diagnostics, "{text}");
    again
}

/// All examples, and each with one brace or quote lost.
fn texts() -> &'static [String] {
    static TEXTS: OnceLock<Vec<String>> = OnceLock::new();
    TEXTS.get_or_init(|| {
        let whole: Vec<String> = examples().into_iter().map(|(_, text)| text).collect();
        let broken = whole.iter().enumerate().filter_map(|(nth, text)| {
            let lost = text.match_indices(['{', '}', '"']).nth(nth * 7 % 40)?.0;
            Some(format!("{}{}", &text[..lost], &text[lost + 1..]))
        });
        let broken: Vec<String> = broken.collect();
        whole.into_iter().chain(broken).collect()
    })
}

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// What a writer types or deletes, beside what breaks a file.
const TYPED: [&str; 18] = [
    "",
    " ",
    "\n",
    "x",
    "  goal \"g\"\n",
    "; note \"n\"",
    ",",
    " ->",
    "/",
    "//",
    "\u{e9}",
    "\r",
    "}\n{",
    "a { b }\n",
    "(",
    ")\n",
    "stage \"s\" [\n",
    "import { x } from \"y\"\n",
];

fn longer() -> bool {
    std::env::var_os("JOURNEY_LONG").is_some()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if longer() { 5000 } else { 300 }))]

    #[test]
    fn edits_one_after_the_other(
        which in any::<Index>(),
        edits in vec((any::<Index>(), any::<Index>(), prop_oneof![select(TYPED.as_slice()), select(PIECES.as_slice())]), 1..6),
    ) {
        let mut text = which.get(texts()).clone();
        let mut tree = parse(FileId(0), &text.as_str().into(), &Language).tree;
        for (from, length, piece) in edits {
            let start = boundary(&text, from.index(text.len() + 1));
            let end = boundary(&text, (start + length.index(5)).min(text.len())).max(start);
            text.replace_range(start..end, piece);
            tree = read_both(&tree, &text).tree;
        }
    }
}

#[test]
fn every_brace_quote_and_line_end_comes_and_goes() {
    for text in texts().iter().step_by(if longer() { 1 } else { 6 }) {
        let tree = parse(FileId(0), &text.as_str().into(), &Language).tree;
        let marks = text.match_indices(['{', '}', '"', '\n', ';', ',', '/']);
        for (at, mark) in marks.step_by(if longer() { 1 } else { 9 }) {
            let without = format!("{}{}", &text[..at], &text[at + 1..]);
            let there = read_both(&tree, &without).tree;
            read_both(&there, text);
            read_both(&tree, &format!("{}{mark}{}", &text[..at], &text[at..]));
        }
    }
}

/// What is read is no more than the statements around the edit.
#[test]
fn the_rest_of_the_tree_stays() {
    let text = "journey \"J\" {\n  stage \"A\" {\n    touchpoint \"T\" { action \"Look\" }\n    touchpoint \"U\" { wait 3d }\n  }\n  stage \"B\" { goal \"G\" }\n}\n";
    let tree = parse(FileId(0), &text.into(), &Language).tree;
    let read = |old: &str, new: &str| -> String {
        let text = text.replacen(old, new, 1);
        let Span { start, end } = read_both(&tree, &text).read;
        text[start as usize..end as usize].to_owned()
    };
    assert_eq!(read("Look", "Look up"), "action \"Look up\" ");
    assert_eq!(read("3d", "4d"), "wait 4d ");
    assert_eq!(read("\"T\"", "\"Tea\""), "touchpoint \"Tea\" { action \"Look\" }\n    ");
    assert_eq!(
        read("    touchpoint \"U\"", "    note \"N\"\n    touchpoint \"U\""),
        "touchpoint \"T\" { action \"Look\" }\n    note \"N\"\n    "
    );
    assert_eq!(read("{ goal", "{ owner \"O\"; goal"), "stage \"B\" { owner \"O\"; goal \"G\" }\n");
    let all = |old: &str, new: &str| assert_eq!(read(old, new), text.replacen(old, new, 1));
    all("3d }", "3d");
    all("\"J\"", "\"K\"");
}

/// Where something is odd, yet cheaper as it stands than any mend, what is read there depends on what stands around.
#[test]
fn a_text_with_something_odd_in_it_is_read_as_a_whole() {
    let text =
        "journey \"J\" {\n  stage \"A\" {\n    x { y } from \"z\"\n    touchpoint \"T\" { action \"Look\" }\n  }\n}\n";
    let before = parse(FileId(0), &text.into(), &Language);
    assert!(before.diagnostics.is_empty(), "{:?}", before.diagnostics);
    let edited = text.replace("Look", "Look up");
    assert_eq!(read_both(&before.tree, &edited).read.len() as usize, edited.len());
}
