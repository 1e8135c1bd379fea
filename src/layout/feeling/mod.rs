//! The lane of feelings: the curve with its faces and labels.

mod curve;
mod face;
mod lines;
mod place;
mod signs;

pub(super) use self::{
    lines::{Curve, Kind, curves, emotion_of, number},
    signs::sample,
};

use std::ops::Range;

use self::{
    face::RADIUS,
    lines::Mark,
    place::Places,
    signs::{by_score, label as label_of, sign, stroke},
};
use super::{
    block::{Block, line, line_of, shift},
    color::Color,
    context::Context,
    overview::peaks,
    scene::{Gradient, Group, Node, Outline, Paint, Rect, Role, Shape, Stop, Stroke},
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
    /// Numbers of the gradients that move with the lane.
    pub gradients: Range<usize>,
}

/// One face or marker.
#[derive(Clone, Copy)]
struct Spot<'a> {
    curve: usize,
    column: usize,
    x: f64,
    y: f64,
    r: f64,
    feeling: &'a (String, String, f64),
    /// Drawn, not only passed.
    shown: bool,
    /// What a course comes to, or the only feeling.
    last: bool,
    /// The first column that the feeling holds for.
    since: usize,
}

/// Lays the lane out for the columns `range`, whose left edges and widths are `xs`.
pub(super) fn lay(
    cx: &Context,
    curves: &[Curve],
    range: &Range<usize>,
    xs: &[(f64, f64)],
    gradients: &mut Vec<Gradient>,
) -> Option<Feeling> {
    let here = |mark: &&Mark| mark.columns.0 < range.end && mark.columns.1 > range.start;
    if !curves.iter().any(|curve| curve.marks.iter().any(|mark| here(&mark))) {
        return None;
    }
    let width = xs.last().map_or(0.0, |(x, w)| x + w);
    let mut labels: Vec<Option<Block>> = Vec::new();
    let people = curves.iter().filter(|curve| curve.kind != Kind::Base).count();
    let small = if cx.overview { 0.58 } else { 1.0 };
    let reach = (74.0 + 18.0 * people.saturating_sub(1).min(4) as f64) * small;
    let mut spots: Vec<Spot> = Vec::new();
    let mut lines_of: Vec<Vec<Vec<(f64, f64)>>> = Vec::new();
    for (number, curve) in curves.iter().enumerate() {
        let mut pieces: Vec<Vec<(f64, f64)>> = Vec::new();
        let mut last: Option<usize> = None;
        for mark in curve.marks.iter().filter(here) {
            // A stage's feeling that goes on from the band before is not said again.
            if mark.columns.0 < range.start {
                continue;
            }
            let (first, end) = (mark.columns.0 - range.start, mark.columns.1.min(range.end) - range.start);
            let (Some(&(left, _)), Some(&(x, w))) = (xs.get(first), xs.get(end - 1)) else { continue };
            let room = x + w - left;
            let joined = last.is_some_and(|last| {
                (last..first).all(|column| curve.passes.contains(&(column + range.start))) && last <= first
            });
            if !joined || pieces.is_empty() {
                pieces.push(Vec::new());
            }
            last = Some(end);
            let count = mark.feelings.len() as f64;
            for (step, feeling) in mark.feelings.iter().enumerate() {
                let r = match curve.kind {
                    Kind::Base | Kind::Extra => 4.5 * small,
                    _ if step + 1 < mark.feelings.len() => RADIUS * 0.8 * small,
                    _ => RADIUS * small,
                };
                let mut x = left + room * (step as f64 + 0.5) / count;
                let y = -feeling.2.clamp(-1.0, 1.0) * reach;
                let column = (first..end).find(|c| xs.get(*c).is_some_and(|(l, w)| x < l + w)).unwrap_or(first);
                if !mark.same && number > 0 {
                    x = aside(&spots, (x, y), r, (left + r + 4.0, left + room - r - 4.0));
                }
                let shown = !mark.same;
                let last = step + 1 == mark.feelings.len();
                spots.push(Spot { curve: number, column, x, y, r, feeling, shown, last, since: mark.columns.0 });
                if let Some(piece) = pieces.last_mut()
                    && piece.last().is_none_or(|(before, _)| *before < x)
                {
                    piece.push((x, y));
                }
            }
        }
        lines_of.push(pieces);
    }

    let peaks = curves.first().map(peaks).filter(|_| cx.overview).unwrap_or_default();
    let mut highest = 0.0f64;
    for spot in &spots {
        let said = !cx.overview || spot.curve == 0 && spot.last && peaks.contains(&spot.since);
        let label = curves.get(spot.curve).filter(|_| spot.shown && said).and_then(|curve| {
            let room = xs.get(spot.column).map_or(0.0, |(_, w)| w - 22.0);
            label_of(cx, curve, spot.feeling, room)
        });
        highest = highest.max(label.as_ref().map_or(0.0, |label| label.h));
        labels.push(label);
    }
    let pad = if cx.overview { 16.0 + highest } else { RADIUS + 10.0 + highest.max(18.0) + 4.0 };
    let zero = pad + reach;
    let mut h = 2.0 * zero;
    for spot in &mut spots {
        spot.y += zero;
    }

    let theme = cx.pen.theme;
    let from = gradients.len();
    let mut ground = Vec::new();
    let mut places: Vec<Places> = xs.iter().map(|_| Places::default()).collect();
    let mut strokes = Vec::new();
    let only = curves.first().is_some_and(|curve| curve.kind == Kind::Only);
    for (number, (curve, pieces)) in curves.iter().zip(&lines_of).enumerate().rev() {
        for piece in pieces {
            let points: Vec<(f64, f64)> = piece.iter().map(|&(x, y)| (x, y + zero)).collect();
            let segments = curve::through(&points);
            for (x, y) in curve::samples(&segments, 4.0) {
                let column = xs.partition_point(|(left, w)| left + w < x);
                if let Some(places) = places.get_mut(column) {
                    places.points.push((x, y));
                }
            }
            if segments.is_empty() {
                continue;
            }
            let stroke = stroke(curve, number, from);
            let shape = Shape { outline: Outline::Path(segments), fill: None, stroke: Some(stroke) };
            strokes.extend(of(curve, vec![Node::Shape(shape)]));
        }
    }
    if only {
        gradients.push(by_score(theme, zero, reach));
    }

    let mut cells: Vec<Vec<Node>> = xs.iter().map(|_| Vec::new()).collect();
    for spot in spots.iter().filter(|spot| spot.shown) {
        let (Some(curve), Some(places), Some(cell)) =
            (curves.get(spot.curve), places.get_mut(spot.column), cells.get_mut(spot.column))
        else {
            continue;
        };
        let r = spot.r + 1.5;
        places.boxes.push(Rect::new(spot.x - r, spot.y - r, 2.0 * r, 2.0 * r));
        places.faces.push((spot.x, spot.y));
        cell.extend(of(curve, sign(cx, curve, spot)));
    }
    // What finds no place near its face is listed at the foot of its column.
    let mut left_over: Vec<Vec<(&Spot, Block)>> = xs.iter().map(|_| Vec::new()).collect();
    let curve_of = |spot: &Spot| curves.get(spot.curve).map(|curve| curve.kind);
    let mut order: Vec<usize> = (0..spots.len()).collect();
    order.sort_by_key(|index| spots.get(*index).map(|spot| (spot.curve, spot.column)));
    for index in order {
        let (Some(spot), Some(mut label)) = (spots.get(index), labels.get_mut(index).and_then(Option::take)) else {
            continue;
        };
        let (Some(&(x, w)), Some(places), Some(cell)) =
            (xs.get(spot.column), places.get_mut(spot.column), cells.get_mut(spot.column))
        else {
            continue;
        };
        // Off the edges of the panel, and a little off the lines between columns.
        let edge = |outer: bool| if outer { 11.0 } else { 6.0 };
        let (before, behind) = (edge(spot.column == 0), edge(spot.column + 1 == xs.len()));
        let room = Rect::new(x + before, 5.0, w - before - behind, h - 10.0);
        let up = spot.feeling.2 > 0.0 || (spot.feeling.2 == 0.0 && !valley(&spots, index));
        match places.find((label.w, label.h), (spot.x, spot.y), spot.r, room, up) {
            Some(place) => {
                places.boxes.push(place);
                shift(&mut label.nodes, place.x, place.y);
                match curves.get(spot.curve) {
                    Some(curve) => cell.extend(of(curve, label.nodes)),
                    None => cell.append(&mut label.nodes),
                }
            }
            // The base is only compared with: what does not fit is not worth a list.
            None if curve_of(spot) == Some(Kind::Base) => {}
            None => {
                // Beside the sign in the list there is less room.
                let again = curves.get(spot.curve).and_then(|curve| label_of(cx, curve, spot.feeling, w - 35.0));
                if let Some(list) = left_over.get_mut(spot.column) {
                    list.push((spot, again.unwrap_or(label)));
                }
            }
        }
    }
    let mut foot = 0.0f64;
    for ((cell, list), &(x, _)) in cells.iter_mut().zip(left_over).zip(xs) {
        let mut y = h;
        for (spot, label) in list {
            let Some(curve) = curves.get(spot.curve) else { continue };
            // The same sign again, smaller, says what the words belong to.
            let mark = sign(cx, curve, &Spot { x: x + 15.0, y: y + 8.5, r: spot.r.min(6.5), ..*spot });
            let height = label.h;
            let mut nodes = label.nodes;
            shift(&mut nodes, x + 29.0, y);
            nodes.splice(0..0, mark);
            cell.extend(of(curve, nodes));
            y += height + 2.0;
        }
        foot = foot.max(y - h);
    }
    if foot > 0.0 {
        h += foot + 8.0;
    }

    let tint = |at: f64, color: Color, opacity: f64| Stop { at, color, opacity };
    // Of other curves than feelings nobody said which end is good.
    if theme.tint > 0.0 && curves.iter().any(|curve| curve.kind != Kind::Extra) {
        gradients.push(Gradient {
            from: 0.0,
            to: 2.0 * zero,
            stops: vec![
                tint(0.0, theme.good, theme.tint),
                tint(0.5, theme.good, 0.0),
                tint(0.5, theme.bad, 0.0),
                tint(1.0, theme.bad, theme.tint),
            ],
        });
        let outline = Outline::Rect { rect: Rect::new(0.5, 0.5, width - 1.0, h - 1.0), radius: 9.5 };
        ground.push(Node::Shape(Shape { outline, fill: Some(Paint::Gradient(gradients.len() - 1)), stroke: None }));
    }
    ground.push(line((0.0, zero), (width, zero), Stroke { dash: vec![3.0, 4.0], ..line_of(theme.mark, 1.0) }));
    // A lone score has no line to stand on: its face is enough.
    ground.append(&mut strokes);
    let ticks = [zero - reach, zero, zero + reach];
    Some(Feeling { h, ticks, ground, cells, gradients: from..gradients.len() })
}

