//! What the lane of feelings shows: the curve with its faces and labels.

mod curve;
mod drawing;
mod face;
mod lines;
mod place;
mod signs;
mod spots;

pub(super) use self::{
    lines::{Curve, curves, emotion_of, number},
    signs::sample,
};

use std::ops::Range;

use self::{
    drawing::Drawing,
    face::RADIUS,
    lines::Kind,
    signs::{by_score, label},
    spots::{Field, Spot, trace},
};
use super::{
    block::{Block, line, line_of},
    color::Color,
    context::Context,
    scene::{Gradient, Node, Outline, Paint, Rect, Shape, Stop, Stroke},
};
use crate::model::Scale;

/// The lane in one band, its top left corner at 0, 0.
pub(super) struct Feeling {
    pub h: f64,
    /// Where the top, the middle and the bottom of the scale lie.
    pub ticks: [f64; 3],
    /// What lies under the columns: ground, line of zero, curves.
    pub ground: Vec<Node>,
    /// Faces and labels by column of the band.
    pub cells: Vec<Vec<Node>>,
    /// The fills that it uses.
    pub gradients: Vec<Gradient>,
}

/// Lays the lane out for the columns `range`, whose left edges and widths are `xs`. Its first gradient has the number
/// `first` in the scene.
pub(super) fn lay(
    cx: &Context,
    curves: &[Curve],
    range: &Range<usize>,
    xs: &[(f64, f64)],
    first: usize,
) -> Option<Feeling> {
    if curves.iter().all(|curve| curve.marks_in(range).is_empty()) {
        return None;
    }
    let people = curves.iter().filter(|curve| curve.kind != Kind::Base).count();
    let size = if cx.overview { 0.58 } else { 1.0 };
    let reach = (74.0 + 18.0 * people.saturating_sub(1).min(4) as f64) * size;
    let (mut spots, lines) = trace(curves, Field { range, xs, reach, size });
    let labels = labels(cx, curves, &spots, xs);
    let highest = labels.iter().flatten().map(|label| label.h).fold(0.0f64, f64::max);
    let pad = if cx.overview { 16.0 + highest } else { RADIUS + 10.0 + highest.max(18.0) + 4.0 };
    let zero = pad + reach;
    spots.iter_mut().for_each(|spot| spot.y += zero);

    let mut drawing = Drawing::new(cx, curves, xs);
    let mut strokes = drawing.strokes(&lines, zero, first);
    drawing.faces(&spots);
    let left_over = drawing.labels(&spots, labels, 2.0 * zero);
    let h = 2.0 * zero + drawing.foot(left_over, 2.0 * zero);

    let mut gradients = Vec::new();
    if curves.first().is_some_and(|curve| curve.kind == Kind::Only) {
        gradients.push(by_score(cx.pen.theme, zero, reach));
    }
    let width = xs.last().map_or(0.0, |(x, w)| x + w);
    let mut ground = Vec::new();
    // Of other curves than feelings nobody said which end is good.
    if cx.pen.theme.tint > 0.0 && curves.iter().any(|curve| curve.kind != Kind::Extra) {
        gradients.push(good_and_bad(cx, zero));
        let outline = Outline::Rect { rect: Rect::new(0.5, 0.5, width - 1.0, h - 1.0), radius: 9.5 };
        let fill = Some(Paint::Gradient(first + gradients.len() - 1));
        ground.push(Node::Shape(Shape { outline, fill, stroke: None }));
    }
    let dashed = Stroke { dash: vec![3.0, 4.0], ..line_of(cx.pen.theme.mark, 1.0) };
    ground.push(line((0.0, zero), (width, zero), dashed));
    ground.append(&mut strokes);
    Some(Feeling { h, ticks: [zero - reach, zero, zero + reach], ground, cells: drawing.cells, gradients })
}

/// What each face is called; an overview names the lowest and the highest of the first curve.
fn labels(cx: &Context, curves: &[Curve], spots: &[Spot], xs: &[(f64, f64)]) -> Vec<Option<Block>> {
    let peaks = curves.first().filter(|_| cx.overview).map(Curve::peaks).unwrap_or_default();
    let said = |spot: &Spot| !cx.overview || spot.curve == 0 && spot.last && peaks.contains(&spot.since);
    let label = |spot: &Spot| {
        let curve = curves.get(spot.curve).filter(|_| spot.shown && said(spot))?;
        let room = xs.get(spot.column).map_or(0.0, |(_, w)| w - 22.0);
        label(cx, curve, spot.feeling, room)
    };
    spots.iter().map(label).collect()
}

/// The ground of the lane: its upper half good, its lower half bad, the stronger the farther from `zero`.
fn good_and_bad(cx: &Context, zero: f64) -> Gradient {
    let theme = cx.pen.theme;
    let tint = |at: f64, color: Color, opacity: f64| Stop { at, color, opacity };
    Gradient {
        from: 0.0,
        to: 2.0 * zero,
        stops: vec![
            tint(0.0, theme.good, theme.tint),
            tint(0.5, theme.good, 0.0),
            tint(0.5, theme.bad, 0.0),
            tint(1.0, theme.bad, theme.tint),
        ],
    }
}

/// The scale that the numbers beside the lane count: that of the feelings, or of the curves where there are
/// none and all have the same.
pub(super) fn axis(curves: &[Curve]) -> Option<Scale> {
    let feelings = curves.iter().find(|curve| matches!(curve.kind, Kind::Only | Kind::Persona));
    match (feelings, curves.first()) {
        (Some(feelings), _) => Some(feelings.scale),
        (None, Some(first)) => Some(first.scale).filter(|scale| curves.iter().all(|curve| curve.scale == *scale)),
        (None, None) => None,
    }
}

/// What the lane is called where it shows no feelings.
pub(super) fn title<'a>(cx: &Context<'a>, curves: &[Curve]) -> Option<String> {
    let all_extra = !curves.is_empty() && curves.iter().all(|curve| curve.kind == Kind::Extra);
    let titles: Vec<&str> = cx.journey.curves.iter().map(|curve| curve.title.as_str()).collect();
    all_extra.then(|| titles.join(" · "))
}
