use crate::ide::hover;
use crate::lsp::convert::markdown;
use crate::lsp::handle::Refusal;
use crate::lsp::state::State;
use crate::lsp::types::{Contents, Hover, HoverParams};

pub(in crate::lsp) fn answer(state: &mut State, params: HoverParams) -> Result<Option<Hover>, Refusal> {
    let analysis = state.analysis();
    let at = params.text_document_position_params;
    let Some((file, offset)) = state.place(&analysis, &at.text_document, at.position) else { return Ok(None) };
    let convert = state.convert(&analysis);
    Ok(hover::hover(&analysis, file, offset).map(|hover| Hover {
        contents: Contents::MarkupContent(markdown(hover.markdown)),
        range: Some(convert.range(file, hover.span)),
    }))
}
