//! The layout of files that somebody wrote. `layout/NAME.journey` becomes `layout/NAME.formatted.journey`.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use expect_test::expect_file;
use journey::check;
use journey::diagnostic::Code;
use journey::diagnostic::code::Page;
use journey::format::{self, OnErrors, Refused};
use journey::syntax::{limits, parse};
use journey::text::{Edit, FileId, Span};

use super::compile;

/// `text` laid out, mistakes left as they are.
pub fn around(text: &str) -> String {
    let source: Arc<str> = text.into();
    let edits =
        format::format(FileId(0), &source, OnErrors::FormatAround).unwrap_or_else(|why| panic!("{why:?}\n{text}"));
    assert_sound(text, &edits);
    Edit::apply(text, &edits)
}

/// `text` laid out; none where it has mistakes.
pub fn strict(text: &str) -> Option<String> {
    let source: Arc<str> = text.into();
    match format::format(FileId(0), &source, OnErrors::Refuse) {
        Ok(edits) => {
            assert_sound(text, &edits);
            Some(Edit::apply(text, &edits))
        }
        Err(Refused::Mistakes(mistakes)) => {
            assert!(!mistakes.is_empty(), "refused without a word:\n{text}");
            None
        }
        Err(Refused::Fault(why)) => panic!("{why}\n{text}"),
    }
}

/// Edits are in order, inside the text, and none is for nothing.
fn assert_sound(text: &str, edits: &[Edit]) {
    let mut done = 0;
    for edit in edits {
        let range = edit.location.span.range();
        assert!(range.start >= done && range.end <= text.len(), "{edit:?} in\n{text}");
        assert_ne!(text.get(range.clone()), Some(edit.text.as_str()));
        done = range.end;
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/format/layout")
}

#[test]
fn every_fixture_has_its_layout() {
    let mut paths: Vec<_> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| !path.to_string_lossy().ends_with(".formatted.journey"));
    paths.sort();
    assert!(paths.len() >= 5, "there are no fixtures");
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let new = around(&text);
        expect_file![path.with_extension("formatted.journey")].assert_eq(&new);
        assert_eq!(around(&new), new, "{} once more", path.display());
        let damaged = path.file_stem().is_some_and(|name| name == "damaged");
        assert_eq!(strict(&text).is_none(), damaged, "{}", path.display());
        if !damaged {
            assert_eq!(compile(&new).0, compile(&text).0, "{}", path.display());
        }
    }
}

#[test]
fn every_example_has_its_layout() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut seen = 0;
    for folder in [examples.join("shared"), examples] {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "journey") {
                let text = fs::read_to_string(&path).unwrap();
                expect_file![&path].assert_eq(&strict(&text).unwrap());
                seen += 1;
            }
        }
    }
    assert!(seen > 20, "the examples are where they should be");
}

/// What people copy from has the layout that they will get.
#[test]
fn pages_show_the_layout() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for page in ["README.md", "docs/format.md", "docs/language.md"] {
        let text = fs::read_to_string(root.join(page)).unwrap();
        let blocks: Vec<&str> = text.split("```journey\n").skip(1).filter_map(|it| it.split("```").next()).collect();
        assert!(!blocks.is_empty(), "{page}");
        for block in blocks {
            assert_eq!(strict(block).as_deref(), Some(block), "{page}");
        }
    }
    // One of them shows what `;` is for.
    let maps = |page: &&Page| page.good.starts_with("journey") && !page.good.contains(';');
    for page in check::codes().into_iter().map(Code::page).filter(maps) {
        assert_eq!(strict(page.good).as_deref(), Some(page.good), "{}", page.code);
    }
}

#[test]
fn lines_end_as_the_first_one_does() {
    let windows = "\u{feff}journey \"A\" {\r\n\tscenario \"\"\"\r\n\t  One\n\t  two\r\n\t\"\"\"\r\n/* a\n b */\r\n}";
    let text = "journey \"A\" {\r\n  scenario \"\"\"\r\n    One\r\n    two\r\n  \"\"\"\r\n  /* a\r\n b */\r\n}\r\n";
    assert_eq!(strict(windows).as_deref(), Some(text));
    assert_eq!(strict(text).as_deref(), Some(text));
    assert_eq!(strict("stage\r stage \"a\"\r").as_deref(), Some("stage\nstage \"a\"\n"));
    assert_eq!(strict("\u{feff}").as_deref(), Some(""));
    assert_eq!(strict(" \n\n").as_deref(), Some(""));
    assert_eq!(strict("// all").as_deref(), Some("// all\n"));
}

