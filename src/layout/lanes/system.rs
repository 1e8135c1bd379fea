//! The lane of the systems in use.

use super::swimlane::Swimlane;
use crate::layout::{
    block::{Block, panel},
    context::{Context, Item},
    demand::Demand,
    lane::Lane,
    pen::look,
    scene::Rect,
};
use crate::model::{Text, Touchpoint};

/// The lane.
pub(super) struct Systems;

impl Swimlane for Systems {
    fn lane(&self) -> Lane {
        Lane::named("system")
    }

    fn pad(&self) -> f64 {
        12.0
    }

    fn demand(&self, cx: &Context, touchpoint: &Touchpoint, demand: &mut Demand) {
        demand.texts(cx, &touchpoint.systems, 48.0);
    }

    fn cell(&self, cx: &Context, item: Item, width: f64) -> Option<Block> {
        let Item::Touchpoint(touchpoint) = item else { return None };
        let chips = touchpoint.systems.iter().map(|system| chip(cx, system, width));
        let block = cx.flow(chips.collect(), 6.0, 6.0, width);
        (!block.nodes.is_empty()).then_some(block)
    }
}

fn chip(cx: &Context, system: &Text, width: f64) -> Block {
    let words = cx.said(&system.text, &system.evidence, look(12.0, cx.pen.theme.soft), width - 20.0);
    let (w, h) = (words.w + 20.0, words.h + 7.0);
    let edge = panel(Rect::new(0.0, 0.0, w, h), 5.0, cx.pen.theme.panel, cx.pen.theme.mark);
    let mut chip = Block { w, h, nodes: vec![edge] };
    chip.put(words, 10.0, 3.5);
    chip
}
