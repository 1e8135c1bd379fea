//! The map of one file, for commands that make something of it.

use std::path::{Path, PathBuf};

use super::console::{Console, Failure};
use super::files::{self, Disk};
use super::messages::{self, summary};
use super::{Exit, select};
use crate::diagnostic::Severity;
use crate::map::Map;

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
pub struct Loaded {
    /// The file, as the user named it.
    pub path: PathBuf,
    pub disk: Disk,
    pub map: Map,
    /// How the command ends: with an error where the file has one.
    pub exit: Exit,
}

impl Loaded {
    /// Reads the map at `path`, which may be `-`, and tells its errors. None, with the way to end, where nothing can be
    /// made of it: there is no journey, or it has errors and `keep_going` does not say to take what is healthy.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn read(
        path: &Path,
        stdin_filename: Option<&Path>,
        keep_going: bool,
        purpose: &Purpose,
        console: &Console,
    ) -> Result<Result<Loaded, Exit>, Failure> {
        let mut disk = Disk::default();
        let path = match path == Path::new("-") {
            true => files::stdin(stdin_filename, &mut disk)?,
            false => path.to_owned(),
        };
        let map = Map::load(&path, &disk).map_err(|error| files::unreadable(&path, &error))?;
        let mut errors = map.messages();
        errors.retain(|diagnostic| diagnostic.severity == Severity::Error);
        let is_empty = map.model().journeys.is_empty();
        if is_empty && errors.is_empty() {
            errors.push(messages::no_journey(map.root(), purpose.nothing));
        }
        messages::show(&errors, map.project(), messages::Format::Human, console)?;
        let exit = if errors.is_empty() { Exit::Done } else { Exit::Errors };
        if is_empty || (exit == Exit::Errors && !keep_going) {
            let kept = match is_empty {
                true => String::new(),
                false => format!("; `--keep-going` {} what is healthy", purpose.does),
            };
            let summary = summary(map.project().files().len(), &errors);
            console.say(&format!("{summary}, nothing {}{kept}\n", purpose.done));
            return Ok(Err(exit));
        }
        Ok(Ok(Loaded { path, disk, map, exit }))
    }

    /// Leaves the journeys and personas that the user asked for; all of them where none is named.
    ///
    /// # Errors
    /// One does not exist.
    pub fn choose(&mut self, journeys: &[String], personas: &[String]) -> Result<Vec<String>, Failure> {
        let chosen = select::journeys(self.map.model(), journeys)?;
        select::personas(self.map.model_mut(), &chosen, personas)?;
        Ok(chosen)
    }
}
