use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use super::globs::Globs;
use super::reader::Reader;
use super::value::Value;
use crate::diagnostic::{Code, Severity, code};
use crate::text::Span;

/// How loud a lint is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// It says nothing.
    Allow,
    /// It warns.
    Warn,
    /// It counts as an error.
    Deny,
}

/// The levels by name.
pub(super) const LEVELS: &[(&str, Level)] = &[("allow", Level::Allow), ("warn", Level::Warn), ("deny", Level::Deny)];

/// What writers of other tools' settings write for a level.
const OTHER_WORDS: &[(&str, &str)] = &[
    ("off", "allow"),
    ("none", "allow"),
    ("ignore", "allow"),
    ("warning", "warn"),
    ("on", "warn"),
    ("info", "warn"),
    ("error", "deny"),
    ("forbid", "deny"),
];

/// A set of lints; each holds all that the one before asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Preset {
    /// For first ideas.
    #[default]
    Sketch,
    /// For maps that rest on research.
    Research,
    /// For service blueprints.
    Blueprint,
    /// For maps that an organisation keeps.
    Governed,
}

/// The presets by name, each a superset of the one before.
pub const PRESETS: &[(&str, Preset)] = &[
    ("sketch", Preset::Sketch),
    ("research", Preset::Research),
    ("blueprint", Preset::Blueprint),
    ("governed", Preset::Governed),
];

impl Preset {
    /// The word that journey.toml and `--preset` take.
    pub fn name(self) -> &'static str {
        PRESETS.iter().find(|(_, preset)| *preset == self).map_or("", |(name, _)| name)
    }

    /// What it is for, as a sentence.
    pub fn purpose(self) -> &'static str {
        match self {
            Preset::Sketch => "is for first drafts: it tells what contradicts itself and is otherwise quiet.",
            Preset::Research => "is for maps that rest on research: who is meant, what says so, and what follows.",
            Preset::Blueprint => "is for service blueprints: who acts behind the scenes, and where the ways lead.",
            Preset::Governed => "is for maps that an organisation keeps: owners, measures, dates.",
        }
    }
}

pub(super) fn preset_names() -> Vec<&'static str> {
    PRESETS.iter().map(|(name, _)| *name).collect()
}

/// A lint that journey.toml may name.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownLint {
    /// Its code.
    pub code: Code,
    /// Which presets ask for it.
    pub asked: Asked,
    /// What it can be told besides its level.
    pub options: &'static [RuleOption],
}

/// Which presets ask for a lint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// All of them: it is told with what is wrong with a file.
    Always,
    /// This one, and all after it.
    From(Preset),
    /// None: a project sets it.
    Never,
}

/// Something that a lint goes by.
#[derive(Debug, PartialEq)]
pub struct RuleOption {
    /// Its key.
    pub name: &'static str,
    /// One line of help.
    pub help: &'static str,
    /// What counts without it; a project's value is of the same kind.
    pub default: OptionValue,
}

/// What a lint goes by.
#[derive(Clone, Debug, PartialEq)]
pub enum OptionValue {
    /// A whole number from 0.
    Count(u32),
    /// A distance between two scores on −1…1: from 0 to 2.
    Score(f64),
    /// A list of words.
    Words(Vec<String>),
}

impl OptionValue {
    /// The value as TOML.
    pub fn written(&self) -> String {
        match self {
            OptionValue::Count(count) => count.to_string(),
            OptionValue::Score(score) => format!("{score:?}"),
            OptionValue::Words(words) => {
                let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
                format!("[{}]", words.join(", "))
            }
        }
    }
}

/// What a project says about lints.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lint {
    project: Section,
    /// Sections for some of the files, in the order of the file.
    paths: Vec<(Globs, Section)>,
    /// Which of them hold for the files that were asked for.
    known: Known,
}

/// What was found out: the numbers of sections by file. It is nothing of its own.
#[derive(Debug, Default)]
struct Known(Mutex<HashMap<PathBuf, Arc<[usize]>>>);

impl Clone for Known {
    fn clone(&self) -> Known {
        Known::default()
    }
}

