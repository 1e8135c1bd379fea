//! What the maps of a project wear: its colours, and its fonts and pictures, read from its folder.

mod fonts;
mod pictures;
mod theme;

pub use fonts::fonts;
pub use pictures::pictures;
pub use theme::{night, theme};

use crate::layout::text::Fonts;
use crate::picture::Pictures;

/// The files that maps need beside their own.
#[derive(Debug)]
pub struct Dress {
    /// The letters.
    pub fonts: Fonts,
    /// Logo, faces and screens.
    pub pictures: Pictures,
}
