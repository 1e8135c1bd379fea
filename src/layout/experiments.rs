//! What is being tried: an experiment with what it compares and what came out.

use super::{
    block::{Block, panel},
    context::Context,
    lanes::metric,
    pen::look,
    scene::{Group, Rect, Role},
};
use crate::{
    model::{Experiment, ExperimentStatus, Holder, Thing, Variant},
    text::markup::Span,
};

/// One experiment, `width` wide.
pub(super) fn block(cx: &Context, experiment: &Experiment, width: f64) -> Block {
    let (theme, pen) = (cx.pen.theme, &cx.pen);
    let mut title = vec![Span::plain(experiment.title.as_str())];
    title.extend(cx.marks(&experiment.evidence).map(Span::plain));
    let title = pen.spans(&title, look(13.0, theme.ink).semibold(), width);
    let status = experiment.status.map(|status| {
        let (key, good) = match status {
            ExperimentStatus::Planned => ("status.planned", false),
            ExperimentStatus::Running => ("status.running", true),
            ExperimentStatus::Done => ("status.done", true),
            ExperimentStatus::Stopped => ("status.stopped", false),
        };
        let (ink, edge) = if good { (theme.good, theme.good) } else { (theme.muted, theme.mark) };
        cx.pill(pen.word(key), ink, edge, theme.panel)
    });
    let mut parts = vec![cx.flow([title].into_iter().chain(status).collect(), 10.0, 2.0, width)];
    let text = look(12.5, theme.soft);
    parts.extend(experiment.hypothesis.iter().map(|words| cx.said(&words.text, &words.evidence, text, width)));
    if !experiment.variants.is_empty() {
        let variants = experiment.variants.iter().map(|variant| chip(cx, variant, width)).collect();
        parts.push(cx.flow(variants, 8.0, 6.0, width));
    }
    let tests: Vec<&str> = experiment.tests.iter().map(|id| opportunity(cx, id)).collect();
    let measured: Vec<&str> = experiment.metrics.iter().map(|id| metric::title(cx, id)).collect();
    for (key, names) in [("tests", tests), ("measured", measured)] {
        if !names.is_empty() {
            let spans = [Span::plain(format!("{} ", pen.word(key))), Span::plain(names.join(pen.comma))];
            parts.push(pen.spans(&spans, look(11.5, theme.muted), width));
        }
    }
    if let Some(result) = &experiment.result {
        let mut spans = vec![Span { text: format!("{} ", pen.word("result")), bold: true, ..Span::default() }];
        spans.extend(cx.spans(&result.text, &result.evidence));
        parts.push(pen.spans(&spans, look(12.5, theme.ink), width));
    }
    Block::stack(parts, 5.0).grouped(Group {
        role: Role::Decoration,
        title: Some(experiment.title.clone()),
        origin: Some(experiment.origin),
        ..Group::default()
    })
}

/// One of the things it compares.
fn chip(cx: &Context, variant: &Variant, width: f64) -> Block {
    let theme = cx.pen.theme;
    let mut spans = vec![Span::plain(if variant.title.is_empty() { &variant.id } else { &variant.title })];
    spans.extend(cx.marks(&variant.evidence).map(Span::plain));
    let words = cx.pen.spans(&spans, look(12.0, theme.soft), width - 20.0);
    let (w, h) = (words.w + 20.0, words.h + 7.0);
    let edge = theme.accent_tint.mix(theme.accent, 0.18);
    let mut chip = Block { w, h, nodes: vec![panel(Rect::new(0.0, 0.0, w, h), 6.0, theme.accent_tint, edge)] };
    chip.put(words, 10.0, 3.5);
    chip
}

/// What people call an opportunity of this journey.
fn opportunity<'a>(cx: &'a Context, id: &'a str) -> &'a str {
    let of = |thing: Thing<'a>| if let Thing::Opportunity(it) = thing { Some(it) } else { None };
    let mut all = cx.journey.statements().filter_map(|statement| of(statement.thing));
    all.find(|opportunity| opportunity.id == id).map_or(id, |opportunity| opportunity.text.as_str())
}
