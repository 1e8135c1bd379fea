//! The head of a map: the title block and the cards below it.

use super::{
    about,
    block::{Block, panel},
    context::Context,
    objectives, persona,
    scene::{Group, Node, Rect, Role},
    title,
};
use crate::model::Persona;

/// Between cards.
const GAP: f64 = 20.0;
/// Between rows of cards.
const ROW_GAP: f64 = 14.0;
/// Between a card's edge and what it says.
const INSET: f64 = 18.0;
/// The narrowest and the widest card of a persona beside other cards.
const NARROW: f64 = 380.0;
const WIDE: f64 = 640.0;
/// The narrowest card of a persona of whom little is said.
const LITTLE: f64 = 300.0;
/// The narrowest card of facts beside others.
const FACTS: f64 = 460.0;

/// What a card says, when its width is known.
type Content = fn(&Context, f64) -> Option<Block>;

/// A card that is not drawn yet.
struct Card {
    w: f64,
    content: Block,
    group: Group,
}

/// Title and cards, `width` wide, from 0, 0. Cards part where columns do: `edges` are the right edges of those.
pub(super) fn block(cx: &Context, width: f64, edges: &[f64]) -> Block {
    let mut head = Block::default();
    head.put(title::block(cx, width), 0.0, 0.0);
    if cx.overview {
        return head.grouped(Group { role: Role::Header, ..Group::default() });
    }
    let mut y = head.h + 16.0;
    for row in rows(cx, width, edges) {
        let height = height_of(&row);
        let mut x = 0.0;
        for Card { w, content, group } in row {
            let card = card(cx, w, height, content);
            head.put(card.grouped(group), x, y);
            x += w + GAP;
        }
        y += height + ROW_GAP;
    }
    let nodes = std::mem::take(&mut head.nodes);
    head.nodes.push(Node::Group(Group { role: Role::Header, nodes, ..Group::default() }));
    head
}

/// The cards in rows: of all that are readable, those that leave the least height and the least of it empty.
fn rows(cx: &Context, width: f64, edges: &[f64]) -> Vec<Vec<Card>> {
    let personas: Vec<&Persona> = cx.journey.personas.iter().filter_map(|id| cx.model.persona(id)).collect();
    let mut facts: Vec<Content> = vec![objectives::content, about::content];
    if about::line(cx, width).is_some() {
        facts.truncate(1);
    }
    facts.retain(|content| content(cx, FACTS).is_some());
    let count = personas.len() as f64;
    let several = personas.len() > 1;
    let people = |w: f64| -> Vec<Card> {
        personas.iter().enumerate().map(|(number, one)| person(cx, one, number, several, w)).collect()
    };
    let fact = |content: &Content, w: f64| Some(facts_of(w, content(cx, w - 2.0 * INSET)?));

    let mut ways: Vec<Vec<Vec<Card>>> = Vec::new();
    if !facts.is_empty() && count > 0.0 {
        for w in beside(width, edges, personas.len()) {
            let rest = width - (w + GAP) * count;
            let mut row = people(w);
            let below = facts.get(1).and_then(|content| fact(content, width));
            row.extend(facts.first().and_then(|content| fact(content, rest)));
            ways.push([row].into_iter().chain(below.map(|card| vec![card])).collect());
            if let [first, second] = facts.as_slice() {
                let room = rest - 2.0 * INSET;
                let mut row = people(w);
                let both = Block::stack([first(cx, room), second(cx, room)].into_iter().flatten(), 18.0);
                row.push(facts_of(rest, both));
                ways.push(vec![row]);
                let each = (rest - GAP) / 2.0;
                if each >= FACTS {
                    let mut row = people(w);
                    row.extend([first, second].into_iter().filter_map(|content| fact(content, each)));
                    ways.push(vec![row]);
                }
            }
        }
    }
    let mut alone = |below: Vec<Vec<Card>>| {
        let (per_row, w) = apart(cx, width, edges, &personas, !facts.is_empty());
        let mut cards = people(w);
        let mut rows = Vec::new();
        while !cards.is_empty() {
            let rest = cards.split_off(per_row.min(cards.len()));
            rows.push(std::mem::replace(&mut cards, rest));
        }
        rows.extend(below);
        ways.push(rows);
    };
    alone(facts.iter().filter_map(|content| Some(vec![fact(content, width)?])).collect());
    let each = (width - GAP) / 2.0;
    if facts.len() == 2 && each >= FACTS {
        alone(vec![facts.iter().filter_map(|content| fact(content, each)).collect()]);
    }
    let cost = |rows: &Vec<Vec<Card>>| rows.iter().map(|row| cost_of(row, width)).sum::<f64>();
    // Of equals the first.
    ways.into_iter().min_by(|a, b| cost(a).total_cmp(&cost(b))).unwrap_or_default()
}

