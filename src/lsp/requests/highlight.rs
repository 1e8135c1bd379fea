use crate::ide::references;
use crate::lsp::handle::Refusal;
use crate::lsp::state::State;
use crate::lsp::types::{DocumentHighlight, DocumentHighlightKind, DocumentHighlightParams};

pub(in crate::lsp) fn answer(
    state: &mut State,
    params: DocumentHighlightParams,
) -> Result<Option<Vec<DocumentHighlight>>, Refusal> {
    let analysis = state.analysis();
    let at = params.text_document_position_params;
    let Some((file, offset)) = state.place(&analysis, &at.text_document, at.position) else { return Ok(None) };
    let convert = state.convert(&analysis);
    let found = references::highlights(&analysis, file, offset).into_iter();
    let highlight = |reference: references::Reference| DocumentHighlight {
        range: convert.range(file, reference.location.span),
        kind: Some(if reference.declares { DocumentHighlightKind::Write } else { DocumentHighlightKind::Read }),
    };
    Ok(Some(found.map(highlight).collect()))
}
