//! Texts that are made to hurt cost what their length costs.

use std::cell::Cell;

use journey::language::Language;
use journey::syntax::{Container, Entry, Vocabulary, Wants, limits};

use super::{messages, read, read_with};

/// The language, counting what mending asks it: the bytes of the words, and one for each question.
#[derive(Default)]
struct Asked(Cell<usize>);

impl Asked {
    fn count(&self, word: &str) -> Language {
        self.0.set(self.0.get() + 1 + word.len());
        Language
    }
}

impl Vocabulary for Asked {
    fn file(&self) -> Container {
        Language.file()
    }

    fn statement(&self, container: Container, word: &str) -> Option<Entry> {
        self.count(word).statement(container, word)
    }

    fn anywhere(&self, word: &str) -> Option<Entry> {
        self.count(word).anywhere(word)
    }

    fn wants_text(&self, word: &str) -> bool {
        self.count(word).wants_text(word)
    }

    fn modifier(&self, container: Container, head: &str, word: &str) -> Option<Wants> {
        self.count(word).modifier(container, head, word)
    }

    fn joins(&self, head: &str, word: &str) -> bool {
        self.count(word).joins(head, word)
    }

    fn is_habit(&self, container: Container, word: &str) -> bool {
        self.count(word).is_habit(container, word)
    }

    fn below(&self, container: Container, word: &str) -> Option<Container> {
        self.count(word).below(container, word)
    }

    fn has_lines(&self, container: Container) -> bool {
        self.count("").has_lines(container)
    }
}

/// What a text costs, as far as it can be counted: what mending asked, nodes of the tree, messages.
#[derive(Debug)]
struct Cost {
    asked: usize,
    nodes: usize,
    messages: usize,
}

fn cost(text: &str) -> Cost {
    let asked = Asked::default();
    let parse = read_with(text, &asked);
    Cost { asked: asked.0.get(), nodes: parse.tree.nodes().count(), messages: parse.diagnostics.len() }
}

/// Reads `piece` many times over, up to `size` bytes: its messages are few, and half of the text costs about half.
fn survive(piece: &str, size: usize) {
    let times = (size / piece.len() / 2).max(1);
    let (half, whole) = (cost(&piece.repeat(times)), cost(&piece.repeat(2 * times)));
    assert!(whole.messages <= limits::MESSAGES + 1, "{piece}: {whole:?}");
    // Behind the last mistake that is mended a line may have a few nodes more; four times as much would be quadratic.
    let linear = |half: usize, whole: usize| whole <= 2 * half + half * 3 / 10 + 1_000;
    assert!(linear(half.asked, whole.asked) && linear(half.nodes, whole.nodes), "{piece}: {half:?}, {whole:?}");
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
        survive(&format!("{line}\n"), count * (line.len() + 1));
    }
    let mixed = lines[..10].join("\n");
    survive(&mixed, count / 10 * mixed.len());
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
        survive(piece, size);
    }
    let size = if long() { 50_000_000 } else { 1_000_000 };
    survive("x", size);
    let open = |size: usize| cost(&format!("action \"{}", "x ".repeat(size / 2)));
    assert_eq!((open(size).asked, open(size).nodes), (open(size / 2).asked, open(size / 2).nodes));
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
