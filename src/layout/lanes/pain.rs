//! The lane of pain points: cards whose bar is the thicker, the more it hurts.

use std::collections::BTreeSet;

use super::{swimlane::Swimlane, texts};
use crate::layout::{
    block::{Block, rect},
    color::Color,
    context::{Context, Item},
    demand::Demand,
    figures,
    frame::Frame,
    lane::Lane,
    pen::look,
    scene::{Group, Role},
};
use crate::{
    model::{Journey, Pain, Severity, Touchpoint},
    text::markup,
};

/// The lane.
pub(super) struct Pains;

impl Swimlane for Pains {
    fn lane(&self) -> Lane {
        Lane::named("pain")
    }

    fn in_overview(&self) -> bool {
        true
    }

    fn pad(&self) -> f64 {
        12.0
    }

    fn empty_at(&self) -> f64 {
        4.0
    }

    fn demand(&self, cx: &Context, touchpoint: &Touchpoint, demand: &mut Demand) {
        touchpoint.pains.iter().for_each(|pain| demand.text(cx, &pain.text, 52.0));
    }

    fn cell(&self, cx: &Context, item: Item, width: f64) -> Option<Block> {
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
        texts::spaced(blocks, 6.0)
    }

    fn glance(&self, cx: &Context, item: Item, width: f64) -> Option<Block> {
        match item {
            Item::Stage(stage) => bars(cx, stage.pains.iter().collect(), width),
            Item::Touchpoint(touchpoint) => {
                let others = touchpoint.differences.values().flat_map(|difference| &difference.pains);
                bars(cx, touchpoint.pains.iter().chain(others).collect(), width)
            }
        }
    }

    fn legend(&self, cx: &Context, _: &Frame, width: f64) -> Vec<Block> {
        let ink = look(12.0, cx.pen.theme.muted);
        let mut weights = Vec::new();
        for severity in severities(cx.journey) {
            let (bar, fill) = weight(cx, Some(severity));
            let sign = Block { w: bar, h: 17.0, nodes: vec![rect(0.0, 1.5, bar, 14.0, 1.5, fill)] };
            weights.push(cx.entry(sign, cx.pen.word(word(severity))));
        }
        if weights.is_empty() {
            return weights;
        }
        // What the weights are of stays with them.
        weights.insert(0, cx.pen.line(cx.pen.word("pain"), ink.semibold()));
        vec![cx.flow(weights, 16.0, 4.0, width)]
    }
}

/// How thick the bar of a pain point is, and its colour.
fn weight(cx: &Context, severity: Option<Severity>) -> (f64, Color) {
    let [low, medium, high, critical] = cx.pen.theme.severity;
    match severity {
        None | Some(Severity::Low) => (3.0, low),
        Some(Severity::Medium) => (5.0, medium),
        Some(Severity::High) => (7.0, high),
        Some(Severity::Critical) => (9.0, critical),
    }
}

/// The key of a severity's word.
fn word(severity: Severity) -> &'static str {
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
    let (bar, fill) = weight(cx, pain.severity);
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
    block.nodes.push(rect(0.0, 0.0, bar, height, 1.5, fill));
    block.put(inner, 16.0, 7.0);
    let severity = pain.severity.map(|severity| format!("{}: {}", pen.word("severity"), pen.word(word(severity))));
    block.grouped(Group {
        role: Role::Cell(Pains.lane()),
        title: severity,
        origin: Some(pain.origin),
        ..Group::default()
    })
}

/// A bar for each pain point, the heaviest first.
fn bars(cx: &Context, mut all: Vec<&Pain>, width: f64) -> Option<Block> {
    all.sort_by_key(|pain| std::cmp::Reverse(pain.severity));
    let titles = all.iter().map(|pain| pain.text.as_str()).collect::<Vec<_>>().join(" · ");
    let bars = all.iter().map(|pain| {
        let (bar, fill) = weight(cx, pain.severity);
        Block { w: bar, h: 14.0, nodes: vec![rect(0.0, 0.0, bar, 14.0, 1.5, fill)] }
    });
    texts::named(cx.flow(bars.collect(), 4.0, 4.0, width), &titles, Pains.lane())
}

/// The severities that a journey's pain points have, low first.
fn severities(journey: &Journey) -> BTreeSet<Severity> {
    let mut all = BTreeSet::new();
    let mut add = |pains: &[Pain]| all.extend(pains.iter().filter_map(|pain| pain.severity));
    for stage in &journey.stages {
        add(&stage.pains);
        for touchpoint in &stage.touchpoints {
            add(&touchpoint.pains);
            touchpoint.differences.values().for_each(|difference| add(&difference.pains));
        }
    }
    all
}
