//! What stands on a curve: faces, markers, labels; and the strokes of the curves themselves.

use super::{
    face::{RADIUS, face},
    lines::{Curve, Kind},
    spots::Spot,
};
use crate::layout::{
    block::{Block, line, line_of, path, shift},
    color::Color,
    context::{Context, Sign},
    pen::look,
    scene::{Gradient, Node, Paint, Rect, Segment, Stop, Stroke},
    theme::Theme,
};

/// The colour of a score: good, bad, or neither.
fn tone(cx: &Context, score: f64) -> Color {
    let theme = cx.pen.theme;
    match score {
        s if s > 0.05 => theme.good,
        s if s < -0.05 => theme.bad,
        _ => theme.muted,
    }
}

/// The face or marker of a spot.
pub(super) fn sign(cx: &Context, curve: &Curve, spot: &Spot) -> Vec<Node> {
    let theme = cx.pen.theme;
    match curve.kind {
        Kind::Only => {
            face(spot.x, spot.y, spot.r / RADIUS, spot.feeling.2, Sign::Round, tone(cx, spot.feeling.2), theme.panel)
        }
        Kind::Persona => face(spot.x, spot.y, spot.r / RADIUS, spot.feeling.2, curve.sign, curve.color, theme.panel),
        Kind::Base => {
            vec![Sign::Round.draw(spot.x, spot.y, spot.r, theme.panel, Some(line_of(curve.color, 1.6)))]
        }
        Kind::Extra => vec![curve.sign.draw(spot.x, spot.y, spot.r, curve.color, Some(line_of(theme.panel, 1.2)))],
    }
}

/// What a face is called and its number.
pub(super) fn label(
    cx: &Context,
    curve: &Curve,
    (words, number, score): &(String, String, f64),
    room: f64,
) -> Option<Block> {
    let theme = cx.pen.theme;
    let figure = cx.pen.line(&cx.pen.figure(number), look(11.5, theme.muted).medium().leading(1.3));
    let color = match curve.kind {
        Kind::Base => {
            let words = format!("{} {}", capital(words), cx.pen.figure(number));
            let label = cx.pen.line(words.trim(), look(11.0, theme.muted).leading(1.3));
            return (label.w <= room).then_some(label);
        }
        Kind::Extra => {
            let size = if curve.dash.is_empty() { 12.0 } else { 11.0 };
            return Some(cx.pen.line(&cx.pen.figure(number), look(size, curve.color).medium().leading(1.3)));
        }
        Kind::Only => tone(cx, *score),
        Kind::Persona => curve.color,
    };
    let mut words = capital(words);
    if words.is_empty() {
        return Some(figure);
    }
    words.truncate(words.trim_end().len());
    let style = look(12.5, color).semibold().leading(1.3);
    let with_figure = |block: &Block| match block.nodes.last() {
        Some(Node::Text(text)) => text.bounds.w + 6.0 + figure.w,
        _ => 0.0,
    };
    let mut block = cx.pen.plain(&words, style, room);
    // A number alone on its line is orphaned: narrower lines take a word down to it.
    if with_figure(&block) > room || block.nodes.len() > 1 {
        let most = block.nodes.len().max(2);
        let longest = cx.pen.longest(&words, style).min(room);
        let narrower = (4..=9u8).map(|tenths| (room * f64::from(tenths) / 10.0).max(longest));
        let narrower = narrower.map(|width| cx.pen.plain(&words, style, width));
        let balanced = narrower.into_iter().find(|block| block.nodes.len() <= most && with_figure(block) <= room);
        block = balanced.unwrap_or(block);
    }
    let lines = block.nodes.len();
    let last = match block.nodes.last() {
        Some(Node::Text(text)) => text.bounds,
        _ => Rect::default(),
    };
    let width = block.w;
    if lines == 1 && width + 6.0 + figure.w <= room {
        let y = (block.h - figure.h) / 2.0 + 0.3;
        block.put(figure, width + 6.0, y);
    } else {
        // Lines of a label stand centred under each other, the number at the end of the last one.
        let with = last.w + 6.0 + figure.w;
        let (fits, figure_w) = (with <= room, figure.w);
        let all = width.max(if fits { with } else { figure_w });
        for node in &mut block.nodes {
            if let Node::Text(text) = node {
                let own = if fits && text.bounds.y == last.y { with } else { text.bounds.w };
                shift(std::slice::from_mut(node), (all - own) / 2.0, 0.0);
            }
        }
        if fits {
            let x = (all - with) / 2.0 + last.w + 6.0;
            block.put(figure, x, last.y + 0.6);
        } else {
            let y = block.h;
            block.put(figure, (all - figure_w) / 2.0, y);
        }
        block.w = all;
    }
    Some(block)
}

