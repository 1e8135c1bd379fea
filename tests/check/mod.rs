//! Lints: every rule with its fixtures, and what silences them. One folder is one rule: each `bad*.journey` with the
//! messages it gets in the `.txt` of its name, each `good*.journey` with near misses that get none. A `.toml` of the same
//! name, or the `journey.toml` of the folder, is the project's.

mod comments;
mod portfolio;
mod presets;
mod rules;

use std::path::{Path, PathBuf};

use journey::Memory;
use journey::check::{self, Date, Levels, RULES, Rule};
use journey::config::{Level, Preset};
use journey::diagnostic::Diagnostic;
use journey::project::{Configs, Project};

/// The day on which all these tests run.
pub fn today() -> Option<Date> {
    Date::new(2026, 11, 24).ok()
}

/// The most that the presets ask, and `rule` even where none asks for it.
pub fn strict(rule: &Rule) -> Levels {
    let mut levels = Levels { preset: Some(Preset::Governed), ..Levels::default() };
    if rule.preset.is_none() {
        levels.rules.insert(rule.page.code.to_owned(), Level::Warn);
    }
    levels
}

/// The project of one file, `map.journey`, beside its `journey.toml` if it has one.
pub fn project(text: &str, config: Option<&str>) -> Project {
    let mut memory = Memory::from([("map.journey", text)]);
    if let Some(config) = config {
        memory.add("journey.toml", config);
    }
    let (project, missing) =
        Project::load(&[PathBuf::from("map.journey")], &memory, &mut Configs::new(journey::check::lints()));
    assert!(missing.is_empty(), "{missing:?}");
    assert_eq!(project.config_diagnostics(), []);
    project
}

/// What the lints say about the only file of `project`, which has no errors.
pub fn lint(project: &Project, levels: &Levels) -> Vec<Diagnostic> {
    let root = project.roots()[0];
    let compilation = project.compile(root);
    assert!(check::is_ready(&compilation.diagnostics), "{:#?}", compilation.diagnostics);
    check::check(project, root, &compilation.model, levels, today())
}

/// Those about one code.
pub fn of(code: &str, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.into_iter().filter(|diagnostic| diagnostic.code.name() == code).collect()
}

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check")
}

/// Every rule, by code.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied()
}
