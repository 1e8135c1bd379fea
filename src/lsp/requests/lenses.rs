use serde_json::json;

use crate::ide::lenses::{Lens, lenses};
use crate::lsp::handle::Refusal;
use crate::lsp::state::State;
use crate::lsp::types::{CodeLens, CodeLensParams, Command, Location};

/// The client carries the commands out: `journey.showReferences` gets an address, a position and locations,
/// `journey.openPreview` an address and a position.
pub(in crate::lsp) fn answer(state: &mut State, params: CodeLensParams) -> Result<Option<Vec<CodeLens>>, Refusal> {
    let analysis = state.analysis();
    let Some(file) = state.file(&analysis, &params.text_document) else { return Ok(None) };
    let convert = state.convert(&analysis);
    let uri = convert.uri(file);
    let found = lenses(&analysis, file).into_iter().map(|(span, lens)| {
        let range = convert.range(file, span);
        let command = match lens {
            Lens::Uses { title, places } => {
                let places: Vec<Location> = places.into_iter().map(|place| convert.location(place)).collect();
                // Without a place there is nothing to show.
                let command = if places.is_empty() { String::new() } else { String::from("journey.showReferences") };
                let arguments = Some(vec![json!(uri), json!(range.start), json!(places)]);
                Command { title, tooltip: None, command, arguments }
            }
            Lens::Preview => Command {
                title: String::from("open preview"),
                tooltip: None,
                command: String::from("journey.openPreview"),
                arguments: Some(vec![json!(uri), json!(range.start)]),
            },
        };
        CodeLens { range, command: Some(command), data: None }
    });
    Ok(Some(found.collect()))
}
