//! Findings that a team knows of and lives with, so that only new ones are told.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::rule;
use crate::diagnostic::{Diagnostic, Fingerprints};

/// What the file says it is.
const FORMAT: &str = "journey-baseline";
/// The version that this build writes, and the newest that it reads.
const VERSION: u32 = 1;

/// The findings that a baseline file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    entries: BTreeSet<Entry>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Entry {
    file: String,
    code: String,
    fingerprint: String,
    /// For people who read the file; never compared.
    message: String,
}

impl Entry {
    /// What makes it the same finding.
    fn key(&self) -> (String, String, String) {
        (self.file.clone(), self.code.clone(), self.fingerprint.clone())
    }
}

#[derive(Serialize, Deserialize)]
struct Written {
    format: String,
    version: u32,
    findings: Vec<Entry>,
}

/// What a baseline had to do with the findings of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// How many findings it holds back.
    pub hidden: usize,
    /// How many of its own are no longer found.
    pub gone: usize,
}

/// The findings of one run, and which files they may come from.
pub struct Run<'r> {
    /// What makes their fingerprints.
    pub fingerprints: Fingerprints<'r>,
    /// The name of the file of a finding, the same wherever the command runs.
    pub name: &'r dyn Fn(&Diagnostic) -> String,
    /// The names of the files that were checked for advice.
    pub checked: BTreeSet<String>,
    /// Whether there still is a file of a name.
    pub is_there: &'r dyn Fn(&str) -> bool,
}

impl Baseline {
    /// Reads the text of a baseline file.
    ///
    /// # Errors
    /// What is wrong with it, as words behind "it".
    pub fn read(text: &str) -> Result<Baseline, String> {
        let written: Written =
            serde_json::from_str(text).map_err(|_| String::from("is no baseline of this command"))?;
        if written.format != FORMAT {
            return Err(String::from("is no baseline of this command"));
        }
        if written.version > VERSION {
            return Err(format!("was written by a newer version (format {})", written.version));
        }
        Ok(Baseline { entries: written.findings.into_iter().collect() })
    }

    /// The text of the file: one finding after the other, by file, so that changes read well.
    pub fn write(&self) -> String {
        let findings = self.entries.iter().cloned().collect();
        let written = Written { format: String::from(FORMAT), version: VERSION, findings };
        // A structure of texts and numbers always has a text.
        serde_json::to_string_pretty(&written).unwrap_or_default() + "\n"
    }

    /// How many findings it holds.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Takes the advice in `diagnostics` that it holds out of them. Errors of the language always stay.
    pub fn hide(&self, diagnostics: &mut Vec<Diagnostic>, run: &mut Run<'_>) -> Known {
        let mut left: BTreeSet<_> = self.entries.iter().map(Entry::key).collect();
        let before = diagnostics.len();
        diagnostics.retain(|diagnostic| match entry(diagnostic, run) {
            Some(found) => !left.remove(&found.key()),
            None => true,
        });
        let gone = left.iter().filter(|(file, ..)| run.is_stale(file)).count();
        Known { hidden: before - diagnostics.len(), gone }
    }

    /// The same baseline after `diagnostics`: what was found in the files of this run, and what was known of others.
    pub fn update(&self, diagnostics: &[Diagnostic], run: &mut Run<'_>) -> Baseline {
        let found: Vec<Entry> = diagnostics.iter().filter_map(|diagnostic| entry(diagnostic, run)).collect();
        let others = self.entries.iter().filter(|entry| !run.is_stale(&entry.file)).cloned();
        Baseline { entries: found.into_iter().chain(others).collect() }
    }
}

impl Run<'_> {
    /// Whether what is not found in `file` is gone: the file was checked, or is not there any more.
    fn is_stale(&self, file: &str) -> bool {
        self.checked.contains(file) || !(self.is_there)(file)
    }
}

/// The entry for a finding of a lint.
fn entry(diagnostic: &Diagnostic, run: &mut Run<'_>) -> Option<Entry> {
    rule(diagnostic.code.name())?;
    Some(Entry {
        file: (run.name)(diagnostic),
        code: diagnostic.code.name().to_owned(),
        fingerprint: run.fingerprints.of(diagnostic),
        message: diagnostic.message.clone(),
    })
}
