//! Files and what they import: each is read, parsed and lowered once, however many files name it.

mod cycle;
mod file;
mod import;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

pub use file::File;
pub use import::Import;

use crate::diagnostic::Diagnostic;
use crate::model::Model;
use crate::text::{FileId, Source, Sources};

/// Gives the bytes of files. Only shells implement it on a disk.
pub trait Files: Sync {
    /// The bytes of the file at `path`; fails as the disk does.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// The one path that all ways to the file at `path` lead to, links followed; fails as the disk does.
    fn canonical(&self, path: &Path) -> io::Result<PathBuf>;
}

/// A file that was asked for and could not be read.
#[derive(Debug)]
pub struct Unreadable {
    /// The path as it was given.
    pub path: PathBuf,
    /// Why.
    pub error: io::Error,
}

/// What compiling one file gives.
#[derive(Clone, Debug, Default)]
pub struct Compilation {
    /// The map, as far as it could be read.
    pub model: Model,
    /// What is wrong with the file and what it imports, sorted by file and place.
    pub diagnostics: Vec<Diagnostic>,
}

/// The files of one run.
#[derive(Debug, Default)]
pub struct Project {
    /// Their names and texts.
    pub sources: Sources,
    files: Vec<File>,
    roots: Vec<FileId>,
}

impl Project {
    /// Reads `roots` and all that they import, each file once. Files get their ids in a stable order:
    /// the roots as given, then level by level what they import. Imports may not lead out of
    /// `folder`; without one that is the folder of the first root.
    pub fn load(roots: &[PathBuf], files: &dyn Files, folder: Option<&Path>) -> (Project, Vec<Unreadable>) {
        let mut project = Project::default();
        let mut unreadable = Vec::new();
        let mut known: BTreeMap<PathBuf, FileId> = BTreeMap::new();
        let mut level = Vec::new();
        for path in roots {
            let canonical = files.canonical(path);
            if let Some(&id) = canonical.as_ref().ok().and_then(|canonical| known.get(canonical)) {
                if !project.roots.contains(&id) {
                    project.roots.push(id);
                }
                continue;
            }
            match canonical.and_then(|canonical| Ok((canonical, files.read(path)?))) {
                Ok((canonical, bytes)) => {
                    let id = FileId(known.len() as u32);
                    known.insert(canonical, id);
                    project.roots.push(id);
                    level.push((path.clone(), bytes));
                }
                Err(error) => unreadable.push(Unreadable { path: path.clone(), error }),
            }
        }
        let folder = folder.or_else(|| roots.first().and_then(|root| root.parent()));
        let folder = folder.map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
        let folder = folder.and_then(|folder| files.canonical(folder).ok());
        while !level.is_empty() {
            let first = project.files.len();
            project.read(level);
            level = project.follow(first, files, folder.as_deref(), &mut known);
        }
        cycle::check(&mut project.files, &project.sources);
        (project, unreadable)
    }

    /// A project of one file that is not on a disk. Its imports cannot be found.
    pub fn single(name: &str, text: &str) -> Project {
        struct Nowhere;
        impl Files for Nowhere {
            fn read(&self, _: &Path) -> io::Result<Vec<u8>> {
                Err(io::ErrorKind::NotFound.into())
            }
            fn canonical(&self, _: &Path) -> io::Result<PathBuf> {
                Err(io::ErrorKind::NotFound.into())
            }
        }
        let mut project = Project { roots: vec![FileId(0)], ..Project::default() };
        project.read(vec![(PathBuf::from(name), text.as_bytes().to_vec())]);
        project.follow(0, &Nowhere, None, &mut BTreeMap::new());
        project
    }

    /// The files that were asked for.
    pub fn roots(&self) -> &[FileId] {
        &self.roots
    }

    /// The file `id` of this project.
    pub fn file(&self, id: FileId) -> &File {
        &self.files[id.0 as usize]
    }

    /// All files, in the order of their ids.
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// Binds the names of the file `root` and makes the map. What is wrong with it and with what it
    /// imports comes with it, sorted by file and place.
    pub fn compile(&self, root: FileId) -> Compilation {
        let (model, mut diagnostics) = crate::resolve::resolve(self, root);
        for id in self.visible(root) {
            diagnostics.extend(self.file(id).diagnostics.iter().cloned());
        }
        diagnostics
            .sort_by(|a, b| (a.primary.location, a.code, &a.message).cmp(&(b.primary.location, b.code, &b.message)));
        diagnostics.dedup();
        Compilation { model, diagnostics }
    }

    /// The file `root` and all that it imports, itself first.
    pub fn visible(&self, root: FileId) -> Vec<FileId> {
        let mut seen = vec![root];
        let mut next = 0;
        while let Some(&id) = seen.get(next) {
            for target in self.file(id).imports.iter().filter_map(|import| import.target) {
                if !seen.contains(&target) {
                    seen.push(target);
                }
            }
            next += 1;
        }
        seen
    }

    fn read(&mut self, level: Vec<(PathBuf, Vec<u8>)>) {
        let first = self.files.len() as u32;
        let numbered: Vec<(FileId, PathBuf, Vec<u8>)> =
            level.into_iter().enumerate().map(|(at, (path, bytes))| (FileId(first + at as u32), path, bytes)).collect();
        for file in file::read_all(numbered) {
            self.sources.add(Source::new(file.path.display().to_string(), file.tree.text().clone()));
            self.files.push(file);
        }
    }

    /// Finds what the files from `first` on import. Gives those that were not known yet.
    fn follow(
        &mut self,
        first: usize,
        files: &dyn Files,
        folder: Option<&Path>,
        known: &mut BTreeMap<PathBuf, FileId>,
    ) -> Vec<(PathBuf, Vec<u8>)> {
        let mut next = Vec::new();
        for file in self.files.iter_mut().skip(first) {
            let (imports, mut diagnostics) = import::find(file, files, folder, known, &mut next);
            file.imports = imports;
            file.diagnostics.append(&mut diagnostics);
        }
        next
    }
}
