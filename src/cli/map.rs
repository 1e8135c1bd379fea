//! The map of one file, for commands that make something of it.

use std::path::{Path, PathBuf};

use super::console::{Console, Failure};
use super::files::{self, Disk};
use super::messages::{self, summary};
use super::{Exit, select};
use crate::diagnostic::Severity;
use crate::model::{Journey, Model};
use crate::project::{Configs, Project};
use crate::text::FileId;

/// What a command does with a map, in the words of its messages.
pub struct Purpose {
    /// `there is no map to render`.
    pub nothing: &'static str,
    /// `rendered`.
    pub done: &'static str,
    /// `renders`.
    pub does: &'static str,
}

/// A map, loaded and told about.
pub struct Map {
    /// The file, as the user named it.
    pub path: PathBuf,
    pub disk: Disk,
    pub project: Project,
    pub root: FileId,
    pub model: Model,
    /// How the command ends: with an error where the file has one.
    pub exit: Exit,
}

impl Map {
    /// Loads the map at `path`, which may be `-`, and tells its errors. None, with the way to end, where nothing can be
    /// made of it: there is no journey, or it has errors and `keep_going` does not say to take what is healthy.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn load(
        path: &Path,
        stdin_filename: Option<&Path>,
        keep_going: bool,
        purpose: &Purpose,
        console: &Console,
    ) -> Result<Result<Map, Exit>, Failure> {
        let mut disk = Disk::default();
        let path = match path == Path::new("-") {
            true => files::stdin(stdin_filename, &mut disk)?,
            false => path.to_owned(),
        };
        let (project, missing) =
            Project::load(std::slice::from_ref(&path), &disk, &mut Configs::new(crate::check::lints()));
        let Some(&root) = project.roots().first() else {
            return Err(missing.first().map_or_else(
                || Failure::new(format!("cannot read `{}`", path.display())),
                |missing| files::unreadable(&missing.path, &missing.error),
            ));
        };
        let compilation = project.compile(root);
        let model = compilation.model;
        let mut errors = project.config_diagnostics();
        errors.extend(compilation.diagnostics);
        errors.retain(|diagnostic| diagnostic.severity == Severity::Error);
        if model.journeys.is_empty() && errors.is_empty() {
            errors.push(messages::no_journey(root, purpose.nothing));
        }
        messages::show(&errors, &project, messages::Format::Human, console)?;
        let exit = if errors.is_empty() { Exit::Done } else { Exit::Errors };
        if model.journeys.is_empty() || (exit == Exit::Errors && !keep_going) {
            let kept = match model.journeys.is_empty() {
                true => String::new(),
                false => format!("; `--keep-going` {} what is healthy", purpose.does),
            };
            console.say(&format!("{}, nothing {}{kept}\n", summary(project.files().len(), &errors), purpose.done));
            return Ok(Err(exit));
        }
        Ok(Ok(Map { path, disk, project, root, model, exit }))
    }

    /// Leaves the journeys and personas that the user asked for; all of them where none is named.
    ///
    /// # Errors
    /// One does not exist.
    pub fn choose(&mut self, journeys: &[String], personas: &[String]) -> Result<Vec<String>, Failure> {
        let chosen = select::journeys(&self.model, journeys)?;
        select::personas(&mut self.model, &chosen, personas)?;
        Ok(chosen)
    }

    /// The journeys of this file that are among `chosen`.
    pub fn journeys(&self, chosen: &[String]) -> Vec<&Journey> {
        self.model.journeys.iter().filter(|journey| chosen.contains(&journey.id)).collect()
    }
}
