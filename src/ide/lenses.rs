//! Lines above declarations: who uses them, and the way to the picture.

use super::references::top;
use super::{Analysis, Named, references};
use crate::language::{Head, Keyword, Kind};
use crate::resolve::Symbol;
use crate::text::{FileId, Location, Span};

/// What a lens does.
#[derive(Clone, Debug, PartialEq)]
pub enum Lens {
    /// Shows where the thing is used.
    Uses {
        /// The line of words.
        title: String,
        /// Where.
        places: Vec<Location>,
    },
    /// Opens the map.
    Preview,
}

/// The lenses of `file`, each with the name or title that it stands above.
pub fn lenses(analysis: &Analysis, file: FileId) -> Vec<(Span, Lens)> {
    let Some((known, compilation)) = analysis.file(file).zip(analysis.compilation(file)) else { return Vec::new() };
    let mut lenses = Vec::new();
    for statement in &known.ast.statements {
        let Head::Declare(kind) = statement.row.head else { continue };
        let declared = compilation.bindings.declarations.iter().find(|thing| thing.statement == statement.location);
        let Some(declared) = declared else { continue };
        let span = declared.place.span;
        if kind == Kind::Journey {
            lenses.push((span, Lens::Preview));
        }
        let named = Named {
            symbol: Symbol::Thing(kind),
            id: declared.id.clone(),
            location: declared.place,
            origin: Some(declared.place),
            declared: Some(declared.place),
        };
        let uses = references::of(analysis, file, &named).into_iter().filter(|place| !place.declares);
        let places: Vec<Location> = uses.map(|place| place.location).collect();
        let mut journeys: Vec<Location> = Vec::new();
        for place in &places {
            let journey = top(analysis, *place).filter(|top| top.row.keyword == Keyword::Journey);
            journeys.extend(journey.map(|journey| journey.location).filter(|at| !journeys.contains(at)));
        }
        if kind == Kind::Journey && journeys.is_empty() {
            continue;
        }
        let title = match journeys.len() {
            0 => String::from("used by no journey"),
            1 => String::from("used by 1 journey"),
            many => format!("used by {many} journeys"),
        };
        lenses.push((span, Lens::Uses { title, places }));
    }
    lenses
}
