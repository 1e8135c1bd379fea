//! The lane of pain points: cards whose bar is the thicker, the more it hurts.

use super::{
    block::{Block, rect},
    context::{Context, Item},
    figures,
    lane::Lane,
    pen::look,
    scene::{Group, Role},
    texts,
};
use crate::{
    model::{Pain, Severity},
    text::markup,
};

/// The pain points of a stage or touchpoint.
pub(super) fn cell(cx: &Context, item: Item, width: f64) -> Option<Block> {
    let cards = |pains: &[Pain]| Block::stack(pains.iter().map(|pain| card(cx, pain, width)), 6.0);
    let mut blocks = Vec::new();
    match item {
        Item::Stage(stage) => blocks.push(cx.grid(&stage.pains, 330.0, 10.0, width, |pain, w| card(cx, pain, w))),
        Item::Touchpoint(touchpoint) => {
            blocks.push(cards(&touchpoint.pains));
            for (persona, difference) in cx.differences(touchpoint) {
                blocks.push(texts::of(cx, persona, cards(&difference.pains), width));
            }
        }
    }
    blocks.retain(|block| !block.nodes.is_empty());
    (!blocks.is_empty()).then(|| Block::stack(blocks, 6.0))
}

/// How thick the bar of a pain point is, and the number of its colour.
pub(super) fn weight(severity: Option<Severity>) -> (f64, usize) {
    match severity {
        None | Some(Severity::Low) => (3.0, 0),
        Some(Severity::Medium) => (5.0, 1),
        Some(Severity::High) => (7.0, 2),
        Some(Severity::Critical) => (9.0, 3),
    }
}

/// The key of a severity's word.
pub(super) fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Low => "low",
        Severity::Medium => "medium",
        Severity::High => "high",
        Severity::Critical => "critical",
    }
}

fn card(cx: &Context, pain: &Pain, width: f64) -> Block {
    let theme = cx.pen.theme;
    let pen = &cx.pen;
    let (bar, color) = weight(pain.severity);
    let mut ink = look(12.5, theme.bad_ink);
    if pain.severity >= Some(Severity::High) {
        ink = ink.medium();
    }
    let room = width - 16.0 - 8.0;
    let mut parts = vec![cx.said(&pain.text, &pain.evidence, ink, room)];
    let mut facts = Vec::new();
    for (key, quantity) in [("frequency", &pain.frequency), ("cost", &pain.cost)] {
        if let Some(quantity) = quantity {
            let marks = pain.cited.get(key).and_then(|evidence| cx.marks(evidence)).unwrap_or_default();
            facts.push(format!("{} {}{marks}", pen.word(key).to_lowercase(), figures::quantity(cx, quantity, None)));
        }
    }
    facts.extend(pain.owners.iter().cloned());
    if !facts.is_empty() {
        parts.push(cx.facts(&facts, cx.small(), 0.9, room));
    }
    for (key, text) in [("recovery", &pain.recovery), ("workaround", &pain.workaround)] {
        if let Some(text) = text {
            let mut spans = vec![markup::Span::plain(format!("{}: ", pen.word(key)))];
            spans.extend(markup::parse(&text.text));
            spans.extend(cx.marks(&text.evidence).map(markup::Span::plain));
            parts.push(pen.spans(&spans, cx.small(), room));
        }
    }
    let inner = Block::stack(parts, 3.0);
    let height = inner.h + 14.0;
    let mut block = Block { w: width, h: height, nodes: Vec::new() };
    block.nodes.push(rect(0.0, 0.0, width, height, 6.0, theme.bad_tint));
    let fill = theme.severity.get(color).copied().unwrap_or(theme.bad);
    block.nodes.push(rect(0.0, 0.0, bar, height, 1.5, fill));
    block.put(inner, 16.0, 7.0);
    let severity = pain.severity.map(|severity| format!("{}: {}", pen.word("severity"), pen.word(word(severity))));
    block.grouped(Group {
        role: Role::Cell(Lane::Pain),
        title: severity,
        origin: Some(pain.origin),
        ..Group::default()
    })
}
