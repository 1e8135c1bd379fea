//! Where a name is used, in all files that see it.

use super::{Analysis, Named, Unwanted, Wanted, symbol_at};
use crate::ast::Statement;
use crate::resolve::Symbol;
use crate::text::{FileId, Location};

/// A place where a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reference {
    /// The name; of a declaration without a written name its title.
    pub location: Location,
    /// Whether it is declared here, for the first time or anew in a revising journey.
    pub declares: bool,
}

/// Every place where the name at byte `offset` of `file` stands for the same thing, sorted by file and place.
///
/// # Errors
/// Nobody wants to know any more.
pub fn references(
    analysis: &Analysis,
    file: FileId,
    offset: u32,
    wanted: Wanted<'_>,
) -> Result<Vec<Reference>, Unwanted> {
    match symbol_at(analysis, file, offset) {
        Some(named) => of_while(analysis, file, &named, wanted),
        None => Ok(Vec::new()),
    }
}

/// The same within `file`.
pub fn highlights(analysis: &Analysis, file: FileId, offset: u32) -> Vec<Reference> {
    let Some(named) = symbol_at(analysis, file, offset) else { return Vec::new() };
    let mut all = in_file(analysis, file, &named);
    all.retain(|reference| reference.location.file == file);
    all
}

/// Every place where what `named` stands for is named. `file` is where `named` was found.
pub(super) fn of(analysis: &Analysis, file: FileId, named: &Named) -> Vec<Reference> {
    of_while(analysis, file, named, Wanted::always()).unwrap_or_default()
}

/// The same as long as it is `wanted`: files that were not compiled yet take their time.
pub(super) fn of_while(
    analysis: &Analysis,
    file: FileId,
    named: &Named,
    wanted: Wanted<'_>,
) -> Result<Vec<Reference>, Unwanted> {
    let in_all = |files: Vec<FileId>| -> Result<Vec<Reference>, Unwanted> {
        let mut found = Vec::new();
        for id in files {
            wanted.check()?;
            found.extend(in_file(analysis, id, named));
        }
        Ok(sorted(found))
    };
    let Some(origin) = named.origin else {
        // What is built in is the same everywhere.
        let built_in = named.symbol != Symbol::Emotion || crate::language::emotion_score(&named.id).is_some();
        let files = analysis.project.files().iter().enumerate().map(|(at, _)| FileId(at as u32));
        return in_all(files.filter(|id| *id == file || built_in).collect());
    };
    let mut files = analysis.importers(origin.file);
    if !files.contains(&file) {
        files.push(file);
    }
    in_all(files)
}

/// What the compilation of `file` knows about it.
fn in_file(analysis: &Analysis, file: FileId, named: &Named) -> Vec<Reference> {
    let Some(compilation) = analysis.compilation(file) else { return Vec::new() };
    let bindings = &compilation.bindings;
    let mut found = Vec::new();
    for used in bindings.uses.iter().filter(|used| used.symbol == named.symbol) {
        let same = match (named.origin, used.target) {
            (Some(origin), Some(target)) => bindings.origin(target) == origin,
            (None, None) => match named.symbol {
                Symbol::Emotion => analysis.slice(used.location).eq_ignore_ascii_case(&named.id),
                Symbol::Thing(_) => analysis.slice(used.location) == named.id,
            },
            _ => false,
        };
        if same {
            found.push(Reference { location: used.location, declares: false });
        }
    }
    if let Some(origin) = named.origin {
        found.push(Reference { location: origin, declares: true });
        let anew = bindings.declared_anew(origin);
        found.extend(anew.map(|location| Reference { location, declares: true }));
    }
    sorted(found)
}

fn sorted(mut references: Vec<Reference>) -> Vec<Reference> {
    references.sort();
    references.dedup_by_key(|reference| reference.location);
    references
}

/// The top statement around `location`: the journey that uses a thing.
pub(super) fn top(analysis: &Analysis, location: Location) -> Option<&Statement> {
    super::symbol::statements_at(analysis, location).first().copied()
}
