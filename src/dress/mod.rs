//! What the maps of a project wear: its colours, and its fonts and pictures, read from its folder.

mod fonts;
mod glyphs;
mod pictures;
mod theme;

pub use glyphs::Lend;
pub use theme::{night, theme};

use crate::diagnostic::Diagnostic;
use crate::layout::text::Fonts;
use crate::picture::Pictures;
use crate::project::{Files, Project};
use crate::text::FileId;

/// The files that maps need beside their own.
#[derive(Debug)]
pub struct Dress {
    /// The letters.
    pub fonts: Fonts,
    /// Logo, faces and screens.
    pub pictures: Pictures,
}

impl Default for Dress {
    /// The fonts of this library, and no picture.
    fn default() -> Dress {
        Dress { fonts: Fonts::bundled(), pictures: Pictures::default() }
    }
}

impl Dress {
    /// What the maps of the file `root` and its project name, read from `files`. With what is to be told about files that
    /// cannot be used.
    pub fn read(project: &Project, root: FileId, files: &dyn Files) -> (Dress, Vec<Diagnostic>) {
        let (fonts, mut told) = fonts::fonts(project, root, files);
        let (pictures, more) = pictures::pictures(project, root, files);
        told.extend(more);
        (Dress { fonts, pictures }, told)
    }
}
