//! Any text, broken or not, comes out of the tree as it went in.

use std::sync::OnceLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::{examples, read};
use crate::support::soup::{PIECES, soup};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if std::env::var_os("JOURNEY_LONG").is_some() { 5000 } else { 200 }))]

    #[test]
    fn token_soup(text in soup()) {
        read(&text);
    }

    #[test]
    fn any_characters(text in "\\PC{0,80}") {
        read(&text);
    }

    #[test]
    fn broken_examples(
        which in any::<Index>(),
        edits in vec((any::<Index>(), any::<Index>(), select(PIECES.as_slice())), 1..12),
    ) {
        static EXAMPLES: OnceLock<Vec<String>> = OnceLock::new();
        let examples = EXAMPLES.get_or_init(|| examples().into_iter().map(|(_, text)| text).collect());
        let mut text = which.get(examples).clone();
        for (from, length, piece) in edits {
            let boundary = |mut at: usize| {
                while !text.is_char_boundary(at) {
                    at -= 1;
                }
                at
            };
            let start = boundary(from.index(text.len() + 1));
            let end = boundary((start + length.index(9)).min(text.len())).max(start);
            text.replace_range(start..end, piece);
        }
        read(&text);
    }
}

#[test]
fn every_prefix_of_an_example() {
    let text = &examples().iter().find(|(path, _)| path.ends_with("streaming-signup.journey")).unwrap().1.clone();
    for end in (0..=text.len()).filter(|end| text.is_char_boundary(*end)).step_by(31) {
        let found = read(&text[..end]).diagnostics;
        assert!(found.len() <= 3, "cut off at {end}: {found:#?}");
    }
}

#[test]
fn ends_of_lines_and_files() {
    for (path, text) in examples() {
        let bare = text.trim_end().to_owned();
        let marked = format!("\u{feff}{text}");
        let variants = [text.replace('\n', "\r\n"), text.replace('\n', "\r"), bare, marked, text.replace("  ", "\t")];
        let shape = |text: &str| -> Vec<_> {
            let tree = read(text).tree;
            tree.nodes().filter(|node| !node.kind().is_trivia()).map(|node| node.kind()).collect()
        };
        let plain = shape(&text);
        for variant in variants {
            assert!(read(&variant).diagnostics.is_empty(), "{}", path.display());
            assert!(shape(&variant) == plain, "{}: the same tree whatever ends the lines", path.display());
        }
    }
}

#[test]
fn examples_without_indentation_are_whole() {
    for (path, text) in examples() {
        let flat: Vec<&str> = text.lines().map(str::trim_start).collect();
        let upside_down: Vec<String> =
            flat.iter().enumerate().map(|(at, line)| " ".repeat(at * 7 % 13) + line).collect();
        for text in [flat.join("\n"), upside_down.join("\n")] {
            assert!(read(&text).diagnostics.is_empty(), "indentation alone is never a mistake: {}", path.display());
        }
    }
}

#[test]
fn nothing_and_nearly_nothing() {
    for text in ["", "\u{feff}", "\n", "\r", " ", "//", "///", ";", ",", "->", "a", "\u{1}"] {
        read(text);
    }
    assert!(read("").diagnostics.is_empty());
    assert!(read("\u{feff}").diagnostics.is_empty());
    assert!(read("// only\r/* comments */").diagnostics.is_empty());
}
