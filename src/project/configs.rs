use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::border::{self, Barred};
use super::{Files, Unreadable};
use crate::config::{Config, FILE_NAME, KnownLint};
use crate::diagnostic::Diagnostic;
use crate::guard::about;
use crate::text::{FileId, Location};

/// A journey.toml may have so many bytes.
const LARGEST: u64 = 1 << 20;

/// What is told where a journey.toml is not in its folder.
const OUTSIDE: &str = "a link leads out of its folder; copy the file there";

/// A journey.toml that was found.
#[derive(Debug)]
pub struct Manifest {
    /// Its path as messages show it: the way from the file that it was found for.
    pub path: PathBuf,
    /// The folder it lies in, links followed: the project's.
    pub folder: PathBuf,
    /// Its text.
    pub text: Arc<str>,
    /// What it says.
    pub config: Config,
    /// What is wrong with it. The places are those of a file with the id 0.
    diagnostics: Vec<Diagnostic>,
}

impl Manifest {
    /// What is wrong with it, once it is known as `file`.
    pub(super) fn diagnostics(&self, file: FileId) -> Vec<Diagnostic> {
        let mut diagnostics = self.diagnostics.clone();
        let there = |location: &mut Location| location.file = file;
        for found in &mut diagnostics {
            there(&mut found.primary.location);
            found.related.iter_mut().for_each(|label| there(&mut label.location));
            found.fix.iter_mut().flat_map(|fix| &mut fix.edits).for_each(|edit| there(&mut edit.location));
        }
        diagnostics
    }
}

/// Finds the journey.toml of files and remembers them: each is read once, however many files it holds for.
#[derive(Debug)]
pub struct Configs {
    lints: Vec<KnownLint>,
    /// The nearest one upwards, for folders that were asked for and those above them.
    folders: BTreeMap<PathBuf, Option<Arc<Manifest>>>,
    /// Folders that the user named.
    named: Vec<PathBuf>,
    unreadable: Vec<(PathBuf, ErrorKind, String)>,
}

impl Configs {
    /// Nothing found yet; `lints` are those that a journey.toml may name.
    pub fn new(lints: Vec<KnownLint>) -> Configs {
        Configs { lints, folders: BTreeMap::new(), named: Vec::new(), unreadable: Vec::new() }
    }

    /// The nearest journey.toml upwards from the file at `path`, and the file's path from its folder.
    /// Fails when the file itself is not there.
    pub fn of(&mut self, path: &Path, files: &dyn Files) -> io::Result<Option<(Arc<Manifest>, PathBuf)>> {
        let canonical = files.canonical(path)?;
        Ok(self.nearest(path, &canonical, files).map(|found| {
            let below = canonical.strip_prefix(&found.folder).unwrap_or(&canonical).to_owned();
            (found, below)
        }))
    }

    /// Whether the project of the file at `path` leaves it out when one of its folders is named.
    pub fn excludes(&mut self, path: &Path, files: &dyn Files) -> bool {
        let found = self.of(path, files).ok().flatten();
        found.is_some_and(|(found, below)| found.config.exclude.matches(&below))
    }

    /// Remembers that the user named `folder`: without a journey.toml, imports below it may go as far.
    pub fn name(&mut self, folder: &Path, files: &dyn Files) {
        self.named.extend(files.canonical(folder));
    }

    /// The folders that the user named, links followed.
    pub(super) fn named(&self) -> &[PathBuf] {
        &self.named
    }

    /// Every journey.toml that is there and cannot be read.
    pub(super) fn unreadable(&self) -> impl Iterator<Item = Unreadable> {
        let each = |(path, kind, reason): &(PathBuf, ErrorKind, String)| {
            let error = io::Error::new(*kind, reason.clone());
            Unreadable { path: path.clone(), error }
        };
        self.unreadable.iter().map(each)
    }

    /// The same for a file whose `canonical` path is known.
    pub(super) fn nearest(&mut self, path: &Path, canonical: &Path, files: &dyn Files) -> Option<Arc<Manifest>> {
        let folder = canonical.parent()?;
        if let Some(known) = self.folders.get(folder) {
            return known.clone();
        }
        let mut above = Vec::new();
        let mut nearest = None;
        for (levels, folder) in folder.ancestors().enumerate() {
            if let Some(known) = self.folders.get(folder) {
                nearest = known.clone();
                break;
            }
            above.push(folder.to_owned());
            nearest = self.read(path, levels, folder, files);
            if nearest.is_some() {
                break;
            }
        }
        self.folders.extend(above.into_iter().map(|folder| (folder, nearest.clone())));
        nearest
    }

    /// The journey.toml of `folder`, which is so many `levels` above that of the file at `path`.
    fn read(&mut self, path: &Path, levels: usize, folder: &Path, files: &dyn Files) -> Option<Arc<Manifest>> {
        let real = folder.join(FILE_NAME);
        let shown = || shown(path, levels, &real, files);
        let read = border::settings(folder, files).map(|real| files.read_up_to(&real, LARGEST).map(String::from_utf8));
        let read = match read {
            Ok(read) => read,
            Err(Barred::Lost(error)) => Err(error),
            Err(Barred::Outside) => Err(io::Error::new(ErrorKind::InvalidInput, OUTSIDE)),
        };
        let text = match read {
            Ok(Ok(text)) => text,
            Ok(Err(_)) => {
                self.unreadable.push((shown(), ErrorKind::InvalidData, String::from("it is not UTF-8 text")));
                String::new()
            }
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return None,
            // A folder of this name is nobody's settings.
            Err(error) if error.kind() == ErrorKind::IsADirectory => return None,
            Err(error) => {
                // The folder is the project's all the same: imports do not get further because of it.
                self.unreadable.push((shown(), error.kind(), error.to_string()));
                String::new()
            }
        };
        let read = || Config::read(FileId(0), &text, &self.lints);
        let (config, diagnostics) = about(|| format!("`{}`", shown().display()), read);
        let folder = folder.to_owned();
        Some(Arc::new(Manifest { path: shown(), folder, text: text.into(), config, diagnostics }))
    }
}

/// The way to `real` as the writer of `path` would write it: `levels` folders above. Where links make
/// that lead somewhere else, `real` itself.
fn shown(path: &Path, levels: usize, real: &Path, files: &dyn Files) -> PathBuf {
    let mut up = path.parent().unwrap_or(Path::new("")).to_owned();
    for _ in 0..levels {
        match up.components().next_back() {
            Some(std::path::Component::Normal(_)) => {
                up.pop();
            }
            Some(std::path::Component::RootDir | std::path::Component::Prefix(_)) => {}
            Some(std::path::Component::CurDir) => up = PathBuf::from(".."),
            _ => up.push(".."),
        }
    }
    let up = up.join(FILE_NAME);
    match (files.canonical(&up), files.canonical(real)) {
        (Ok(shown), Ok(real)) if shown == real => up,
        _ => real.to_owned(),
    }
}
