use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use crate::ide::Wanted;
use crate::ide::preview::{self, NoPreview};
use crate::lsp::handle::Refusal;
use crate::lsp::state::State;
use crate::lsp::types::{Location, Position, TextDocumentIdentifier};
use crate::render::Format;

/// Which map is wanted.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::lsp) struct PreviewParams {
    text_document: TextDocumentIdentifier,
    /// Where the cursor is; the file's first journey without one.
    position: Option<Position>,
    /// `light`, `dark`, `print` or `contrast`; the project's without one.
    theme: Option<String>,
    /// What it is drawn as; a picture without one.
    #[serde(default, deserialize_with = "format")]
    format: Format,
}

/// Editors show what is text: a picture or a page.
fn format<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Format, D::Error> {
    let word = String::deserialize(deserializer)?;
    let known = word.parse().ok().filter(|format| matches!(format, Format::Svg | Format::Html));
    known.ok_or_else(|| D::Error::unknown_variant(&word, &["svg", "html"]))
}

impl From<NoPreview> for Refusal {
    fn from(why: NoPreview) -> Refusal {
        match why {
            NoPreview::Unwanted => Refusal::Unwanted,
            NoPreview::Render(error) => Refusal::Told(error.to_string()),
        }
    }
}

/// A map as a picture or a page.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::lsp) struct Preview {
    journey: String,
    title: String,
    /// The version of the document that was drawn, where it is open.
    version: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    svg: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    html: Option<String>,
    touchpoints: Vec<Spot>,
}

/// A touchpoint in the picture.
#[derive(Serialize)]
struct Spot {
    /// `journey.touchpoint`.
    id: String,
    title: String,
    /// Where it lies in the picture.
    bounds: Bounds,
    /// Where it is written.
    location: Location,
}

#[derive(Serialize)]
struct Bounds {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

/// What stands at a position.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::lsp) struct TouchpointAtParams {
    text_document: TextDocumentIdentifier,
    position: Position,
}

/// A touchpoint in the text.
#[derive(Serialize)]
pub(in crate::lsp) struct TouchpointAt {
    /// `journey.touchpoint`, as in the picture.
    id: String,
    location: Location,
}

/// `journey/preview`: the map around the cursor.
pub(in crate::lsp) fn answer(
    state: &mut State,
    params: PreviewParams,
    wanted: Wanted<'_>,
) -> Result<Option<Preview>, Refusal> {
    let analysis = state.analysis();
    let Some(file) = state.file(&analysis, &params.text_document) else { return Ok(None) };
    let dress = state.workspace.dress(&analysis, file);
    let convert = state.convert(&analysis);
    let offset = params.position.map_or(0, |position| convert.offset(file, position));
    let version = state.version(analysis.path(file));
    let theme = params.theme.as_deref();
    let drawn = preview::preview(&analysis, file, offset, theme, params.format, &dress, wanted)?;
    let spot = |spot: preview::Spot| Spot {
        id: spot.id,
        title: spot.title,
        bounds: Bounds { x: spot.bounds.x, y: spot.bounds.y, width: spot.bounds.w, height: spot.bounds.h },
        location: convert.location(spot.location),
    };
    Ok(drawn.map(|preview| {
        let (svg, html) = match params.format {
            Format::Html => (None, Some(preview.drawn)),
            _ => (Some(preview.drawn), None),
        };
        let touchpoints = preview.touchpoints.into_iter().map(spot).collect();
        Preview { journey: preview.journey, title: preview.title, version, svg, html, touchpoints }
    }))
}

/// `journey/touchpointAt`: the touchpoint around the cursor.
pub(in crate::lsp) fn touchpoint(
    state: &mut State,
    params: TouchpointAtParams,
) -> Result<Option<TouchpointAt>, Refusal> {
    let analysis = state.analysis();
    let Some((file, offset)) = state.place(&analysis, &params.text_document, params.position) else { return Ok(None) };
    let convert = state.convert(&analysis);
    let found = preview::touchpoint_at(&analysis, file, offset);
    Ok(found.map(|(id, location)| TouchpointAt { id, location: convert.location(location) }))
}
