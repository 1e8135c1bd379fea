use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use super::console::{Failure, count};
use super::output;
use crate::check::baseline::{Baseline, Run};
use crate::diagnostic::{Diagnostic, Fingerprints, Severity};
use crate::project::{Project, reason};
use crate::text::FileId;

/// A file of findings that a team knows of.
#[derive(Args, Clone, Debug, Default)]
pub struct BaselineArgs {
    /// Do not tell the findings of lints that FILE holds
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write the findings of this run into the baseline, and drop those that are gone
    #[arg(long, requires = "baseline")]
    update_baseline: bool,
}

impl BaselineArgs {
    /// Takes what the baseline holds out of `diagnostics`, and gives what the summary says about it.
    ///
    /// # Errors
    /// The file cannot be read or written, or is no baseline.
    pub fn apply(&self, project: &Project, diagnostics: &mut Vec<Diagnostic>) -> Result<Option<String>, Failure> {
        let Some(path) = &self.baseline else { return Ok(None) };
        let old = self.read(path)?;
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let home = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
        let file = |id: FileId| name(&home, &project.file(id).path);
        let wrong: BTreeSet<FileId> = diagnostics
            .iter()
            .filter(|one| one.severity == Severity::Error && crate::check::rule(one.code.name()).is_none())
            .map(|one| one.primary.location.file)
            .collect();
        let is_ready = |id: &&FileId| project.visible(**id).iter().all(|id| !wrong.contains(id));
        let checked: BTreeSet<String> = project.roots().iter().filter(is_ready).map(|id| file(*id)).collect();
        let around = |location| project.names_around(location);
        let of = |one: &Diagnostic| file(one.primary.location.file);
        let is_there = |name: &str| home.join(name).exists();
        let run = || Run {
            fingerprints: Fingerprints::new(&project.sources, &around),
            name: &of,
            checked: checked.clone(),
            is_there: &is_there,
        };
        if self.update_baseline {
            let new = old.update(diagnostics, &mut run());
            if new != old || !path.exists() {
                output::write(path, new.write().as_bytes())?;
            }
            new.hide(diagnostics, &mut run());
            return Ok(Some(format!("`{}` holds {}", path.display(), count(new.len(), "finding"))));
        }
        let known = old.hide(diagnostics, &mut run());
        let mut told = format!("{} in the baseline", known.hidden);
        if known.gone > 0 {
            told.push_str(&format!(", {} of it gone (`--update-baseline` drops what is gone)", known.gone));
        }
        Ok(Some(told))
    }

    fn read(&self, path: &Path) -> Result<Baseline, Failure> {
        let shown = path.display();
        match fs::read_to_string(path) {
            Ok(text) => Baseline::read(&text).map_err(|wrong| {
                Failure::new(format!("`{shown}` {wrong}"))
                    .help("name another file, or delete it and write it with `--update-baseline`")
            }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && self.update_baseline => {
                Ok(Baseline::default())
            }
            Err(error) => {
                let failure = Failure::new(format!("cannot read the baseline `{shown}`: {}", reason(&error)));
                Err(match error.kind() {
                    std::io::ErrorKind::NotFound => {
                        failure.help(format!("write it first: `journey check --baseline {shown} --update-baseline`"))
                    }
                    _ => failure,
                })
            }
        }
    }
}

/// The way from the folder `home` to the file at `path`, with `/` between names; `path` itself where it lies elsewhere.
fn name(home: &Path, path: &Path) -> String {
    let real = fs::canonicalize(path);
    let below = real.as_deref().ok().and_then(|real| real.strip_prefix(home).ok()).unwrap_or(path);
    let names: Vec<String> = below.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    names.join("/")
}
