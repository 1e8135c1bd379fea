//! `journey.toml`: every `*.toml` of this folder with its messages beside it, and its reference.

mod project;

use std::fs;
use std::path::Path;

use expect_test::expect_file;
use journey::check::lints;
use journey::config::{Asked, Config, KnownLint, reference, schema};
use journey::diagnostic::{Diagnostic, code};
use journey::text::{FileId, Location, Source, Sources};

const LINTS: &[KnownLint] = &[KnownLint { code: code::EMPTY_FILE, asked: Asked::Always, options: &[] }];

#[test]
fn mistakes_have_their_messages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/config");
    let mut paths: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    assert!(paths.len() > 5);
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let (_, diagnostics) = Config::read(FileId(0), &text, LINTS);
        let mut sources = Sources::default();
        sources.add(Source::new("journey.toml", text));
        let told: Vec<String> = diagnostics.iter().map(|diagnostic| tell(&sources, diagnostic)).collect();
        expect_file![path.with_extension("txt")].assert_eq(&told.join("\n"));
    }
}

/// A message in full: its places with what stands there.
fn tell(sources: &Sources, found: &Diagnostic) -> String {
    let place = |location: Location| {
        let source = sources.get(location.file);
        let at = source.position(location.span.start);
        let written = source.text[location.span.range()].replace('\r', "\\r").replace('\n', "\\n");
        format!("{}:{} `{written}`", at.line + 1, at.column + 1)
    };
    let mut told = format!("{} {}: {}\n", place(found.primary.location), found.code, found.message);
    if !found.primary.message.is_empty() {
        told.push_str(&format!("  here: {}\n", found.primary.message));
    }
    for label in &found.related {
        told.push_str(&format!("  {}: {}\n", place(label.location), label.message));
    }
    if let Some(help) = &found.help {
        told.push_str(&format!("  help: {help}\n"));
    }
    if let Some(fix) = &found.fix {
        for edit in &fix.edits {
            told.push_str(&format!("  fix: {} → `{}`\n", place(edit.location), edit.text));
        }
    }
    told
}

#[test]
fn whatever_the_text_reading_it_ends_and_places_are_whole() {
    let whole = include_str!("everything.toml").replace('T', "Ü");
    let mut texts: Vec<String> = Vec::new();
    for (at, _) in whole.char_indices() {
        texts.push(whole[..at].to_owned());
        texts.push(format!("{}{}", &whole[..at], whole[at..].chars().skip(1).collect::<String>()));
        for extra in ["\"", "[", "=", "é", "'''", "{", "\r", "\u{0}"] {
            texts.push(format!("{}{extra}{}", &whole[..at], &whole[at..]));
        }
    }
    texts.push("=\n".repeat(100_000));
    texts.push("a = [\n".repeat(100_000));
    texts.push((0..50_000).map(|at| format!("k{at} = 1\n")).collect());
    texts.push("a.".repeat(100_000));
    texts.push(format!("{} = 1", ["a"; 100_000].join(".")));
    texts.push(format!("[{}]", ["a"; 100_000].join(".")));
    texts.push(format!("a = {}", "[".repeat(100_000)));
    texts.push(format!("a = {}", "{a = ".repeat(100_000)));
    texts.push(format!("a = {}", "{a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a =\n".repeat(1_000)));
    for text in texts {
        let (_, diagnostics) = Config::read(FileId(0), &text, LINTS);
        for found in diagnostics {
            assert!(text.get(found.primary.location.span.range()).is_some(), "{found:?}\n{text}");
        }
    }
}

#[test]
fn the_reference_and_the_schema_are_current() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    expect_file![docs.join("journey-toml.md")].assert_eq(&reference(&lints()));
    let schema = serde_json::to_string_pretty(&schema(&lints())).unwrap() + "\n";
    expect_file![docs.join("schema/journey-toml.json")].assert_eq(&schema);
}
