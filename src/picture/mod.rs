//! Pictures that a map shows: the logo of a project, faces of personas, screens. Each file is read once, turned
//! upright, made no larger than a map shows it, and written anew: what else was in it (where a photo was taken, a
//! script, an address) stays behind.

#[cfg(feature = "png")]
mod cost;
mod raster;
#[cfg(feature = "png")]
mod vector;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use crate::text::FileId;

/// The largest file of a picture that is read, in bytes.
pub const LARGEST: u64 = 16 << 20;
/// The most pixels that a picture may have: more than a camera of a phone takes.
pub const MOST_PIXELS: u64 = 64_000_000;

/// Where a map shows a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// Beside the title.
    Logo,
    /// A face in a circle.
    Avatar,
    /// A screen or a photo in a column.
    Image,
}

impl Slot {
    /// The most pixels, across and down: some four times what a map shows, for print and for sharp screens.
    fn most(self) -> (u32, u32) {
        match self {
            Slot::Logo => (720, 176),
            Slot::Avatar => (224, 224),
            Slot::Image => (1080, 720),
        }
    }
}

/// A picture as every output takes it.
#[derive(Clone, PartialEq)]
pub struct Picture {
    /// How wide it is, in pixels.
    pub width: u32,
    /// How tall it is, in pixels.
    pub height: u32,
    /// What `bytes` are.
    pub media: Media,
    /// The file.
    pub bytes: Vec<u8>,
    /// The mean colour (red, green, blue) of what is seen where other parts are see-through: such a picture may
    /// vanish on a ground that is like it.
    pub ink: Option<[u8; 3]>,
    /// Whether it has no size of its own and may be drawn larger than its pixels.
    pub vector: bool,
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Picture({} × {} {}, {} bytes)", self.width, self.height, self.media.name(), self.bytes.len())
    }
}

/// A format of pictures that browsers, PDF and the rasteriser read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    /// Without losses.
    Png,
    /// For photos.
    Jpeg,
}

impl Media {
    /// The media type, as in a `data:` address.
    pub fn name(self) -> &'static str {
        match self {
            Media::Png => "image/png",
            Media::Jpeg => "image/jpeg",
        }
    }
}

/// Why a file is no picture that a map can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// Neither PNG, JPEG nor SVG, or a broken one.
    NotAPicture,
    /// More than [`MOST_PIXELS`], or than memory may hold of one picture, across and down.
    TooManyPixels(u32, u32),
    /// An SVG that asks for more than any map needs.
    TooCostly,
    /// An SVG, and this program was built without what draws one.
    NoSvg,
}

impl Picture {
    /// Reads the file of a picture for `slot`: a PNG, a JPEG, or an SVG, of which nothing that it names is loaded.
    /// Of a face the middle is kept, as a square.
    ///
    /// # Errors
    /// It is none of these, or too large.
    pub fn read(bytes: &[u8], slot: Slot) -> Result<Picture, Unusable> {
        match raster::format(bytes) {
            Some(format) => raster::read(bytes, format, slot),
            None if is_svg(bytes) => svg(bytes, slot),
            None => Err(Unusable::NotAPicture),
        }
    }
}

impl Picture {
    /// How large it is drawn where there is room for `most`, across and down. Pixels are not blown up: they would be a
    /// blur.
    pub fn within(&self, most: (f64, f64)) -> (f64, f64) {
        let (width, height) = (f64::from(self.width), f64::from(self.height));
        let scale = (most.0 / width).min(most.1 / height);
        let scale = if self.vector { scale } else { scale.min(1.0) };
        (width * scale, height * scale)
    }

    /// The same for a place of `width` by `height` pixels; as it is where that is no fewer than it has. A rasteriser that
    /// looks at some pixels only would lose thin lines.
    pub fn shrunk(&self, width: f64, height: f64) -> Picture {
        raster::shrunk(self, width, height).unwrap_or_else(|| self.clone())
    }
}

#[cfg(feature = "png")]
fn svg(bytes: &[u8], slot: Slot) -> Result<Picture, Unusable> {
    vector::read(bytes, slot)
}

#[cfg(not(feature = "png"))]
fn svg(_: &[u8], _: Slot) -> Result<Picture, Unusable> {
    Err(Unusable::NoSvg)
}

/// Whether `bytes` are text that names an `svg` element soon.
fn is_svg(bytes: &[u8]) -> bool {
    let start = bytes.get(..bytes.len().min(64 << 10)).unwrap_or_default();
    let start = String::from_utf8_lossy(start);
    start.trim_start_matches('\u{feff}').trim_start().starts_with('<') && start.contains("<svg")
}

/// The pictures of a project, ready to be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pictures {
    /// The logo.
    pub logo: Option<Arc<Picture>>,
    /// The others by the file that names them, the path as it is written there, and where they are shown.
    shown: BTreeMap<(FileId, Slot, String), Arc<Picture>>,
}

impl Pictures {
    /// The picture that `file` names with `path` for `slot`; none where it could not be read.
    pub fn get(&self, file: FileId, slot: Slot, path: &str) -> Option<&Arc<Picture>> {
        self.shown.get(&(file, slot, path.to_owned()))
    }

    /// Adds what `file` names with `path`; the logo where `slot` says so.
    pub fn add(&mut self, file: FileId, slot: Slot, path: &str, picture: impl Into<Arc<Picture>>) {
        let picture = picture.into();
        match slot {
            Slot::Logo => self.logo = Some(picture),
            _ => {
                self.shown.insert((file, slot, path.to_owned()), picture);
            }
        }
    }
}
