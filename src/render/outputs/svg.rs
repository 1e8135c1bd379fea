use super::super::Look;
use super::super::drawing::Drawing;
use crate::backend::svg::{self, Letters, Options};
use crate::dress::Dress;
use crate::layout::{self, Columns, Lane, Scene, Theme};
use crate::picture::Pictures;

/// The file of `scene`, whose text was set with the fonts of `dress`.
pub fn write(scene: &Scene, look: &Look, dress: &Dress) -> String {
    let options = Options { letters: look.letters, prefix: look.prefix.clone(), ..Options::default() };
    svg::render(scene, &dress.fonts, &options)
}

/// Stages and curve of `drawing`, by day and by night. Too small to read, so neither letters nor pictures are embedded.
pub fn thumbnail(drawing: &Drawing) -> (String, Option<String>) {
    let lanes = Some(vec![Lane::named("stage"), Lane::named("emotion")]);
    let layout = layout::Options { lanes, pictures: Pictures::default(), ..drawing.options(Columns::All) };
    let options = Options { letters: Letters::Bare, ..Options::default() };
    let draw = |theme: &Theme| {
        let scene = layout::map(drawing.model, &drawing.journeys, &layout, theme, &drawing.dress.fonts);
        svg::render(&scene, &drawing.dress.fonts, &options)
    };
    (draw(&drawing.theme), drawing.night.as_ref().map(draw))
}