impl PartialEq for Known {
    fn eq(&self, _: &Known) -> bool {
        true
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Section {
    pub preset: Option<Preset>,
    rules: BTreeMap<String, Setting>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Setting {
    level: Option<Level>,
    options: BTreeMap<String, OptionValue>,
}

impl Lint {
    /// The preset for the file at `path`, a path from the project's folder.
    pub fn preset(&self, path: &Path) -> Preset {
        self.sections(path).find_map(|section| section.preset).unwrap_or_default()
    }

    /// What is said about the lint `code` in the file at `path`; none leaves it to the preset.
    pub fn level(&self, code: &str, path: &Path) -> Option<Level> {
        self.sections(path).find_map(|section| section.rules.get(code)?.level)
    }

    /// The option `name` of the lint `code` for the file at `path`; none leaves it to the lint.
    pub fn option(&self, code: &str, name: &str, path: &Path) -> Option<&OptionValue> {
        self.sections(path).find_map(|section| section.rules.get(code)?.options.get(name))
    }

    /// The sections that hold for `path`, the strongest first.
    fn sections(&self, path: &Path) -> impl Iterator<Item = &Section> {
        let some = self.matching(path);
        let numbers = (0..some.len()).filter_map(move |at| some.get(at).copied());
        numbers.filter_map(|at| self.paths.get(at)).map(|(_, section)| section).chain(std::iter::once(&self.project))
    }

    /// The numbers of the sections for some of the files that hold for `path`, the last one first.
    fn matching(&self, path: &Path) -> Arc<[usize]> {
        let find = || {
            let all = self.paths.iter().enumerate().rev();
            all.filter(|(_, (globs, _))| globs.matches(path)).map(|(at, _)| at).collect::<Arc<[usize]>>()
        };
        if self.paths.is_empty() {
            return Arc::default();
        }
        let Ok(mut known) = self.known.0.lock() else { return find() };
        if let Some(numbers) = known.get(path) {
            return Arc::clone(numbers);
        }
        let numbers = find();
        known.insert(path.to_owned(), Arc::clone(&numbers));
        numbers
    }

    /// How many sections for some of the files there are.
    pub(super) fn sections_for_paths(&self) -> usize {
        self.paths.len()
    }

    /// Starts a section for the files that `globs` match.
    pub(super) fn start(&mut self, globs: Globs) {
        self.paths.push((globs, Section::default()));
        self.known = Known::default();
    }

    /// The section that was started last, or the project's.
    pub(super) fn section(&mut self, last: bool) -> &mut Section {
        match self.paths.last_mut() {
            Some((_, section)) if last => section,
            _ => &mut self.project,
        }
    }
}

/// Reads one lint of the section at hand.
pub(super) fn read(reader: &mut Reader<'_>, code: &str, key: Span, value: &Value<'_>) {
    let Some(lint) = reader.lints.iter().find(|lint| lint.code.name() == code) else {
        if code::find(code).is_some_and(|code| code.severity() == Severity::Error) {
            let message = format!("`{code}` is an error and no lint: it cannot be set");
            return reader.bad(key, message, "mend what it tells, or delete this line");
        }
        let known: Vec<&str> = reader.lints.iter().map(|lint| lint.code.name()).collect();
        let help = "`journey explain` without a code lists what there is";
        return reader.unknown(key, format!("no lint is called `{code}`"), code, &known, help);
    };
    let setting = match value.table() {
        None => Setting { level: level(reader, value), ..Setting::default() },
        Some(table) => {
            let mut setting = Setting::default();
            for (name, key, value) in table {
                if name == "level" {
                    setting.level = level(reader, &value);
                } else if let Some(option) = lint.options.iter().find(|option| option.name == name) {
                    setting.options.extend(reader.option(&value, option).map(|value| (name.clone(), value)));
                } else {
                    let known: Vec<&str> = lint.options.iter().map(|option| option.name).chain(["level"]).collect();
                    let help = format!("it knows {}", super::value::and(&super::value::ticked(&known)));
                    reader.unknown(key, format!("`{name}` is no option of `{code}`"), &name, &known, &help);
                }
            }
            setting
        }
    };
    reader.section().rules.insert(code.to_owned(), setting);
}

fn level(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<Level> {
    let Some(word) = value.text() else {
        reader.wrong(value);
        return None;
    };
    let other = OTHER_WORDS.iter().find(|(other, _)| word.eq_ignore_ascii_case(other)).map(|(_, level)| *level);
    reader.choose(value, word, "level", LEVELS, other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::text::FileId;

    const LINTS: &[KnownLint] = &[
        KnownLint {
            code: code::EMPTY_FILE,
            asked: Asked::Always,
            options: &[RuleOption {
                name: "days",
                help: "How many days a review counts.",
                default: OptionValue::Count(180),
            }],
        },
        KnownLint { code: code::UNKNOWN_FONT, asked: Asked::Always, options: &[] },
    ];

    #[test]
    fn a_path_beats_the_project_and_the_last_path_the_others() {
        let text = "[lint.paths.\"new/**\"]\npreset = \"governed\"\n[lint]\npreset = \"research\"\nunknown-font = \"deny\"\n\
                    empty-file = { level = \"warn\", days = 90 }\n\
                    [lint.paths.\"drafts/**\"]\npreset = \"sketch\"\nunknown-font = \"allow\"\n\
                    [lint.paths.\"**/final*.journey\"]\nunknown-font = \"warn\"\nempty-file = { days = 7 }\n";
        let (config, diagnostics) = Config::read(FileId(0), text, LINTS);
        assert_eq!(diagnostics, []);
        let lint = &config.lint;
        let font = |path: &str| config.level("unknown-font", Path::new(path));
        assert_eq!(font("a.journey"), Some(Level::Deny));
        assert_eq!(font("drafts/x/a.journey"), Some(Level::Allow));
        assert_eq!(font("drafts/final.journey"), Some(Level::Warn));
        assert_eq!(lint.preset(Path::new("a.journey")), Preset::Research);
        assert_eq!(lint.preset(Path::new("new/a.journey")), Preset::Governed);
        assert_eq!(lint.preset(Path::new("drafts/final.journey")), Preset::Sketch);
        let days = |path: &str| match lint.option("empty-file", "days", Path::new(path)) {
            Some(OptionValue::Count(days)) => Some(*days),
            _ => None,
        };
        assert_eq!((days("a.journey"), days("drafts/final.journey")), (Some(90), Some(7)));
        assert_eq!(config.level("empty-file", Path::new("drafts/final.journey")), Some(Level::Warn));
        assert_eq!(config.level("system-font", Path::new("a.journey")), None);
    }
}
