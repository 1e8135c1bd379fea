//! What is left to do once a journey has been laid over the one that it revises.

use std::collections::BTreeMap;

use super::names::{self, Names};
use crate::ast::{Detail, Edge, Spanned, Statement, Value};
use crate::diagnostic::{Diagnostic, code};
use crate::language::{Head, Keyword, Kind};
use crate::model::Dropped;
use crate::text::Location;

/// Sorts what was left out by the place where it lay, in the order of the journey.
pub(super) fn in_order(dropped: &mut [Dropped], journey: &Statement) {
    fn numbered(home: &Statement, keyword: Keyword) -> impl Iterator<Item = (usize, &Statement, &str)> {
        let all = home.all(keyword).enumerate();
        all.filter_map(|(at, field)| Some((at, field, field.name.as_ref()?.value.as_str())))
    }
    if dropped.is_empty() {
        return;
    }
    let mut stages: BTreeMap<&str, usize> = BTreeMap::new();
    let mut touchpoints: BTreeMap<(usize, &str), usize> = BTreeMap::new();
    for (stage, home, name) in numbered(journey, Keyword::Stage) {
        stages.entry(name).or_insert(stage);
        for (at, _, name) in numbered(home, Keyword::Touchpoint) {
            touchpoints.entry((stage, name)).or_insert(at);
        }
    }
    dropped.sort_by_cached_key(|dropped| {
        let stage = dropped.stage.as_deref().and_then(|name| stages.get(name)).copied();
        let touchpoint = stage.zip(dropped.touchpoint.as_deref()).and_then(|key| touchpoints.get(&key));
        (stage, touchpoint.copied())
    });
}

/// Says which names stand in two places, once in what is revised and once in what is new.
/// What stands in one of `strays` is left out.
pub(super) fn told_twice(
    merged: &Statement,
    journey: &Statement,
    strays: &[Location],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut things = Vec::new();
    names::gather(merged, &mut things);
    let named = |(kind, thing): (Kind, &Statement)| Some((kind, thing.name.clone()?));
    let things: Vec<(Kind, Spanned<String>)> = things.into_iter().filter_map(named).collect();
    let (own, old): (Vec<_>, Vec<_>) = things.iter().partition(|(_, name)| is_within(journey.location, name.location));
    let mut first: BTreeMap<(Kind, &str), Location> = BTreeMap::new();
    for (kind, name) in old {
        first.entry((*kind, &name.value)).or_insert(name.location);
    }
    // New things of one journey, in its order; one may stand in another.
    let mut outermost: Vec<Location> = Vec::new();
    for stray in strays {
        if outermost.last().is_none_or(|last| !is_within(*last, *stray)) {
            outermost.push(*stray);
        }
    }
    outermost.sort();
    let astray = |name: &Spanned<String>| {
        let at = outermost.partition_point(|stray| *stray <= name.location);
        at.checked_sub(1).and_then(|at| outermost.get(at)).is_some_and(|stray| is_within(*stray, name.location))
    };
    for (kind, name) in own.into_iter().filter(|(_, name)| !astray(name)) {
        let Some(first) = first.get(&(*kind, name.value.as_str())) else { continue };
        let noun = kind.noun();
        let message = format!("the revised journey has a {noun} called `{}` in another place", name.value);
        diagnostics.push(
            Diagnostic::new(code::DUPLICATE_NAME, name.location, message)
                .related(*first, "here")
                .help(format!("leave that one out with `drop {}`, or give this one another name", kind.keyword())),
        );
    }
}

/// Whether `inner` is a part of `outer`.
fn is_within(outer: Location, inner: Location) -> bool {
    outer.file == inner.file && outer.span.start <= inner.span.start && inner.span.end <= outer.span.end
}

/// Edges of a dropped touchpoint go with it.
pub(super) fn prune_flow(journey: &mut Statement, names: &Names) {
    let there = |name: &str| {
        matches!(name, "start" | "exit") || name.contains('.') || names.find(Kind::Touchpoint, name).is_some()
    };
    for field in journey.fields.iter_mut() {
        if let Detail::Edges(edges) = &mut field.detail {
            let all = edges.len();
            edges.retain(|edge| there(&edge.from.value) && (edge.to_journey || there(&edge.to.value)));
            if edges.len() < all {
                renumber(edges);
            }
        }
    }
}

/// Numbers the forks from 1 again. What is left of a fork of two is none.
fn renumber(edges: &mut [Edge]) {
    let mut arms: BTreeMap<u32, usize> = BTreeMap::new();
    for fork in edges.iter().filter_map(|edge| edge.fork) {
        *arms.entry(fork).or_default() += 1;
    }
    let mut numbers: BTreeMap<u32, u32> = BTreeMap::new();
    for edge in edges {
        edge.fork = edge.fork.filter(|fork| arms.get(fork).is_some_and(|arms| *arms > 1)).map(|fork| {
            let next = numbers.len() as u32 + 1;
            *numbers.entry(fork).or_insert(next)
        });
    }
}

/// Takes names of dropped things out of what stays of the base; what then names nothing goes too.
/// What the journey says itself stays: a wrong name there is a mistake.
pub(super) fn prune_references(statement: &mut Statement, names: &Names, own: Location) {
    statement.fields.retain_mut(|field| {
        if is_within(own, field.keyword) && !matches!(field.row.head, Head::Declare(_)) {
            return true;
        }
        prune_references(field, names, own);
        let Head::Names(kind) = field.row.head else { return true };
        if kind.is_shared() {
            return true;
        }
        field.values.retain(|value| match &value.value {
            Value::Name(name) => name.contains('.') || names.find(kind, name).is_some(),
            _ => true,
        });
        !field.values.is_empty()
    });
}
