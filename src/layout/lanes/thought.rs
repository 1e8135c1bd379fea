//! The lane of what people think, and of what they really said beside a bar.

use super::{swimlane::Swimlane, texts};
use crate::layout::{
    block::{Block, line, line_of},
    context::{Context, Item},
    demand::Demand,
    lane::Lane,
    pen::look,
};
use crate::model::{Text, Touchpoint};

/// The lane.
pub(super) struct Thoughts;

impl Swimlane for Thoughts {
    fn lane(&self) -> Lane {
        Lane::named("thought")
    }

    fn demand(&self, cx: &Context, touchpoint: &Touchpoint, demand: &mut Demand) {
        demand.texts(cx, &touchpoint.thoughts, 28.0);
        demand.texts(cx, &touchpoint.quotes, 39.0);
    }

    fn span(&self, width: f64) -> f64 {
        width.min(texts::READABLE)
    }

    fn cell(&self, cx: &Context, item: Item, width: f64) -> Option<Block> {
        let mut blocks = Vec::new();
        match item {
            Item::Stage(stage) => blocks.push(said(cx, &stage.thoughts, &stage.quotes, width)),
            Item::Touchpoint(touchpoint) => {
                blocks.push(said(cx, &touchpoint.thoughts, &touchpoint.quotes, width));
                for (persona, difference) in cx.differences(touchpoint) {
                    let words = said(cx, &difference.thoughts, &difference.quotes, width);
                    blocks.push(texts::of(cx, persona, words, width));
                }
            }
        }
        texts::stacked(blocks)
    }
}

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
