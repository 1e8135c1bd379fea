use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use crate::ast;
use crate::check::{Date, Levels};
use crate::diagnostic::Diagnostic;
use crate::project::{File, Manifest, Project, Unreadable};
use crate::resolve::Compilation;
use crate::syntax::Tree;
use crate::text::{FileId, LineIndex, Location, Source};

/// Everything that is known about the files of a session at one moment. It never changes; what was worked
/// out for files that stayed the same is shared with the analysis before it.
#[derive(Default)]
pub struct Analysis {
    /// The files.
    pub project: Project,
    /// The documents that are open.
    pub open: Vec<PathBuf>,
    /// What could not be read.
    pub unreadable: Vec<Unreadable>,
    /// The day that advice about dates goes by; without one there is none.
    pub today: Option<Date>,
    /// What the session says about lints.
    pub levels: Levels,
    compiled: Vec<Arc<Compiled>>,
    ids: BTreeMap<PathBuf, FileId>,
}

/// The compilation of a file, made when it is first asked for.
struct Compiled {
    stamp: Vec<Stamp>,
    compilation: OnceLock<Compilation>,
}

/// What of one file a compilation depends on.
struct Stamp {
    id: FileId,
    ast: Arc<ast::File>,
    diagnostics: Vec<Diagnostic>,
    targets: Vec<Option<FileId>>,
    config: Option<(FileId, Arc<Manifest>)>,
}

impl Analysis {
    /// The analysis of `project`, which comes after `before`.
    pub(super) fn new(
        project: Project,
        open: Vec<PathBuf>,
        unreadable: Vec<Unreadable>,
        today: Option<Date>,
        levels: Levels,
        before: &Analysis,
    ) -> Analysis {
        let ids = project.files().iter().enumerate().map(|(at, file)| (file.canonical().to_owned(), FileId(at as u32)));
        let ids = ids.collect();
        let compiled = (0..project.files().len()).map(|at| {
            let stamp: Vec<Stamp> =
                project.visible(FileId(at as u32)).into_iter().map(|id| Stamp::of(&project, id)).collect();
            let known = before.compiled.get(at).filter(|known| known.stamp == stamp);
            known.cloned().unwrap_or_else(|| Arc::new(Compiled { stamp, compilation: OnceLock::new() }))
        });
        let compiled = compiled.collect();
        Analysis { project, open, unreadable, today, levels, compiled, ids }
    }

    /// The file that the one path `home` leads to.
    pub fn id(&self, home: &Path) -> Option<FileId> {
        self.ids.get(home).copied()
    }

    /// The file `id`; none where that is a journey.toml.
    pub fn file(&self, id: FileId) -> Option<&File> {
        self.project.get(id)
    }

    /// The name and text of the file `id`, which may be a journey.toml.
    pub fn source(&self, id: FileId) -> &Arc<Source> {
        self.project.sources.get(id)
    }

    /// The path of the file `id`.
    pub fn path(&self, id: FileId) -> &Path {
        match self.file(id) {
            Some(file) => file.canonical(),
            None => self.config(id).map_or(Path::new(""), |found| found.path.as_path()),
        }
    }

    /// The journey.toml `id`.
    pub fn config(&self, id: FileId) -> Option<&Arc<Manifest>> {
        self.project.configs().iter().find(|(other, _)| *other == id).map(|(_, found)| found)
    }

    /// The tree of the file `id`.
    pub fn tree(&self, id: FileId) -> Option<&Tree> {
        self.file(id).map(|file| &file.tree)
    }

    /// The text of the file `id`.
    pub fn text(&self, id: FileId) -> &str {
        &self.source(id).text
    }

    /// Where the lines of the file `id` start.
    pub fn lines(&self, id: FileId) -> &LineIndex {
        self.source(id).lines()
    }

    /// What stands at `location`.
    pub fn slice(&self, location: Location) -> &str {
        self.text(location.file).get(location.span.range()).unwrap_or_default()
    }

    /// What compiling the file `root` gives.
    pub fn compilation(&self, root: FileId) -> Option<&Compilation> {
        let compiled = self.compiled.get(root.0 as usize)?;
        Some(compiled.compilation.get_or_init(|| self.project.compile(root)))
    }

    /// Whether the compilation of `id` is the same in `other`.
    pub fn is_same(&self, other: &Analysis, id: FileId) -> bool {
        let at = id.0 as usize;
        self.compiled.get(at).zip(other.compiled.get(at)).is_some_and(|(one, two)| Arc::ptr_eq(one, two))
    }

    /// The file `id` and all that see what it declares, themselves first, in the order of their ids.
    pub fn importers(&self, id: FileId) -> Vec<FileId> {
        let all = self.compiled.iter().enumerate().map(|(at, compiled)| (FileId(at as u32), compiled));
        let sees = |compiled: &Compiled| compiled.stamp.iter().any(|stamp| stamp.id == id);
        let mut importers = vec![id];
        importers.extend(all.filter(|(other, compiled)| *other != id && sees(compiled)).map(|(other, _)| other));
        importers
    }
}

impl Stamp {
    fn of(project: &Project, id: FileId) -> Stamp {
        let file = project.file(id);
        Stamp {
            id,
            ast: Arc::clone(&file.ast),
            diagnostics: file.diagnostics.clone(),
            targets: file.imports.iter().map(|import| import.target).collect(),
            config: project.found(id).cloned(),
        }
    }
}

impl PartialEq for Stamp {
    fn eq(&self, other: &Stamp) -> bool {
        let config = match (&self.config, &other.config) {
            (None, None) => true,
            (Some((id, found)), Some((other, known))) => id == other && Arc::ptr_eq(found, known),
            _ => false,
        };
        config
            && self.id == other.id
            && Arc::ptr_eq(&self.ast, &other.ast)
            && self.targets == other.targets
            && self.diagnostics == other.diagnostics
    }
}
