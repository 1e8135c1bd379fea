//! Imports that follow files to other places.

use std::path::{Path, PathBuf};

use super::Analysis;
use super::completion::relative;
use crate::text::{Edit, FileId, Location};

/// The edits that keep all imports leading where they lead, once each of `moves`, a file or a folder with its old
/// and its new path, has taken place. They are to be applied before.
pub fn imports_after(analysis: &Analysis, moves: &[(PathBuf, PathBuf)]) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (at, file) in analysis.project.files().iter().enumerate() {
        let from = moved(file.canonical(), moves);
        for import in &file.imports {
            let Some(target) = import.target else { continue };
            let to = moved(analysis.path(target), moves);
            if from == file.canonical() && to == analysis.path(target) {
                continue;
            }
            let written = analysis.slice(import.path);
            let Some(new) = relative(&from, &to).map(|path| format!("\"{}\"", path.replace('"', "\\\""))) else {
                continue;
            };
            if new != written {
                edits.push(Edit::new(Location::new(FileId(at as u32), import.path.span), new));
            }
        }
    }
    edits
}

/// Where the file at `path` will be.
fn moved(path: &Path, moves: &[(PathBuf, PathBuf)]) -> PathBuf {
    let found = moves.iter().find_map(|(old, new)| {
        let below = path.strip_prefix(old).ok()?;
        Some(if below.as_os_str().is_empty() { new.clone() } else { new.join(below) })
    });
    found.unwrap_or_else(|| path.to_owned())
}
