//! Files and what they import: each is read, parsed and lowered once, however many files name it.

mod asset;
mod border;
mod configs;
mod cycle;
mod edited;
mod file;
mod gather;
mod import;
mod load;
mod memory;
mod reason;
mod side_by_side;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

pub use asset::{Asset, AssetKind};
pub use border::{Barred, Border};
pub use configs::{Configs, Manifest};
pub use file::{File, decode};
pub use import::Import;
pub use memory::Memory;
pub use reason::reason;
#[cfg(feature = "svg")]
pub(crate) use side_by_side::side_by_side;

use crate::ast::Statement;
use crate::config::{Config, Level};
use crate::diagnostic::Diagnostic;
use crate::model::EmotionWord;
use crate::text::{FileId, Location, Sources, slug};

/// Gives the bytes of files. Only shells implement it on a disk.
pub trait Files: Sync {
    /// The bytes of the file at `path`; fails as the disk does.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// The same, but fails with [`io::ErrorKind::FileTooLarge`] when there are more than `most` bytes.
    /// A disk should look at the size before it reads.
    fn read_up_to(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        let bytes = self.read(path)?;
        if bytes.len() as u64 > most { Err(too_large(most)) } else { Ok(bytes) }
    }

    /// The one path that all ways to the file at `path` lead to, links followed; fails as the disk does.
    fn canonical(&self, path: &Path) -> io::Result<PathBuf>;

    /// Whether a plain file is at `path`. What a file names is read only then: a pipe may never end, and a folder is
    /// nothing to read.
    fn is_plain(&self, _path: &Path) -> bool {
        true
    }
}

/// The failure to read a file that is larger than `most` bytes.
pub fn too_large(most: u64) -> io::Error {
    let most = match most % (1 << 20) {
        0 => format!("{} MiB", most >> 20),
        _ => format!("{most} bytes"),
    };
    io::Error::new(io::ErrorKind::FileTooLarge, format!("it is larger than {most}"))
}

/// A file that was asked for and could not be read.
#[derive(Debug)]
pub struct Unreadable {
    /// The path as it was given.
    pub path: PathBuf,
    /// Why.
    pub error: io::Error,
}

/// The files of one run.
#[derive(Debug, Default)]
pub struct Project {
    /// Their names and texts.
    pub sources: Sources,
    files: Vec<File>,
    roots: Vec<FileId>,
    configs: Vec<(FileId, Arc<Manifest>)>,
    /// What is to be told about files that a journey.toml names.
    missing: Vec<Diagnostic>,
    /// What holds for files without a journey.toml.
    no_config: Config,
    /// For each file those that import it.
    importers: OnceLock<Vec<Vec<FileId>>>,
}

impl Project {
    /// Reads `roots` and all that they import, each file once, whichever projects they belong to. Files get
    /// their ids in a stable order: the roots as given, then level by level what they import; then every
    /// journey.toml that holds for one of them. `configs` are those that are known already.
    ///
    /// A file belongs to the nearest journey.toml upwards from it, whoever imports it, and imports may not
    /// lead out of its folder. Without one they may not lead out of the uppermost folder, of a root or
    /// named by the user, that the file lies in.
    pub fn load(roots: &[PathBuf], files: &dyn Files, configs: &mut Configs) -> (Project, Vec<Unreadable>) {
        load::load(roots, files, configs, &[])
    }

    /// The same for roots that were loaded before: files whose texts are what they were in this project are
    /// taken over from it, unless their ids change because the roots do.
    pub fn reload(&self, roots: &[PathBuf], files: &dyn Files, configs: &mut Configs) -> (Project, Vec<Unreadable>) {
        load::load(roots, files, configs, &self.files)
    }

    /// A project of one file that is not on a disk. Its imports cannot be found.
    pub fn single(name: &str, text: &str) -> Project {
        load::one(PathBuf::from(name), text.as_bytes().to_vec(), &Memory::default())
    }

    /// The files that were asked for.
    pub fn roots(&self) -> &[FileId] {
        &self.roots
    }

    /// The file `id` of this project.
    pub fn file(&self, id: FileId) -> &File {
        &self.files[id.0 as usize]
    }

    /// The same; none where `id` is a journey.toml.
    pub fn get(&self, id: FileId) -> Option<&File> {
        self.files.get(id.0 as usize)
    }

