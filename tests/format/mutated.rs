//! The layout of maps that were pulled about, and of texts that are no maps at all.

use std::sync::Arc;

use journey::format::{self, OnErrors};
use journey::language::Language;
use journey::syntax::{SyntaxKind, parse};
use journey::text::{Edit, FileId, Span};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use super::layout::{around, strict};
use super::{compile, config};
use crate::mutation::mutate::mutations;
use crate::support::sayable::sayable;
use crate::support::soup::soup;

/// What may stand between two words of one line, and between two lines.
const GAPS: [&str; 4] = [" ", "   ", "\t", "\u{a0} "];
const BREAKS: [&str; 8] = ["\n", "\n\n\n", "\n  \t", ";", " ; ;", " // said\n", "\n/* over\n two */\n", "\r\n"];
/// Behind a comma or an arrow.
const GOING_ON: [&str; 4] = [" ", "", "\n\n ", " // goes on\n"];
const BRACES: [&str; 4] = [" ", "", "\n", " // brace\n  "];

/// `text` with other gaps: the same map.
fn pulled(text: &str, choices: &[Index]) -> String {
    let source: Arc<str> = text.into();
    let tree = parse(FileId(0), &source, &Language).tree;
    let mut choices = choices.iter().cycle();
    let mut pick = |of: &[&'static str]| choices.next().map_or(" ", |index| *index.get(of));
    let mut out = String::new();
    let mut before = SyntaxKind::File;
    for leaf in tree.leaves() {
        match leaf.kind() {
            // A line end behind the comment on documentation says what it documents.
            SyntaxKind::Newline if before == SyntaxKind::DocComment => out.push('\n'),
            SyntaxKind::Newline if matches!(before, SyntaxKind::OpenBrace | SyntaxKind::CloseBrace) => out.push('\n'),
            SyntaxKind::Newline => out.push_str(pick(&BREAKS)),
            SyntaxKind::Blanks if matches!(before, SyntaxKind::Comma | SyntaxKind::Arrow) => {
                out.push_str(pick(&GOING_ON))
            }
            SyntaxKind::Blanks => out.push_str(pick(&GAPS)),
            SyntaxKind::OpenBrace => {
                out.push_str(pick(&BRACES));
                out.push('{');
            }
            _ => out.push_str(leaf.text()),
        }
        if leaf.kind() != SyntaxKind::Blanks {
            before = leaf.kind();
        }
    }
    out
}

/// Maps as they are written.
fn maps() -> impl Strategy<Value = String> {
    sayable().prop_map(|model| format::write(&model))
}

/// The layout of `text` is sound, and final.
fn settles(text: &str) {
    let new = around(text);
    assert_eq!(around(&new), new, "a second time it differs; the text was\n{text}");
}

/// The layout of whatever `text` is, is sound; it is final where nothing was damaged.
fn holds(text: &str) {
    let new = around(text);
    if let Some(same) = strict(text) {
        assert_eq!(same, new, "{text}");
        settles(text);
    }
}

/// The comments of `text`.
fn comments(text: &str) -> Vec<String> {
    let source: Arc<str> = text.into();
    let tree = parse(FileId(0), &source, &Language).tree;
    let comments = tree.leaves().filter(|leaf| leaf.kind().is_comment());
    comments.map(|leaf| leaf.text().replace("\r\n", "\n").trim_end().to_owned()).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_is_written_has_its_layout_already(text in maps()) {
        let new = strict(&text);
        prop_assert_eq!(new.as_deref(), Some(text.as_str()));
    }

    #[test]
    fn a_map_that_was_pulled_about_stays_the_same_map(text in maps(), choices in vec(any::<Index>(), 40)) {
        let text = pulled(&text, &choices);
        let new = strict(&text).unwrap_or_else(|| panic!("refused\n{text}"));
        prop_assert_eq!(compile(&new).0, compile(&text).0, "{}\n---\n{}", text, new);
        prop_assert_eq!(comments(&new), comments(&text));
        settles(&text);
    }

    #[test]
    fn a_broken_map_holds(text in maps(), choices in vec(any::<Index>(), 40), step in 20_usize..200) {
        let text = pulled(&text, &choices);
        for mutation in mutations(&text, step).into_iter().take(12) {
            holds(&mutation.text);
        }
    }

    #[test]
    fn any_soup_holds(text in soup()) {
        holds(&text);
    }

    #[test]
    fn a_range_or_a_brace_keeps_the_map(text in maps(), choices in vec(any::<Index>(), 40), a in any::<Index>(), b in any::<Index>()) {
        let text = pulled(&text, &choices);
        prop_assume!(!text.is_empty());
        let (a, b) = (a.index(text.len()) as u32, b.index(text.len()) as u32);
        let source: Arc<str> = text.as_str().into();
        let range = Span::new(a.min(b), a.max(b));
        let edits = format::format_range(FileId(0), &source, range, OnErrors::Refuse).unwrap();
        prop_assert_eq!(compile(&Edit::apply(&text, &edits)).0, compile(&text).0);
        let edits = format::format_closed(FileId(0), &source, a).unwrap();
        prop_assert_eq!(compile(&Edit::apply(&text, &edits)).0, compile(&text).0);
    }
}

#[test]
fn broken_examples_settle() {
    let step = if std::env::var_os("JOURNEY_LONG").is_some() { 7 } else { 211 };
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "journey") {
            for mutation in mutations(&std::fs::read_to_string(&path).unwrap(), step) {
                settles(&mutation.text);
            }
        }
    }
}

/// The words of a soup, glued in every way.
#[test]
fn small_soups_hold() {
    let words = ["stage", "\"a\"", "{", "}", "\n", "//x\n", "/*x*/", ";", ",", "->", "@", "\"", "///d\n"];
    for a in words {
        for b in words {
            for c in words {
                for d in words {
                    holds(&format!("{a}{b} {c}{d}"));
                }
            }
        }
    }
}
