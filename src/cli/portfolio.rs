//! All maps of a folder, loaded once.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::Exit;
use super::console::{Console, Failure};
use super::files::{Disk, collect, unreadable};
use super::messages;
use crate::analysis::Context;
use crate::analysis::portfolio::REVIEW_DAYS;
use crate::config::OptionValue;
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::map::Map;
use crate::project::{Configs, Project};

/// The maps of a folder.
pub struct Maps {
    /// Those with a journey, by their files.
    pub maps: Vec<Map>,
    /// What the project is called: in its journey.toml, else its folder.
    pub title: String,
    /// Whether a file had errors, or could not be read.
    pub exit: Exit,
}

impl Maps {
    /// Loads the maps below `folder`. Files with errors are told, and left out unless `keep_going`.
    ///
    /// # Errors
    /// There is no map at all.
    pub fn load(folder: &Path, keep_going: bool, nothing: &str, console: &Console) -> Result<Maps, Failure> {
        let mut disk = Disk::default();
        let mut configs = Configs::new(crate::check::lints());
        let mut named = collect(&[folder.to_owned()], None, false, &mut disk, &mut configs);
        if named.files.is_empty() && !named.failures.is_empty() {
            return Err(named.failures.remove(0));
        }
        let (project, missing) = Project::load(&named.files, &disk, &mut configs);
        named.failures.extend(missing.iter().map(|missing| unreadable(&missing.path, &missing.error)));
        let project = Arc::new(project);
        let compiled: Vec<Map> = project.roots().par_iter().map(|root| Map::of(&project, *root)).collect();
        let is_error = |diagnostic: &Diagnostic| diagnostic.severity == Severity::Error;
        let mut errors: Vec<Diagnostic> = project.config_diagnostics();
        let mut maps = Vec::new();
        let mut left_out = 0;
        for map in compiled {
            errors.extend(map.diagnostics().iter().cloned());
            match map.has_errors() && !keep_going {
                true => left_out += 1,
                false if map.model().journeys.is_empty() => {}
                false => maps.push(map),
            }
        }
        errors.retain(is_error);
        diagnostic::in_order(&mut errors);
        messages::show(&errors, &project, messages::Format::Human, console)?;
        named.failures.iter().for_each(|failure| console.fail(failure));
        let exit = match (named.failures.is_empty(), errors.is_empty()) {
            (false, _) => Exit::Failed,
            (true, false) => Exit::Errors,
            (true, true) => Exit::Done,
        };
        if left_out > 0 {
            let files = super::console::count(left_out, "file");
            let summary = messages::summary(project.files().len(), &errors);
            console.say(&format!("{summary}; {files} left out, `--keep-going` takes what is healthy\n"));
        }
        if maps.is_empty() && exit == Exit::Done {
            return Err(Failure::new(format!("no file in `{}` declares a journey, so {nothing}", folder.display())));
        }
        let title = project.roots().first().and_then(|root| project.config(*root).name.clone());
        let title = title.unwrap_or_else(|| name_of(folder));
        Ok(Maps { maps, title, exit })
    }

    /// Every journey, with the days after which a review is overdue.
    pub fn contexts(&self) -> Vec<(Context<'_>, i64)> {
        let mut all = Vec::new();
        for map in &self.maps {
            let path = map.project().path_in_project(map.root());
            let days = match map.config().lint.option("review-overdue", "days", path) {
                Some(OptionValue::Count(days)) => i64::from(*days),
                _ => REVIEW_DAYS,
            };
            let model = map.model();
            let contexts = model.journeys.iter().map(|journey| Context::new(model, journey).located(map.sources()));
            all.extend(contexts.map(|context| (context, days)));
        }
        all
    }
}

/// What a folder is called, for a title.
fn name_of(folder: &Path) -> String {
    let whole = folder.canonicalize().unwrap_or_else(|_| PathBuf::from(folder));
    whole.file_name().map_or_else(|| "Maps".to_owned(), |name| name.to_string_lossy().into_owned())
}
