use super::super::{RenderError, drawing::Drawing};
use crate::backend::png::{self, Error};
use crate::backend::svg::{self, Letters, Options};

/// The file of `drawing`.
pub fn write(drawing: &Drawing) -> Result<Vec<u8>, RenderError> {
    let (fonts, scale) = (&drawing.dress.fonts, drawing.look.scale);
    // The rasteriser has the faces at hand: what is embedded would only be read past.
    let options = Options { letters: Letters::Bare, raster: Some(scale), prefix: drawing.look.prefix.clone() };
    let failed = |error| match error {
        Error::TooLarge { width, height } => RenderError::TooLarge { width, height },
        error => RenderError::Failed(error.to_string()),
    };
    let scene = drawing.scene(drawing.look.columns);
    png::size(scene.width as f32, scene.height as f32, scale).map_err(failed)?;
    png::render(&svg::render(&scene, fonts, &options), fonts, scale).map_err(failed)
}
