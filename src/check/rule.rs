use super::Map;
use super::allow::Allow;
use crate::config::{Level, Preset, RuleOption};
use crate::diagnostic::code::Page;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::Journey;
use crate::text::Location;

/// One lint.
#[derive(Debug)]
pub struct Rule {
    /// Its code, how much a finding matters, what it finds and when, and a bad and a good example.
    pub page: Page,
    /// Why that matters, and where the field says so, in our words.
    pub why: &'static str,
    /// The first preset that asks for it, and all after that one; none leaves it to the project.
    pub preset: Option<Preset>,
    /// The first preset in which a finding is an error.
    pub denied: Option<Preset>,
    /// What journey.toml can set besides its level.
    pub options: &'static [RuleOption],
    /// What `--fix` does about it, as a sentence; none where only a person can tell.
    pub fix: Option<&'static str>,
    /// What looks.
    pub check: Check,
}

/// What a rule looks at.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// What a file declares, its imports being known.
    File(fn(&Map<'_>, &mut Findings)),
    /// One journey.
    Journey(fn(&Map<'_>, &Journey, &mut Findings)),
    /// One comment that allows something, after all else was checked.
    Comment(fn(&Allow, &mut Findings)),
}

impl Rule {
    /// How loud it is where only `preset` speaks.
    pub fn level(&self, preset: Preset) -> Level {
        match (self.denied, self.preset) {
            (Some(denied), _) if denied <= preset => Level::Deny,
            (_, Some(first)) if first <= preset => Level::Warn,
            _ => Level::Allow,
        }
    }

    /// Its code.
    pub fn code(&'static self) -> Code {
        Code::of(&self.page)
    }

    /// A finding at `place`.
    pub fn at(&'static self, place: Location, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(self.code(), place, message)
    }
}

/// What a rule found.
#[derive(Debug, Default)]
pub struct Findings(Vec<Diagnostic>);

impl Findings {
    /// Adds one.
    pub fn add(&mut self, finding: Diagnostic) {
        self.0.push(finding);
    }

    /// Adds several.
    pub fn extend(&mut self, findings: impl IntoIterator<Item = Diagnostic>) {
        self.0.extend(findings);
    }

    /// All of them.
    pub fn take(self) -> Vec<Diagnostic> {
        self.0
    }
}
