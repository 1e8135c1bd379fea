//! The lanes of a service blueprint: frontstage, backstage, support, systems.

use super::{
    block::{Block, panel},
    context::{Context, Item},
    lane::Lane,
    pen::look,
    scene::Rect,
};
use crate::model::Service;

/// What the service does at a touchpoint in `lane`.
pub(super) fn cell(cx: &Context, lane: Lane, item: Item, width: f64) -> Option<Block> {
    let Item::Touchpoint(touchpoint) = item else { return None };
    let block = match lane {
        Lane::Frontstage => cards(cx, &touchpoint.frontstage, width),
        Lane::Backstage => cards(cx, &touchpoint.backstage, width),
        Lane::Support => cards(cx, &touchpoint.support, width),
        Lane::System => {
            let chips = touchpoint.systems.iter().map(|system| {
                let words = cx.said(&system.text, &system.evidence, look(12.0, cx.pen.theme.soft), width - 20.0);
                let (w, h) = (words.w + 20.0, words.h + 7.0);
                let mut chip = Block { w, h, nodes: Vec::new() };
                chip.nodes.push(panel(Rect::new(0.0, 0.0, w, h), 5.0, cx.pen.theme.panel, cx.pen.theme.mark));
                chip.put(words, 10.0, 3.5);
                chip
            });
            cx.flow(chips.collect(), 6.0, 6.0, width)
        }
        _ => Block::default(),
    };
    (!block.nodes.is_empty()).then_some(block)
}

/// The key of the line that a blueprint draws above `lane`.
pub(super) fn line_above(lane: Lane) -> Option<&'static str> {
    match lane {
        Lane::Frontstage => Some("line.interaction"),
        Lane::Backstage => Some("line.visibility"),
        Lane::Support => Some("line.internal"),
        _ => None,
    }
}

fn cards(cx: &Context, services: &[Service], width: f64) -> Block {
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
    Block::stack(cards, 6.0)
}
