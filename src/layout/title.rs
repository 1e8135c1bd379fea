//! The head of a map: title, state, scenario, version, owner.

use super::{block::Block, context::Context, logo, pen::look, scene::Node};
use crate::model::State;
use crate::text::markup::Span;

/// The title block, `width` wide.
pub(super) fn block(cx: &Context, width: f64) -> Block {
    let (journey, theme, pen) = (cx.journey, cx.pen.theme, &cx.pen);
    let state = journey.state.map(|state| match state {
        State::Current => cx.pill(
            pen.word("state.current"),
            theme.accent,
            theme.accent_tint.mix(theme.accent, 0.25),
            theme.accent_tint,
        ),
        State::Future => {
            cx.pill(pen.word("state.future"), theme.good_ink, theme.good_tint.mix(theme.good, 0.3), theme.good_tint)
        }
    });
    let mut block = Block::default();
    let logo = logo::block(cx);
    let all = width;
    let width = logo.as_ref().map_or(width, |logo| width - logo.w - logo::GAP);
    let (title, lines) = words(cx, width);
    let last = title.w;
    block.put(title, 0.0, 0.0);
    let mut below = Vec::new();
    if let Some(state) = state {
        if lines == 1 && last + 16.0 + state.w <= width {
            block.put(state, last + 16.0, 9.0);
        } else {
            below.push(state);
        }
    }
    let mut facts = Vec::new();
    let labelled = |key: &str, text: &str| format!("{} {}", pen.word(key), text);
    facts.extend(journey.status.clone());
    facts.extend(journey.version.iter().map(|version| labelled("version", version)));
    if !journey.owners.is_empty() {
        facts.push(labelled("owner", &journey.owners.join(pen.comma)));
    }
    facts.extend(journey.reviewed.iter().map(|reviewed| labelled("reviewed", reviewed)));
    let measure = width.min(980.0);
    let said = look(14.0, theme.muted);
    if let Some(scenario) = &journey.scenario {
        below.push(cx.said(&scenario.text, &scenario.evidence, said, measure));
    }
    if !facts.is_empty() {
        below.push(cx.facts(&facts, look(12.5, theme.faint), 0.9, measure));
    }
    below.extend(super::about::line(cx, width));
    let mut pill = false;
    for part in below {
        // A pill needs more air than a line of words.
        let before = std::mem::replace(&mut pill, !matches!(part.nodes.first(), Some(Node::Text(_))));
        let y = block.h + if pill || before { 7.0 } else { 3.0 };
        block.put(part, 0.0, y);
    }
    if let Some(logo) = logo {
        let x = all - logo.w;
        block.put(logo, x, 0.0);
    }
    block
}

/// The title with the numbers of its sources, small where they stand on its only line, and its count of lines.
fn words(cx: &Context, width: f64) -> (Block, usize) {
    let (pen, theme, title) = (&cx.pen, cx.pen.theme, cx.journey.title.as_str());
    let bold = look(28.0, theme.ink).bold().leading(1.2).spaced(-0.3);
    let mut block = pen.plain(title, bold, width);
    if let Some(marks) = cx.marks(&cx.journey.evidence) {
        let (small, x) = (pen.line(&marks, look(18.0, theme.muted)), block.w + 2.0);
        if block.nodes.len() == 1 && x + small.w <= width {
            block.put(small, x, 3.0);
            return (block, 1);
        }
        block = pen.spans(&[Span::plain(title), Span::plain(marks)], bold, width);
    }
    let lines = block.nodes.len();
    (block, lines)
}
