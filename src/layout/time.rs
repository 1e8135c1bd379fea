//! The lane of time: how long things take, how long people wait, when a stage happens.

use super::{
    block::{Block, line_of, path},
    context::{Context, Item},
    figures,
    pen::look,
    scene::Segment,
};

/// The times of a stage or touchpoint.
pub(super) fn cell(cx: &Context, item: Item, width: f64) -> Option<Block> {
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
                crate::text::markup::Span::plain(format!("{} ", cx.pen.word(key))),
                crate::text::markup::Span {
                    text: figures::quantity(cx, quantity, None),
                    bold: true,
                    ..Default::default()
                },
            ],
            look(12.5, theme.muted),
            width - 20.0,
        );
        block.put(words, 20.0, 0.0);
        blocks.push(block);
    }
    (!blocks.is_empty()).then(|| Block::stack(blocks, 4.0))
}

fn clock(cx: &Context, x: f64, y: f64) -> super::scene::Node {
    let mut segments = Vec::new();
    super::icons::rounded(&mut segments, (x - 5.4, y - 5.4), (x + 5.4, y + 5.4), 5.4);
    segments.extend([Segment::Move(x, y - 3.0), Segment::Line(x, y), Segment::Line(x + 2.2, y + 1.4)]);
    path(segments, None, Some(line_of(cx.pen.theme.accent, 1.3)))
}

fn hourglass(cx: &Context, x: f64, y: f64) -> super::scene::Node {
    let mut segments =
        super::block::polygon(&[(x - 4.0, y - 5.4), (x + 4.0, y - 5.4), (x - 4.0, y + 5.4), (x + 4.0, y + 5.4)]);
    segments.extend([Segment::Move(x - 4.8, y - 5.4), Segment::Line(x + 4.8, y - 5.4)]);
    segments.extend([Segment::Move(x - 4.8, y + 5.4), Segment::Line(x + 4.8, y + 5.4)]);
    path(segments, None, Some(line_of(cx.pen.theme.effort, 1.3)))
}
