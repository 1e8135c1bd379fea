use std::sync::Arc;

use super::drawing::Drawing;
use super::{Format, Look, RenderError, Renderer, Selection, outputs};
use crate::backend::Card;
use crate::diagnostic::Diagnostic;
use crate::dress::{Dress, Lend};
use crate::layout::Scene;
use crate::map::Map;
use crate::project::Files;

impl Renderer {
    /// One that draws as `look` says, with the fonts of this library.
    pub fn new(look: Look) -> Renderer {
        Renderer { look, dress: Arc::default() }
    }

    /// The same with fonts and pictures that were read before.
    pub fn with_dress(self, dress: Arc<Dress>) -> Renderer {
        Renderer { dress, ..self }
    }

    /// Takes on the fonts and pictures that `map` and its project name, read from `files`, in place of those that it has.
    /// Tells those that cannot be used, and the characters that no font has, by place.
    pub fn dress(&mut self, map: &Map, files: &dyn Files) -> Vec<Diagnostic> {
        self.dress_with(map, files, &|_, _, _| {})
    }

    /// The same where `lend` may help out with fonts of the machine.
    pub fn dress_with(&mut self, map: &Map, files: &dyn Files, lend: Lend<'_>) -> Vec<Diagnostic> {
        let (mut dress, mut told) = Dress::read(map.project(), map.root(), files);
        told.extend(dress.fonts_for(map, lend));
        told.sort_by_key(|diagnostic| diagnostic.primary.location);
        self.dress = Arc::new(dress);
        told
    }

    /// The scene that a picture of `what` in `format` shows: where everything lies, in pixels of the SVG.
    pub fn scene<'m>(&self, what: impl Into<Selection<'m>>, format: Format) -> Scene {
        let what = what.into();
        let drawing = self.drawing(&what);
        drawing.scene(drawing.columns(format))
    }

    /// An SVG of `scene`, which this renderer made.
    pub fn svg(&self, scene: &Scene) -> String {
        outputs::svg::write(scene, &self.look, &self.dress)
    }

    /// A small SVG of `what`, its stages and its curve, by day and, where the project has both, by night. It is too small to
    /// read, so neither letters nor pictures are in it.
    pub fn thumbnail<'m>(&self, what: impl Into<Selection<'m>>) -> (String, Option<String>) {
        outputs::svg::thumbnail(&self.drawing(&what.into()))
    }

    /// The page that leads to the maps of `cards`, in their order, in the words and colours of `map`'s project. `title` is
    /// what all of them are called.
    ///
    /// # Errors
    /// This build lacks pages for browsers.
    pub fn index(&self, title: &str, cards: &[Card], map: &Map) -> Result<String, RenderError> {
        outputs::index(&self.drawing(&map.into()), title, cards)
    }

    pub(super) fn drawing<'a>(&'a self, what: &Selection<'a>) -> Drawing<'a> {
        Drawing::new(what, &self.look, &self.dress)
    }
}
