//! What cites research.

use super::Map;
use crate::model::{Holder, Journey, Statements};

/// Whether a thing, or anything said in it, cites a source.
pub(super) fn of(thing: &impl Holder) -> bool {
    any(thing.statements())
}

/// Whether anything on the map of `journey` cites a source: a statement of it, or one of its personas or metrics.
pub(super) fn of_map(map: &Map<'_>, journey: &Journey) -> bool {
    any(map.model.statements_on(journey))
}

fn any(mut statements: Statements<'_>) -> bool {
    statements.any(|statement| !statement.evidence.is_empty())
}
