//! The lane of what people expect.

use super::{swimlane::Swimlane, texts};
use crate::layout::{
    block::Block,
    context::{Context, Item},
    demand::Demand,
    lane::Lane,
};
use crate::model::Touchpoint;

/// The lane.
pub(super) struct Expectations;

impl Swimlane for Expectations {
    fn lane(&self) -> Lane {
        Lane::named("expectation")
    }

    fn demand(&self, cx: &Context, touchpoint: &Touchpoint, demand: &mut Demand) {
        demand.texts(cx, &touchpoint.expectations, 28.0);
    }

    fn cell(&self, cx: &Context, item: Item, width: f64) -> Option<Block> {
        texts::stacked(vec![match item {
            Item::Stage(stage) => texts::over(cx, &stage.expectations, width),
            Item::Touchpoint(touchpoint) => texts::plain(cx, &touchpoint.expectations, width),
        }])
    }
}
