//! Columns, the bands they fold into, and their widths.

use std::ops::Range;

use crate::model::{Journey, Stage, Touchpoint};

/// Between a cell's edge and what it says.
pub(super) const PAD: f64 = 14.0;
/// The narrowest and the widest column, and the usual one.
const NARROW: f64 = 176.0;
const USUAL: f64 = 214.0;
const WIDE: f64 = 256.0;
/// For very long statements, where there are few columns.
const WIDEST: f64 = 320.0;
/// For a course of many feelings, where there are few columns.
const CROWDED: f64 = 380.0;
/// A column grows up to this where a map has few of them, or where a band would end before others.
const FILLING: f64 = 600.0;
/// And up to this in a map of one band, where another map of the same picture is wider.
const FILLING_ALONG: f64 = 780.0;
/// More columns than this fold into bands, unless told otherwise.
const FOLD: usize = 12;
/// The same in an overview, and the widths of its columns: usual, for long words, and where they fill a band.
const OVERVIEW_FOLD: usize = 30;
const OVERVIEW: f64 = 94.0;
const OVERVIEW_WORDS: f64 = 124.0;
const OVERVIEW_FILLING: f64 = 160.0;
/// The columns of an overview together are at least this wide.
const OVERVIEW_LEAST: f64 = 960.0;

/// How many columns stand in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Columns {
    /// Up to 12, in an overview up to 30; more fold into rows of about the same length.
    #[default]
    Auto,
    /// All of them.
    All,
    /// Up to this many; 0 counts as 1.
    AtMost(usize),
}

/// One column: a touchpoint, or a stage without any.
pub(super) struct Column<'a> {
    pub stage: usize,
    pub of: &'a Stage,
    pub touchpoint: Option<&'a Touchpoint>,
}

/// The part of a stage that stands in one band.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    /// The stage's number in the journey.
    pub stage: usize,
    /// Its columns here.
    pub columns: Range<usize>,
    /// Which part this is, from 0, and of how many.
    pub part: (usize, usize),
}

/// The columns of a journey in order.
pub(super) fn columns(journey: &Journey) -> Vec<Column<'_>> {
    let mut columns = Vec::new();
    for (stage, of) in journey.stages.iter().enumerate() {
        if of.touchpoints.is_empty() {
            columns.push(Column { stage, of, touchpoint: None });
        }
        columns.extend(of.touchpoints.iter().map(|touchpoint| Column { stage, of, touchpoint: Some(touchpoint) }));
    }
    columns
}

