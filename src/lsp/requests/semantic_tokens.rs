use crate::ide::{Unwanted, Wanted, semantic_tokens};
use crate::lsp::convert::Convert;
use crate::lsp::handle::Refusal;
use crate::lsp::semantic_tokens::number;
use crate::lsp::state::State;
use crate::lsp::types::{SemanticToken, SemanticTokens, SemanticTokensParams, SemanticTokensRangeParams};
use crate::text::{FileId, Span};

pub(in crate::lsp) fn full(
    state: &mut State,
    params: SemanticTokensParams,
    wanted: Wanted<'_>,
) -> Result<Option<SemanticTokens>, Refusal> {
    let analysis = state.analysis();
    let Some(file) = state.file(&analysis, &params.text_document) else { return Ok(None) };
    let whole = Span::new(0, analysis.text(file).len() as u32);
    Ok(Some(tokens(&state.convert(&analysis), file, whole, wanted)?))
}

pub(in crate::lsp) fn range(
    state: &mut State,
    params: SemanticTokensRangeParams,
    wanted: Wanted<'_>,
) -> Result<Option<SemanticTokens>, Refusal> {
    let analysis = state.analysis();
    let Some(file) = state.file(&analysis, &params.text_document) else { return Ok(None) };
    let convert = state.convert(&analysis);
    Ok(Some(tokens(&convert, file, convert.span(file, params.range), wanted)?))
}

fn tokens(convert: &Convert<'_>, file: FileId, within: Span, wanted: Wanted<'_>) -> Result<SemanticTokens, Unwanted> {
    let found = semantic_tokens::semantic_tokens(convert.analysis, file, within, wanted)?;
    let (text, lines) = (convert.analysis.text(file), convert.analysis.lines(file));
    let width =
        |start: u32, end: u32| convert.encoding.width(text.get(start as usize..end as usize).unwrap_or_default());
    let mut data = Vec::with_capacity(found.len());
    // The line at hand, and a byte of it; the line and the column of the token before. Tokens come in the order of
    // the text and none goes over the end of a line, so nothing is searched for.
    let (mut line, mut at, mut column) = (0, 0, 0);
    let mut before = 0;
    for token in found {
        let start = token.span.start;
        while let Some(next) = lines.start(line + 1).filter(|next| *next <= start) {
            (line, at, column) = (line + 1, next, 0);
        }
        let delta = width(at, start);
        let (token_type, token_modifiers_bitset) = number(token.kind, token.declares);
        data.push(SemanticToken {
            delta_line: line - before,
            delta_start: if line == before { delta } else { column + delta },
            length: width(start, token.span.end),
            token_type,
            token_modifiers_bitset,
        });
        (at, column, before) = (start, column + delta, line);
    }
    Ok(SemanticTokens { result_id: None, data })
}
