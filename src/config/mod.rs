//! `journey.toml`: what a project sets for all of its files. Reading it takes a text and gives a value
//! and messages; which file is read is a matter of [`crate::project`].

mod brackets;
mod emotion;
mod globs;
mod key;
mod lint;
mod reader;
mod reference;
mod schema;
mod syntax;
mod theme;
mod value;

use std::collections::BTreeMap;

pub use emotion::Word;
pub use globs::Globs;
pub use key::{KEYS, Key, TABLES, Table};
pub use lint::{Asked, KnownLint, Level, Lint, OptionValue, PRESETS, Preset, RuleOption};
pub use reference::reference;
pub use schema::schema;
pub use theme::{THEMES, Theme, ThemeName};

use crate::diagnostic::Diagnostic;
use crate::text::FileId;

/// The name of the file that holds it.
pub const FILE_NAME: &str = "journey.toml";

/// Larger files than this many bytes are not read unless a project says otherwise.
pub const FILE_SIZE: u64 = 16 * 1024 * 1024;

/// What a `journey.toml` says. Every key that is absent or wrong has its default.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// What the project is called.
    pub name: Option<String>,
    /// Files and folders that are left out when a folder is named, as paths from the project's folder.
    pub exclude: Globs,
    /// Which lints speak, and how loud.
    pub lint: Lint,
    /// The team's own emotion words, in the order of the file.
    pub emotions: Vec<Word>,
    /// How maps look.
    pub theme: Theme,
    /// Words of the map in the team's language, by the key of [`crate::language::LABELS`].
    pub labels: BTreeMap<String, String>,
    /// What a file may cost.
    pub limits: Limits,
}

/// What a file may cost.
#[derive(Clone, Debug, PartialEq)]
pub struct Limits {
    /// The largest file that is read, in bytes.
    pub file_size: u64,
}

impl Default for Config {
    fn default() -> Config {
        Config {
            name: None,
            exclude: Globs::default(),
            lint: Lint::default(),
            emotions: Vec::new(),
            theme: Theme::default(),
            labels: BTreeMap::new(),
            limits: Limits { file_size: FILE_SIZE },
        }
    }
}

impl Config {
    /// Reads `text`, the journey.toml that messages call `file`. `lints` are those that it may name.
    /// Whatever is healthy counts; each mistake has one message, in the order of the text.
    pub fn read(file: FileId, text: &str, lints: &[KnownLint]) -> (Config, Vec<Diagnostic>) {
        reader::read(file, text, lints)
    }

    /// What the project says about the lint `code` in the file at `path`, a path from the project's folder:
    /// a section of `[lint.paths]` beats `[lint]`, and of several sections the last one. None leaves it to
    /// the preset.
    pub fn level(&self, code: &str, path: &std::path::Path) -> Option<Level> {
        self.lint.level(code, path)
    }
}

fn theme_names() -> Vec<&'static str> {
    THEMES.iter().map(|(name, _)| *name).collect()
}
