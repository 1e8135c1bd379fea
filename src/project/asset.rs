use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::{Files, Project};
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::{FileId, Location, Span};

/// A file that a journey.toml names: a font.
#[derive(Clone, Debug)]
pub struct Asset {
    /// The path as it is written.
    pub path: String,
    /// Where it is written.
    pub place: Location,
}

impl Project {
    /// Reads what `asset` names: a path from the folder of the file that says so, or of the journey.toml. It
    /// may not lead out of the project, links followed, and may have `most` bytes.
    ///
    /// # Errors
    /// A warning at the place where it is written.
    pub fn read_asset(&self, asset: &Asset, files: &dyn Files, most: u64) -> Result<Vec<u8>, Box<Diagnostic>> {
        let (base, folder) = self.home(asset.place.file);
        let path = base.join(&asset.path);
        let warning = |code, message: String| Diagnostic::error(code, asset.place, message).severity(Severity::Warning);
        let real = files.canonical(&path).map_err(|error| self.lost(asset, &error))?;
        let inside =
            folder.and_then(|folder| files.canonical(&folder).ok()).is_some_and(|folder| real.starts_with(folder));
        // A drive, a server or the root of the disk is never meant.
        if !inside || Path::new(&asset.path).is_absolute() {
            return Err(Box::new(
                warning("asset-outside", format!("`{}` lies outside the project", asset.path))
                    .help("copy it into the project's folder: a map can only use what comes with it"),
            ));
        }
        files.read_up_to(&real, most).map_err(|error| match error.kind() {
            ErrorKind::FileTooLarge => Box::new(
                warning("asset-too-large", format!("`{}` is larger than {} MiB", asset.path, most >> 20))
                    .help("name a font that has the characters of your language only"),
            ),
            _ => self.lost(asset, &error),
        })
    }

    fn lost(&self, asset: &Asset, error: &io::Error) -> Box<Diagnostic> {
        let message = match error.kind() {
            ErrorKind::NotFound => format!("there is no file `{}`", asset.path),
            ErrorKind::IsADirectory => format!("`{}` is a folder", asset.path),
            _ => format!("`{}` cannot be read: {error}", asset.path),
        };
        let from = match self.get(asset.place.file) {
            Some(_) => "a path is relative to the file that names it",
            None => "a path is relative to the folder of journey.toml",
        };
        Box::new(Diagnostic::error("asset-not-found", asset.place, message).severity(Severity::Warning).help(from))
    }

    /// The folder that paths in the file `id` start from, and the one that they may not leave.
    fn home(&self, id: FileId) -> (PathBuf, Option<PathBuf>) {
        let folder_of = |path: &Path| path.parent().unwrap_or(Path::new("")).to_owned();
        match self.get(id) {
            Some(file) => {
                let own = self.found(id).map(|(_, found)| found.folder.clone());
                let tops = self.roots.iter().map(|root| folder_of(&self.file(*root).canonical));
                let mut tops: Vec<PathBuf> = tops.filter(|top| file.canonical.starts_with(top)).collect();
                tops.sort();
                let folder =
                    own.or_else(|| tops.into_iter().next()).or_else(|| file.canonical.parent().map(Path::to_owned));
                (folder_of(&file.path), folder)
            }
            None => {
                let found = self.configs.iter().find(|(config, _)| *config == id).map(|(_, found)| found);
                match found {
                    Some(found) => (found.folder.clone(), Some(found.folder.clone())),
                    None => (PathBuf::new(), None),
                }
            }
        }
    }

    /// What the journey.toml that holds for the file `id` names with `path`.
    pub fn config_asset(&self, id: FileId, path: &str) -> Option<Asset> {
        let (config, found) = self.found(id)?;
        // The settings keep no places; nobody names two files alike.
        let start = found.text.find(path).unwrap_or(0);
        let span = Span::new(start as u32, (start + path.len()).min(found.text.len()) as u32);
        Some(Asset { path: path.to_owned(), place: Location::new(*config, span) })
    }
}
