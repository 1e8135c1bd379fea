use super::super::drawing::Drawing;
use super::Format;
use crate::backend::Card;
use crate::backend::html::{self, Options};

/// The page of `drawing`, a section for each map.
pub fn write(drawing: &Drawing) -> String {
    let options = Options {
        layout: drawing.options(drawing.columns(Format::Html)),
        light: drawing.theme.clone(),
        dark: drawing.night.clone(),
    };
    html::render(drawing.model, &drawing.journeys, &options, &drawing.dress.fonts)
}

/// The page that leads to the maps of `cards`.
pub fn index(drawing: &Drawing, title: &str, cards: &[Card]) -> String {
    html::index::render(title, cards, &drawing.labels, &drawing.theme, drawing.night.as_ref(), &drawing.dress.fonts)
}
