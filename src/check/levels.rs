use std::collections::BTreeMap;

use super::Rule;
use crate::config::{Level, Preset};
use crate::diagnostic::{Diagnostic, Severity};
use crate::project::Project;
use crate::text::FileId;

/// What a user says about lints for one run. It beats what comments and journey.toml say; nothing said
/// leaves all to them.
#[derive(Clone, Debug, Default)]
pub struct Levels {
    /// The preset, in place of the one that journey.toml picks. Single lints that it sets stay set.
    pub preset: Option<Preset>,
    /// Single lints by code.
    pub rules: BTreeMap<String, Level>,
    /// Whether all that would be a warning is an error.
    pub deny_warnings: bool,
}

impl Levels {
    /// How much a finding of `rule` in `file` matters; none where the rule is silent. What is only worth
    /// knowing is no warning because a preset asks for it, but it is where somebody names the rule.
    pub fn severity(&self, rule: &Rule, project: &Project, file: FileId) -> Option<Severity> {
        let (config, path) = (project.config(file), project.path_in_project(file));
        let flag = self.rules.get(rule.page.code).copied();
        let named = flag.or_else(|| config.level(rule.page.code, path));
        let preset = || rule.level(self.preset.unwrap_or_else(|| config.lint.preset(path)));
        let severity = match named.unwrap_or_else(preset) {
            Level::Allow => return None,
            Level::Deny => Severity::Error,
            Level::Warn if named.is_some() => Severity::Warning,
            Level::Warn => rule.page.severity,
        };
        let denied = severity == Severity::Warning && self.deny_warnings && flag.is_none();
        Some(if denied { Severity::Error } else { severity })
    }

    /// Whether the user named `rule`: then it is shown whatever a comment says.
    pub fn names(&self, rule: &Rule) -> bool {
        self.rules.contains_key(rule.page.code)
    }

    /// Drops those of `diagnostics`, from compiling, that are allowed and sets the severity of the rest.
    /// Errors of the language stay as they are.
    pub fn apply(&self, diagnostics: &mut Vec<Diagnostic>, project: &Project) {
        diagnostics.retain_mut(|diagnostic| {
            if diagnostic.severity == Severity::Error {
                return true;
            }
            let flag = self.rules.get(diagnostic.code.name()).copied();
            match flag.or_else(|| project.level(diagnostic)) {
                Some(Level::Allow) => return false,
                Some(Level::Warn) => diagnostic.severity = Severity::Warning,
                Some(Level::Deny) => diagnostic.severity = Severity::Error,
                None => {}
            }
            if flag.is_none() && self.deny_warnings && diagnostic.severity == Severity::Warning {
                diagnostic.severity = Severity::Error;
            }
            true
        });
    }
}
