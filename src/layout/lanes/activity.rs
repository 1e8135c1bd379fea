//! The lane of what the business does in a stage.

use super::{swimlane::Swimlane, texts};
use crate::layout::{
    block::Block,
    context::{Context, Item},
    lane::Lane,
};

/// The lane.
pub(super) struct Activities;

impl Swimlane for Activities {
    fn lane(&self) -> Lane {
        Lane::named("activity")
    }

    fn cell(&self, cx: &Context, item: Item, width: f64) -> Option<Block> {
        let Item::Stage(stage) = item else { return None };
        texts::stacked(vec![texts::over(cx, &stage.activities, width)])
    }
}
