//! The lane of what people do.

use super::{swimlane::Swimlane, texts};
use crate::layout::{
    block::Block,
    context::{Context, Item},
    demand::Demand,
    lane::Lane,
};
use crate::model::Touchpoint;

/// The lane.
pub(super) struct Actions;

impl Swimlane for Actions {
    fn lane(&self) -> Lane {
        Lane::named("action")
    }

    fn demand(&self, cx: &Context, touchpoint: &Touchpoint, demand: &mut Demand) {
        demand.texts(cx, &touchpoint.actions, 28.0);
    }

    fn cell(&self, cx: &Context, item: Item, width: f64) -> Option<Block> {
        let mut blocks = Vec::new();
        match item {
            Item::Stage(stage) => blocks.push(texts::over(cx, &stage.actions, width)),
            Item::Touchpoint(touchpoint) => {
                blocks.push(texts::plain(cx, &touchpoint.actions, width));
                for (persona, difference) in cx.differences(touchpoint) {
                    blocks.push(texts::of(cx, persona, texts::plain(cx, &difference.actions, width), width));
                }
            }
        }
        texts::stacked(blocks)
    }
}
