//! Where the faces of one band stand, and through which points its curves go.

use std::ops::Range;

use super::{
    face::RADIUS,
    lines::{Curve, Kind, Mark},
};

/// One face or marker.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    pub curve: usize,
    pub column: usize,
    pub x: f64,
    pub y: f64,
    pub r: f64,
    pub feeling: &'a (String, String, f64),
    /// Drawn, not only passed.
    pub shown: bool,
    /// What a course comes to, or the only feeling.
    pub last: bool,
    /// The first column that the feeling holds for.
    pub since: usize,
}

/// The points of an unbroken piece of a curve.
type Piece = Vec<(f64, f64)>;

/// The columns of a band and the size of what stands there.
#[derive(Clone, Copy)]
pub(super) struct Field<'x> {
    /// Its columns among those of the map.
    pub range: &'x Range<usize>,
    /// Their left edges and widths.
    pub xs: &'x [(f64, f64)],
    /// From the middle of the scale to its ends.
    pub reach: f64,
    /// How large faces are drawn: 1 is full size.
    pub size: f64,
}

/// All faces, counted from the middle of the scale, and by curve its pieces.
pub(super) fn trace<'a>(curves: &'a [Curve], field: Field) -> (Vec<Spot<'a>>, Vec<Vec<Piece>>) {
    let mut spots = Vec::new();
    let lines = curves.iter().enumerate().map(|(number, curve)| {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut last: Option<usize> = None;
        // A stage's feeling that goes on from the band before is not said again.
        for mark in curve.marks_in(field.range).iter().filter(|mark| mark.columns.0 >= field.range.start) {
            let first = mark.columns.0 - field.range.start;
            let joined = last.is_some_and(|last| {
                (last..first).all(|column| curve.passes.contains(&(column + field.range.start))) && last <= first
            });
            let Some((end, points)) = feelings(number, curve, mark, field, &mut spots) else { continue };
            if !joined || pieces.is_empty() {
                pieces.push(Vec::new());
            }
            last = Some(end);
            for (x, y) in points {
                if let Some(piece) = pieces.last_mut()
                    && piece.last().is_none_or(|(before, _)| *before < x)
                {
                    piece.push((x, y));
                }
            }
        }
        pieces
    });
    let lines = lines.collect();
    (spots, lines)
}

/// The faces of one mark, beside each other: adds them to `spots`, and gives the column behind it and their middles.
fn feelings<'a>(
    number: usize,
    curve: &'a Curve,
    mark: &'a Mark,
    field: Field,
    spots: &mut Vec<Spot<'a>>,
) -> Option<(usize, Piece)> {
    let Field { range, xs, reach, size } = field;
    let (first, end) = (mark.columns.0 - range.start, mark.columns.1.min(range.end) - range.start);
    let (&(left, _), &(x, w)) = (xs.get(first)?, xs.get(end.checked_sub(1)?)?);
    let room = x + w - left;
    let count = mark.feelings.len() as f64;
    let mut points = Vec::with_capacity(mark.feelings.len());
    for (step, feeling) in mark.feelings.iter().enumerate() {
        let last = step + 1 == mark.feelings.len();
        let r = match curve.kind {
            Kind::Base | Kind::Extra => 4.5 * size,
            _ if !last => RADIUS * 0.8 * size,
            _ => RADIUS * size,
        };
        let mut x = left + room * (step as f64 + 0.5) / count;
        let y = -feeling.2.clamp(-1.0, 1.0) * reach;
        let column = (first..end).find(|c| xs.get(*c).is_some_and(|(l, w)| x < l + w)).unwrap_or(first);
        let shown = !mark.same;
        if shown && number > 0 {
            x = aside(spots, (x, y), r, (left + r + 4.0, left + room - r - 4.0));
        }
        spots.push(Spot { curve: number, column, x, y, r, feeling, shown, last, since: mark.columns.0 });
        points.push((x, y));
    }
    Some((end, points))
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
pub(super) fn valley(spots: &[Spot], index: usize) -> bool {
    let Some(spot) = spots.get(index) else { return false };
    let near =
        |other: Option<&Spot>| other.filter(|other| other.curve == spot.curve).is_some_and(|other| other.y < spot.y);
    near(index.checked_sub(1).and_then(|before| spots.get(before))) || near(spots.get(index + 1))
}
