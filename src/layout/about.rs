//! The cards of what holds for the whole journey: its goal, trigger and scope above the stages,
//! its opportunities and experiments below them.

use super::{
    block::Block,
    context::Context,
    experiments,
    lanes::opportunity,
    objectives::{heading, per_row, side_by_side},
    pen::look,
};
use crate::{model::Text, text::markup::Span};

/// Facts of the whole journey: the key of each one's word, and its texts.
fn facts(cx: &Context) -> Vec<(&'static str, Vec<Vec<Span>>)> {
    let (journey, pen) = (cx.journey, &cx.pen);
    let texts = |texts: &[Text]| texts.iter().map(|text| cx.spans(&text.text, &text.evidence)).collect::<Vec<_>>();
    let one = |text: &Option<Text>| text.iter().map(|text| cx.spans(&text.text, &text.evidence)).collect::<Vec<_>>();
    let scope = journey.scope.as_ref().map(|scope| {
        let ends = match (scope.from.as_deref(), scope.to.as_deref()) {
            (Some(from), Some(to)) => pen.way(from, to),
            (one, other) => one.or(other).unwrap_or_default().to_owned(),
        };
        [Span::plain(ends)].into_iter().chain(cx.marks(&scope.evidence).map(Span::plain)).collect()
    });
    let mut facts = vec![
        ("goal", one(&journey.goal)),
        ("trigger", one(&journey.trigger)),
        ("scope", scope.into_iter().collect()),
        ("frequency", one(&journey.frequency)),
        ("expectation", texts(&journey.expectations)),
        ("principles", texts(&journey.principles)),
        ("note", texts(&journey.notes)),
    ];
    facts.retain(|(_, texts)| !texts.is_empty());
    facts
}

/// A few short facts in one line below the title: they are not worth a card.
pub(super) fn line(cx: &Context, width: f64) -> Option<Block> {
    let (theme, pen) = (cx.pen.theme, &cx.pen);
    let facts = facts(cx);
    if facts.is_empty() || facts.len() > 3 || !cx.journey.quotes.is_empty() {
        return None;
    }
    let mut blocks = Vec::new();
    for (key, texts) in facts {
        let [text] = texts.as_slice() else { return None };
        let mut block = pen.line(pen.word(key), look(12.5, theme.muted).semibold());
        let x = block.w + 7.0;
        block.put(pen.spans(text, look(12.5, theme.muted), f64::INFINITY), x, 0.0);
        blocks.push(block);
    }
    let fits = blocks.iter().map(|block| block.w + 22.0).sum::<f64>() - 22.0 <= width;
    let flat = blocks.iter().all(|block| block.h < 25.0);
    (fits && flat).then(|| cx.flow(blocks, 22.0, 0.0, width))
}

/// Goal, trigger, scope and the like, for a card of `width`.
pub(super) fn content(cx: &Context, width: f64) -> Option<Block> {
    let (journey, theme, pen) = (cx.journey, cx.pen.theme, &cx.pen);
    let used = facts(cx);
    if used.is_empty() && journey.quotes.is_empty() {
        return None;
    }
    let columns = per_row(used.len() + usize::from(!journey.quotes.is_empty()), width, 240.0);
    let gap = 28.0;
    let each = (width - gap * (columns - 1) as f64) / columns as f64;
    let mut blocks: Vec<Block> = used
        .into_iter()
        .map(|(key, texts)| {
            let room = cx.listed(texts.len(), each);
            let words = texts.iter().map(|spans| pen.spans(spans, look(12.5, theme.ink), room)).collect();
            Block::stack([heading(cx, key, each), cx.list(words, 3.0)], 3.0)
        })
        .collect();
    if !journey.quotes.is_empty() {
        let words = journey.quotes.iter().map(|text| cx.quoted(text, look(13.0, theme.soft).italic(), each));
        let words = Block::stack(words, 5.0);
        blocks.push(Block::stack([heading(cx, "quotes", each), words], 3.0));
    }
    Some(rows(blocks, columns, each + gap, 14.0))
}

/// Opportunities and experiments that belong to no touchpoint, for a card of `width`.
pub(super) fn across(cx: &Context, width: f64) -> Option<Block> {
    let journey = cx.journey;
    let mut parts = Vec::new();
    let gap = 12.0;
    if !journey.opportunities.is_empty() {
        let columns = per_row(journey.opportunities.len(), width, 250.0);
        let each =
            ((width - gap * (columns - 1) as f64) / columns as f64).min(if columns == 1 { 420.0 } else { width });
        let cards = journey.opportunities.iter().map(|one| opportunity::card(cx, one, each)).collect();
        parts.push(Block::stack([heading(cx, "across", width), rows(cards, columns, each + gap, gap)], 8.0));
    }
    if !journey.experiments.is_empty() {
        let columns = per_row(journey.experiments.len(), width, 320.0);
        let each = (width - 28.0 * (columns - 1) as f64) / columns as f64;
        let blocks = journey.experiments.iter().map(|one| experiments::block(cx, one, each));
        let blocks = rows(blocks.collect(), columns, each + 28.0, 14.0);
        parts.push(Block::stack([heading(cx, "experiments", width), blocks], 6.0));
    }
    (!parts.is_empty()).then(|| Block::stack(parts, 16.0))
}

fn rows(blocks: Vec<Block>, columns: usize, step: f64, gap: f64) -> Block {
    let mut all = Vec::new();
    let mut blocks = blocks.into_iter();
    loop {
        let row: Vec<Block> = blocks.by_ref().take(columns.max(1)).collect();
        if row.is_empty() {
            return Block::stack(all, gap);
        }
        all.push(side_by_side(row, step));
    }
}