    /// All files, in the order of their ids.
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// The file `root` and all that it imports, itself first.
    pub fn visible(&self, root: FileId) -> Vec<FileId> {
        let mut seen = vec![false; self.files.len()];
        self.visible_anew(root, &mut seen)
    }

    /// The same without the files that were `seen` before and what only they import. A file is marked by its number.
    pub(crate) fn visible_anew(&self, root: FileId, seen: &mut [bool]) -> Vec<FileId> {
        let mut is_new = |id: FileId| seen.get_mut(id.0 as usize).is_some_and(|seen| !std::mem::replace(seen, true));
        let mut found: Vec<FileId> = std::iter::once(root).filter(|root| is_new(*root)).collect();
        let mut next = 0;
        while let Some(&id) = found.get(next) {
            let targets = self.file(id).imports.iter().filter_map(|import| import.target);
            found.extend(targets.filter(|target| is_new(*target)));
            next += 1;
        }
        found
    }

    /// The files that import the file `id`, in the order of their ids.
    pub fn importers(&self, id: FileId) -> impl Iterator<Item = FileId> {
        let importers = self.importers.get_or_init(|| {
            let mut importers: Vec<Vec<FileId>> = vec![Vec::new(); self.files.len()];
            for (at, file) in self.files.iter().enumerate() {
                for target in file.imports.iter().filter_map(|import| import.target) {
                    if let Some(of) = importers.get_mut(target.0 as usize) {
                        of.push(FileId(at as u32));
                    }
                }
            }
            importers
        });
        importers.get(id.0 as usize).into_iter().flatten().copied()
    }

    /// What holds for the file `id`.
    pub fn config(&self, id: FileId) -> &Config {
        self.found(id).map_or(&self.no_config, |(_, found)| &found.config)
    }

    /// Every journey.toml that holds for a file, each with its id among the sources.
    pub fn configs(&self) -> &[(FileId, Arc<Manifest>)] {
        &self.configs
    }

    /// The path of the file `id` from its project's folder; as it was given without a journey.toml.
    pub fn path_in_project(&self, id: FileId) -> &Path {
        let file = self.file(id);
        let below = self.found(id).and_then(|(_, found)| file.canonical.strip_prefix(&found.folder).ok());
        below.unwrap_or(&file.path)
    }

    /// What is wrong with every journey.toml, sorted by file and place.
    pub fn config_diagnostics(&self) -> Vec<Diagnostic> {
        let own = self.configs.iter().flat_map(|(id, found)| found.diagnostics(*id));
        let mut all: Vec<Diagnostic> = own.chain(self.missing.iter().cloned()).collect();
        all.sort_by_key(|diagnostic| diagnostic.primary.location);
        all
    }

    /// What the project of the file that `diagnostic` is about says about its code; none leaves it as it is.
    pub fn level(&self, diagnostic: &Diagnostic) -> Option<Level> {
        let id = diagnostic.primary.location.file;
        self.get(id)?;
        self.config(id).level(diagnostic.code.name(), self.path_in_project(id))
    }

    /// The names of the declarations around `location`, the outermost first: `stage decision`.
    pub fn names_around(&self, location: Location) -> Vec<String> {
        let mut names = Vec::new();
        let Some(file) = self.get(location.file) else { return names };
        let mut statements = &file.ast.statements;
        while let Some(statement) = Statement::around(statements, location.span) {
            let title =
                || statement.text.as_ref().filter(|_| !statement.fields.is_empty()).map(|text| slug(&text.value));
            let name = statement.name.as_ref().map(|name| name.value.clone()).or_else(title);
            names.extend(name.map(|name| format!("{} {name}", statement.row.keyword)));
            statements = &statement.fields;
        }
        names
    }

    /// The emotion words of the project that the file `id` belongs to.
    pub(crate) fn emotions(&self, id: FileId) -> impl Iterator<Item = EmotionWord> {
        self.found(id).into_iter().flat_map(|(config, found)| {
            found.config.emotions.iter().map(|word| EmotionWord {
                word: word.word.clone(),
                score: word.score,
                origin: Location::new(*config, word.span).into(),
            })
        })
    }

    /// The journey.toml that holds for the file `id`, with its id among the sources.
    pub fn found(&self, id: FileId) -> Option<&(FileId, Arc<Manifest>)> {
        self.configs.get(self.get(id)?.config?)
    }
}
