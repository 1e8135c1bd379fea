use serde::{Deserialize, Serialize};

use crate::ide::preview;
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
}

/// A map as a picture.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::lsp) struct Preview {
    journey: String,
    title: String,
    /// The version of the document that was drawn, where it is open.
    version: Option<i32>,
    svg: String,
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
pub(in crate::lsp) fn answer(state: &mut State, params: PreviewParams) -> Result<Option<Preview>, Refusal> {
    let analysis = state.analysis();
    let Some(file) = state.file(&analysis, &params.text_document) else { return Ok(None) };
    let convert = state.convert(&analysis);
    let offset = params.position.map_or(0, |position| convert.offset(file, position));
    let version = state.version(analysis.path(file));
    Ok(preview::preview(&analysis, file, offset, params.theme.as_deref()).map(|preview| Preview {
        journey: preview.journey,
        title: preview.title,
        version,
        svg: preview.svg,
        touchpoints: preview
            .touchpoints
            .into_iter()
            .map(|spot| Spot {
                id: spot.id,
                title: spot.title,
                bounds: Bounds { x: spot.bounds.x, y: spot.bounds.y, width: spot.bounds.w, height: spot.bounds.h },
                location: convert.location(spot.location),
            })
            .collect(),
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