#[test]
fn a_range_changes_nothing_outside() {
    let text = "journey   \"A\" {\n      stage   \"B\" {\n   moment   ; optional\n      }\n   stage    \"C\"\n}\n";
    let source: Arc<str> = text.into();
    let of = |range: std::ops::Range<usize>| {
        let span = Span::new(range.start as u32, range.end as u32);
        Edit::apply(text, &format::format_range(FileId(0), &source, span, OnErrors::Refuse).unwrap())
    };
    let line = |number: usize| {
        let start: usize = text.split_inclusive('\n').take(number).map(str::len).sum();
        start..start + text.lines().nth(number).unwrap().len()
    };
    assert_eq!(of(line(2)), text.replace("   moment   ; optional", "    moment\n    optional"));
    assert_eq!(of(line(4)), text.replace("   stage    \"C\"", "  stage \"C\""));
    assert_eq!(of(0..text.len()), strict(text).unwrap());
    assert_eq!(of(line(5)), text);
}

#[test]
fn modifiers_go_into_a_block_together_or_not_at_all() {
    let words = "a pain point that has more to say than one line can hold, and then some";
    let text =
        format!("journey \"A\" {{\n  stage \"B\" {{\n    pain  \"{words}\" severity high frequency 31%\n  }}\n}}\n");
    let source: Arc<str> = text.as_str().into();
    let at = text.find("frequency").unwrap() as u32;
    let edits = format::format_range(FileId(0), &source, Span::new(at - 2, at + 3), OnErrors::Refuse).unwrap();
    let new = Edit::apply(&text, &edits);
    assert!(new.contains("{\n      severity high\n      frequency 31%\n    }\n"), "{new}");
}

#[test]
fn a_typed_brace_sets_the_indents_of_its_block() {
    let text = "journey \"A\" {\nstage   \"B\" {\nmoment;optional\n  touchpoint \"C\" {\n  }\n      }\n  }\n";
    let source: Arc<str> = text.into();
    let typed = |brace: usize| {
        let offset = text.match_indices('}').nth(brace).unwrap().0 as u32 + 1;
        Edit::apply(text, &format::format_closed(FileId(0), &source, offset).unwrap())
    };
    // The block stays open while somebody writes in it.
    assert_eq!(typed(0), text.replace("  touchpoint \"C\" {\n  }", "    touchpoint \"C\" {\n    }"));
    let new = "journey \"A\" {\n  stage \"B\" {\n    moment;optional\n    touchpoint \"C\" {\n    }\n  }\n  }\n";
    assert_eq!(typed(1), new);
    let elsewhere = format::format_closed(FileId(0), &source, 3).unwrap();
    assert_eq!(elsewhere, []);
}

#[test]
fn what_cannot_be_read_is_refused() {
    let deep = "a {\n".repeat(limits::NESTING + 2) + &"}\n".repeat(limits::NESTING + 2);
    for text in ["journey \"A\" {", "}", "journey \"A", "/* a", "journey “A”", "stage \"A\" @", "{ }", &deep] {
        assert_eq!(strict(text), None, "{text}");
    }
    // What a map lacks, or calls by a wrong name, keeps nobody from a tidy file.
    assert_eq!(strict("stge  \"A\"").as_deref(), Some("stge \"A\"\n"));
    assert_eq!(
        strict("persona maya \"Maya\" { kind  primry }").as_deref(),
        Some("persona maya \"Maya\" { kind primry }\n")
    );
}

#[test]
fn parsing_agrees_that_fixtures_are_whole() {
    // The damaged fixture is damaged, or its test would say nothing.
    let text: Arc<str> = fs::read_to_string(folder().join("damaged.journey")).unwrap().into();
    assert!(!parse(FileId(0), &text, &journey::language::Language).diagnostics.is_empty());
}
