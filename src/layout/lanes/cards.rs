//! What the service does, in cards: three lanes of a blueprint show it.

use crate::layout::{
    block::{Block, panel},
    context::Context,
    demand::Demand,
    pen::look,
    scene::Rect,
};
use crate::model::Service;

/// Above and below the cards.
pub(super) const PAD: f64 = 12.0;

/// Adds what the cards have to say to how wide their column wants to be.
pub(super) fn demand(cx: &Context, services: &[Service], demand: &mut Demand) {
    services.iter().for_each(|service| demand.text(cx, &service.text, 48.0));
}

/// A card for each of `services`; nothing where there are none.
pub(super) fn block(cx: &Context, services: &[Service], width: f64) -> Option<Block> {
    let theme = cx.pen.theme;
    let cards = services.iter().map(|service| {
        let mut parts = vec![cx.said(&service.text, &service.evidence, look(12.5, theme.ink), width - 20.0)];
        if let Some(by) = &service.by {
            parts.push(cx.pen.plain(cx.name(by), cx.small().medium(), width - 20.0));
        }
        let inner = Block::stack(parts, 2.0);
        let mut card = Block { w: width, h: inner.h + 12.0, nodes: Vec::new() };
        let edge = theme.accent_tint.mix(theme.accent, 0.18);
        card.nodes.push(panel(Rect::new(0.0, 0.0, width, card.h), 6.0, theme.accent_tint, edge));
        card.put(inner, 10.0, 6.0);
        card
    });
    let block = Block::stack(cards, 6.0);
    (!block.nodes.is_empty()).then_some(block)
}
