//! Messages: one type that every phase adds to and every shell renders.

pub mod code;
mod escape;
#[cfg(test)]
mod example;
mod fingerprint;
pub mod github;
#[cfg(feature = "cli")]
pub mod human;
pub mod json;
#[cfg(feature = "cli")]
pub mod narrated;
mod places;
#[cfg(feature = "cli")]
mod report;
mod repository;
pub mod sarif;
#[cfg(feature = "cli")]
mod snippet;

pub use code::Code;
pub use escape::escape;
use escape::escape_line;
pub use fingerprint::Fingerprints;
pub use repository::Repository;

use crate::text::{Edit, Location};

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A fact about the file that makes it wrong.
    Error,
    /// Advice about the map.
    Warning,
    /// Something worth knowing.
    Info,
}

impl Severity {
    /// The word that all formats show.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        }
    }
}

/// A place with a few words about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub location: Location,
    /// What is there, in a writer's words; may be empty on the primary place.
    pub message: String,
}

/// Edits that mend what a diagnostic found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What the fix does, as an imperative: ``write `severity high` ``.
    pub title: String,
    /// Whether `--fix` may apply it without asking.
    pub safe: bool,
    /// What changes.
    pub edits: Vec<Edit>,
}

/// One message about one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The stable kebab-case code that `journey explain` knows.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong, as one sentence without a full stop.
    pub message: String,
    /// The exact place.
    pub primary: Label,
    /// Other places that belong to it.
    pub related: Vec<Label>,
    /// What to write instead.
    pub help: Option<String>,
    /// Edits that do it.
    pub fix: Option<Fix>,
}

/// Sorts `diagnostics` by file and place, and keeps each once.
pub fn in_order(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| (a.primary.location, a.code, &a.message).cmp(&(b.primary.location, b.code, &b.message)));
    diagnostics.dedup();
}

impl Diagnostic {
    /// A message `code` at `location`, which matters as much as its page says.
    pub fn new(code: Code, location: Location, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            code,
            severity: code.severity(),
            message: message.into(),
            primary: Label { location, message: String::new() },
            related: Vec::new(),
            help: None,
            fix: None,
        }
    }

    /// The same with another severity: what a project says about its code.
    pub fn severity(mut self, severity: Severity) -> Diagnostic {
        self.severity = severity;
        self
    }

    /// The same with words at the primary place.
    pub fn label(mut self, message: impl Into<String>) -> Diagnostic {
        self.primary.message = message.into();
        self
    }

    /// The same with one more place.
    pub fn related(mut self, location: Location, message: impl Into<String>) -> Diagnostic {
        self.related.push(Label { location, message: message.into() });
        self
    }

    /// The same with advice.
    pub fn help(mut self, help: impl Into<String>) -> Diagnostic {
        self.help = Some(help.into());
        self
    }

    /// The same with a fix that `--fix` applies.
    pub fn fix(mut self, title: impl Into<String>, edits: Vec<Edit>) -> Diagnostic {
        self.fix = Some(Fix { title: title.into(), safe: true, edits });
        self
    }

    /// The same with a fix that only a person should choose.
    pub fn suggest(mut self, title: impl Into<String>, edits: Vec<Edit>) -> Diagnostic {
        self.fix = Some(Fix { title: title.into(), safe: false, edits });
        self
    }

    /// What to write instead, as lines: the advice, and what the fix does where the advice does not say so.
    pub fn advice(&self) -> Vec<String> {
        let mut lines: Vec<String> = self.help.iter().cloned().collect();
        if let Some(fix) = &self.fix
            && !lines.iter().any(|help| help.contains(&fix.title))
        {
            lines.push(if lines.is_empty() { fix.title.clone() } else { format!("fix: {}", fix.title) });
        }
        lines
    }
}
