//! The one layout of a `.journey` file; `docs/format.md` says it in full.
//!
//! Two blanks an indent, one statement a line. Modifiers stay on the line of their statement while it
//! has at most [`WIDTH`] columns, otherwise they go into its block. [`write()`] makes a file of a map, with
//! a blank line between paragraphs: a journey's facts, its objectives, each of its stages, its flow; a
//! stage's facts and its touchpoints; what a touchpoint says and each of its `as`.
//!
//! [`format()`], [`format_range`] and [`format_closed`] give a file that somebody wrote the same layout.
//! They keep the order of its words, its texts, its comments, where it has blank lines, which modifiers
//! stand in a block, and which blocks stand on one line.

mod chunks;
mod damage;
mod edits;
mod items;
mod print;
mod proof;
mod reading;
mod text_block;
mod write;

pub use edits::{OnErrors, Refused, format, format_closed, format_range};
pub use write::write;

/// The longest line that modifiers may make, in characters, and the longest block on one line. A text is
/// never broken.
pub const WIDTH: usize = 100;

/// Blanks in one step of the indent.
const INDENT: usize = 2;
