//! One drawn icon for each built-in channel, on a field of 20 by 20 around 0, 0.

use super::{
    block::{line_of, path},
    color::Color,
    scene::{Group, Node, Segment},
};
use crate::model::ChannelKind;

/// What icons are drawn from.
enum Mark {
    /// Straight lines.
    Line(&'static [(f64, f64)]),
    /// Straight lines that end where they start.
    Ring(&'static [(f64, f64)]),
    /// A box by its edges and the radius of its corners.
    Box(f64, f64, f64, f64, f64),
    /// A circle by its middle and radius.
    Circle(f64, f64, f64),
    /// A filled circle.
    Dot(f64, f64, f64),
    /// A start, and curves by handles and ends.
    Curve((f64, f64), &'static [(f64, f64, f64, f64, f64, f64)]),
}
use Mark::{Box, Circle, Curve, Dot, Line, Ring};

/// The icons by the built-in channels' names.
const ICONS: &[(&str, &[Mark])] = &[
    (
        "web",
        &[
            Box(-8.0, -6.5, 8.0, 6.5, 2.0),
            Line(&[(-8.0, -2.5), (8.0, -2.5)]),
            Dot(-5.4, -4.5, 0.9),
            Dot(-2.6, -4.5, 0.9),
        ],
    ),
    ("app", &[Box(-5.0, -8.5, 5.0, 8.5, 2.0), Line(&[(-1.3, 5.8), (1.3, 5.8)])]),
    ("email", &[Box(-8.0, -6.0, 8.0, 6.0, 2.0), Line(&[(-7.3, -4.4), (0.0, 1.4), (7.3, -4.4)])]),
    (
        "social",
        &[
            Circle(-5.0, 0.0, 2.7),
            Circle(4.8, -5.2, 2.7),
            Circle(4.8, 5.2, 2.7),
            Line(&[(-2.6, -1.3), (2.4, -3.9)]),
            Line(&[(-2.6, 1.3), (2.4, 3.9)]),
        ],
    ),
    ("search", &[Circle(-1.5, -1.5, 5.7), Line(&[(2.7, 2.7), (7.6, 7.6)])]),
    (
        "ads",
        &[
            Curve(
                (-7.2, -2.4),
                &[
                    (-5.0, -2.4, 1.0, -3.0, 5.0, -6.6),
                    (5.0, -2.0, 5.0, 2.0, 5.0, 6.6),
                    (1.0, 3.0, -5.0, 2.4, -7.2, 2.4),
                    (-7.8, 1.0, -7.8, -1.0, -7.2, -2.4),
                ],
            ),
            Line(&[(-4.4, 2.6), (-3.2, 7.2), (-0.6, 7.2), (-1.4, 2.9)]),
            Curve((7.2, -2.0), &[(8.3, -1.2, 8.3, 1.2, 7.2, 2.0)]),
        ],
    ),
    (
        "sms",
        &[
            Curve(
                (-4.0, 5.0),
                &[
                    (-7.0, 5.0, -8.0, 3.6, -8.0, 1.2),
                    (-8.0, 0.0, -8.0, -2.0, -8.0, -3.2),
                    (-8.0, -5.6, -6.6, -6.8, -4.4, -6.8),
                    (-1.5, -6.8, 1.5, -6.8, 4.4, -6.8),
                    (6.6, -6.8, 8.0, -5.6, 8.0, -3.2),
                    (8.0, -2.0, 8.0, 0.0, 8.0, 1.2),
                    (8.0, 3.6, 6.6, 5.0, 4.4, 5.0),
                    (3.0, 5.0, 1.6, 5.0, 0.4, 5.0),
                    (-1.2, 6.4, -2.6, 7.4, -4.0, 8.2),
                    (-4.0, 7.0, -4.0, 6.0, -4.0, 5.0),
                ],
            ),
            Dot(-3.6, -0.9, 1.0),
            Dot(0.0, -0.9, 1.0),
            Dot(3.6, -0.9, 1.0),
        ],
    ),
    (
        "push",
        &[
            Curve(
                (-7.0, 4.6),
                &[
                    (-5.4, 3.2, -5.2, 1.4, -5.2, -1.2),
                    (-5.2, -4.6, -3.2, -7.2, 0.0, -7.2),
                    (3.2, -7.2, 5.2, -4.6, 5.2, -1.2),
                    (5.2, 1.4, 5.4, 3.2, 7.0, 4.6),
                ],
            ),
            Line(&[(7.0, 4.6), (-7.0, 4.6)]),
            Curve((-2.2, 7.0), &[(-1.2, 8.6, 1.2, 8.6, 2.2, 7.0)]),
        ],
    ),
    (
        "phone",
        &[Curve(
            (-5.8, -7.4),
            &[
                (-4.4, -8.0, -3.4, -7.6, -2.9, -6.3),
                (-2.5, -5.2, -2.1, -4.4, -1.9, -3.6),
                (-1.7, -2.6, -2.2, -2.0, -3.6, -1.0),
                (-2.4, 1.2, -1.2, 2.4, 1.0, 3.6),
                (2.0, 2.2, 2.6, 1.7, 3.6, 1.9),
                (4.4, 2.1, 5.2, 2.5, 6.3, 2.9),
                (7.6, 3.4, 8.0, 4.4, 7.4, 5.8),
                (6.6, 7.6, 5.2, 8.2, 3.4, 7.8),
                (-2.4, 6.6, -6.6, 2.4, -7.8, -3.4),
                (-8.2, -5.2, -7.6, -6.6, -5.8, -7.4),
            ],
        )],
    ),
    (
        "chat",
        &[
            Curve(
                (-8.0, 2.4),
                &[
                    (-8.0, 0.0, -8.0, -2.0, -8.0, -4.0),
                    (-8.0, -5.8, -7.0, -6.8, -5.2, -6.8),
                    (-3.0, -6.8, -0.6, -6.8, 1.6, -6.8),
                    (3.4, -6.8, 4.4, -5.8, 4.4, -4.0),
                    (4.4, -3.0, 4.4, -2.4, 4.4, -1.6),
                    (4.4, 0.2, 3.4, 1.2, 1.6, 1.2),
                    (-0.6, 1.2, -2.6, 1.2, -4.8, 1.2),
                    (-6.0, 1.8, -7.0, 2.2, -8.0, 2.4),
                ],
            ),
            Curve(
                (-2.8, 4.0),
                &[
                    (-2.4, 5.2, -1.4, 5.8, 0.0, 5.8),
                    (1.6, 5.8, 3.2, 5.8, 4.8, 5.8),
                    (6.0, 6.4, 7.0, 6.8, 8.0, 7.0),
                    (8.0, 4.6, 8.0, 2.6, 8.0, 0.6),
                    (8.0, -0.6, 7.6, -1.4, 6.8, -1.8),
                ],
            ),
        ],
    ),
    ("video", &[Box(-8.0, -5.0, 3.0, 5.0, 2.0), Ring(&[(3.0, -1.0), (8.0, -4.0), (8.0, 4.0), (3.0, 1.0)])]),
    (
        "store",
        &[
            Curve(
                (-8.0, -2.6),
                &[
                    (-8.0, -0.2, -4.0, -0.2, -4.0, -2.6),
                    (-4.0, -0.2, 0.0, -0.2, 0.0, -2.6),
                    (0.0, -0.2, 4.0, -0.2, 4.0, -2.6),
                    (4.0, -0.2, 8.0, -0.2, 8.0, -2.6),
                ],
            ),
            Line(&[(-8.0, -2.6), (-6.4, -7.4), (6.4, -7.4), (8.0, -2.6)]),
            Line(&[(-6.4, 0.8), (-6.4, 7.4), (6.4, 7.4), (6.4, 0.8)]),
            Line(&[(-1.6, 7.4), (-1.6, 3.4), (2.6, 3.4), (2.6, 7.4)]),
        ],
    ),
    (
        "kiosk",
        &[
            Box(-5.5, -8.5, 5.5, 3.0, 1.6),
            Line(&[(0.0, 3.0), (0.0, 8.0)]),
            Line(&[(-4.0, 8.0), (4.0, 8.0)]),
            Line(&[(-2.4, -1.0), (2.4, -1.0)]),
        ],
    ),
    (
        "mail",
        &[
            Ring(&[(-8.0, -6.5), (8.0, -6.5), (8.0, 6.5), (-8.0, 6.5)]),
            Box(2.8, -3.9, 5.6, -0.7, 0.2),
            Line(&[(-5.4, 0.6), (0.2, 0.6)]),
            Line(&[(-5.4, 3.4), (3.0, 3.4)]),
        ],
    ),
    (
        "event",
        &[
            Box(-7.0, -6.0, 7.0, 7.5, 2.0),
            Line(&[(-7.0, -1.6), (7.0, -1.6)]),
            Line(&[(-3.4, -8.0), (-3.4, -4.4)]),
            Line(&[(3.4, -8.0), (3.4, -4.4)]),
            Dot(0.0, 2.9, 1.5),
        ],
    ),
    (
        "word-of-mouth",
        &[
            Circle(-3.4, -3.6, 2.9),
            Curve((-8.4, 6.8), &[(-8.4, 0.8, 1.6, 0.8, 1.6, 6.8)]),
            Curve((3.4, -5.2), &[(4.4, -4.2, 4.4, -2.4, 3.4, -1.4)]),
            Curve((6.0, -7.2), &[(8.4, -4.8, 8.4, -1.8, 6.0, 0.6)]),
        ],
    ),
    (
        "in-person",
        &[
            Circle(-3.6, -4.2, 2.7),
            Circle(4.2, -3.0, 2.3),
            Curve((-8.4, 6.6), &[(-8.4, 0.4, 1.2, 0.4, 1.2, 6.6)]),
            Curve((2.8, 2.5), &[(5.2, 1.4, 8.4, 2.6, 8.4, 6.6)]),
        ],
    ),
];

const DIGITAL: &[Mark] =
    &[Box(-8.0, -7.0, 8.0, 3.6, 2.0), Line(&[(0.0, 3.6), (0.0, 7.0)]), Line(&[(-4.0, 7.4), (4.0, 7.4)])];
const PHYSICAL: &[Mark] = &[
    Curve(
        (0.0, 8.2),
        &[
            (-3.6, 4.2, -6.0, 1.4, -6.0, -2.0),
            (-6.0, -5.4, -3.4, -8.0, 0.0, -8.0),
            (3.4, -8.0, 6.0, -5.4, 6.0, -2.0),
            (6.0, 1.4, 3.6, 4.2, 0.0, 8.2),
        ],
    ),
    Circle(0.0, -2.0, 2.2),
];
const HUMAN: &[Mark] = &[Circle(0.0, -3.8, 3.3), Curve((-6.6, 7.4), &[(-6.6, 0.0, 6.6, 0.0, 6.6, 7.4)])];
const ANY: &[Mark] = &[Circle(0.0, 0.0, 6.8), Dot(0.0, 0.0, 2.0)];

/// The icon of the built-in channel `name`; for other channels one that shows their kind.
pub(super) fn channel(name: &str, kind: Option<ChannelKind>, x: f64, y: f64, scale: f64, color: Color) -> Node {
    let marks = ICONS.iter().find(|(known, _)| *known == name).map_or_else(
        || match kind {
            Some(ChannelKind::Digital) => DIGITAL,
            Some(ChannelKind::Physical) => PHYSICAL,
            Some(ChannelKind::Human) => HUMAN,
            None => ANY,
        },
        |(_, marks)| marks,
    );
    draw(marks, x, y, scale, color)
}

/// Whether `name` is a channel that has an icon of its own.
pub(super) fn exists(name: &str) -> bool {
    ICONS.iter().any(|(known, _)| *known == name)
}

/// A star whose tips lie `r` from its middle.
pub(super) fn star(x: f64, y: f64, r: f64) -> Vec<Segment> {
    // Sines and cosines of the ten corners, so that every machine draws the same star.
    const CORNERS: [(f64, f64); 10] = [
        (0.0, -1.0),
        (0.2645, -0.364),
        (0.9511, -0.309),
        (0.428, 0.1391),
        (0.5878, 0.809),
        (0.0, 0.45),
        (-0.5878, 0.809),
        (-0.428, 0.1391),
        (-0.9511, -0.309),
        (-0.2645, -0.364),
    ];
    super::block::polygon(&CORNERS.map(|(dx, dy)| (x + dx * r, y + dy * r)))
}

/// The handle length that makes a cubic curve a quarter of a circle.
const QUARTER: f64 = 0.5523;

fn draw(marks: &[Mark], x: f64, y: f64, scale: f64, color: Color) -> Node {
    let (mut lines, mut dots) = (Vec::new(), Vec::new());
    let at = |px: f64, py: f64| (x + px * scale, y + py * scale);
    for mark in marks {
        match mark {
            Line(points) | Ring(points) => {
                for (index, &(px, py)) in points.iter().enumerate() {
                    let (px, py) = at(px, py);
                    lines.push(if index == 0 { Segment::Move(px, py) } else { Segment::Line(px, py) });
                }
                if matches!(mark, Ring(_)) {
                    lines.push(Segment::Close);
                }
            }
            Box(l, t, r, b, radius) => rounded(&mut lines, at(*l, *t), at(*r, *b), radius * scale),
            Circle(cx, cy, r) => {
                let (cx, cy) = at(*cx, *cy);
                let r = r * scale;
                rounded(&mut lines, (cx - r, cy - r), (cx + r, cy + r), r);
            }
            Dot(cx, cy, r) => {
                let (cx, cy) = at(*cx, *cy);
                let r = r * scale;
                rounded(&mut dots, (cx - r, cy - r), (cx + r, cy + r), r);
            }
            Curve((sx, sy), curves) => {
                let (sx, sy) = at(*sx, *sy);
                lines.push(Segment::Move(sx, sy));
                for &(a, b, c, d, ex, ey) in *curves {
                    let ((a, b), (c, d), (ex, ey)) = (at(a, b), at(c, d), at(ex, ey));
                    lines.push(Segment::Cubic(a, b, c, d, ex, ey));
                }
            }
        }
    }
    let mut nodes = vec![path(lines, None, Some(line_of(color, 1.6 * scale)))];
    if !dots.is_empty() {
        nodes.push(path(dots, Some(color), None));
    }
    Node::Group(Group { upright: true, nodes, ..Group::default() })
}

/// A box with round corners, as one closed piece.
pub(super) fn rounded(segments: &mut Vec<Segment>, (l, t): (f64, f64), (r, b): (f64, f64), radius: f64) {
    let k = radius * (1.0 - QUARTER);
    segments.push(Segment::Move(l + radius, t));
    if r - radius > l + radius {
        segments.push(Segment::Line(r - radius, t));
    }
    segments.push(Segment::Cubic(r - k, t, r, t + k, r, t + radius));
    if b - radius > t + radius {
        segments.push(Segment::Line(r, b - radius));
    }
    segments.push(Segment::Cubic(r, b - k, r - k, b, r - radius, b));
    if r - radius > l + radius {
        segments.push(Segment::Line(l + radius, b));
    }
    segments.push(Segment::Cubic(l + k, b, l, b - k, l, b - radius));
    if b - radius > t + radius {
        segments.push(Segment::Line(l, t + radius));
    }
    segments.push(Segment::Cubic(l, t + k, l + k, t, l + radius, t));
    segments.push(Segment::Close);
}
