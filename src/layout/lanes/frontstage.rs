//! The lane of what the service does in sight of the customer.

use super::{cards, swimlane::Swimlane};
use crate::layout::{
    block::Block,
    context::{Context, Item},
    demand::Demand,
    lane::Lane,
};
use crate::model::Touchpoint;

/// The lane.
pub(super) struct Frontstage;

impl Swimlane for Frontstage {
    fn lane(&self) -> Lane {
        Lane::named("frontstage")
    }

    fn line_above(&self) -> Option<&'static str> {
        Some("line.interaction")
    }

    fn pad(&self) -> f64 {
        cards::PAD
    }

    fn demand(&self, cx: &Context, touchpoint: &Touchpoint, demand: &mut Demand) {
        cards::demand(cx, &touchpoint.frontstage, demand);
    }

    fn cell(&self, cx: &Context, item: Item, width: f64) -> Option<Block> {
        let Item::Touchpoint(touchpoint) = item else { return None };
        cards::block(cx, &touchpoint.frontstage, width)
    }
}
