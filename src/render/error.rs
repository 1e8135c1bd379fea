use std::fmt;

use super::Format;

/// Why a map could not be rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RenderError {
    /// The library was built without the feature of this format, which is [`Format::feature`].
    NotBuilt(Format),
    /// The picture would have more than 100 million pixels. Fewer columns or a smaller scale help.
    TooLarge {
        /// How wide it would be, in pixels.
        width: u64,
        /// How tall it would be, in pixels.
        height: u64,
    },
    /// What the format's own writer says, in a sentence: a font that cannot be embedded, no map at all.
    Failed(String),
}

impl fmt::Display for RenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RenderError::NotBuilt(format) => write!(f, "this `journey` was built without {}", format.name()),
            RenderError::TooLarge { width, height } => {
                write!(f, "a picture of {width} × {height} pixels is over 100 megapixels")
            }
            RenderError::Failed(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for RenderError {}
