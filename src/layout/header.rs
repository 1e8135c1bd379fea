//! The head of a map: the title block and the cards below it.

use super::{
    about,
    block::{Block, panel},
    context::Context,
    objectives, persona,
    scene::{Group, Node, Rect, Role},
    title,
};

/// Between cards.
const GAP: f64 = 20.0;
/// Between a card's edge and what it says.
const INSET: f64 = 18.0;

/// Title and cards, `width` wide, from 0, 0.
pub(super) fn block(cx: &Context, width: f64) -> Block {
    let mut head = Block::default();
    head.put(title::block(cx, width), 0.0, 0.0);
    if cx.overview {
        return head.grouped(Group { role: Role::Header, ..Group::default() });
    }
    let personas: Vec<_> = cx.journey.personas.iter().filter_map(|id| cx.model.persona(id)).enumerate().collect();
    let several = personas.len() > 1;
    let count = personas.len();
    let mut wide: Vec<fn(&Context, f64) -> Option<Block>> = vec![objectives::content, about::content];
    if about::line(cx, width).is_some() {
        wide.truncate(1);
    }
    wide.retain(|content| content(cx, 400.0).is_some());
    // Side by side where every card keeps a readable width; otherwise personas first, the rest below.
    let beside = !wide.is_empty() && count > 0 && width >= (count as f64) * 400.0 + 480.0;
    // A card that says little is no wider than it needs to be.
    let little = personas.iter().all(|(_, persona)| persona::content(cx, persona, 0, false, 640.0).h < 60.0);
    let per_row = objectives::per_row(count, width, if little { 280.0 } else { 380.0 });
    let person_w = if beside {
        ((width - GAP * count as f64) / (count as f64 + 1.6)).clamp(380.0, 560.0)
    } else {
        let most = if !little && (several || !wide.is_empty()) {
            f64::INFINITY
        } else if little {
            460.0
        } else {
            720.0
        };
        ((width - GAP * (per_row - 1) as f64) / per_row as f64).min(most)
    };
    let mut cards: Vec<(f64, Block, Group)> = personas
        .iter()
        .map(|(index, persona)| {
            let content = persona::content(cx, persona, *index, several, person_w - 2.0 * INSET);
            let group = Group {
                role: Role::Persona,
                id: Some(format!("{}.persona.{}", cx.prefix, persona.id)),
                title: Some(persona.name.clone()),
                persona: Some(persona.id.clone()).filter(|_| several),
                origin: Some(persona.origin),
                ..Group::default()
            };
            (person_w, content, group)
        })
        .collect();
    let mut rows: Vec<Vec<(f64, Block, Group)>> = Vec::new();
    if beside {
        let rest = width - (person_w + GAP) * count as f64;
        let mut content = wide.remove(0)(cx, rest - 2.0 * INSET).unwrap_or_default();
        // What else is said of the journey fills the room that tall cards of personas leave.
        let tallest = cards.iter().map(|(_, content, _)| content.h).fold(0.0, f64::max);
        let below = wide.first().and_then(|next| next(cx, rest - 2.0 * INSET));
        if let Some(below) = below.filter(|below| content.h + 18.0 + below.h <= tallest + 24.0) {
            content = Block::stack([content, below], 18.0);
            wide.clear();
        }
        cards.push((rest, content, Group { role: Role::Card, ..Group::default() }));
        rows.push(std::mem::take(&mut cards));
    }
    while !cards.is_empty() {
        let rest = cards.split_off(per_row.min(cards.len()));
        rows.push(std::mem::replace(&mut cards, rest));
    }
    for content in wide {
        let group = Group { role: Role::Card, ..Group::default() };
        let card = content(cx, width - 2.0 * INSET).map(|content| (width, content, group));
        rows.extend(card.map(|card| vec![card]));
    }
    let mut y = head.h + 16.0;
    for row in rows {
        let height = row.iter().map(|(_, content, _)| content.h).fold(0.0, f64::max) + 2.0 * (INSET - 3.0);
        let mut x = 0.0;
        for (w, content, group) in row {
            let card = card(cx, w, height, content);
            head.put(card.grouped(group), x, y);
            x += w + GAP;
        }
        y += height + 14.0;
    }
    let nodes = std::mem::take(&mut head.nodes);
    head.nodes.push(Node::Group(Group { role: Role::Header, nodes, ..Group::default() }));
    head
}

/// A card of this size; what it says stands in its middle where it is taller.
pub(super) fn card(cx: &Context, w: f64, h: f64, content: Block) -> Block {
    let theme = cx.pen.theme;
    let mut card =
        Block { w, h, nodes: vec![panel(Rect::new(0.5, 0.5, w - 1.0, h - 1.0), 12.0, theme.panel, theme.rule)] };
    // A little air is shared above and below; with much of it, all cards start at the same height.
    let y = if h - content.h < 60.0 { ((h - content.h) / 2.0).max(INSET - 3.0) } else { INSET - 3.0 };
    card.put(content, INSET, y);
    card.w = w;
    card.h = h;
    card
}
