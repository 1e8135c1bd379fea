//! Where the columns of a map and those of one of its bands stand.

use std::ops::Range;

use super::{
    feeling::Curve,
    flow::Flow,
    grid::{Column, Piece},
};

/// What all bands of a map share.
pub(super) struct Frame<'a> {
    pub columns: &'a [Column<'a>],
    pub widths: &'a [f64],
    pub curves: &'a [Curve],
    pub flow: Option<&'a Flow<'a>>,
    /// Left edge of the lanes' names.
    pub left: f64,
    /// Left edge of the columns.
    pub start: f64,
}

/// The columns of one band.
pub(super) struct Stretch<'a> {
    pub frame: &'a Frame<'a>,
    /// The stages that stand here, whole or in part.
    pub pieces: &'a [Piece],
    /// Its columns among those of the map.
    pub range: Range<usize>,
    /// The left edge of each, from `frame.start`, and its width.
    pub xs: Vec<(f64, f64)>,
    pub width: f64,
}

impl<'a> Stretch<'a> {
    pub fn new(frame: &'a Frame<'a>, pieces: &'a [Piece]) -> Stretch<'a> {
        let range =
            pieces.first().map_or(0, |piece| piece.columns.start)..pieces.last().map_or(0, |piece| piece.columns.end);
        let mut width = 0.0;
        let widths = frame.widths.get(range.clone()).unwrap_or_default().iter();
        let xs = widths.map(|w| {
            width += w;
            (width - w, *w)
        });
        let xs = xs.collect();
        Stretch { frame, pieces, range, xs, width }
    }

    /// The columns of `piece` as numbers of this band.
    pub fn local(&self, piece: &Piece) -> Range<usize> {
        piece.columns.start - self.range.start..piece.columns.end - self.range.start
    }

    /// The column of number `index` in this band.
    pub fn column(&self, index: usize) -> Option<&'a Column<'a>> {
        self.frame.columns.get(self.range.start + index)
    }

    /// Left edge and width of the columns of `piece`.
    pub fn extent(&self, piece: &Piece) -> (f64, f64) {
        let inside = self.xs.get(self.local(piece));
        match inside.and_then(|inside| inside.first().zip(inside.last())) {
            Some(((left, _), (x, w))) => (*left, x + w - left),
            None => (0.0, 0.0),
        }
    }
}
