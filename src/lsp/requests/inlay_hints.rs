use crate::ide::inlay_hints::hints;
use crate::lsp::handle::Refusal;
use crate::lsp::state::State;
use crate::lsp::types::{InlayHint, InlayHintKind, InlayHintParams, Label, Range, TextEdit, Tooltip};

pub(in crate::lsp) fn answer(state: &mut State, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>, Refusal> {
    let analysis = state.analysis();
    let Some(file) = state.file(&analysis, &params.text_document) else { return Ok(None) };
    let convert = state.convert(&analysis);
    let found = hints(&analysis, file, convert.span(file, params.range)).into_iter().map(|hint| {
        let position = convert.position(file, hint.offset);
        InlayHint {
            position,
            label: Label::String(hint.label),
            kind: Some(InlayHintKind::Parameter),
            text_edits: Some(vec![TextEdit { range: Range { start: position, end: position }, new_text: hint.insert }]),
            tooltip: Some(Tooltip::String(hint.tooltip)),
            padding_left: Some(hint.behind),
            padding_right: Some(!hint.behind),
            data: None,
        }
    });
    Ok(Some(found.collect()))
}
