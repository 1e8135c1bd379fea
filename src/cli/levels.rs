use std::collections::BTreeMap;

use clap::Args;

use super::console::{Failure, did_you_mean};
use crate::config::Level;
use crate::diagnostic::{Diagnostic, Severity, codes};
use crate::project::Project;

/// Which findings count, and how much.
#[derive(Args, Clone, Debug, Default)]
pub struct LevelArgs {
    /// Do not report findings of RULE
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    allow: Vec<String>,
    /// Report findings of RULE as warnings
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    warn: Vec<String>,
    /// Report findings of RULE as errors; `--deny warnings` is for all that would be warnings
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    deny: Vec<String>,
}

/// What the user says about rules.
pub struct Levels {
    rules: BTreeMap<String, Level>,
    deny_warnings: bool,
}

impl Levels {
    /// Reads what the user wrote.
    ///
    /// # Errors
    /// A name that is no rule, or one with two levels.
    pub fn new(args: &LevelArgs) -> Result<Levels, Failure> {
        let mut levels = Levels { rules: BTreeMap::new(), deny_warnings: false };
        for (names, level, option) in
            [(&args.allow, Level::Allow, "allow"), (&args.warn, Level::Warn, "warn"), (&args.deny, Level::Deny, "deny")]
        {
            for name in names {
                if level == Level::Deny && name == "warnings" {
                    levels.deny_warnings = true;
                    continue;
                }
                known(name, option)?;
                if levels.rules.insert(name.clone(), level).is_some_and(|before| before != level) {
                    return Err(Failure::new(format!("`{name}` is given two levels")).help("keep one of the options"));
                }
            }
        }
        Ok(levels)
    }

    /// Drops what is allowed and sets the severity of the rest: as the user says, otherwise as the journey.toml
    /// of each file says. Errors of the language stay as they are.
    pub fn apply(&self, diagnostics: &mut Vec<Diagnostic>, project: &Project) {
        diagnostics.retain_mut(|diagnostic| {
            if diagnostic.severity == Severity::Error {
                return true;
            }
            let flag = self.rules.get(diagnostic.code).copied();
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

fn known(name: &str, option: &str) -> Result<(), Failure> {
    match codes::page(name) {
        Some(page) if page.severity != Severity::Error => Ok(()),
        Some(_) => Err(Failure::new(format!("`--{option} {name}` cannot be: `{name}` is always an error"))
            .help(format!("`journey explain {name}` says how to mend it"))),
        None => {
            let rules = codes::pages().into_iter().filter(|page| page.severity != Severity::Error);
            let mut names: Vec<&str> = rules.map(|page| page.code).collect();
            if option == "deny" {
                names.push("warnings");
            }
            Err(Failure::new(format!("`--{option} {name}`: there is no rule called `{name}`"))
                .maybe_help(did_you_mean(name, names))
                .help("`journey explain` lists all rules"))
        }
    }
}
