use crate::ide::{Wanted, references};
use crate::lsp::handle::Refusal;
use crate::lsp::state::State;
use crate::lsp::types::{Location, ReferenceParams};

pub(in crate::lsp) fn answer(
    state: &mut State,
    params: ReferenceParams,
    wanted: Wanted<'_>,
) -> Result<Option<Vec<Location>>, Refusal> {
    let analysis = state.analysis();
    let at = params.text_document_position_params;
    let Some((file, offset)) = state.place(&analysis, &at.text_document, at.position) else { return Ok(None) };
    let convert = state.convert(&analysis);
    let declarations = params.context.include_declaration;
    let found = references::references(&analysis, file, offset, wanted)?;
    let found = found.into_iter().filter(|reference| declarations || !reference.declares);
    Ok(Some(found.map(|reference| convert.location(reference.location)).collect()))
}
