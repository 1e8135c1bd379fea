//! Messages as people read them: one file is one input, with all that is said about it beside it.
//! `UPDATE_EXPECT=1 cargo test` writes them anew; read what it wrote.

mod hostile;

use std::path::{Path, PathBuf};

use expect_test::expect_file;
use journey::check::lints;
use journey::config::Config;
use journey::diagnostic::human::Human;
use journey::diagnostic::{Code, Diagnostic, code};
use journey::project::Project;
use journey::text::{Edit, Source, Sources};

fn check(name: &str, text: &str) -> (Sources, Vec<Diagnostic>) {
    if name.ends_with(".toml") {
        let mut sources = Sources::default();
        let file = sources.add(Source::new(name, text));
        let (_, diagnostics) = Config::read(file, text, &lints());
        return (sources, diagnostics);
    }
    let project = Project::single(name, text);
    let diagnostics = project.compile(project.roots()[0]).diagnostics;
    (project.sources, diagnostics)
}

fn rendered(sources: &Sources, diagnostics: &[Diagnostic]) -> String {
    let mut human = Human::new(sources, 80, false);
    diagnostics.iter().map(|diagnostic| human.render(diagnostic)).collect()
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/messages").join(name)
}

/// The page of each code shows a file that gets this one message, and the same file mended.
#[test]
fn every_page_has_a_bad_example_with_its_one_message_and_a_clean_good_one() {
    // Lints have their examples checked beside their fixtures.
    for page in code::all().map(Code::page).filter(|page| !page.bad.is_empty()) {
        let ending = if page.code.starts_with("config-") { "toml" } else { "journey" };
        let (_, diagnostics) = check(&format!("good.{ending}"), page.good);
        assert!(diagnostics.is_empty(), "{}: the good example gets {diagnostics:#?}", page.code);
        // Rendering alone knows that there is no journey.
        if page.code == "no-journey" {
            continue;
        }
        let (sources, diagnostics) = check(&format!("bad.{ending}"), page.bad);
        let found: Vec<&str> = diagnostics.iter().map(|diagnostic| diagnostic.code.name()).collect();
        assert_eq!(found, [page.code], "{}", rendered(&sources, &diagnostics));
        expect_file![folder("pages").join(format!("{}.txt", page.code))].assert_eq(&rendered(&sources, &diagnostics));
    }
}

/// What foreseeable slips get: all messages, and the file after its safe fixes.
#[test]
fn slips_are_recognised_and_mended() {
    let mut inputs: Vec<PathBuf> = std::fs::read_dir(folder("slips"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "journey"))
        .filter(|path| !path.to_string_lossy().ends_with(".fixed.journey"))
        .collect();
    inputs.sort();
    assert!(!inputs.is_empty());
    for input in inputs {
        let name = input.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&input).unwrap();
        let (sources, diagnostics) = check(&name, &text);
        expect_file![input.with_extension("txt")].assert_eq(&rendered(&sources, &diagnostics));
        expect_file![input.with_extension("fixed.journey")].assert_eq(&fixed(&text));
    }
}

/// Safe fixes until none is left; they may need several rounds, never many.
fn fixed(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..10 {
        let (_, diagnostics) = check("fixed.journey", &text);
        let fixes = diagnostics.iter().filter_map(|diagnostic| diagnostic.fix.as_ref()).filter(|fix| fix.safe);
        let edits: Vec<Edit> = fixes.flat_map(|fix| fix.edits.iter().cloned()).collect();
        if edits.is_empty() {
            return text;
        }
        text = Edit::apply(&text, &edits);
    }
    panic!("fixes never come to an end:\n{text}");
}
