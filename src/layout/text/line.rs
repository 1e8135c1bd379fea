use std::ops::Range;
use std::sync::Arc;

use super::{Direction, FaceId, Style};

/// A glyph in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in its face.
    pub id: u32,
    /// Pixels to the next glyph, letter spacing included.
    pub advance: f32,
    /// Pixels to the right of where it would stand.
    pub dx: f32,
    /// Pixels *above* where it would stand.
    pub dy: f32,
    /// The bytes of its run's text that it draws, together with the glyphs of the same range.
    pub cluster: Range<usize>,
}

/// Glyphs of one face, look and direction, side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct GlyphRun {
    /// The face that draws it.
    pub face: FaceId,
    /// The style asked for: its size is that of the glyphs, the face may be another weight, and its letter spacing is 0
    /// where the script does not bear it.
    pub style: Style,
    /// The words in reading order, blanks at either end included.
    pub text: String,
    /// Where the words stand in the line's text, in bytes.
    pub range: Range<usize>,
    /// Which way the words run.
    pub direction: Direction,
    /// Pixels from the start of the line at the left.
    pub x: f32,
    /// Pixels from its left to its right end.
    pub width: f32,
    /// From left to right.
    pub glyphs: Vec<Glyph>,
    /// The address that the words lead to.
    pub link: Option<Arc<str>>,
    /// Whether the words are marked as code.
    pub code: bool,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The words in reading order, without the blanks that hang over its end.
    pub text: String,
    /// From left to right; `x` starts at 0.
    pub runs: Vec<GlyphRun>,
    /// Pixels from left to right, without the blanks that hang over.
    pub width: f32,
    /// Pixels from the baseline up: the ascent of the style's own face, or more where ink reaches higher.
    pub ascent: f32,
    /// Pixels from the baseline down, likewise.
    pub descent: f32,
    /// Pixels that the line takes: the style's leading, or more where ink needs it.
    pub height: f32,
    /// Which way its paragraph runs: a line that runs from right to left starts at the right edge.
    pub direction: Direction,
    /// The next line belongs to another paragraph, or there is none.
    pub ends_paragraph: bool,
}

impl Line {
    /// Pixels from the top of the line to its baseline.
    pub fn baseline(&self) -> f32 {
        (self.height - self.ascent - self.descent) / 2.0 + self.ascent
    }

    /// Where the line starts in a cell `width` pixels wide: 0, or what is left when it runs from right to left.
    pub fn start_in(&self, width: f32) -> f32 {
        match self.direction {
            Direction::LeftToRight => 0.0,
            Direction::RightToLeft => width - self.width,
        }
    }
}
