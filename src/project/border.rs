//! The border of a project: what nobody named, but a folder holds or a file names, is read and written only inside of
//! the project's folder, links followed. What somebody names on the command line is taken as it is given.

use std::io;
use std::path::{Path, PathBuf};

use super::Files;
use crate::config::FILE_NAME;

/// Folders that may not be left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Border(Vec<PathBuf>);

/// Why a file is not read.
#[derive(Debug)]
pub enum Barred {
    /// It lies outside, or a link leads there.
    Outside,
    /// It cannot be found, as the disk says.
    Lost(io::Error),
}

impl Border {
    /// Around `folders`, each the one path that leads to it.
    pub fn around(folders: impl IntoIterator<Item = PathBuf>) -> Border {
        Border(folders.into_iter().collect())
    }

    /// Around the project of `folder`, which somebody named: the nearest folder upwards with a journey.toml, or
    /// `folder` itself.
    pub fn of(folder: &Path, files: &dyn Files) -> Border {
        let real = files.canonical(folder).unwrap_or_else(|_| folder.to_owned());
        let has_settings = |folder: &&Path| !matches!(settings(folder, files), Err(Barred::Lost(_)));
        let home = real.ancestors().find(has_settings).map(Path::to_owned);
        Border(vec![home.unwrap_or(real)])
    }

    /// Around all that these are around.
    pub fn join(borders: impl IntoIterator<Item = Border>) -> Border {
        Border(borders.into_iter().flat_map(|border| border.0).collect())
    }

    /// Whether `real`, the one path that leads to something, lies inside.
    pub fn holds(&self, real: &Path) -> bool {
        self.0.iter().any(|folder| real.starts_with(folder))
    }

    /// The one path that leads to `path`.
    ///
    /// # Errors
    /// It lies outside, or cannot be found.
    pub fn enter(&self, path: &Path, files: &dyn Files) -> Result<PathBuf, Barred> {
        let real = files.canonical(path).map_err(Barred::Lost)?;
        if self.holds(&real) { Ok(real) } else { Err(Barred::Outside) }
    }
}

/// The journey.toml of `folder`, the one path that leads to it: a plain file inside of the folder.
///
/// # Errors
/// There is none, or a link leads out of the folder.
pub(super) fn settings(folder: &Path, files: &dyn Files) -> Result<PathBuf, Barred> {
    let real = Border(vec![folder.to_owned()]).enter(&folder.join(FILE_NAME), files)?;
    match files.is_plain(&real) {
        true => Ok(real),
        false => Err(Barred::Lost(io::ErrorKind::NotFound.into())),
    }
}
