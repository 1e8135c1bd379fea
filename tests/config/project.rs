use std::io;
use std::path::{Path, PathBuf};

use expect_test::expect;
use journey::config::{KnownLint, Level};
use journey::diagnostic::Diagnostic;
use journey::project::{Configs, Project};
use journey::text::FileId;
use journey::{Files, Memory};

use super::{LINTS, tell};
use crate::support::memory::Counted;

fn load(memory: &dyn Files, roots: &[&str]) -> Project {
    let roots: Vec<PathBuf> = roots.iter().map(PathBuf::from).collect();
    let (project, unreadable) = Project::load(&roots, memory, &mut Configs::new(LINTS.to_vec()));
    assert!(unreadable.is_empty(), "{unreadable:?}");
    project
}

/// All messages of a project, in the order in which a check shows them.
fn told(project: &Project) -> String {
    let mut all = project.config_diagnostics();
    for root in project.roots() {
        for found in project.compile(*root).diagnostics {
            if !all.contains(&found) {
                all.push(found);
            }
        }
    }
    let line = |found: &Diagnostic| {
        let file = &project.sources.get(found.primary.location.file).name;
        format!("{file} {}", tell(&project.sources, found))
    };
    all.iter().map(line).collect()
}

const FEELING: &str = "journey \"Buying\" { stage \"Choice\" { touchpoint \"Shop\" { emotion meh } } }\n";

