//! The lane of time: how long things take, how long people wait, when a stage happens.

use super::{swimlane::Swimlane, texts};
use crate::layout::{
    block::{Block, line_of, path, polygon},
    context::{Context, Item},
    figures, icons,
    lane::Lane,
    pen::look,
    scene::{Node, Segment},
};
use crate::text::markup::Span;

/// The lane.
pub(super) struct Times;

impl Swimlane for Times {
    fn lane(&self) -> Lane {
        Lane::named("time")
    }

    fn span(&self, width: f64) -> f64 {
        width.min(texts::READABLE)
    }

    fn cell(&self, cx: &Context, item: Item, width: f64) -> Option<Block> {
        let (when, duration, wait) = match item {
            Item::Stage(stage) => (stage.when.as_ref(), stage.duration.as_ref(), None),
            Item::Touchpoint(touchpoint) => (None, touchpoint.duration.as_ref(), touchpoint.wait.as_ref()),
        };
        let theme = cx.pen.theme;
        let mut blocks = Vec::new();
        blocks.extend(when.map(|when| cx.said(&when.text, &when.evidence, look(12.5, theme.ink).medium(), width)));
        for (key, quantity) in [("takes", duration), ("wait", wait)] {
            let Some(quantity) = quantity else { continue };
            let mut block = Block::default();
            block.nodes.push(if key == "takes" { clock(cx, 6.5, 8.8) } else { hourglass(cx, 6.5, 8.8) });
            let words = cx.pen.spans(
                &[
                    Span::plain(format!("{} ", cx.pen.word(key))),
                    Span { text: figures::quantity(cx, quantity, None), bold: true, ..Span::default() },
                ],
                look(12.5, theme.muted),
                width - 20.0,
            );
            block.put(words, 20.0, 0.0);
            blocks.push(block);
        }
        (!blocks.is_empty()).then(|| Block::stack(blocks, 4.0))
    }
}

fn clock(cx: &Context, x: f64, y: f64) -> Node {
    let mut segments = Vec::new();
    icons::rounded(&mut segments, (x - 5.4, y - 5.4), (x + 5.4, y + 5.4), 5.4);
    segments.extend([Segment::Move(x, y - 3.0), Segment::Line(x, y), Segment::Line(x + 2.2, y + 1.4)]);
    path(segments, None, Some(line_of(cx.pen.theme.accent, 1.3)))
}

fn hourglass(cx: &Context, x: f64, y: f64) -> Node {
    let mut segments = polygon(&[(x - 4.0, y - 5.4), (x + 4.0, y - 5.4), (x - 4.0, y + 5.4), (x + 4.0, y + 5.4)]);
    segments.extend([Segment::Move(x - 4.8, y - 5.4), Segment::Line(x + 4.8, y - 5.4)]);
    segments.extend([Segment::Move(x - 4.8, y + 5.4), Segment::Line(x + 4.8, y + 5.4)]);
    path(segments, None, Some(line_of(cx.pen.theme.effort, 1.3)))
}
