//! Statements below each other, as several lanes show them.

use crate::layout::{
    block::Block,
    context::Context,
    lane::Lane,
    scene::{Group, Role},
};
use crate::{model::Text, text::markup};

/// Sentences of a stage keep a readable length however many columns it has.
pub(super) const READABLE: f64 = 640.0;

/// What a cell says; nothing where it says nothing.
pub(super) fn stacked(blocks: Vec<Block>) -> Option<Block> {
    spaced(blocks, 8.0)
}

/// The same, `gap` apart.
pub(super) fn spaced(mut blocks: Vec<Block>, gap: f64) -> Option<Block> {
    blocks.retain(|block| !block.nodes.is_empty());
    (!blocks.is_empty()).then(|| Block::stack(blocks, gap))
}

/// What holds for a touchpoint.
pub(super) fn plain(cx: &Context, texts: &[Text], width: f64) -> Block {
    let room = cx.listed(texts.len(), width);
    cx.list(texts.iter().map(|text| cx.said(&text.text, &text.evidence, cx.body(), room)).collect(), 5.0)
}

/// What holds for a whole stage: several statements stand in columns where the stage is wide.
pub(super) fn over(cx: &Context, texts: &[Text], width: f64) -> Block {
    if texts.len() < 3 || width < 600.0 {
        return plain(cx, texts, width.min(READABLE));
    }
    cx.grid(texts, 280.0, 24.0, width, |text, w| cx.bullet(cx.said(&text.text, &text.evidence, cx.body(), w - 11.0)))
}

/// What only `persona` adds, below their name; nothing where they add nothing.
pub(super) fn of(cx: &Context, persona: &str, block: Block, width: f64) -> Block {
    if block.nodes.is_empty() {
        return block;
    }
    let group = Group { role: Role::Part, persona: Some(persona.to_owned()), ..Group::default() };
    Block::stack([cx.tag(persona, width), block], 1.0).grouped(group)
}

/// What is drawn without words has a name for those who hear or touch it.
pub(super) fn named(block: Block, titles: &str, lane: Lane) -> Option<Block> {
    let title = Some(markup::plain(titles));
    let group = Group { role: Role::Cell(lane), title, ..Group::default() };
    (!block.nodes.is_empty()).then(|| block.grouped(group))
}
