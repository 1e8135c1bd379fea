//! Lanes of sentences: doing, thinking, expecting, what works, activities, notes.

use super::{
    block::{Block, line, line_of, path},
    context::{Context, Item},
    images,
    lane::Lane,
    pen::look,
    scene::{Group, Role, Segment},
};
use crate::{model::Text, text::markup::Span};

/// What `lane` says about a stage or touchpoint.
pub(super) fn cell(cx: &Context, lane: Lane, item: Item, width: f64) -> Option<Block> {
    let mut blocks = Vec::new();
    match (lane, item) {
        (Lane::Action, Item::Stage(stage)) => blocks.push(over(cx, &stage.actions, width)),
        (Lane::Action, Item::Touchpoint(touchpoint)) => {
            blocks.push(plain(cx, &touchpoint.actions, width));
            for (persona, difference) in cx.differences(touchpoint) {
                blocks.push(of(cx, persona, plain(cx, &difference.actions, width), width));
            }
        }
        (Lane::Thought, Item::Stage(stage)) => blocks.push(said(cx, &stage.thoughts, &stage.quotes, width)),
        (Lane::Thought, Item::Touchpoint(touchpoint)) => {
            blocks.push(said(cx, &touchpoint.thoughts, &touchpoint.quotes, width));
            for (persona, difference) in cx.differences(touchpoint) {
                let words = said(cx, &difference.thoughts, &difference.quotes, width);
                blocks.push(of(cx, persona, words, width));
            }
        }
        (Lane::Expectation, Item::Stage(stage)) => blocks.push(over(cx, &stage.expectations, width)),
        (Lane::Expectation, Item::Touchpoint(touchpoint)) => blocks.push(plain(cx, &touchpoint.expectations, width)),
        (Lane::Gain, Item::Stage(stage)) => blocks.push(gains(cx, &stage.gains, width)),
        (Lane::Gain, Item::Touchpoint(touchpoint)) => blocks.push(gains(cx, &touchpoint.gains, width)),
        (Lane::Activity, Item::Stage(stage)) => blocks.push(over(cx, &stage.activities, width)),
        (Lane::Note, Item::Stage(stage)) => {
            blocks.push(over(cx, &stage.notes, width));
            blocks.extend(images::block(cx, &stage.images, width));
        }
        (Lane::Note, Item::Touchpoint(touchpoint)) => {
            blocks.push(plain(cx, &touchpoint.notes, width));
            blocks.extend(images::block(cx, &touchpoint.images, width));
            for link in &touchpoint.links {
                let words = link.title.as_deref().unwrap_or(&link.url);
                let span = Span { text: words.to_owned(), link: Some(link.url.clone()), ..Default::default() };
                let spans: Vec<_> = [span].into_iter().chain(cx.marks(&link.evidence).map(Span::plain)).collect();
                blocks.push(cx.pen.spans(&spans, look(12.5, cx.pen.theme.accent), width));
            }
        }
        _ => {}
    }
    blocks.retain(|block| !block.nodes.is_empty());
    (!blocks.is_empty()).then(|| Block::stack(blocks, 8.0))
}

fn plain(cx: &Context, texts: &[Text], width: f64) -> Block {
    let room = cx.listed(texts.len(), width);
    cx.list(texts.iter().map(|text| cx.said(&text.text, &text.evidence, cx.body(), room)).collect(), 5.0)
}

/// What holds for a whole stage: several statements stand in columns where the stage is wide.
fn over(cx: &Context, texts: &[Text], width: f64) -> Block {
    if texts.len() < 3 || width < 600.0 {
        return plain(cx, texts, width.min(640.0));
    }
    cx.grid(texts, 280.0, 24.0, width, |text, w| cx.bullet(cx.said(&text.text, &text.evidence, cx.body(), w - 11.0)))
}

/// Thoughts, and what people really said beside a bar.
fn said(cx: &Context, thoughts: &[Text], quotes: &[Text], width: f64) -> Block {
    let theme = cx.pen.theme;
    let thought = look(13.0, theme.soft).italic();
    let mut blocks: Vec<Block> = thoughts.iter().map(|text| cx.quoted(text, thought, width)).collect();
    for quote in quotes {
        let words = cx.quoted(quote, look(13.0, theme.ink).italic(), width - 11.0);
        let mut block = Block::default();
        block.nodes.push(line((1.5, 2.5), (1.5, words.h - 2.5), line_of(theme.accent, 2.0)));
        block.put(words, 11.0, 0.0);
        blocks.push(block);
    }
    Block::stack(blocks, 7.0)
}

/// What works, each behind a tick.
fn gains(cx: &Context, texts: &[Text], width: f64) -> Block {
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

/// What only `persona` adds, below their name; nothing where they add nothing.
pub(super) fn of(cx: &Context, persona: &str, block: Block, width: f64) -> Block {
    if block.nodes.is_empty() {
        return block;
    }
    let group = Group { role: Role::Part, persona: Some(persona.to_owned()), ..Group::default() };
    Block::stack([cx.tag(persona, width), block], 1.0).grouped(group)
}
