//! The lane of opportunities: cards with dots for impact and effort.

use super::{metric, swimlane::Swimlane, texts};
use crate::layout::{
    block::{Block, disc, rect},
    color::Color,
    context::{Context, Item},
    demand::Demand,
    flow,
    lane::Lane,
    pen::look,
    scene::{Group, Role},
};
use crate::model::{Level, Opportunity, OpportunityStatus, Touchpoint};

/// The lane.
pub(super) struct Opportunities;

impl Swimlane for Opportunities {
    fn lane(&self) -> Lane {
        Lane::named("opportunity")
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
        touchpoint.opportunities.iter().for_each(|one| demand.text(cx, &one.text, 50.0));
    }

    fn cell(&self, cx: &Context, item: Item, width: f64) -> Option<Block> {
        let cards = |all: &[Opportunity]| Block::stack(all.iter().map(|one| card(cx, one, width)), 6.0);
        let mut blocks = Vec::new();
        match item {
            Item::Stage(stage) => {
                blocks.push(cx.grid(&stage.opportunities, 330.0, 10.0, width, |one, w| card(cx, one, w)))
            }
            Item::Touchpoint(touchpoint) => {
                blocks.push(cards(&touchpoint.opportunities));
                for (persona, difference) in cx.differences(touchpoint) {
                    blocks.push(texts::of(cx, persona, cards(&difference.opportunities), width));
                }
            }
        }
        texts::spaced(blocks, 6.0)
    }

    fn glance(&self, cx: &Context, item: Item, width: f64) -> Option<Block> {
        match item {
            Item::Stage(stage) => chances(cx, stage.opportunities.iter().collect(), width),
            Item::Touchpoint(touchpoint) => {
                let others = touchpoint.differences.values().flat_map(|difference| &difference.opportunities);
                chances(cx, touchpoint.opportunities.iter().chain(others).collect(), width)
            }
        }
    }
}

/// The key of a status's word.
fn status(status: OpportunityStatus) -> &'static str {
    match status {
        OpportunityStatus::Idea => "status.idea",
        OpportunityStatus::Planned => "status.planned",
        OpportunityStatus::Doing => "status.doing",
        OpportunityStatus::Done => "status.done",
    }
}

/// The key of a level's word.
pub(in crate::layout) fn level(level: Level) -> &'static str {
    match level {
        Level::Low => "low",
        Level::Medium => "medium",
        Level::High => "high",
    }
}

/// One opportunity.
pub(in crate::layout) fn card(cx: &Context, one: &Opportunity, width: f64) -> Block {
    let theme = cx.pen.theme;
    let pen = &cx.pen;
    let room = width - 14.0 - 8.0;
    let mut parts = vec![cx.said(&one.text, &one.evidence, look(12.5, theme.good_ink), room)];
    let mut signs = Vec::new();
    signs.extend(one.impact.map(|impact| dots(cx, "impact", impact, theme.good)));
    signs.extend(one.effort.map(|effort| dots(cx, "effort", effort, theme.effort)));
    // The word of a status needs no sign; what nobody has picked up is the rule and goes without.
    if let Some(now) = one.status.filter(|status| *status != OpportunityStatus::Idea) {
        signs.push(cx.pill(pen.word(status(now)), theme.good_ink, theme.good, theme.good_tint));
    }
    let mut facts = one.owners.clone();
    facts.extend(one.reach.map(|reach| format!("{} {reach}", pen.word("reach"))));
    facts.extend(one.confidence.map(|share| format!("{} {}", pen.word("confidence"), flow::percent(share))));
    if !facts.is_empty() {
        signs.push(cx.facts(&facts, cx.small(), 0.9, room));
    }
    if !signs.is_empty() {
        parts.push(cx.flow(signs, 14.0, 4.0, room));
    }
    if !one.metrics.is_empty() {
        // What will show it.
        let names: Vec<&str> = one.metrics.iter().map(|id| metric::title(cx, id)).collect();
        parts.push(pen.plain(&pen.lead(&names.join(pen.comma)), cx.small(), room));
    }
    let inner = Block::stack(parts, 4.0);
    let height = inner.h + 14.0;
    let mut block = Block { w: width, h: height, nodes: Vec::new() };
    block.nodes.push(rect(0.0, 0.0, width, height, 6.0, theme.good_tint));
    block.nodes.push(rect(0.0, 0.0, 3.0, height, 1.5, theme.good));
    block.put(inner, 14.0, 7.0);
    let mut facts = Vec::new();
    for (key, value) in [("impact", one.impact), ("effort", one.effort)] {
        facts.extend(value.map(|value| format!("{}: {}", pen.word(key), pen.word(level(value)))));
    }
    facts.extend(one.status.map(|now| pen.word(status(now)).to_owned()));
    block.grouped(Group {
        role: Role::Cell(Opportunities.lane()),
        title: (!facts.is_empty()).then(|| facts.join(pen.comma)),
        origin: Some(one.origin),
        ..Group::default()
    })
}

/// A word and one to three filled dots of three.
fn dots(cx: &Context, key: &str, level: Level, color: Color) -> Block {
    let word = cx.pen.line(cx.pen.word(key), look(10.5, cx.pen.theme.muted).medium());
    let filled = match level {
        Level::Low => 1,
        Level::Medium => 2,
        Level::High => 3,
    };
    let (x, y) = (word.w + 7.5, word.h / 2.0 + 0.4);
    let mut block = Block { w: x + 18.7, ..Block::default() };
    block.put(word, 0.0, 0.0);
    for dot in 0..3u8 {
        let fill = if dot < filled { color } else { cx.pen.theme.dot };
        block.nodes.push(disc(x + f64::from(dot) * 8.0, y, 2.7, fill));
    }
    block
}

/// A dot for each opportunity, larger where its impact is.
fn chances(cx: &Context, all: Vec<&Opportunity>, width: f64) -> Option<Block> {
    let titles = all.iter().map(|one| one.text.as_str()).collect::<Vec<_>>().join(" · ");
    let dots = all.iter().map(|one| {
        let r = match one.impact {
            None | Some(Level::Low) => 3.2,
            Some(Level::Medium) => 4.4,
            Some(Level::High) => 5.6,
        };
        Block { w: 2.0 * r, h: 2.0 * r, nodes: vec![disc(r, r, r, cx.pen.theme.good)] }
    });
    texts::named(cx.flow(dots.collect(), 4.0, 4.0, width), &titles, Opportunities.lane())
}
