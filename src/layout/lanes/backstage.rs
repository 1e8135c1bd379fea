//! The lane of what the service does out of sight.

use super::{cards, swimlane::Swimlane};
use crate::layout::{
    block::Block,
    context::{Context, Item},
    demand::Demand,
    lane::Lane,
};
use crate::model::Touchpoint;

/// The lane.
pub(super) struct Backstage;

impl Swimlane for Backstage {
    fn lane(&self) -> Lane {
        Lane::named("backstage")
    }

    fn line_above(&self) -> Option<&'static str> {
        Some("line.visibility")
    }

    fn pad(&self) -> f64 {
        cards::PAD
    }

    fn demand(&self, cx: &Context, touchpoint: &Touchpoint, demand: &mut Demand) {
        cards::demand(cx, &touchpoint.backstage, demand);
    }

    fn cell(&self, cx: &Context, item: Item, width: f64) -> Option<Block> {
        let Item::Touchpoint(touchpoint) = item else { return None };
        cards::block(cx, &touchpoint.backstage, width)
    }
}
