//! Text as every phase sees it: sources, byte spans, line and column look-up, edits.

mod edit;
mod line_index;
pub mod markup;
mod nearest;
mod slug;
mod source;
mod span;
mod unseen;

pub use edit::Edit;
pub use line_index::{LineIndex, Position};
pub use nearest::nearest;
pub use slug::{is_name, slug, title_slug};
pub use source::{FileId, Source, Sources};
pub use span::{Location, Span};
pub use unseen::{seen, turns_text};