/// How wide the cards of `count` personas may be beside one of facts: the usual width, and those that end
/// where a column does. None where that leaves too little.
fn beside(width: f64, edges: &[f64], count: usize) -> Vec<f64> {
    let count = count as f64;
    let most = ((width - FACTS) / count - GAP).min(WIDE);
    if most < NARROW {
        return Vec::new();
    }
    let usual = ((width - GAP * count) / (count + 1.6)).clamp(NARROW, most.min(560.0));
    let ending = edges.iter().map(|edge| (edge + GAP / 2.0) / count - GAP);
    let mut widths: Vec<f64> = ending.filter(|w| (NARROW - 40.0..=most).contains(w)).collect();
    // A few are choice enough.
    widths.sort_by(|a, b| (a - usual).abs().total_cmp(&(b - usual).abs()));
    widths.truncate(3);
    if widths.is_empty() { vec![usual] } else { widths }
}

/// How many cards of personas stand in a row of their own, and how wide they are.
fn apart(cx: &Context, width: f64, edges: &[f64], personas: &[&Persona], facts: bool) -> (usize, f64) {
    // Cards that say little are no wider than they need to be, and so are those that stand alone.
    let bare = |(n, one): (usize, &&Persona)| persona::content(cx, one, n, personas.len() > 1, WIDE);
    let all: Vec<Block> = personas.iter().enumerate().map(bare).collect();
    let little = all.iter().all(|content| content.h < 60.0);
    let natural = all.iter().map(|content| content.w + 2.0 * INSET + 8.0).fold(LITTLE, f64::max);
    let per_row = objectives::per_row(personas.len(), width, if little { natural } else { NARROW });
    let each = (width - GAP * (per_row as f64 - 1.0)) / per_row as f64;
    if personas.len() > 1 {
        return (per_row, if little { each.min(WIDE) } else { each });
    }
    if !little && (facts || each < 900.0) {
        return (1, each);
    }
    // To the next column's end, if that is not far.
    let ending = edges.iter().copied().filter(|edge| (natural..=each.min(natural + 240.0)).contains(edge));
    let end = ending.fold(f64::INFINITY, f64::min);
    (1, if end.is_finite() { end } else { natural.min(each) })
}

fn person(cx: &Context, persona: &Persona, number: usize, several: bool, w: f64) -> Card {
    let group = Group {
        role: Role::Persona,
        id: Some(format!("{}.persona.{}", cx.prefix, persona.id)),
        title: Some(persona.name.clone()),
        persona: Some(persona.id.clone()).filter(|_| several),
        origin: Some(persona.origin),
        ..Group::default()
    };
    Card { w, content: persona::content(cx, persona, number, several, w - 2.0 * INSET), group }
}

fn facts_of(w: f64, content: Block) -> Card {
    Card { w, content, group: Group { role: Role::Card, ..Group::default() } }
}

fn height_of(row: &[Card]) -> f64 {
    row.iter().map(|card| card.content.h).fold(0.0, f64::max) + 2.0 * (INSET - 3.0)
}

/// How tall a row is, and how much of that is empty.
fn cost_of(row: &[Card], width: f64) -> f64 {
    let height = height_of(row);
    let said: f64 = row.iter().map(|card| (card.content.h + 2.0 * (INSET - 3.0)) * card.w).sum();
    let gaps = GAP * row.len().saturating_sub(1) as f64;
    height + ROW_GAP + 0.6 * (height - said / (width - gaps))
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
