//! Pages that are made from the code, and pages that promise what the code does.

use std::path::{Path, PathBuf};
use std::process::Command;

use expect_test::expect_file;
use journey::diagnostic::code;
use journey::language;
use journey::project::Project;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The fenced blocks of a page: what stands behind the fence, and what is in it.
fn blocks(page: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some(kind) = line.strip_prefix("```") {
            let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            blocks.push((kind.to_owned(), block.join("\n") + "\n"));
        }
    }
    blocks
}

fn journey(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_journey")).current_dir(folder).args(arguments).output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn the_reference_is_made_from_the_table() {
    let page = language::reference();
    expect_file![root().join("docs/language.md")].assert_eq(&page);
    for (kind, block) in blocks(&page) {
        assert_eq!(kind, "journey");
        let project = Project::single("language.md", &block);
        assert!(project.compile(project.roots()[0]).diagnostics.is_empty(), "{block}");
    }
}

#[test]
fn the_page_of_figures_is_made_from_their_formulas() {
    expect_file![root().join("docs/report.md")].assert_eq(&journey::analysis::reference());
}

#[test]
fn the_list_of_messages_is_made_from_their_pages() {
    expect_file![root().join("docs/messages.md")].assert_eq(&code::reference());
}

#[test]
fn the_list_of_lints_is_made_from_their_files() {
    let page = journey::check::reference();
    expect_file![root().join("docs/lints.md")].assert_eq(&page);
}

/// The README's first block makes its picture; its second one gets the message that is shown; its
/// commands run.
#[test]
fn the_readme_shows_what_happens() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    let blocks = blocks(&readme);
    let block = |kind: &str| blocks.iter().find(|(found, _)| found == kind).map(|(_, block)| block.clone()).unwrap();
    let folder = tempfile::tempdir().unwrap();

    assert_eq!(block("journey").lines().count(), 12);
    std::fs::write(folder.path().join("ticket.journey"), block("journey")).unwrap();
    assert_eq!(journey(folder.path(), &["check", "--quiet", "ticket.journey"]), (Some(0), String::new()));
    assert_eq!(journey(folder.path(), &["render", "ticket.journey", "-o", "ticket.svg"]), (Some(0), String::new()));
    let picture = std::fs::read_to_string(folder.path().join("ticket.svg")).unwrap();
    expect_file![root().join("docs/images/readme.svg")].assert_eq(&picture);

    std::fs::write(folder.path().join("ticket.journey"), block("journey bad")).unwrap();
    let (code, message) = journey(folder.path(), &["check", "ticket.journey"]);
    assert_eq!(code, Some(1));
    assert_eq!(block("text"), message, "the README shows another message:\n{message}");

    for command in blocks.iter().filter(|(kind, _)| kind == "sh").flat_map(|(_, block)| block.lines()) {
        let Some(arguments) = command.strip_prefix("cargo run --release -- ") else {
            assert_eq!(command, "cargo test");
            continue;
        };
        let map = folder.path().join("map.svg");
        let arguments: Vec<String> = arguments
            .split(' ')
            .map(|word| if word == "map.svg" { map.display().to_string() } else { word.to_owned() })
            .collect();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        assert_eq!(journey(root(), &arguments), (Some(0), String::new()), "{command}");
        assert!(std::fs::metadata(&map).unwrap().len() > 1000, "{command} wrote nothing");
    }
}

/// The page about maps has every lane in the order in which they are drawn, and its commands run.
#[test]
fn the_page_about_maps_is_true() {
    let page = std::fs::read_to_string(root().join("docs/map.md")).unwrap();
    let lanes: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    let drawn: Vec<_> = journey::layout::lanes().collect();
    assert_eq!(lanes, drawn.iter().map(|lane| lane.key()).collect::<Vec<_>>());
    let folder = tempfile::tempdir().unwrap();
    let commands: Vec<String> =
        blocks(&page).into_iter().filter(|(kind, _)| kind == "sh").flat_map(|(_, block)| lines_of(&block)).collect();
    assert!(commands.len() > 5);
    for command in commands {
        let arguments = command.strip_prefix("journey ").unwrap_or_else(|| panic!("{command}"));
        let placed = |word: &str| match word.starts_with("map.") {
            true => folder.path().join(word).display().to_string(),
            false => word.to_owned(),
        };
        let arguments: Vec<String> = arguments.split(' ').map(placed).collect();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        assert_eq!(journey(root(), &arguments), (Some(0), String::new()), "{command}");
    }
}

fn lines_of(block: &str) -> Vec<String> {
    block.lines().map(str::to_owned).collect()
}

/// Every example checks clean, and its picture beside it is what is drawn now.
#[test]
fn examples_are_clean_and_their_pictures_current() {
    let mut examples: Vec<PathBuf> = std::fs::read_dir(root().join("examples"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "journey"))
        .collect();
    examples.sort();
    assert!(examples.len() >= 10);
    let folder = tempfile::tempdir().unwrap();
    for example in examples {
        let name = example.file_name().unwrap().to_string_lossy().into_owned();
        let path = format!("examples/{name}");
        assert_eq!(
            journey(root(), &["check", "--quiet", "--deny", "warnings", &path]),
            (Some(0), String::new()),
            "{name}"
        );
        let svg = folder.path().join("map.svg");
        assert_eq!(
            journey(root(), &["render", &path, "-o", svg.to_str().unwrap()]),
            (Some(0), String::new()),
            "{name}"
        );
        expect_file![example.with_extension("svg")].assert_eq(&std::fs::read_to_string(&svg).unwrap());
    }
}