/// Folds stages of `lengths` columns into bands: as few as possible, about equally long, broken between
/// stages. Only a stage that is longer than a band is cut.
pub(super) fn bands(lengths: &[usize], wanted: Columns, overview: bool) -> Vec<Vec<Piece>> {
    let total: usize = lengths.iter().sum();
    let limit = match wanted {
        Columns::Auto if overview => OVERVIEW_FOLD,
        Columns::Auto => FOLD,
        Columns::All => total,
        Columns::AtMost(limit) => limit,
    }
    .max(1);
    let mut pieces: Vec<Piece> = Vec::new();
    let mut start = 0;
    for (stage, &length) in lengths.iter().enumerate() {
        let parts = length.div_ceil(limit).max(1);
        let mut from = start;
        for part in 0..parts {
            let to = start + length * (part + 1) / parts;
            pieces.push(Piece { stage, columns: from..to, part: (part, parts) });
            from = to;
        }
        start += length;
    }
    let fewest = fill(&pieces, limit).len();
    // The shortest band length that needs no more bands: found by halving, as fewer columns never need fewer bands.
    let (mut low, mut high) = (total.div_ceil(fewest.max(1)).min(limit), limit);
    while low < high {
        let middle = low + (high - low) / 2;
        if pieces.iter().all(|piece| piece.columns.len() <= middle) && fill(&pieces, middle).len() <= fewest {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    fill(&pieces, low).into_iter().map(<[Piece]>::to_vec).collect()
}

/// As many pieces into each band as go in.
fn fill(pieces: &[Piece], limit: usize) -> Vec<&[Piece]> {
    let mut bands = Vec::new();
    let (mut first, mut used) = (0, 0);
    for (index, piece) in pieces.iter().enumerate() {
        if index > first && used + piece.columns.len() > limit {
            bands.extend(pieces.get(first..index));
            (first, used) = (index, 0);
        }
        used += piece.columns.len();
    }
    bands.extend(pieces.get(first..).filter(|rest| !rest.is_empty()));
    bands
}

/// How much a column has to say: the widths its longest statement and its longest word would take in
/// one line, what all its statements would take together, and what the faces of a course need side by side.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Demand {
    pub word: f64,
    pub longest: f64,
    pub all: f64,
    pub faces: f64,
}

/// The width of every column. Columns are narrow, usual or wide by what they have to say: three
/// widths look like a decision, three hundred like an accident. All bands together are at least `least` wide,
/// and end where another map does, at `other`, unless that stretches columns too far.
pub(super) fn widths(demands: &[Demand], bands: &[Vec<Piece>], least: f64, other: f64) -> Vec<f64> {
    let mean = demands.iter().map(|demand| demand.all).sum::<f64>() / demands.len().max(1) as f64;
    let few = demands.len() <= 8;
    let mut widths: Vec<f64> = demands
        .iter()
        .map(|demand| {
            let most = demand.all > 1.9 * mean && demand.all > 3000.0;
            let by_content = if few && (demand.longest > 1800.0 || most) {
                WIDEST
            } else if demand.longest > 1100.0 || (demand.all > 1.9 * mean && demand.longest > 420.0) {
                WIDE
            } else if !few && demand.longest < 260.0 && (demand.all < 0.4 * mean || demand.all < 150.0) {
                NARROW
            } else {
                USUAL
            };
            let by_content = by_content.max(demand.faces.min(if few { CROWDED } else { WIDE }));
            by_content.max(if demand.word > by_content { demand.word.min(WIDE) } else { 0.0 }.ceil())
        })
        .collect();
    let length = |band: &[Piece], widths: &[f64]| -> f64 {
        band.iter().flat_map(|piece| widths.get(piece.columns.clone()).unwrap_or_default()).sum()
    };
    let longest = bands.iter().map(|band| length(band, &widths)).fold(least, f64::max);
    let most = if other > longest && bands.len() == 1 { FILLING_ALONG } else { FILLING };
    let longest = edge(longest, other, bands, most);
    // All bands end at the same edge where that does not stretch columns too far.
    for band in bands {
        let count = count(band).max(1) as f64;
        let own = length(band, &widths);
        if longest > own && (longest / count <= FILLING || bands.len() == 1) {
            let extra = ((longest - own) / count).min(most - own / count).max(0.0);
            for piece in band {
                for width in widths.get_mut(piece.columns.clone()).unwrap_or_default() {
                    *width += extra;
                }
            }
        }
    }
    widths
}

/// The widths of the `columns` columns of an overview: all alike, and wider where a band would end early, a word
/// needs `wish`, or there are too few to be `least` wide.
pub(super) fn even(columns: usize, bands: &[Vec<Piece>], wish: f64, (least, other): (f64, f64)) -> Vec<f64> {
    let usual = wish.clamp(OVERVIEW, OVERVIEW_WORDS);
    let longest = bands.iter().map(|band| count(band)).max().unwrap_or_default() as f64 * usual;
    let longest = edge(longest.max(OVERVIEW_LEAST), other, bands, OVERVIEW_FILLING);
    let most =
        OVERVIEW_FILLING.max(least / bands.iter().map(|band| count(band)).max().unwrap_or_default().max(1) as f64);
    let mut widths = vec![usual; columns];
    for band in bands {
        let own = (longest / count(band).max(1) as f64).min(most);
        for piece in band {
            widths.get_mut(piece.columns.clone()).into_iter().flatten().for_each(|width| *width = own);
        }
    }
    widths
}

fn count(band: &[Piece]) -> usize {
    band.iter().map(|piece| piece.columns.len()).sum()
}

/// Where bands end: at `other` rather than before it, if the longest of them then has columns of at most `widest`.
fn edge(own: f64, other: f64, bands: &[Vec<Piece>], widest: f64) -> f64 {
    let longest = bands.iter().map(|band| count(band)).max().unwrap_or_default().max(1);
    if other / longest as f64 <= widest { own.max(other) } else { own }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(lengths: &[usize], wanted: Columns) -> Vec<usize> {
        bands(lengths, wanted, false).iter().map(|band| band.iter().map(|piece| piece.columns.len()).sum()).collect()
    }

    #[test]
    fn bands_are_few_and_balanced() {
        assert_eq!(counts(&[], Columns::Auto), [] as [usize; 0]);
        assert_eq!(counts(&[1; 7], Columns::Auto), [7]);
        assert_eq!(counts(&[1; 13], Columns::Auto), [7, 6]);
        assert_eq!(counts(&[3, 3, 3, 3, 3], Columns::Auto), [9, 6]);
        assert_eq!(counts(&[3, 3, 3, 3, 3], Columns::All), [15]);
        assert_eq!(counts(&[1, 1, 1], Columns::AtMost(0)), [1, 1, 1]);
    }

    #[test]
    fn a_long_stage_goes_on_in_the_next_band() {
        let bands = bands(&[2, 7], Columns::AtMost(4), false);
        let parts: Vec<_> =
            bands.iter().flatten().map(|piece| (piece.stage, piece.columns.clone(), piece.part)).collect();
        assert_eq!(parts, [(0, 0..2, (0, 1)), (1, 2..5, (0, 2)), (1, 5..9, (1, 2))]);
        assert_eq!(bands.len(), 3);
    }
}
