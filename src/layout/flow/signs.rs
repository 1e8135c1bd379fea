//! The signs of the flow: stations, arrows, starts and ends, and lines with round corners.

use super::ways::Leave;
use crate::layout::{
    block::{Block, disc, line, line_of, path, polygon},
    color::Color,
    context::{Context, Sign},
    scene::{Node, Segment, Stroke},
};

/// How far the outline of a station lies from its middle, to the sides.
pub(super) fn reach(leave: Leave) -> f64 {
    if leave == Leave::On { 6.5 } else { 10.0 }
}

/// A station: a ring, or a diamond where ways part.
pub(super) fn station(cx: &Context, x: f64, y: f64, leave: Leave) -> Vec<Node> {
    let theme = cx.pen.theme;
    let edge = Some(line_of(theme.accent, 1.8));
    match leave {
        Leave::On => vec![Sign::Round.draw(x, y, 5.6, theme.panel, edge)],
        Leave::Choice => vec![Sign::Diamond.draw(x, y, 7.2, theme.panel, edge)],
        Leave::Fork => {
            let cross = line_of(theme.accent, 1.6);
            vec![
                Sign::Diamond.draw(x, y, 7.2, theme.panel, edge),
                line((x - 3.4, y), (x + 3.4, y), cross.clone()),
                line((x, y - 3.4), (x, y + 3.4), cross),
            ]
        }
    }
}

/// Where the journey ends: a ring around a dot.
pub(super) fn end(cx: &Context, x: f64, y: f64, color: Color) -> Vec<Node> {
    vec![Sign::Round.draw(x, y, 5.2, cx.pen.theme.panel, Some(line_of(color, 1.5))), disc(x, y, 2.6, color)]
}

/// Where another map goes on: a page with an arrow out of it.
pub(super) fn page(x: f64, y: f64, color: Color) -> Vec<Node> {
    let corner = vec![
        Segment::Move(x - 0.5, y - 4.5),
        Segment::Line(x - 4.5, y - 4.5),
        Segment::Line(x - 4.5, y + 4.5),
        Segment::Line(x + 4.5, y + 4.5),
        Segment::Line(x + 4.5, y + 0.5),
    ];
    let arrow = vec![
        Segment::Move(x + 1.8, y - 4.8),
        Segment::Line(x + 4.8, y - 4.8),
        Segment::Line(x + 4.8, y - 1.8),
        Segment::Move(x + 4.8, y - 4.8),
        Segment::Line(x, y),
    ];
    let stroke = || Some(line_of(color, 1.4));
    vec![path(corner, None, stroke()), path(arrow, None, stroke())]
}

/// Once more: a round arrow.
pub(super) fn again(x: f64, y: f64, color: Color) -> Vec<Node> {
    let r = 4.4;
    let k = r * 0.5523;
    let ring = vec![
        Segment::Move(x + r * 0.82, y - r * 0.58),
        Segment::Cubic(x + r * 0.45, y - r * 1.02, x - r * 0.1, y - r * 1.05, x - r * 0.5, y - r * 0.87),
        Segment::Cubic(x - r * 0.82, y - r * 0.7, x - r, y - k * 0.55, x - r, y),
        Segment::Cubic(x - r, y + k, x - k, y + r, x, y + r),
        Segment::Cubic(x + k, y + r, x + r, y + k, x + r, y + 0.4),
    ];
    let tip = vec![
        Segment::Move(x + r * 0.98, y - r * 1.15),
        Segment::Line(x + r * 0.9, y - r * 0.42),
        Segment::Line(x + r * 0.18, y - r * 0.5),
    ];
    vec![path(ring, None, Some(line_of(color, 1.4))), path(tip, None, Some(line_of(color, 1.4)))]
}

/// On in another row of the map: an arrow.
pub(super) fn on(x: f64, y: f64, back: bool, color: Color) -> Vec<Node> {
    let way = if back { -1.0 } else { 1.0 };
    let arrow = vec![
        Segment::Move(x - 4.5 * way, y),
        Segment::Line(x + 4.5 * way, y),
        Segment::Move(x + 0.8 * way, y - 3.7),
        Segment::Line(x + 4.5 * way, y),
        Segment::Line(x + 0.8 * way, y + 3.7),
    ];
    vec![path(arrow, None, Some(line_of(color, 1.5)))]
}

/// Where an arrow points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Point {
    Right,
    Down,
    Up,
}

/// The head of an arrow with its tip at `x`, `y`.
pub(super) fn head(x: f64, y: f64, point: Point, color: Color) -> Node {
    let (long, wide) = (7.0, 3.7);
    let corners = match point {
        Point::Right => [(x, y), (x - long, y - wide), (x - long, y + wide)],
        Point::Down => [(x, y), (x - wide, y - long), (x + wide, y - long)],
        Point::Up => [(x, y), (x - wide, y + long), (x + wide, y + long)],
    };
    path(polygon(&corners), Some(color), None)
}

/// A line through `points` with round corners.
pub(super) fn bent(points: &[(f64, f64)], stroke: Stroke) -> Node {
    const ROUND: f64 = 8.0;
    let mut segments = Vec::with_capacity(points.len() * 2);
    let towards = |(x, y): (f64, f64), (to_x, to_y): (f64, f64)| {
        let (dx, dy) = (to_x - x, to_y - y);
        let length = dx.hypot(dy);
        let by = ROUND.min(length / 2.0) / length.max(1e-9);
        (x + dx * by, y + dy * by)
    };
    for (index, &at) in points.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| points.get(before)).copied();
        match (before, points.get(index + 1).copied()) {
            (None, _) => segments.push(Segment::Move(at.0, at.1)),
            (_, None) => segments.push(Segment::Line(at.0, at.1)),
            (Some(before), Some(after)) => {
                let (from, to) = (towards(at, before), towards(at, after));
                let handle = |(x, y): (f64, f64)| (x + (at.0 - x) * 0.56, y + (at.1 - y) * 0.56);
                let (a, b) = (handle(from), handle(to));
                segments.push(Segment::Line(from.0, from.1));
                segments.push(Segment::Cubic(a.0, a.1, b.0, b.1, to.0, to.1));
            }
        }
    }
    path(segments, None, Some(stroke))
}

/// A sign for the legend.
pub(in crate::layout) fn sample(cx: &Context, leave: Option<Leave>) -> Block {
    let mut block = Block { w: 20.0, h: 17.0, nodes: Vec::new() };
    block.nodes = match leave {
        Some(leave) => station(cx, 10.0, 8.5, leave),
        None => end(cx, 12.0, 8.5, cx.pen.theme.muted),
    };
    block
}
