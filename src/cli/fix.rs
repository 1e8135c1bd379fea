use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::console::Failure;
use super::files::Disk;
use super::output;
use crate::check::{Date, Levels, check_all};
use crate::diagnostic::{Diagnostic, Severity};
use crate::project::{Configs, Files, Project};
use crate::text::{Edit, FileId, Span};

/// A fix may bring up the next one, but not for ever.
const ROUNDS: usize = 10;

/// What `--fix` did.
#[derive(Debug, Default)]
pub struct Fixed {
    /// How many mistakes it mended.
    pub mended: usize,
    /// What could not be written.
    pub failures: Vec<Failure>,
}

/// Applies the safe fixes of what is wrong in `files`, looks again, and writes what changed. A round of
/// fixes that leaves a file with more errors than before is taken back. Files that others import but
/// nobody named stay as they are.
pub fn run(files: &[PathBuf], disk: &mut Disk, configs: &mut Configs, levels: &Levels, today: Option<Date>) -> Fixed {
    let mut fixed = Fixed::default();
    let mut project = Project::load(files, disk, Some(&mut *configs)).0;
    let before = texts(&project);
    let mut frozen = unreadable(&project, disk);
    let mut diagnostics = check_all(&project, levels, today);
    for _ in 0..ROUNDS {
        let fixes = choose(&project, &diagnostics, &frozen);
        if fixes.is_empty() {
            break;
        }
        let old = texts(&project);
        let errors = errors(&project, &diagnostics);
        lay(&project, &fixes, disk);
        let next = Project::load(files, disk, Some(&mut *configs)).0;
        let found = check_all(&next, levels, today);
        let worse: Vec<PathBuf> = self::errors(&next, &found)
            .into_iter()
            .filter(|(path, now)| *now > errors.get(path).copied().unwrap_or(0))
            .map(|(path, _)| path)
            .collect();
        if worse.is_empty() {
            fixed.mended += fixes.len();
            (project, diagnostics) = (next, found);
            continue;
        }
        // Fixes of an imported file can show in another one, so the whole round goes.
        let touched: BTreeSet<PathBuf> =
            fixes.iter().flat_map(|fix| fix.iter()).map(|edit| project.file(edit.location.file).path.clone()).collect();
        let (bad, good): (Vec<_>, Vec<_>) = touched.into_iter().partition(|path| worse.contains(path));
        frozen.extend(if bad.is_empty() { good } else { bad });
        for (path, text) in old {
            disk.lay(path, text.into_bytes());
        }
    }
    write(&before, &texts(&project), disk, &mut fixed);
    fixed
}

/// The texts of the files that were named.
fn texts(project: &Project) -> BTreeMap<PathBuf, String> {
    let text = |id: &FileId| (project.file(*id).path.clone(), project.sources.get(*id).text.to_string());
    project.roots().iter().map(text).collect()
}

/// Files whose text is not what the disk holds, byte for byte: writing them would lose something.
fn unreadable(project: &Project, disk: &Disk) -> BTreeSet<PathBuf> {
    let differs = |(path, text): &(PathBuf, String)| disk.read(path).ok().as_deref() != Some(text.as_bytes());
    texts(project).into_iter().filter(differs).map(|(path, _)| path).collect()
}

fn errors(project: &Project, diagnostics: &[Diagnostic]) -> BTreeMap<PathBuf, usize> {
    let mut errors = BTreeMap::new();
    for diagnostic in diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error) {
        // No safe fix touches a journey.toml.
        if let Some(file) = project.get(diagnostic.primary.location.file) {
            *errors.entry(file.path.clone()).or_insert(0) += 1;
        }
    }
    errors
}

/// The edits of the safe fixes that can be applied together, the first of two that meet.
fn choose<'a>(project: &Project, diagnostics: &'a [Diagnostic], frozen: &BTreeSet<PathBuf>) -> Vec<&'a [Edit]> {
    let mut taken: BTreeMap<FileId, BTreeMap<u32, Span>> = BTreeMap::new();
    let mut chosen = Vec::new();
    for fix in diagnostics.iter().filter_map(|diagnostic| diagnostic.fix.as_ref()) {
        let free = |edit: &Edit| {
            let file = edit.location.file;
            project.roots().contains(&file)
                && !frozen.contains(&project.file(file).path)
                && taken.get(&file).is_none_or(|spans| is_free(spans, edit.location.span))
        };
        if fix.safe && !fix.edits.is_empty() && fix.edits.iter().all(free) {
            for edit in &fix.edits {
                let span = edit.location.span;
                taken.entry(edit.location.file).or_default().insert(span.start, span);
            }
            chosen.push(fix.edits.as_slice());
        }
    }
    chosen
}

/// Whether `span` neither overlaps nor touches any of `spans`, which do not overlap each other.
fn is_free(spans: &BTreeMap<u32, Span>, span: Span) -> bool {
    let before = spans.range(..=span.end).next_back();
    before.is_none_or(|(_, before)| before.end < span.start)
}

fn lay(project: &Project, fixes: &[&[Edit]], disk: &mut Disk) {
    let mut edits: BTreeMap<FileId, Vec<&Edit>> = BTreeMap::new();
    for edit in fixes.iter().flat_map(|fix| fix.iter()) {
        edits.entry(edit.location.file).or_default().push(edit);
    }
    for (file, edits) in edits {
        let text = Edit::apply(&project.sources.get(file).text, edits);
        disk.lay(project.file(file).path.clone(), text.into_bytes());
    }
}

/// Writes what changed, unless somebody else wrote there meanwhile.
fn write(before: &BTreeMap<PathBuf, String>, after: &BTreeMap<PathBuf, String>, disk: &mut Disk, fixed: &mut Fixed) {
    for (path, text) in after {
        disk.lift(path);
        let Some(old) = before.get(path).filter(|old| *old != text) else { continue };
        if disk.read(path).ok().as_deref() != Some(old.as_bytes()) {
            let failure = Failure::new(format!("`{}` changed while it was being fixed", path.display()));
            fixed.failures.push(failure.help("run the command again"));
        } else if let Err(failure) = output::write(path, text.as_bytes()) {
            fixed.failures.push(failure);
        }
    }
}
