use std::io::{self, ErrorKind};
use std::path::PathBuf;
use std::sync::Arc;

use crate::check::{self, Date, Levels};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::Model;
use crate::project::{Configs, Files, Project};
use crate::text::{FileId, Sources};

/// The map in a file, read and compiled, with what there is to say about it.
///
/// Reading never gives up: a file with mistakes is a map too, of what is healthy in it. [`Map::has_errors`] says
/// whether to trust it, and [`Map::messages`] what is wrong.
///
/// ```
/// use journey::Map;
///
/// let map = Map::parse("ticket.journey", "journey ride \"Ride\" { stage \"Plan\" { touchpoint \"Fares\" via ap } }");
/// assert_eq!(map.model().journeys[0].title, "Ride");
/// assert_eq!(map.messages()[0].message, "nothing declares the channel `ap`");
/// ```
#[derive(Clone, Debug)]
pub struct Map {
    project: Arc<Project>,
    root: FileId,
    model: Model,
    diagnostics: Vec<Diagnostic>,
}

impl Map {
    /// The map in `text`, a file called `name`. It is alone: what it imports cannot be found.
    pub fn parse(name: &str, text: &str) -> Map {
        Map::of(&Arc::new(Project::single(name, text)), FileId(0))
    }

    /// The map in the file at `path` of `files`, with what it imports and the `journey.toml` that holds for it.
    ///
    /// # Errors
    /// The file at `path` cannot be read. Files that it names and that are not there are messages.
    pub fn load(path: impl Into<PathBuf>, files: &dyn Files) -> io::Result<Map> {
        let (project, mut unreadable) = Project::load(&[path.into()], files, &mut Configs::new(check::lints()));
        match project.roots().first() {
            Some(&root) => Ok(Map::of(&Arc::new(project), root)),
            None => Err(unreadable.pop().map_or_else(|| ErrorKind::NotFound.into(), |file| file.error)),
        }
    }

    /// The map in the file `root` of `project`, which may hold many.
    pub fn of(project: &Arc<Project>, root: FileId) -> Map {
        let compilation = project.compile(root);
        Map { project: Arc::clone(project), root, model: compilation.model, diagnostics: compilation.diagnostics }
    }

    /// What the file says: personas, journeys, stages, touchpoints.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The same, to leave something out before it is rendered.
    pub fn model_mut(&mut self) -> &mut Model {
        &mut self.model
    }

    /// What is wrong with the `journey.toml` that holds for the file, then with the file and what it imports, by place.
    pub fn messages(&self) -> Vec<Diagnostic> {
        let mut messages = self.project.config_diagnostics();
        messages.extend(self.diagnostics.iter().cloned());
        messages
    }

    /// What is wrong with the file and what it imports, by place, without what is wrong with a `journey.toml`.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Whether the file, or one that it imports, has a mistake: then the map lacks something that it says.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// The advice that the project's lints give about the map. A map with errors gets none. Lints about dates go by
    /// `today`; without it there is no such advice.
    pub fn advice(&self, today: Option<Date>) -> Vec<Diagnostic> {
        match self.has_errors() {
            true => Vec::new(),
            false => check::check(&self.project, self.root, &self.model, &Levels::default(), today),
        }
    }

    /// The names and texts of the files that the places of messages are in.
    pub fn sources(&self) -> &Sources {
        &self.project.sources
    }

    /// What the `journey.toml` that holds for the file says.
    pub fn config(&self) -> &Config {
        self.project.config(self.root)
    }

    /// The files that were read for it.
    #[doc(hidden)]
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// The file that it is in.
    #[doc(hidden)]
    pub fn root(&self) -> FileId {
        self.root
    }
}
