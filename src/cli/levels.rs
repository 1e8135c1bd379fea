use clap::Args;

use super::console::{Failure, did_you_mean};
use super::offered::{Offered, item};
use crate::check::{self, Levels};
use crate::config::{Level, PRESETS, Preset};
use crate::diagnostic::Severity;

/// Which findings count, and how much.
#[derive(Args, Clone, Debug, Default)]
pub struct LevelArgs {
    /// The set of lints to start from: `sketch`, `research`, `blueprint` or `governed`, each more than the one
    /// before [default: what journey.toml says, or `sketch`]
    #[arg(long, value_name = "NAME", value_parser = Offered(presets), hide_possible_values = true)]
    preset: Option<String>,
    /// Do not report findings of RULE
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = item)]
    allow: Vec<String>,
    /// Report findings of RULE as warnings
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = item)]
    warn: Vec<String>,
    /// Report findings of RULE as errors; `--deny warnings` is for all that would be warnings
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = item)]
    deny: Vec<String>,
}

impl LevelArgs {
    /// Reads what the user wrote.
    ///
    /// # Errors
    /// A name that is no rule, or one with two levels.
    pub fn levels(&self) -> Result<Levels, Failure> {
        let mut levels = Levels { preset: self.preset.as_deref().map(preset).transpose()?, ..Levels::default() };
        for (names, level, option) in
            [(&self.allow, Level::Allow, "allow"), (&self.warn, Level::Warn, "warn"), (&self.deny, Level::Deny, "deny")]
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
}

fn presets() -> Vec<&'static str> {
    PRESETS.iter().map(|(name, _)| *name).collect()
}

fn preset(name: &str) -> Result<Preset, Failure> {
    let found = PRESETS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name.trim())).map(|(_, preset)| *preset);
    found.ok_or_else(|| {
        let names: Vec<&str> = PRESETS.iter().map(|(name, _)| *name).collect();
        Failure::new(format!("`--preset {name}`: there is no preset called `{name}`"))
            .maybe_help(did_you_mean(name, names.iter().copied()))
            .help(format!("there is {}", names.join(", ")))
    })
}

fn known(name: &str, option: &str) -> Result<(), Failure> {
    match check::find(name) {
        Some(code) if code.severity() != Severity::Error => Ok(()),
        Some(_) => Err(Failure::new(format!("`--{option} {name}` cannot be: `{name}` is always an error"))
            .help(format!("`journey explain {name}` says how to mend it"))),
        None => {
            let mut names: Vec<&str> = check::lints().into_iter().map(|lint| lint.code.name()).collect();
            if option == "deny" {
                names.push("warnings");
            }
            Err(Failure::new(format!("`--{option} {name}`: there is no rule called `{name}`"))
                .maybe_help(did_you_mean(name, names))
                .help("`journey explain` lists all rules"))
        }
    }
}
