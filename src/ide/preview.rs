//! The map around a cursor as a picture or a page, and which touchpoint of it is meant.

use super::symbol::{journey_at, statements_at};
use super::{Analysis, Unwanted, Wanted};
#[cfg(feature = "html")]
use crate::backend::html;
use crate::backend::svg;
use crate::dress::{self, Dress};
use crate::language::{Keyword, Kind};
use crate::layout::scene::Rect;
use crate::layout::{self, Columns, Labels, Theme};
use crate::model::{Journey, Model};
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

/// What a map is drawn as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// A picture.
    #[default]
    Svg,
    /// A page for browsers.
    #[cfg(feature = "html")]
    Html,
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

/// The map of `file`, which wears `dress`, around byte `offset`, or its first one. `theme` is the name of a theme; none is the
/// project's, and on a page also that of the night. None where the file has no journey.
///
/// # Errors
/// Nobody wants to see it any more.
pub fn preview(
    analysis: &Analysis,
    file: FileId,
    offset: u32,
    theme: Option<&str>,
    format: Format,
    dress: &Dress,
    wanted: Wanted<'_>,
) -> Result<Option<Preview>, Unwanted> {
    let fonts = &dress.fonts;
    wanted.check()?;
    let Some(compilation) = analysis.compilation(file) else { return Ok(None) };
    let Some(journey) = around(&compilation.model, &compilation.bindings, file, offset) else { return Ok(None) };
    wanted.check()?;
    let base = journey.revises.as_deref().and_then(|base| compilation.model.journey(base));
    let shown: Vec<&Journey> = base.into_iter().chain([journey]).collect();
    let config = analysis.project.config(file);
    let columns = match format {
        Format::Svg => Columns::Auto,
        // A page scrolls, so nothing has to be folded.
        #[cfg(feature = "html")]
        Format::Html => Columns::All,
    };
    let (labels, pictures) = (Labels::new(config.labels.clone()), dress.pictures.clone());
    let options = layout::Options { labels, columns, pictures, ..layout::Options::default() };
    let named = theme.and_then(Theme::named);
    #[cfg(feature = "html")]
    let night = named.is_none().then(|| dress::night(&config.theme)).flatten();
    let theme = named.unwrap_or_else(|| dress::theme(&config.theme));
    let scene = layout::map(&compilation.model, &shown, &options, &theme, fonts);
    wanted.check()?;
    let spots = scene.anchors.iter().map(|area| Spot {
        id: area.id.clone(),
        title: area.title.clone(),
        bounds: area.bounds,
        location: area.origin.0,
    });
    let touchpoints = spots.collect();
    let drawn = match format {
        Format::Svg => svg::render(&scene, fonts, &svg::Options::default()),
        #[cfg(feature = "html")]
        Format::Html => {
            let options = html::Options { layout: options, light: theme, dark: night };
            html::render(&compilation.model, &shown, &options, fonts)
        }
    };
    wanted.check()?;
    Ok(Some(Preview { journey: journey.id.clone(), title: journey.title.clone(), drawn, touchpoints }))
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
