//! How every way runs in one band: along the rail, over or under it, or as a line of words below its station.

use std::{collections::BTreeSet, ops::Range};

use super::{
    tracks,
    ways::{End, Flow, Way},
};
use crate::layout::grid::PAD;

/// From the left edge of a column to its station: the middle of the icon above it.
pub(super) const STATION: f64 = PAD + 18.0;

/// How far the lines over and under the rail keep from the middle of their stations.
pub(super) const PORT: f64 = 5.0;
/// More tracks than this over or under the rail are a tangle: what is left is said in words.
const TRACKS: usize = 4;

/// How a way runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Route {
    /// To the next station.
    Rail,
    /// In from the band before.
    In,
    /// Out to the next band.
    Out,
    /// The journey begins.
    Start,
    /// It begins here too, or says more about it; or people come from another band.
    Entry,
    /// The journey ends.
    Stop,
    /// Over stations on a track of this number, 0 nearest to the rail.
    Above(usize),
    /// Back under stations, on a track of this number.
    Below(usize),
    /// In words below the station.
    Words,
}

/// A way in a band.
pub(super) struct Leg<'f, 'a> {
    pub way: &'f Way<'a>,
    pub route: Route,
    /// The column of the band at which it is told.
    pub column: usize,
    /// Where it starts and ends.
    pub from: f64,
    pub to: f64,
}

impl Leg<'_, '_> {
    /// Left and right end.
    pub fn span(&self) -> (f64, f64) {
        (self.from.min(self.to), self.from.max(self.to))
    }
}

/// The legs in the columns `range`, whose left edges and widths are `xs`; nothing where all of them say no
/// more than the order of the columns.
pub(super) fn plan<'f, 'a>(flow: &'f Flow<'a>, range: &Range<usize>, xs: &[(f64, f64)]) -> Vec<Leg<'f, 'a>> {
    let local = |column: usize| range.contains(&column).then(|| column - range.start);
    let x = |column: usize| xs.get(column).map_or(0.0, |(left, _)| left + STATION);
    let width = xs.last().map_or(0.0, |(left, w)| left + w);
    let mut rails = BTreeSet::new();
    let mut legs = Vec::new();
    let mut needed = false;
    for way in &flow.ways {
        let leg = match (way.from, way.to) {
            (End::Start, End::Column(to)) => local(to).map(|to| {
                let route = if flow.first(to + range.start) && !way.says() { Route::Start } else { Route::Entry };
                Leg { way, route, column: to, from: x(to), to: x(to) }
            }),
            (End::Start, _) => None,
            (End::Column(a), to) => match (local(a), to) {
                (Some(from), End::Column(b)) => {
                    let here = local(b);
                    let route = match here {
                        _ if a == b => Route::Words,
                        Some(_) if flow.follows(a, b) && rails.insert(a) => Route::Rail,
                        Some(_) if b > a => Route::Above(0),
                        Some(_) => Route::Below(0),
                        None if flow.follows(a, b) && rails.insert(a) => Route::Out,
                        None => Route::Words,
                    };
                    Some(Leg { way, route, column: from, from: x(from), to: here.map_or(width, x) })
                }
                (Some(from), End::Exit) if flow.count(a) == 1 && !way.says() => {
                    Some(Leg { way, route: Route::Stop, column: from, from: x(from), to: x(from) + 32.0 })
                }
                (Some(from), _) => Some(Leg { way, route: Route::Words, column: from, from: x(from), to: x(from) }),
                (None, End::Column(b)) => local(b).map(|to| match flow.follows(a, b) && rails.insert(a) {
                    true => Leg { way, route: Route::In, column: to, from: 0.0, to: x(to) },
                    false => Leg { way, route: Route::Entry, column: to, from: x(to), to: x(to) },
                }),
                (None, _) => None,
            },
            _ => None,
        };
        if let Some(leg) = leg {
            needed |= !flow.plain(way) && leg.route != Route::In;
            legs.push(leg);
        }
    }
    if !needed {
        return Vec::new();
    }
    for above in [true, false] {
        let chosen: Vec<usize> = (0..legs.len())
            .filter(|index| match legs.get(*index).map(|leg| leg.route) {
                Some(Route::Above(_)) => above,
                Some(Route::Below(_)) => !above,
                _ => false,
            })
            .collect();
        let spans: Vec<(f64, f64)> = chosen.iter().filter_map(|index| legs.get(*index).map(port_span)).collect();
        for (index, track) in chosen.into_iter().zip(tracks::assign(&spans, TRACKS)) {
            if let Some(leg) = legs.get_mut(index) {
                leg.route = match track {
                    Some(track) if above => Route::Above(track),
                    Some(track) => Route::Below(track),
                    None => Route::Words,
                };
            }
        }
    }
    legs
}

/// Between the ports of a way: they lie on the sides that face each other.
pub(super) fn port_span(leg: &Leg) -> (f64, f64) {
    let (left, right) = leg.span();
    (left + PORT, right - PORT)
}
