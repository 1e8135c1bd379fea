use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Configs, File, Files, Manifest, Project, Unreadable, asset, cycle, file, import};
use crate::config::FILE_SIZE;
use crate::guard::about;
use crate::text::{FileId, Source};

/// A file that is about to be read.
pub(super) struct Next {
    pub path: PathBuf,
    pub canonical: PathBuf,
    pub bytes: Vec<u8>,
    pub found: Option<Arc<Manifest>>,
}

/// What is at hand while files are loaded.
pub(super) struct Loading<'f> {
    pub files: &'f dyn Files,
    configs: &'f mut Configs,
    /// All files by the one path that leads to them.
    known: BTreeMap<PathBuf, FileId>,
    /// The folders of roots without a journey.toml, and those that the user named.
    tops: Vec<PathBuf>,
    /// The files that the next level of imports is made of.
    next: Vec<Next>,
}

/// Loads a project. See [`Project::load`].
pub(super) fn load(
    roots: &[PathBuf],
    files: &dyn Files,
    configs: &mut Configs,
    before: &[File],
) -> (Project, Vec<Unreadable>) {
    let mut project = Project::default();
    let mut unreadable = Vec::new();
    let mut loading = Loading { files, configs, known: BTreeMap::new(), tops: Vec::new(), next: Vec::new() };
    for path in roots {
        match files.canonical(path).and_then(|canonical| loading.file(path, canonical)) {
            Ok(id) if project.roots.contains(&id) => {}
            Ok(id) => project.roots.push(id),
            Err(error) => unreadable.push(Unreadable { path: path.clone(), error }),
        }
    }
    let alone = loading.next.iter().filter(|next| next.found.is_none());
    loading.tops = alone.filter_map(|next| next.canonical.parent().map(Path::to_owned)).collect();
    loading.tops.extend(loading.configs.named().iter().cloned());
    loading.tops.sort();
    loading.tops.dedup();
    project.read_all(&mut loading, before);
    unreadable.extend(loading.configs.unreadable());
    (project, unreadable)
}

/// A project of one file that holds `bytes`.
pub(super) fn one(path: PathBuf, bytes: Vec<u8>, files: &dyn Files) -> Project {
    let mut project = Project { roots: vec![FileId(0)], ..Project::default() };
    let next = vec![Next { canonical: path.clone(), path, bytes, found: None }];
    let configs = &mut Configs::new(Vec::new());
    project.read_all(&mut Loading { files, configs, known: BTreeMap::new(), tops: Vec::new(), next }, &[]);
    project
}

impl Loading<'_> {
    /// The folders of what the user named.
    pub fn tops(&self) -> &[PathBuf] {
        &self.tops
    }

    /// The file at `path`; read now if it was not known. Fails as the disk does, and when it is too large.
    pub fn file(&mut self, path: &Path, canonical: PathBuf) -> std::io::Result<FileId> {
        if let Some(&id) = self.known.get(&canonical) {
            return Ok(id);
        }
        let found = self.configs.nearest(path, &canonical, self.files);
        let most = found.as_ref().map_or(FILE_SIZE, |found| found.config.limits.file_size);
        let bytes = about(|| format!("`{}`", path.display()), || self.files.read_up_to(path, most))?;
        let id = FileId(self.known.len() as u32);
        self.known.insert(canonical.clone(), id);
        self.next.push(Next { path: path.to_owned(), canonical, bytes, found });
        Ok(id)
    }

    /// The folder that imports of the file at `canonical` may not leave.
    fn folder(&self, canonical: &Path, found: Option<&Arc<Manifest>>) -> Option<PathBuf> {
        match found {
            Some(found) => Some(found.folder.clone()),
            // Sorted, so the uppermost comes first.
            None => self.tops.iter().find(|top| canonical.starts_with(top)).cloned(),
        }
        .or_else(|| canonical.parent().map(Path::to_owned))
    }
}

impl Project {
    /// Reads what comes next in `loading`, then what that imports, until nothing is new.
    fn read_all(&mut self, loading: &mut Loading<'_>, before: &[File]) {
        let mut configs: Vec<Arc<Manifest>> = Vec::new();
        while !loading.next.is_empty() {
            let first = self.files.len();
            let mut found = Vec::new();
            let mut level = Vec::new();
            for (at, mut next) in std::mem::take(&mut loading.next).into_iter().enumerate() {
                found.push(next.found.take());
                level.push((FileId((first + at) as u32), next));
            }
            for mut file in file::read_all(level, before) {
                self.sources.add(Source::new(file.path.display().to_string(), file.tree.text().clone()));
                file.config = found.get(self.files.len() - first).cloned().flatten().map(|found| {
                    configs.iter().position(|known| Arc::ptr_eq(known, &found)).unwrap_or_else(|| {
                        configs.push(found);
                        configs.len() - 1
                    })
                });
                self.files.push(file);
            }
            for file in self.files.iter_mut().skip(first) {
                let found = file.config.and_then(|at| configs.get(at));
                let folder = loading.folder(&file.canonical, found);
                let (imports, mut diagnostics) = import::find(file, folder.as_deref(), loading);
                file.imports = imports;
                file.diagnostics.append(&mut diagnostics);
                // What is not on a disk has no folder to look in.
                file.folder = folder.filter(|folder| folder != Path::new(""));
                if file.folder.is_some() {
                    file.diagnostics.extend(asset::missing(file, loading.files));
                }
            }
        }
        cycle::check(&mut self.files, &self.sources);
        for found in configs {
            let id = self.sources.add(Source::new(found.path.display().to_string(), found.text.clone()));
            self.missing.extend(asset::missing_in_config(id, &found, loading.files));
            self.configs.push((id, found));
        }
    }
}
