use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::console::Failure;
use super::files::Disk;
use super::output;
use crate::check::{Date, Levels, check_all};
use crate::diagnostic::Severity;
use crate::fix;
use crate::project::{Configs, Files, Project};
use crate::text::FileId;

/// What `--fix` did.
#[derive(Debug, Default)]
pub struct Fixed {
    /// How many mistakes it mended, in files that it could write.
    pub mended: usize,
    /// What could not be written.
    pub failures: Vec<Failure>,
}

/// Applies the safe fixes of what is wrong in `files` and writes what changed. A file whose fixes make another one
/// wrong stays as it is, and so do files that others import but nobody named.
pub fn run(files: &[PathBuf], disk: &Disk, configs: &mut Configs, levels: &Levels, today: Option<Date>) -> Fixed {
    let before = Project::load(files, disk, configs).0;
    let mut changed: BTreeMap<FileId, fix::Fixed> = BTreeMap::new();
    let mut after = None;
    for &id in before.roots().iter().filter(|id| is_whole(&before, **id, disk)) {
        let project = after.as_ref().unwrap_or(&before);
        let fixed = fix::fix(project, id, levels, today);
        if fixed.mended > 0 {
            after = Some(project.edited(id, fixed.text.clone()));
            changed.insert(id, fixed);
        }
    }
    let mut fixed = Fixed::default();
    if let Some(after) = after {
        take_back(&before, after, &mut changed, levels, today);
        changed.into_iter().for_each(|(id, file)| write(&before, id, file, disk, &mut fixed));
    }
    fixed
}

/// Whether the disk holds the text of the file `id` byte for byte: else writing it would lose something.
fn is_whole(project: &Project, id: FileId, disk: &Disk) -> bool {
    disk.read(&project.file(id).path).ok().as_deref() == Some(project.file(id).tree.text().as_bytes())
}

/// Takes those changes back because of which another file has more errors than before.
fn take_back(
    before: &Project,
    mut after: Project,
    changed: &mut BTreeMap<FileId, fix::Fixed>,
    levels: &Levels,
    today: Option<Date>,
) {
    let old = errors(before, levels, today);
    while !changed.is_empty() {
        let new = errors(&after, levels, today);
        let worse = new.iter().filter(|(id, count)| **count > old.get(id).copied().unwrap_or(0));
        let to_blame: Vec<FileId> =
            worse.flat_map(|(id, _)| after.visible(*id)).filter(|id| changed.contains_key(id)).collect();
        if to_blame.is_empty() {
            break;
        }
        for id in to_blame {
            changed.remove(&id);
            let text: Arc<str> = before.file(id).tree.text().clone();
            after = after.edited(id, text);
        }
    }
}

/// How many errors each file has. No fix of a map touches a journey.toml.
fn errors(project: &Project, levels: &Levels, today: Option<Date>) -> BTreeMap<FileId, usize> {
    let mut errors = BTreeMap::new();
    for found in check_all(project, levels, today) {
        let id = found.primary.location.file;
        if found.severity == Severity::Error && project.get(id).is_some() {
            *errors.entry(id).or_insert(0) += 1;
        }
    }
    errors
}

/// Writes what changed, unless somebody else wrote there meanwhile.
fn write(before: &Project, id: FileId, file: fix::Fixed, disk: &Disk, fixed: &mut Fixed) {
    let path = &before.file(id).path;
    if !is_whole(before, id, disk) {
        let failure = Failure::new(format!("`{}` changed while it was being fixed", path.display()));
        fixed.failures.push(failure.help("run the command again"));
    } else if let Err(failure) = output::write(path, file.text.as_bytes()) {
        fixed.failures.push(failure);
    } else {
        fixed.mended += file.mended;
    }
}
