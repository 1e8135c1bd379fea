//! The foot of a map: what the signs mean, and the map in one line.

use std::collections::BTreeSet;

use super::{
    block::{Block, rect},
    context::Context,
    feeling::{self, Curve},
    flow::{self, Flow, Leave},
    lane::Lane,
    pains,
    pen::{Look, look},
    touchpoints,
};
use crate::model::{Journey, Pain, Severity};

/// The signs that this map uses, each with its meaning.
pub(super) fn content(cx: &Context, curves: &[Curve], flow: Option<&Flow>, lanes: &[Lane], width: f64) -> Block {
    let theme = cx.pen.theme;
    let ink = look(12.0, theme.muted);
    let mut entries = Vec::new();
    let moments = cx.journey.stages.iter().any(|stage| {
        !stage.moments.is_empty() && lanes.contains(&Lane::Stage)
            || lanes.contains(&Lane::Touchpoint) && stage.touchpoints.iter().any(touchpoints::is_moment)
    });
    if moments {
        let mut sign = Block { w: 16.0, h: 17.0, nodes: Vec::new() };
        sign.nodes.push(touchpoints::star(cx, 8.0, 8.6, 7.5));
        entries.push(entry(cx, sign, cx.pen.word("moment"), ink));
    }
    if let Some(flow) = flow.filter(|_| lanes.contains(&Lane::Flow)) {
        let leaves = flow.leaves();
        for (leave, key) in [(Leave::Choice, "flow.choice"), (Leave::Fork, "flow.fork")] {
            if leaves.contains(&leave) {
                entries.push(entry(cx, flow::sample(cx, Some(leave)), cx.pen.word(key), ink));
            }
        }
        if flow.exits() {
            entries.push(entry(cx, flow::sample(cx, None), cx.pen.word("flow.exit"), ink));
        }
    }
    if lanes.contains(&Lane::Emotion) && curves.len() > 1 {
        for (number, curve) in curves.iter().enumerate() {
            let name = if curve.name.is_empty() { cx.pen.word("emotion") } else { &curve.name };
            entries.push(entry(cx, feeling::sample(cx, curve, number), name, ink));
        }
    }
    if lanes.contains(&Lane::Pain) {
        let mut weights = Vec::new();
        for severity in severities(cx.journey) {
            let (bar, color) = pains::weight(Some(severity));
            let mut sign = Block { w: bar, h: 17.0, nodes: Vec::new() };
            let fill = theme.severity.get(color).copied().unwrap_or(theme.bad);
            sign.nodes.push(rect(0.0, 1.5, bar, 14.0, 1.5, fill));
            weights.push(entry(cx, sign, cx.pen.word(pains::word(severity)), ink));
        }
        if !weights.is_empty() {
            // What the weights are of stays with them.
            weights.insert(0, cx.pen.line(cx.pen.word("pain"), ink.semibold()));
            entries.push(cx.flow(weights, 16.0, 4.0, width));
        }
    }
    if !cx.sources.is_empty() && !cx.overview {
        let sign = cx.pen.line("\u{b9}", look(13.0, theme.ink).semibold());
        entries.push(entry(cx, sign, cx.pen.word("researched"), ink));
    }
    cx.flow(entries, 22.0, 4.0, width)
}

fn entry(cx: &Context, sign: Block, words: &str, ink: Look) -> Block {
    let mut block = Block::default();
    let x = sign.w + 7.0;
    let words = cx.pen.line(words, ink);
    let y = (17.0 - words.h) / 2.0;
    block.put(sign, 0.0, 0.0);
    block.put(words, x, y.max(0.0));
    block
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

/// The map in one line.
pub(super) fn summary(cx: &Context) -> String {
    facts(cx).join(" · ")
}

/// The same as a block.
pub(super) fn summary_block(cx: &Context, look: Look, width: f64) -> Block {
    cx.facts(&facts(cx), look, 1.6, width)
}

/// How many stages and touchpoints, how people feel, where least.
fn facts(cx: &Context) -> Vec<String> {
    let journey = cx.told;
    let count = |number: usize, one: &str, many: &str| {
        format!("{number} {}", cx.pen.word(if number == 1 { one } else { many }))
    };
    let mut facts = vec![
        count(journey.stages.len(), "stage.one", "stages"),
        count(journey.touchpoints().count(), "touchpoint.one", "touchpoints"),
    ];
    let first = journey.personas.first().map(String::as_str);
    let mut scores: Vec<(&str, f64)> = Vec::new();
    for stage in &journey.stages {
        let before = scores.len();
        for touchpoint in &stage.touchpoints {
            scores.extend(
                feeling::emotion_of(touchpoint, first).map(|emotion| (touchpoint.title.as_str(), emotion.score)),
            );
        }
        if scores.len() == before {
            scores.extend(stage.emotion.iter().map(|emotion| (stage.title.as_str(), emotion.score)));
        }
    }
    if !scores.is_empty() {
        let mean = scores.iter().map(|(_, score)| score).sum::<f64>() / scores.len() as f64;
        facts.push(format!("{} {}", cx.pen.word("mean"), cx.pen.figure(&feeling::number(mean, journey.scale))));
        let lowest = scores.iter().min_by(|a, b| a.1.total_cmp(&b.1));
        // Where all feel the same, nowhere is the lowest.
        let differ = scores.iter().any(|(_, score)| lowest.is_some_and(|(_, least)| least < score));
        facts.extend(lowest.filter(|_| differ).map(|(place, score)| {
            format!("{} {place} ({})", cx.pen.word("lowest"), cx.pen.figure(&feeling::number(*score, journey.scale)))
        }));
    }
    facts
}
