use crate::ide::semantic_tokens;
use crate::lsp::convert::Convert;
use crate::lsp::handle::Refusal;
use crate::lsp::semantic_tokens::number;
use crate::lsp::state::State;
use crate::lsp::types::{SemanticToken, SemanticTokens, SemanticTokensParams, SemanticTokensRangeParams};
use crate::text::{FileId, Span};

pub(in crate::lsp) fn full(state: &mut State, params: SemanticTokensParams) -> Result<Option<SemanticTokens>, Refusal> {
    let analysis = state.analysis();
    let Some(file) = state.file(&analysis, &params.text_document) else { return Ok(None) };
    let whole = Span::new(0, analysis.text(file).len() as u32);
    Ok(Some(tokens(&state.convert(&analysis), file, whole)))
}

pub(in crate::lsp) fn range(
    state: &mut State,
    params: SemanticTokensRangeParams,
) -> Result<Option<SemanticTokens>, Refusal> {
    let analysis = state.analysis();
    let Some(file) = state.file(&analysis, &params.text_document) else { return Ok(None) };
    let convert = state.convert(&analysis);
    Ok(Some(tokens(&convert, file, convert.span(file, params.range))))
}

fn tokens(convert: &Convert<'_>, file: FileId, within: Span) -> SemanticTokens {
    let mut data = Vec::new();
    let (mut line, mut column) = (0, 0);
    for token in semantic_tokens::semantic_tokens(convert.analysis, file, within) {
        let range = convert.range(file, token.span);
        let (token_type, token_modifiers_bitset) = number(token.kind, token.declares);
        let start = range.start;
        data.push(SemanticToken {
            delta_line: start.line - line,
            delta_start: if start.line == line { start.character - column } else { start.character },
            length: range.end.character - start.character,
            token_type,
            token_modifiers_bitset,
        });
        (line, column) = (start.line, start.character);
    }
    SemanticTokens { result_id: None, data }
}
