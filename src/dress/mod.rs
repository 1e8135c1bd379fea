//! What the maps of a project wear: its fonts and its pictures, read from its folder.

mod fonts;
mod pictures;

pub use fonts::fonts;
pub use pictures::pictures;
