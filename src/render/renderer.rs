#[cfg(feature = "svg")]
use std::sync::Arc;

#[cfg(feature = "svg")]
use super::Look;
use super::{Format, RenderError, Selection, outputs};
#[cfg(feature = "svg")]
use crate::dress::Dress;

/// Makes files of maps: pictures, pages, documents and data.
///
/// A renderer holds how pictures look, and the fonts and pictures that they are made with: those of this library and
/// none, until it is [dressed](Renderer::dress) for a map. It may be kept and used for many maps; it opens no file,
/// starts no thread and asks for no date. The same map gives the same bytes everywhere.
#[derive(Clone, Debug, Default)]
pub struct Renderer {
    #[cfg(feature = "svg")]
    pub(super) look: Look,
    #[cfg(feature = "svg")]
    pub(super) dress: Arc<Dress>,
}

impl Renderer {
    /// `what` as a file in `format`: a [`Map`](crate::Map) whole, or a [`Selection`] of its journeys. Journeys stand below each
    /// other, and a picture of one that revises another one shows the curves of both.
    ///
    /// # Errors
    /// This build lacks `format`, or a picture would be too large.
    pub fn render<'m>(&self, what: impl Into<Selection<'m>>, format: Format) -> Result<Vec<u8>, RenderError> {
        let what = what.into();
        match outputs::text(&what, format) {
            Some(text) => Ok(text.into_bytes()),
            #[cfg(feature = "svg")]
            None => outputs::picture(&self.drawing(&what), format),
            #[cfg(not(feature = "svg"))]
            None => Err(RenderError::NotBuilt(format)),
        }
    }
}
