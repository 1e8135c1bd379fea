use crate::ide::selection::selections;
use crate::lsp::handle::Refusal;
use crate::lsp::state::State;
use crate::lsp::types::{Range, SelectionRange, SelectionRangeParams};

pub(in crate::lsp) fn answer(
    state: &mut State,
    params: SelectionRangeParams,
) -> Result<Option<Vec<SelectionRange>>, Refusal> {
    let analysis = state.analysis();
    let Some(file) = state.file(&analysis, &params.text_document) else { return Ok(None) };
    let convert = state.convert(&analysis);
    let chain = |position| {
        let spans = selections(&analysis, file, convert.offset(file, position));
        let outwards = spans.into_iter().rev().map(|span| convert.range(file, span));
        let all = outwards.fold(None, |parent: Option<SelectionRange>, range| {
            Some(SelectionRange { range, parent: parent.map(Box::new) })
        });
        // Each position wants an answer.
        all.unwrap_or(SelectionRange { range: Range { start: position, end: position }, parent: None })
    };
    Ok(Some(params.positions.into_iter().map(chain).collect()))
}
