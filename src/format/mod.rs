//! The one layout of a `.journey` file.
//!
//! Two blanks an indent, one statement a line. Modifiers stay on the line of their statement while it
//! has at most [`WIDTH`] columns, otherwise they go into its block. Inside a block a blank line stands
//! between paragraphs: a journey's facts, its objectives, each of its stages, its flow; a stage's facts
//! and its touchpoints; what a touchpoint says and each of its `as`. In the file a blank line stands
//! between declarations.

mod write;

pub use write::write;

/// The longest line that modifiers may make, in characters. A text is never broken.
pub const WIDTH: usize = 100;
