//! The lane of what supports those who serve.

use super::{cards, swimlane::Swimlane};
use crate::layout::{
    block::Block,
    context::{Context, Item},
    demand::Demand,
    lane::Lane,
};
use crate::model::Touchpoint;

/// The lane.
pub(super) struct Support;

impl Swimlane for Support {
    fn lane(&self) -> Lane {
        Lane::named("support")
    }

    fn line_above(&self) -> Option<&'static str> {
        Some("line.internal")
    }

    fn pad(&self) -> f64 {
        cards::PAD
    }

    fn demand(&self, cx: &Context, touchpoint: &Touchpoint, demand: &mut Demand) {
        cards::demand(cx, &touchpoint.support, demand);
    }

    fn cell(&self, cx: &Context, item: Item, width: f64) -> Option<Block> {
        let Item::Touchpoint(touchpoint) = item else { return None };
        cards::block(cx, &touchpoint.support, width)
    }
}
