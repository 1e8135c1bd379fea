//! What each way of reading a file costs. A reading is the sum of its costs; the cheapest wins.
//! The numbers are compared with each other only. They were found by breaking valid maps in every
//! way and looking at where the messages went.

/// A `}` is put in: the writer forgot one.
pub(super) const CLOSE: u32 = 10;

/// A `{` is put in behind the head before.
pub(super) const OPEN: u32 = 10;

/// A brace or a semicolon is taken out.
pub(super) const GHOST: u32 = 10;

/// A `;` is put in between two lines that became one.
pub(super) const SEPARATE: u32 = 10;

/// A block lost the line that it belongs to. Dearer than one brace, which is likelier.
pub(super) const LOST_LINE: u32 = 15;

/// Left as it stands, and wrong: a keyword in a place that does not know it, a block without a
/// statement, a block behind a statement that takes none. Dearer than a mend, cheaper than two.
pub(super) const ACCEPT: u32 = 12;

/// Left as it stands, and odd: a word that is no keyword, two statements in one line. They are
/// mistakes of their own, seldom the sign of a lost brace.
pub(super) const ODD: u32 = 6;

/// The line costs this much or more: the reading is not whole.
pub(super) const TROUBLE: u32 = 10;

/// A reading so much dearer than the best is not followed any further.
pub(super) const HOPELESS: u32 = 45;

/// So many readings are followed at a time. Two would nearly do.
pub(super) const BEAM: usize = 8;

/// Indentation decides only between readings that cost the same, so that a file without any is
/// read as well. A `}` that starts its line should stand below the line of its `{`.
pub(super) const CLOSE_COLUMN: u32 = 3;

/// A `}` that does not start its line should close a block of that line.
pub(super) const CLOSE_LINE: u32 = 3;

/// A statement should stand deeper than the line of the block that it is in.
pub(super) const NOT_DEEPER: u32 = 3;

/// Two statements of one block should start in the same column.
pub(super) const SIBLING: u32 = 1;

/// A `}` in the right column was probably meant.
pub(super) const GOOD_CLOSE: u32 = 1;

/// A `{` that starts its line should stand there alone.
pub(super) const OPEN_FIRST: u32 = 1;