/// What belongs to a curve: one group where it is the curve of one of several personas.
fn of(curve: &Curve, nodes: Vec<Node>) -> Vec<Node> {
    match &curve.persona {
        Some(persona) => {
            let group = Group { role: Role::Part, persona: Some(persona.clone()), nodes, ..Group::default() };
            vec![Node::Group(group)]
        }
        None => nodes,
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

/// A free place beside faces that are already at `x`, `y`.
fn aside(spots: &[Spot], (x, y): (f64, f64), r: f64, (least, most): (f64, f64)) -> f64 {
    let taken = |x: f64| {
        spots
            .iter()
            .rev()
            .take(64)
            .filter(|spot| spot.shown)
            .any(|spot| (spot.x - x).abs() < spot.r + r + 6.0 && (spot.y - y).abs() < spot.r + r + 3.0)
    };
    let step = 2.0 * RADIUS + 8.0;
    [0.0, step, -step, 2.0 * step, -2.0 * step, 3.0 * step, -3.0 * step]
        .into_iter()
        .map(|by| (x + by).clamp(least.min(x), most.max(x)))
        .find(|x| !taken(*x))
        .unwrap_or(x)
}

/// Whether the neighbours on the same curve lie higher.
fn valley(spots: &[Spot], index: usize) -> bool {
    let Some(spot) = spots.get(index) else { return false };
    let near =
        |other: Option<&Spot>| other.filter(|other| other.curve == spot.curve).is_some_and(|other| other.y < spot.y);
    near(index.checked_sub(1).and_then(|before| spots.get(before))) || near(spots.get(index + 1))
}