#[test]
fn each_file_belongs_to_the_nearest_journey_toml() {
    let memory = Counted::from([
        ("journey.toml", "[emotions]\nmeh = -0.2\nmellow = 0.3\n[lint]\nempty-file = \"deny\"\n"),
        ("people.journey", "persona ana \"Ana\"\n"),
        ("a.journey", FEELING),
        ("team/journey.toml", "[emotions]\nmeh = -0.6\n[limit]\n[lint.paths.\"drafts/**\"]\nempty-file = \"allow\"\n"),
        ("team/b.journey", FEELING),
        ("team/drafts/c.journey", "import \"../../people.journey\"\nimport \"../b.journey\"\n"),
        (
            "team/d.journey",
            "emotions { meh 0.1 }\njourney \"D\" { stage \"S\" { touchpoint \"T\" { emotion meh } touchpoint \"U\" { emotion mellow } } }\n",
        ),
    ]);
    let project = load(&memory, &["a.journey", "team/b.journey", "team/drafts/c.journey", "team/d.journey"]);
    let score = |at: usize| {
        let model = project.compile(project.roots()[at]).model;
        let journey = &model.journeys[0];
        journey.stages[0].touchpoints[0].emotion.as_ref().map(|emotion| emotion.score)
    };
    assert_eq!((score(0), score(1), score(3)), (Some(-0.2), Some(-0.6), Some(0.1)));

    let level = |at: usize| {
        let id = project.roots()[at];
        project.config(id).level("empty-file", project.path_in_project(id))
    };
    assert_eq!((level(0), level(1), level(2)), (Some(Level::Deny), None, Some(Level::Allow)));

    // The word's place leads into journey.toml.
    let word = project.compile(project.roots()[1]).model.emotions[0].clone();
    assert_eq!(project.sources.get(word.origin.0.file).name, "team/journey.toml");

    expect![[r#"
        team/journey.toml 3:2 `limit` config-unknown-key: there is no table `limit`
          help: write `limits`
          fix: 3:2 `limit` → `limits`
        team/drafts/c.journey 1:8 `"../../people.journey"` import-outside: `../../people.journey` leads out of the project
          help: imports stay inside `team`; a `journey.toml` further up would make the project larger
        team/d.journey 2:83 `mellow` unknown-emotion: nobody knows how good or bad `mellow` feels
          help: write a score on −1…1 behind it, or add the word to `emotions`
          fix: 2:89 `` → ` 0`
    "#]]
    .assert_eq(&told(&project));
    assert!(memory.reads().values().all(|times| *times == 1), "{:?}", memory.reads());
}

#[test]
fn without_a_journey_toml_imports_stay_below_the_uppermost_root() {
    let memory = Memory::from([
        ("maps/a.journey", "import \"sub/b.journey\"\nimport \"../people.journey\"\n"),
        ("maps/sub/b.journey", "import \"../c.journey\"\n"),
        ("maps/c.journey", "persona ana \"Ana\"\n"),
        ("people.journey", "persona bo \"Bo\"\n"),
    ]);
    let project = load(&memory, &["maps/a.journey", "maps/sub/b.journey"]);
    expect![[r#"
        maps/a.journey 2:8 `"../people.journey"` import-outside: `../people.journey` leads out of the project
          help: imports stay inside `maps`; a `journey.toml` further up would make the project larger
    "#]]
    .assert_eq(&told(&project));
}

#[test]
fn a_project_leaves_out_what_it_excludes_and_what_is_too_large() {
    let memory = Memory::from([
        ("journey.toml", "exclude = [\"archive\", \"**/old-*\"]\n[limits]\nfile-size = \"30 B\"\n"),
        ("a.journey", "import \"large.journey\"\n"),
        ("large.journey", "// This file is larger than thirty bytes.\n"),
        ("archive/2019/b.journey", ""),
        ("maps/old-shop.journey", ""),
        ("maps/archive.journey", ""),
    ]);
    let mut configs = Configs::new(journey::check::lints());
    let mut left_out = |path: &str| configs.excludes(Path::new(path), &memory);
    assert!(left_out("archive/2019/b.journey") && left_out("maps/old-shop.journey"));
    assert!(!left_out("a.journey") && !left_out("maps/archive.journey") && !left_out("nowhere.journey"));

    let roots = ["a.journey", "large.journey"].map(PathBuf::from);
    let (project, unreadable) = Project::load(&roots, &memory, &mut configs);
    assert_eq!(unreadable.len(), 1);
    assert_eq!(unreadable[0].error.kind(), io::ErrorKind::FileTooLarge);
    expect![[r#"
        a.journey 1:8 `"large.journey"` import-not-found: `large.journey` cannot be read: it is larger than 30 bytes
          help: split it into several files, or raise `file-size` in journey.toml
    "#]]
    .assert_eq(&told(&project));
}

#[test]
fn a_journey_toml_that_cannot_be_read_is_told_once() {
    let mut memory = Memory::from([("a.journey", FEELING), ("b.journey", FEELING)]);
    memory.add("journey.toml", [b'a', 0xff]);
    let roots = ["a.journey", "b.journey"].map(PathBuf::from);
    let (_, unreadable) = Project::load(&roots, &memory, &mut Configs::new(journey::check::lints()));
    let told: Vec<String> = unreadable.iter().map(|it| format!("{}: {}", it.path.display(), it.error)).collect();
    assert_eq!(told, ["journey.toml: it is not UTF-8 text"]);
}

#[test]
fn four_hundred_files_share_personas_and_each_is_read_once() {
    let mut memory = Memory::default();
    let mut roots = Vec::new();
    memory.add("journey.toml", "name = \"Large\"\n[emotions]\nmeh = -0.2\n");
    for team in 0..10 {
        let folder = format!("team-{team}");
        memory.add(format!("{folder}/people.journey"), format!("import \"../all.journey\"\npersona p{team} \"P\"\n"));
        if team % 5 == 0 {
            memory.add(format!("{folder}/journey.toml"), "acent = 1\n");
        }
        for map in 0..39 {
            let path = format!("{folder}/map-{map:02}.journey");
            let text = format!(
                "import \"people.journey\"\njourney \"Map\" {{ for everybody, p{team}, nobody\n  stage \"S\" {{ touchpoint \"T\" {{ emotion meh }} }}\n}}\n"
            );
            memory.add(&path, text);
            roots.push(path);
        }
    }
    memory.add("all.journey", "persona everybody \"Everybody\"\n");
    let roots: Vec<&str> = roots.iter().map(String::as_str).collect();
    let memory = Counted::from(memory);
    let project = load(&memory, &roots);
    assert_eq!(project.files().len(), 401);
    let reads = memory.reads();
    assert_eq!(reads.len(), 401 + 3);
    assert!(reads.values().all(|times| *times == 1), "{reads:?}");

    let first = told(&project);
    // Where an import leads nowhere, what it would declare is not known, words for feelings included: those two
    // teams hear of that alone.
    assert_eq!(first.matches("unknown-name").count(), 390 - 2 * 39);
    assert_eq!(first.matches("config-unknown-key").count(), 2);
    // Two teams have their own project, and what is outside stays outside.
    assert_eq!(first.matches("import-outside").count(), 2);
    assert_eq!(first.matches("unknown-emotion").count(), 0);
    for _ in 0..3 {
        assert_eq!(told(&load(&memory, &roots)), first);
    }
}

#[test]
fn rules_of_the_build_may_be_named() {
    let lints: Vec<KnownLint> = journey::check::lints();
    let text: String = lints.iter().map(|lint| format!("{} = \"warn\"\n", lint.code)).collect();
    let (_, diagnostics) = journey::config::Config::read(FileId(0), &format!("[lint]\n{text}"), &lints);
    assert_eq!(diagnostics, []);
}
