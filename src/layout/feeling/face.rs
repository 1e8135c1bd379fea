use crate::layout::{
    block::{disc, line_of, path},
    color::Color,
    context::Sign,
    scene::{Node, Segment},
};

/// Radius of a face.
pub(super) const RADIUS: f64 = 12.0;

/// A face whose mouth says the score (−1…1). The sign is its outline.
pub(super) fn face(x: f64, y: f64, scale: f64, score: f64, sign: Sign, color: Color, ground: Color) -> Vec<Node> {
    let mut nodes = vec![sign.draw(x, y, RADIUS * scale, ground, Some(line_of(color, 2.2 * scale.max(0.8))))];
    let y = if sign == Sign::Triangle { y + 2.5 * scale } else { y };
    let apart = if matches!(sign, Sign::Triangle) { 3.2 } else { 4.0 } * scale;
    nodes.push(disc(x - apart, y - 3.0 * scale, 1.5 * scale, color));
    nodes.push(disc(x + apart, y - 3.0 * scale, 1.5 * scale, color));
    // From a bow of 4.2 down for −1 through a straight line to one of 4.2 up for +1.
    let bow = score.clamp(-1.0, 1.0) * 4.2 * scale;
    let (half, base) = (5.0 * scale, y + 4.4 * scale - bow * 0.35);
    // A cubic curve that looks like the quadratic one with its handle in the middle.
    let handle = base + bow;
    let mouth = vec![
        Segment::Move(x - half, base),
        Segment::Cubic(
            x - half / 3.0,
            base + (handle - base) * 2.0 / 3.0,
            x + half / 3.0,
            base + (handle - base) * 2.0 / 3.0,
            x + half,
            base,
        ),
    ];
    nodes.push(path(mouth, None, Some(line_of(color, 1.8 * scale))));
    nodes
}
