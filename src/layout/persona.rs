//! The card of a persona.

use std::sync::Arc;

use super::{
    block::{Block, disc, line_of},
    color::Color,
    context::{Context, Sign},
    figures,
    lanes::touchpoint,
    pen::look,
    scene::{Image, Node, Outline, Rect, Shape},
};
use crate::{
    model::{Level, Persona, PersonaKind, Text},
    picture::Slot,
    text::markup::Span,
};

/// Radius of the avatar.
const AVATAR: f64 = 28.0;

/// What a card of `width` says about `persona`; the caller draws the card around it. Several personas
/// bear the sign of their curve.
pub(super) fn content(cx: &Context, persona: &Persona, index: usize, several: bool, width: f64) -> Block {
    let (theme, pen) = (cx.pen.theme, &cx.pen);
    let mut block = Block::default();
    let several = several && differs(cx, persona, index);
    let (tint, ink) = if several {
        let hue = cx.hue(index, Some(persona));
        let tint = theme.panel.mix(hue, 0.1);
        (tint, hue.readable_on(tint))
    } else {
        (theme.accent_tint, theme.accent)
    };
    let edge = if tint == theme.panel { Some(line_of(ink, 1.4)) } else { None };
    let face = persona.avatar.as_deref();
    match face.and_then(|path| cx.pictures.get(persona.origin.0.file, Slot::Avatar, path)) {
        Some(face) => {
            block.nodes.push(Node::Image(Image {
                rect: Rect::new(0.0, 0.0, AVATAR * 2.0, AVATAR * 2.0),
                radius: AVATAR,
                picture: Arc::clone(face),
                alt: None,
            }));
            let edge = Outline::Circle { x: AVATAR, y: AVATAR, r: AVATAR - 0.5 };
            let stroke = Some(line_of(theme.rule, 1.0));
            block.nodes.push(Node::Shape(Shape { outline: edge, fill: None, stroke }));
        }
        None => {
            block.nodes.push(match edge {
                None => disc(AVATAR, AVATAR, AVATAR, tint),
                edge => Sign::Round.draw(AVATAR, AVATAR, AVATAR, tint, edge),
            });
            let letter = pen.line(&initials(&persona.name), look(20.0, ink).semibold());
            let (x, y) = (AVATAR - letter.w / 2.0, AVATAR - letter.h / 2.0);
            block.put(letter, x, y);
        }
    }
    if several {
        let edge = Some(line_of(theme.panel, 2.0));
        block.nodes.push(Sign::of(index).draw(AVATAR * 2.0 - 7.0, AVATAR * 2.0 - 7.0, 6.5, ink, edge));
    }

    let left = AVATAR * 2.0 + 16.0;
    let room = width - left;
    let mut parts = Vec::new();
    let mut name = vec![Span::plain(persona.name.as_str())];
    name.extend(cx.marks(&persona.evidence).map(Span::plain));
    let name = pen.spans(&name, look(16.0, theme.ink).semibold().leading(1.3), room);
    let facts = facts(cx, persona);
    let small = look(12.5, theme.muted);
    let in_line = cx.facts(&facts, small, 0.9, f64::INFINITY);
    let beside = name.nodes.len() == 1 && name.w + 12.0 + in_line.w <= room;
    if beside && !facts.is_empty() {
        let mut line = Block::default();
        let (x, y) = (name.w + 12.0, name.h - in_line.h - 1.2);
        line.put(name, 0.0, 0.0);
        line.put(in_line, x, y);
        parts.push(line);
    } else {
        parts.push(name);
        if !facts.is_empty() {
            parts.push(cx.facts(&facts, small, 0.9, room));
        }
    }
    parts.extend(persona.bio.iter().map(|bio| cx.said(&bio.text, &bio.evidence, look(12.5, theme.soft), room)));
    for quote in &persona.quotes {
        parts.push(cx.quoted(quote, look(13.5, theme.ink).italic(), room));
    }
    parts.extend(rows(cx, persona, room));
    let words = Block::stack(parts, 4.0);
    let y = ((AVATAR * 2.0 - words.h) / 2.0).max(0.0);
    block.put(words, left, y);
    block.h = block.h.max(AVATAR * 2.0);
    block
}

