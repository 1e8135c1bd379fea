use crate::ide::file_rename::imports_after;
use crate::lsp::edits::of_files;
use crate::lsp::handle::Refusal;
use crate::lsp::state::State;
use crate::lsp::types::{RenameFilesParams, WorkspaceEdit};
use crate::lsp::uri;

pub(in crate::lsp) fn answer(state: &mut State, params: RenameFilesParams) -> Result<Option<WorkspaceEdit>, Refusal> {
    let analysis = state.analysis();
    let moves = params.files.iter().map(|file| {
        let (old, new) = (uri::path(&file.old_uri.0), uri::path(&file.new_uri.0));
        (state.workspace.home(&old), state.workspace.home(&new))
    });
    let moves: Vec<_> = moves.collect();
    let edits = imports_after(&analysis, &moves);
    Ok((!edits.is_empty()).then(|| of_files(state, &analysis, &edits)))
}
