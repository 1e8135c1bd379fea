use crate::ide::definition;
use crate::lsp::handle::Refusal;
use crate::lsp::state::State;
use crate::lsp::types::{Definition, DefinitionParams, DefinitionResponse, LocationLink};

pub(in crate::lsp) fn answer(
    state: &mut State,
    params: DefinitionParams,
) -> Result<Option<DefinitionResponse>, Refusal> {
    let analysis = state.analysis();
    let at = params.text_document_position_params;
    let Some((file, offset)) = state.place(&analysis, &at.text_document, at.position) else { return Ok(None) };
    let convert = state.convert(&analysis);
    Ok(definition::definition(&analysis, file, offset).map(|found| match state.client.links {
        true => DefinitionResponse::DefinitionLinkList(vec![LocationLink {
            origin_selection_range: Some(convert.range(file, found.from.span)),
            target_uri: convert.uri(found.target.file),
            target_range: convert.range(found.target.file, found.target.span),
            target_selection_range: convert.range(found.name.file, found.name.span),
        }]),
        false => DefinitionResponse::Definition(Definition::Location(convert.location(found.name))),
    }))
}
