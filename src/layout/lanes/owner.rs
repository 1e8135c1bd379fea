//! The lane of those who answer for a stage or touchpoint.

use super::swimlane::Swimlane;
use crate::layout::{
    block::Block,
    context::{Context, Item},
    lane::Lane,
    pen::look,
};

/// The lane.
pub(super) struct Owners;

impl Swimlane for Owners {
    fn lane(&self) -> Lane {
        Lane::named("owner")
    }

    fn cell(&self, cx: &Context, item: Item, width: f64) -> Option<Block> {
        let owners = match item {
            Item::Stage(stage) => &stage.owners,
            Item::Touchpoint(touchpoint) => &touchpoint.owners,
        };
        let ink = look(12.5, cx.pen.theme.soft).medium();
        let names = owners.iter().map(|owner| cx.pen.plain(owner, ink, width)).collect();
        let block = cx.flow(names, 18.0, 2.0, width);
        (!block.nodes.is_empty()).then_some(block)
    }
}
