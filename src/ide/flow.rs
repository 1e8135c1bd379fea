//! Travel along a flow: which touchpoints come before and after one.

use super::symbol::journey_at;
use super::{Analysis, symbol_at};
use crate::ast::Detail;
use crate::language::Kind;
use crate::model::{EdgeTarget, Journey};
use crate::resolve::{Bindings, Declaration, Symbol};
use crate::text::{FileId, Location};

/// A touchpoint on the way, or another journey that it leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// What people read.
    pub title: String,
    /// The journey that it belongs to.
    pub journey: String,
    /// What it is.
    pub kind: Kind,
    /// The whole statement.
    pub statement: Location,
    /// Its name or title.
    pub place: Location,
}

/// A step between two stops.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The stop at the other end.
    pub stop: Stop,
    /// Where the step is written; empty where touchpoints follow in written order.
    pub places: Vec<Location>,
}

/// The touchpoint at byte `offset` of `file`.
pub fn stop(analysis: &Analysis, file: FileId, offset: u32) -> Option<Stop> {
    let (bindings, thing, journey) = find(analysis, file, offset)?;
    Some(of(bindings, thing, journey))
}

/// The stops right after the touchpoint at byte `offset` of `file`.
pub fn after(analysis: &Analysis, file: FileId, offset: u32) -> Vec<Step> {
    steps(analysis, file, offset, true)
}

/// The stops right before the touchpoint at byte `offset` of `file`.
pub fn before(analysis: &Analysis, file: FileId, offset: u32) -> Vec<Step> {
    steps(analysis, file, offset, false)
}

fn find(analysis: &Analysis, file: FileId, offset: u32) -> Option<(&Bindings, &Declaration, &Journey)> {
    let compilation = analysis.compilation(file)?;
    let bindings = &compilation.bindings;
    let named = symbol_at(analysis, file, offset).filter(|named| named.symbol == Symbol::Thing(Kind::Touchpoint))?;
    let declared = bindings.declaration(named.declared?)?;
    // Where the cursor is decides which journey is meant: several may share the touchpoint.
    let around = journey_at(bindings, file, offset).map(|journey| journey.id.as_str());
    let journey = around.filter(|around| {
        let all = bindings.declarations.iter();
        all.clone().any(|thing| thing.place == declared.place && thing.journey.as_deref() == Some(*around))
    });
    let journey = compilation.model.journey(journey.or(declared.journey.as_deref())?)?;
    Some((bindings, declared, journey))
}

fn of(bindings: &Bindings, thing: &Declaration, journey: &Journey) -> Stop {
    let kind = match thing.symbol {
        Symbol::Thing(kind) => kind,
        Symbol::Emotion => Kind::Touchpoint,
    };
    // A touchpoint that is only gone on in a revising journey has its title from the base.
    let titled = |place: Location| bindings.declaration(place).filter(|thing| !thing.title.is_empty());
    let title = titled(thing.place).or_else(|| titled(bindings.origin(thing.place))).map(|thing| thing.title.clone());
    Stop {
        title: title.unwrap_or_else(|| thing.id.clone()),
        journey: journey.title.clone(),
        kind,
        statement: thing.statement,
        place: thing.place,
    }
}

fn steps(analysis: &Analysis, file: FileId, offset: u32, forward: bool) -> Vec<Step> {
    let Some((bindings, here, journey)) = find(analysis, file, offset) else { return Vec::new() };
    let mut ends: Vec<(Kind, String)> = Vec::new();
    let mut add = |kind: Kind, id: &str| {
        let end = (kind, id.to_owned());
        if !ends.contains(&end) {
            ends.push(end);
        }
    };
    if journey.flow.is_empty() {
        let order: Vec<&str> = journey.touchpoints().map(|(_, touchpoint)| touchpoint.id.as_str()).collect();
        let at = order.iter().position(|id| *id == here.id);
        let other = at.and_then(|at| if forward { at.checked_add(1) } else { at.checked_sub(1) });
        if let Some(id) = other.and_then(|at| order.get(at)) {
            add(Kind::Touchpoint, id);
        }
    }
    for edge in &journey.flow {
        let kind = if edge.kind == EdgeTarget::Journey { Kind::Journey } else { Kind::Touchpoint };
        match forward {
            true if edge.from == here.id => add(kind, &edge.to),
            false if edge.to == here.id && kind == Kind::Touchpoint => add(Kind::Touchpoint, &edge.from),
            _ => {}
        }
    }
    let step = |(kind, id): (Kind, String)| {
        let owner = (kind == Kind::Touchpoint).then_some(journey.id.as_str());
        let thing = bindings
            .declarations
            .iter()
            .find(|thing| thing.symbol == Symbol::Thing(kind) && thing.id == id && thing.journey.as_deref() == owner)?;
        let (from, to) = if forward { (&here.id, &id) } else { (&id, &here.id) };
        Some(Step { stop: of(bindings, thing, journey), places: written(analysis, journey, from, to, forward) })
    };
    ends.into_iter().filter_map(step).collect()
}

/// Where the step from `from` to `to` is written: the name at its other end.
fn written(analysis: &Analysis, journey: &Journey, from: &str, to: &str, forward: bool) -> Vec<Location> {
    // The journey's own flow, or that of the one that it revises.
    let origins = journey.flow.iter().filter(|edge| edge.from == from && edge.to == to).map(|edge| edge.origin.0);
    let mut places = Vec::new();
    for origin in origins {
        let statements = super::symbol::statements_at(analysis, origin);
        let Some(Detail::Edges(edges)) = statements.last().map(|flow| &flow.detail) else { continue };
        let starts = |place: Location| (place.file, place.span.start) == (origin.file, origin.span.start);
        let same = edges.iter().find(|edge| starts(edge.from.location) && edge.to.value == to);
        places.extend(same.map(|edge| if forward { edge.to.location } else { edge.from.location }));
    }
    places.dedup();
    places
}
