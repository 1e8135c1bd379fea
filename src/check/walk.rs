//! Ways through a journey.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Edge, EdgeTarget, Journey, Stage, Touchpoint};

/// A touchpoint that follows another.
pub(super) struct Step<'j> {
    /// The earlier one.
    pub from: (&'j Stage, &'j Touchpoint),
    /// The later one.
    pub to: (&'j Stage, &'j Touchpoint),
    /// The arrow between them; none where the order is that of the file.
    pub edge: Option<&'j Edge>,
}

/// Which touchpoint follows which: along the flow, or in written order where there is none.
pub(super) fn steps<'j>(journey: &'j Journey) -> Vec<Step<'j>> {
    let all: Vec<_> = journey.touchpoints().collect();
    if journey.flow.is_empty() {
        return all.windows(2).map(|pair| Step { from: pair[0], to: pair[1], edge: None }).collect();
    }
    let by_id: BTreeMap<&str, _> = all.iter().map(|&(stage, point)| (point.id.as_str(), (stage, point))).collect();
    let step = |edge: &'j Edge| {
        let Edge { from, to, .. } = edge;
        let (from, to) = (by_id.get(from.as_str())?, by_id.get(to.as_str())?);
        (edge.kind == EdgeTarget::Touchpoint).then_some(Step { from: *from, to: *to, edge: Some(edge) })
    };
    journey.flow.iter().filter_map(step).collect()
}

/// All that can be reached from `from` along the flow, itself included: `start` and `exit` are touchpoints here,
/// journeys are not.
pub(super) fn reached<'j>(journey: &'j Journey, from: impl IntoIterator<Item = &'j str>) -> BTreeSet<&'j str> {
    let mut behind: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for edge in journey.flow.iter().filter(|edge| edge.kind == EdgeTarget::Touchpoint) {
        behind.entry(&edge.from).or_default().push(&edge.to);
    }
    let mut reached = BTreeSet::new();
    let mut next: Vec<&str> = from.into_iter().collect();
    while let Some(here) = next.pop() {
        if reached.insert(here) {
            next.extend(behind.get(here).into_iter().flatten());
        }
    }
    reached
}

/// Where the flow begins: at `start`, or where nothing says so, at what no arrow leads to.
pub(super) fn starts(journey: &Journey) -> Vec<&str> {
    if journey.flow.iter().any(|edge| edge.from == "start") {
        return vec!["start"];
    }
    let entered: BTreeSet<&str> = journey.flow.iter().map(|edge| edge.to.as_str()).collect();
    let first = journey.touchpoints().next().map(|(_, touchpoint)| touchpoint.id.as_str());
    let open = journey.flow.iter().map(|edge| edge.from.as_str()).filter(|from| !entered.contains(from));
    first.into_iter().chain(open).collect()
}
