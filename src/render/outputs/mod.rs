//! What writes each format. Only here stands which of them this build has.

#[cfg(feature = "html")]
mod html;
#[cfg(feature = "pdf")]
mod pdf;
#[cfg(feature = "png")]
mod png;
#[cfg(feature = "svg")]
pub(super) mod svg;

use super::{Format, Selection};
#[cfg(feature = "svg")]
use super::{RenderError, drawing::Drawing};
#[cfg(feature = "svg")]
use crate::backend::Card;
use crate::backend::{csv, json, markdown, mermaid};

impl Format {
    /// The feature of this crate that it needs; none where every build has it.
    pub fn feature(self) -> Option<&'static str> {
        match self {
            Format::Svg => Some("svg"),
            Format::Png => Some("png"),
            Format::Pdf => Some("pdf"),
            Format::Html => Some("html"),
            Format::Json | Format::Markdown | Format::Csv | Format::Mermaid(_) => None,
        }
    }

    /// Whether this build has it.
    pub fn is_built(self) -> bool {
        match self {
            Format::Svg => cfg!(feature = "svg"),
            Format::Png => cfg!(feature = "png"),
            Format::Pdf => cfg!(feature = "pdf"),
            Format::Html => cfg!(feature = "html"),
            Format::Json | Format::Markdown | Format::Csv | Format::Mermaid(_) => true,
        }
    }
}

/// The text of a format that is not drawn; none of one that is.
pub(super) fn text(what: &Selection, format: Format) -> Option<String> {
    let (model, journeys) = (what.model, &what.journeys);
    Some(match format {
        Format::Json => json::write(&model.only(journeys)),
        Format::Markdown => markdown::write(&model.only(journeys)),
        Format::Csv => journeys.iter().map(|journey| csv::write(journey)).collect(),
        Format::Mermaid(diagram) => journeys.iter().map(|journey| mermaid::write(model, journey, diagram)).collect(),
        Format::Svg | Format::Png | Format::Pdf | Format::Html => return None,
    })
}

/// The file of a picture.
#[cfg(feature = "svg")]
pub(super) fn picture(drawing: &Drawing, format: Format) -> Result<Vec<u8>, RenderError> {
    match format {
        Format::Svg => {
            Ok(svg::write(&drawing.scene(drawing.columns(format)), drawing.look, drawing.dress).into_bytes())
        }
        #[cfg(feature = "png")]
        Format::Png => png::write(drawing),
        #[cfg(feature = "pdf")]
        Format::Pdf => pdf::write(drawing),
        #[cfg(feature = "html")]
        Format::Html => Ok(html::write(drawing).into_bytes()),
        format => Err(RenderError::NotBuilt(format)),
    }
}

/// The page that leads to the maps of `cards`.
#[cfg(feature = "html")]
pub(super) fn index(drawing: &Drawing, title: &str, cards: &[Card]) -> Result<String, RenderError> {
    Ok(html::index(drawing, title, cards))
}

/// Without pages for browsers there is none.
#[cfg(all(feature = "svg", not(feature = "html")))]
pub(super) fn index(_: &Drawing, _: &str, _: &[Card]) -> Result<String, RenderError> {
    Err(RenderError::NotBuilt(Format::Html))
}