/// Whether the map says anything that only holds for this persona: then it bears a sign.
fn differs(cx: &Context, persona: &Persona, index: usize) -> bool {
    let mut all = cx.journey.touchpoints().map(|(_, touchpoint)| &touchpoint.differences);
    if index == 0 {
        all.any(|differences| !differences.is_empty())
    } else {
        all.any(|differences| differences.contains_key(&persona.id))
    }
}

/// Wants, avoids and the like: a word in the margin, what it stands for beside it.
fn rows(cx: &Context, persona: &Persona, room: f64) -> Option<Block> {
    let (theme, pen) = (cx.pen.theme, &cx.pen);
    let words =
        |texts: &[Text]| -> Vec<Vec<Span>> { texts.iter().map(|text| cx.spans(&text.text, &text.evidence)).collect() };
    let wants = [words(&persona.goals), words(&persona.needs)].concat();
    let prefers: Vec<String> = persona.prefers.iter().map(|id| touchpoint::channel_name(cx, id).to_owned()).collect();
    let prefers = if prefers.is_empty() { Vec::new() } else { vec![vec![Span::plain(prefers.join(cx.pen.comma))]] };
    let all: [(&str, Vec<Vec<Span>>, Color); 5] = [
        ("wants", wants, theme.good),
        ("avoids", words(&persona.frustrations), theme.bad),
        ("drives", words(&persona.motivations), theme.muted),
        ("habits", words(&persona.behaviors), theme.muted),
        ("prefers", prefers, theme.muted),
    ];
    let label = |color| look(11.0, color).semibold().leading(1.59);
    let margin = all
        .iter()
        .filter(|(_, texts, _)| !texts.is_empty())
        .map(|(key, _, color)| pen.measure(pen.word(key), label(*color)))
        .fold(0.0, f64::max)
        .min(room * 0.4)
        + 8.0;
    let mut blocks = Vec::new();
    for (key, texts, color) in all {
        if texts.is_empty() {
            continue;
        }
        let mut row = Block::default();
        row.put(pen.plain(pen.word(key), label(color), margin - 4.0), 0.0, 0.0);
        let lines = texts.iter().map(|text| pen.spans(text, look(12.5, theme.ink), room - margin));
        row.put(Block::stack(lines, 1.0), margin, 0.0);
        blocks.push(row);
    }
    (!blocks.is_empty()).then(|| {
        let mut block = Block::default();
        block.put(Block::stack(blocks, 2.0), 0.0, 3.0);
        block
    })
}

fn facts(cx: &Context, persona: &Persona) -> Vec<String> {
    let age = persona.age.as_deref().map(|age| figures::plain(cx, age));
    let who: Vec<&str> = [&persona.role, &age, &persona.location].into_iter().flatten().map(String::as_str).collect();
    let mut facts = vec![who.join(cx.pen.comma)];
    // The main persona is the rule and goes without a word.
    facts.extend(persona.kind.and_then(|kind| match kind {
        PersonaKind::Primary => None,
        PersonaKind::Secondary => Some(cx.pen.word("persona.secondary").to_owned()),
        PersonaKind::Staff => Some(cx.pen.word("persona.staff").to_owned()),
        PersonaKind::System => Some(cx.pen.word("persona.system").to_owned()),
    }));
    facts.extend(persona.segment.clone());
    facts.extend(persona.fluency.map(|level| {
        let key = match level {
            Level::Low => "fluency.low",
            Level::Medium => "fluency.medium",
            Level::High => "fluency.high",
        };
        cx.pen.word(key).to_owned()
    }));
    facts.retain(|fact| !fact.is_empty());
    facts
}

/// The first letter of the name, as people would write it in a circle.
fn initials(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    name.trim()
        .nfc()
        .find(|c| c.is_alphanumeric())
        .map(|c| c.to_uppercase().collect())
        .unwrap_or_else(|| "?".to_owned())
}
