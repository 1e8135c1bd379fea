//! The map around a cursor as a picture or a page, and which touchpoint of it is meant.

use std::sync::Arc;

use super::symbol::{journey_at, statements_at};
use super::{Analysis, Unwanted, Wanted};
use crate::dress::Dress;
use crate::language::{Keyword, Kind};
use crate::layout::Theme;
use crate::layout::scene::Rect;
use crate::model::{Journey, Model};
use crate::render::{Format, Look, RenderError, Renderer, Selection};
use crate::resolve::{Bindings, Symbol};
use crate::text::{FileId, Location, Span};

/// A map as a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// The name of the journey.
    pub journey: String,
    /// Its title.
    pub title: String,
    /// The picture or the page.
    pub drawn: String,
    /// Where each touchpoint lies in it and where it is written.
    pub touchpoints: Vec<Spot>,
}

/// Why there is no preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoPreview {
    /// Nobody wants to see it any more.
    Unwanted,
    /// The map cannot be drawn so.
    Render(RenderError),
}

impl From<Unwanted> for NoPreview {
    fn from(_: Unwanted) -> NoPreview {
        NoPreview::Unwanted
    }
}

/// A touchpoint in the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// `journey.touchpoint`.
    pub id: String,
    /// What people read.
    pub title: String,
    /// Where it lies, in the picture's units.
    pub bounds: Rect,
    /// Where it is written.
    pub location: Location,
}

/// The map of `file`, which wears `dress`, around byte `offset`, or its first one, as a picture or page that is text.
/// `theme` is the name of a theme; none is the project's, and on a page also that of the night. None where the file has no
/// journey.
///
/// # Errors
/// See [`NoPreview`].
pub fn preview(
    analysis: &Analysis,
    file: FileId,
    offset: u32,
    theme: Option<&str>,
    format: Format,
    dress: &Arc<Dress>,
    wanted: Wanted<'_>,
) -> Result<Option<Preview>, NoPreview> {
    wanted.check()?;
    let Some(compilation) = analysis.compilation(file) else { return Ok(None) };
    let Some(journey) = around(&compilation.model, &compilation.bindings, file, offset) else { return Ok(None) };
    wanted.check()?;
    let what = Selection::new(&compilation.model, vec![journey], analysis.project.config(file));
    let look = Look { theme: theme.and_then(Theme::named), ..Look::default() };
    let renderer = Renderer::new(look).with_dress(Arc::clone(dress));
    let scene = renderer.scene(what.clone(), format);
    wanted.check()?;
    let drawn = match format {
        Format::Svg => renderer.svg(&scene).into_bytes(),
        format => renderer.render(what, format).map_err(NoPreview::Render)?,
    };
    wanted.check()?;
    let touchpoints = scene.anchors.into_iter().map(|area| Spot {
        id: area.id,
        title: area.title,
        bounds: area.bounds,
        location: area.origin.0,
    });
    Ok(Some(Preview {
        journey: journey.id.clone(),
        title: journey.title.clone(),
        drawn: String::from_utf8_lossy(&drawn).into_owned(),
        touchpoints: touchpoints.collect(),
    }))
}

/// The touchpoint of `file` around byte `offset`, as `journey.touchpoint`, and where it is written.
pub fn touchpoint_at(analysis: &Analysis, file: FileId, offset: u32) -> Option<(String, Location)> {
    let compilation = analysis.compilation(file)?;
    let journey = around(&compilation.model, &compilation.bindings, file, offset)?;
    let path = statements_at(analysis, Location::new(file, Span::at(offset)));
    let statement = path.iter().find(|statement| statement.row.keyword == Keyword::Touchpoint)?;
    let mut declared = compilation.bindings.declarations.iter();
    let declared = declared
        .find(|thing| thing.symbol == Symbol::Thing(Kind::Touchpoint) && thing.statement == statement.location)?;
    Some((format!("{}.{}", journey.id, declared.id), statement.location))
}

/// The journey around byte `offset`, or the first one of the file.
fn around<'a>(model: &'a Model, bindings: &Bindings, file: FileId, offset: u32) -> Option<&'a Journey> {
    let here = journey_at(bindings, file, offset).and_then(|journey| model.journey(&journey.id));
    here.or_else(|| model.journeys.first())
}
