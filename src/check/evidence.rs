//! What cites research.

use std::collections::BTreeSet;

use super::Map;
use crate::model::{Holder, Journey, Model, Statements};

/// Whether a thing, or anything said in it, cites a source.
pub(super) fn of(thing: &impl Holder) -> bool {
    any(thing.statements())
}

/// Whether anything on the map of `journey` cites a source: a statement of it, or one of its personas or metrics.
pub(super) fn of_map(map: &Map<'_>, journey: &Journey) -> bool {
    map.cites(journey)
}

/// The names of those journeys of `model` on whose maps anything cites a source.
pub(super) fn citing(model: &Model) -> BTreeSet<&str> {
    let cites = |journey: &&Journey| any(model.statements_on(journey));
    model.journeys.iter().filter(cites).map(|journey| journey.id.as_str()).collect()
}

fn any(mut statements: Statements<'_>) -> bool {
    statements.any(|statement| !statement.evidence.is_empty())
}
