//! The lane of metrics: a name, what was measured, and what it should become.

use super::{swimlane::Swimlane, texts};
use crate::layout::{
    block::Block,
    context::{Context, Item},
    figures,
    lane::Lane,
    pen::look,
};
use crate::model::Reading;

/// The lane.
pub(super) struct Metrics;

impl Swimlane for Metrics {
    fn lane(&self) -> Lane {
        Lane::named("metric")
    }

    fn cell(&self, cx: &Context, item: Item, width: f64) -> Option<Block> {
        let rows = |readings: &[Reading]| Block::stack(readings.iter().map(|reading| row(cx, reading, width)), 6.0);
        let mut blocks = Vec::new();
        match item {
            Item::Stage(stage) => {
                blocks.push(cx.grid(&stage.metrics, 190.0, 28.0, width, |reading, w| row(cx, reading, w)))
            }
            Item::Touchpoint(touchpoint) => {
                blocks.push(rows(&touchpoint.metrics));
                for (persona, difference) in cx.differences(touchpoint) {
                    blocks.push(texts::of(cx, persona, rows(&difference.metrics), width));
                }
            }
        }
        texts::spaced(blocks, 6.0)
    }
}

/// The name people read for a metric.
pub(in crate::layout) fn title<'a>(cx: &'a Context, id: &'a str) -> &'a str {
    cx.model.metric(id).map(|metric| metric.title.as_str()).filter(|title| !title.is_empty()).unwrap_or(id)
}

/// Name and figures of one reading, on one line where it has room for both.
pub(in crate::layout) fn row(cx: &Context, reading: &Reading, width: f64) -> Block {
    let theme = cx.pen.theme;
    let mut name = title(cx, &reading.metric).to_owned();
    name.extend(cx.marks(&reading.evidence));
    let name = name.as_str();
    let metric = cx.model.metric(&reading.metric);
    let value = cx.pen.plain(&figures::quantity(cx, &reading.value, metric), look(14.0, theme.ink).semibold(), width);
    let target = reading.target.as_ref().map(|target| cx.pen.lead(&figures::quantity(cx, target, metric)));
    let target = target.map(|target| cx.pen.plain(&target, look(12.5, theme.muted).medium(), width));
    let mut figures = Block::default();
    let (value_w, value_h) = (value.w, value.h);
    figures.put(value, 0.0, 0.0);
    if let Some(target) = target {
        // Beside the value where both fit, below it otherwise.
        if value_w + 6.0 + target.w <= width {
            let down = value_h - target.h - 0.4;
            figures.put(target, value_w + 6.0, down);
        } else {
            figures.put(target, 0.0, value_h);
        }
    }
    let label = look(12.5, theme.muted);
    let mut block = Block::default();
    if cx.pen.measure(name, label) + 12.0 + figures.w <= width {
        let words = cx.pen.line(name, label);
        let down = (figures.h - words.h) / 2.0;
        block.put(words, 0.0, down.max(0.0));
        let x = width - figures.w;
        block.put(figures, x, 0.0);
    } else {
        block.put(cx.pen.plain(name, label, width), 0.0, 0.0);
        let y = block.h;
        block.put(figures, 0.0, y);
    }
    if let Some(date) = &reading.date {
        let y = block.h;
        block.put(cx.pen.plain(date, look(10.5, theme.faint), width), 0.0, y);
    }
    block
}
