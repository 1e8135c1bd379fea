//! Another name for a thing, in all files that name it.

use super::references::{Reference, of_while};
use super::{Analysis, Named, Unwanted, Wanted, symbol_at};
use crate::language::{Kind, emotion_score};
use crate::resolve::Symbol;
use crate::text::{Edit, FileId, Location, Span, is_name, slug};

/// What would be renamed.
#[derive(Clone, Debug, PartialEq)]
pub struct Renamed {
    /// The name at the cursor.
    pub span: Span,
    /// What it is now.
    pub name: String,
}

/// What stands at byte `offset` of `file` and can have another name.
///
/// # Errors
/// Why it cannot, as a sentence.
pub fn prepare(analysis: &Analysis, file: FileId, offset: u32) -> Result<Renamed, String> {
    let named = find(analysis, file, offset)?;
    Ok(Renamed { span: named.location.span, name: named.id })
}

/// The edits that call the thing at byte `offset` of `file` by the name `new`. A thing that is called after its
/// title gets a written name. Or why it cannot have that name, as a sentence.
///
/// # Errors
/// Nobody wants to know any more.
pub fn rename(
    analysis: &Analysis,
    file: FileId,
    offset: u32,
    new: &str,
    wanted: Wanted<'_>,
) -> Result<Result<Vec<Edit>, String>, Unwanted> {
    let named = match find(analysis, file, offset) {
        Ok(named) => named,
        Err(why) => return Ok(Err(why)),
    };
    let places = of_while(analysis, file, &named, wanted)?;
    if let Err(why) = check(analysis, &named, new) {
        return Ok(Err(why));
    }
    let edit = |reference: &Reference| {
        let place = reference.location;
        let written = analysis.slice(place);
        if written.starts_with('"') {
            let before = Location::new(place.file, Span::at(place.span.start));
            return reference.declares.then(|| Edit::new(before, format!("{new} ")));
        }
        let same = written == named.id || (named.symbol == Symbol::Emotion && same_word(written, &named.id));
        same.then(|| Edit::new(place, new))
    };
    Ok(Ok(places.iter().filter_map(edit).collect()))
}

fn find(analysis: &Analysis, file: FileId, offset: u32) -> Result<Named, String> {
    let Some(named) = symbol_at(analysis, file, offset) else {
        return Err(String::from("here is no name that could be changed: place the cursor on one"));
    };
    let id = &named.id;
    let Some(origin) = named.origin else {
        return Err(match named.symbol {
            Symbol::Emotion if emotion_score(id).is_some() => {
                format!("`{id}` is a built-in word; with `emotions` a team gives words of its own a score")
            }
            Symbol::Thing(Kind::Channel) if crate::language::built_in_channel(id).is_some() => {
                format!("`{id}` is a built-in channel; a declared one can be called as you like")
            }
            _ => format!("nothing declares `{id}`: declare it first"),
        });
    };
    if analysis.file(origin.file).is_none() {
        return Err(format!("`{id}` is a word of journey.toml: change it there"));
    }
    Ok(named)
}

fn check(analysis: &Analysis, named: &Named, new: &str) -> Result<(), String> {
    if new.is_empty() {
        return Err(String::from("write the new name: a letter or `_`, then letters, digits, `_` and `-`"));
    }
    if !is_name(new) {
        let better = slug(new);
        return Err(format!(
            "`{new}` is not a name: a letter or `_` comes first, then letters, digits, `_` and `-`; for example `{better}`"
        ));
    }
    let Symbol::Thing(kind) = named.symbol else {
        let known = emotion_score(new).is_some() && !same_word(new, &named.id);
        return if known { Err(format!("`{new}` is a built-in word already")) } else { taken(analysis, named, new) };
    };
    if kind == Kind::Touchpoint && matches!(new, "start" | "exit") {
        return Err(format!("no touchpoint can be called `{new}`: in a flow it is an end of the journey"));
    }
    if new == kind.keyword().word() {
        return Err(format!("{} cannot be called like its own keyword", kind.phrase()));
    }
    taken(analysis, named, new)
}

/// Whether another thing has that name already, wherever this one can be named.
fn taken(analysis: &Analysis, named: &Named, new: &str) -> Result<(), String> {
    let Some(origin) = named.origin else { return Ok(()) };
    for id in analysis.importers(origin.file) {
        let Some(compilation) = analysis.compilation(id) else { continue };
        let bindings = &compilation.bindings;
        let same = |place: Location| bindings.origin(place) == origin;
        let homes: Vec<Option<&str>> = bindings
            .declarations
            .iter()
            .filter(|declaration| declaration.symbol == named.symbol && same(declaration.place))
            .map(|declaration| declaration.journey.as_deref())
            .collect();
        let other = bindings.declarations.iter().find(|declaration| {
            declaration.symbol == named.symbol
                && declaration.id == new
                && !same(declaration.place)
                && homes.contains(&declaration.journey.as_deref())
        });
        if other.is_some() {
            let what = match named.symbol {
                Symbol::Thing(kind) => kind.phrase(),
                Symbol::Emotion => "a word",
            };
            return Err(format!("there is already {what} called `{new}`"));
        }
    }
    Ok(())
}

fn same_word(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}
