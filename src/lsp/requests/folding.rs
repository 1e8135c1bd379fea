use crate::ide::folding::{FoldKind, folds};
use crate::lsp::handle::Refusal;
use crate::lsp::state::State;
use crate::lsp::types::{FoldingRange, FoldingRangeKind, FoldingRangeParams};

pub(in crate::lsp) fn answer(
    state: &mut State,
    params: FoldingRangeParams,
) -> Result<Option<Vec<FoldingRange>>, Refusal> {
    let analysis = state.analysis();
    let Some(file) = state.file(&analysis, &params.text_document) else { return Ok(None) };
    let folds = folds(&analysis, file).into_iter().map(|fold| FoldingRange {
        start_line: fold.first,
        start_character: None,
        end_line: fold.last,
        end_character: None,
        kind: match fold.kind {
            FoldKind::Comment => Some(FoldingRangeKind::Comment),
            FoldKind::Imports => Some(FoldingRangeKind::Imports),
            FoldKind::Block | FoldKind::Text => None,
        },
        collapsed_text: None,
    });
    Ok(Some(folds.collect()))
}
