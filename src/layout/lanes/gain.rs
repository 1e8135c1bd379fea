//! The lane of what works, each statement behind a tick.

use super::{swimlane::Swimlane, texts};
use crate::layout::{
    block::{Block, line_of, path},
    context::{Context, Item},
    demand::Demand,
    lane::Lane,
    scene::Segment,
};
use crate::model::{Text, Touchpoint};

/// The lane.
pub(super) struct Gains;

impl Swimlane for Gains {
    fn lane(&self) -> Lane {
        Lane::named("gain")
    }

    fn demand(&self, cx: &Context, touchpoint: &Touchpoint, demand: &mut Demand) {
        demand.texts(cx, &touchpoint.gains, 46.0);
    }

    fn span(&self, width: f64) -> f64 {
        width.min(texts::READABLE)
    }

    fn cell(&self, cx: &Context, item: Item, width: f64) -> Option<Block> {
        texts::stacked(vec![match item {
            Item::Stage(stage) => ticks(cx, &stage.gains, width),
            Item::Touchpoint(touchpoint) => ticks(cx, &touchpoint.gains, width),
        }])
    }
}

fn ticks(cx: &Context, texts: &[Text], width: f64) -> Block {
    let theme = cx.pen.theme;
    let blocks = texts.iter().map(|text| {
        let mut block = Block::default();
        let tick = vec![Segment::Move(1.5, 9.4), Segment::Line(4.6, 12.6), Segment::Line(10.6, 5.8)];
        block.nodes.push(path(tick, None, Some(line_of(theme.good, 1.9))));
        block.put(cx.said(&text.text, &text.evidence, cx.body(), width - 18.0), 18.0, 0.0);
        block
    });
    Block::stack(blocks, 5.0)
}