/// Labels start with a capital, whatever the vocabulary has.
fn capital(words: &str) -> String {
    let mut chars = words.trim().chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// How a curve is drawn; `gradients` is the number of the one by score.
pub(super) fn stroke(curve: &Curve, number: usize, gradients: usize) -> Stroke {
    match curve.kind {
        Kind::Only => Stroke { paint: Paint::Gradient(gradients), width: 3.2, dash: Vec::new() },
        Kind::Persona => Stroke {
            paint: Paint::Solid(curve.color),
            width: if number == 0 { 3.2 } else { 2.6 },
            dash: curve.dash.clone(),
        },
        // What was is a thin line with rings; a further curve that stands alone is as strong as a feeling.
        Kind::Base => line_of(curve.color, 1.6),
        Kind::Extra => {
            let width = if curve.dash.is_empty() { 3.2 } else { 2.0 };
            Stroke { paint: Paint::Solid(curve.color), width, dash: curve.dash.clone() }
        }
    }
}

/// Green at the top, through amber at zero, to red.
pub(super) fn by_score(theme: &Theme, zero: f64, reach: f64) -> Gradient {
    let stop = |at, color| Stop { at, color, opacity: 1.0 };
    Gradient {
        from: zero - reach,
        to: zero + reach,
        stops: vec![
            stop(0.0, theme.good),
            stop(0.3, theme.good),
            stop(0.42, theme.good.mix(theme.mixed, 0.4)),
            stop(0.52, theme.mixed),
            stop(0.64, theme.bad),
            stop(1.0, theme.bad),
        ],
    }
}

/// A short piece of a curve with its sign, for the legend.
pub(in crate::layout) fn sample(cx: &Context, curve: &Curve, number: usize) -> Block {
    let mut block = Block { w: 34.0, h: 17.0, nodes: Vec::new() };
    let mut stroke = stroke(curve, number, 0);
    stroke.paint = Paint::Solid(curve.color);
    if curve.kind == Kind::Only {
        // Its colour follows the score: from good to bad.
        let bad = line_of(cx.pen.theme.bad, stroke.width);
        block.nodes.push(line((17.0, 8.5), (33.0, 8.5), bad));
        stroke.paint = Paint::Solid(cx.pen.theme.good);
        block.nodes.push(line((1.0, 8.5), (17.0, 8.5), stroke));
        block.nodes.extend(face(17.0, 8.5, 0.55, 0.6, Sign::Round, cx.pen.theme.good, cx.pen.theme.ground));
        return block;
    }
    block.nodes.push(path(vec![Segment::Move(1.0, 8.5), Segment::Line(33.0, 8.5)], None, Some(stroke)));
    let edge = match curve.kind {
        Kind::Base => Some(line_of(curve.color, 1.6)),
        _ => Some(line_of(cx.pen.theme.ground, 1.2)),
    };
    let fill = if curve.kind == Kind::Base { cx.pen.theme.panel } else { curve.color };
    block.nodes.push(curve.sign.draw(17.0, 8.5, 5.0, fill, edge));
    block
}
