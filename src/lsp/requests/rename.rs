use crate::ide::{Wanted, rename};
use crate::lsp::edits::of_files;
use crate::lsp::handle::Refusal;
use crate::lsp::state::State;
use crate::lsp::types::{
    PrepareRenameParams, PrepareRenamePlaceholder, PrepareRenameResult, RenameParams, WorkspaceEdit,
};

/// Whether there is something to rename, and what it is called.
pub(in crate::lsp) fn prepare(
    state: &mut State,
    params: PrepareRenameParams,
) -> Result<Option<PrepareRenameResult>, Refusal> {
    let analysis = state.analysis();
    let at = params.text_document_position_params;
    let Some((file, offset)) = state.place(&analysis, &at.text_document, at.position) else { return Ok(None) };
    let found = rename::prepare(&analysis, file, offset).map_err(Refusal::Told)?;
    Ok(Some(PrepareRenameResult::PrepareRenamePlaceholder(PrepareRenamePlaceholder {
        range: state.convert(&analysis).range(file, found.span),
        placeholder: found.name,
    })))
}

pub(in crate::lsp) fn answer(
    state: &mut State,
    params: RenameParams,
    wanted: Wanted<'_>,
) -> Result<Option<WorkspaceEdit>, Refusal> {
    let analysis = state.analysis();
    let at = params.text_document_position_params;
    let Some((file, offset)) = state.place(&analysis, &at.text_document, at.position) else { return Ok(None) };
    let edits = rename::rename(&analysis, file, offset, &params.new_name, wanted)?.map_err(Refusal::Told)?;
    Ok(Some(of_files(state, &analysis, &edits)))
}
