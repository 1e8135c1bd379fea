use serde::{Deserialize, Serialize};

use crate::ide::{Wanted, preview};
use crate::lsp::handle::Refusal;
use crate::lsp::state::State;
use crate::lsp::types::{Location, Position, TextDocumentIdentifier};

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
    #[serde(default)]
    format: Format,
}

/// What a map is drawn as.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Format {
    #[default]
    Svg,
    Html,
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
    let format = match params.format {
        Format::Svg => preview::Format::Svg,
        #[cfg(feature = "html")]
        Format::Html => preview::Format::Html,
        #[cfg(not(feature = "html"))]
        Format::Html => return Err(Refusal::Told(String::from("this `journey` was built without HTML"))),
    };
    let drawn = preview::preview(&analysis, file, offset, params.theme.as_deref(), format, &dress, wanted)?;
    let spot = |spot: preview::Spot| Spot {
        id: spot.id,
        title: spot.title,
        bounds: Bounds { x: spot.bounds.x, y: spot.bounds.y, width: spot.bounds.w, height: spot.bounds.h },
        location: convert.location(spot.location),
    };
    Ok(drawn.map(|preview| {
        let (svg, html) = match params.format {
            Format::Svg => (Some(preview.drawn), None),
            Format::Html => (None, Some(preview.drawn)),
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
