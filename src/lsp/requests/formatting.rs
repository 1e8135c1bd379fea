use crate::format::{OnErrors, Refused, format, format_closed, format_range};
use crate::lsp::edits::of_file;
use crate::lsp::handle::Refusal;
use crate::lsp::state::State;
use crate::lsp::types::{
    DocumentFormattingParams, DocumentOnTypeFormattingParams, DocumentRangeFormattingParams, TextEdit,
};
use crate::text::Edit;

type Edits = Result<Option<Vec<TextEdit>>, Refusal>;

/// The whole document. What is damaged stays as it is.
pub(in crate::lsp) fn document(state: &mut State, params: DocumentFormattingParams) -> Edits {
    let analysis = state.analysis();
    let Some(file) = state.file(&analysis, &params.text_document) else { return Ok(None) };
    let edits = format(file, &analysis.source(file).text, OnErrors::FormatAround);
    told(edits).map(|edits| Some(of_file(&state.convert(&analysis), &edits)))
}

/// Some lines.
pub(in crate::lsp) fn range(state: &mut State, params: DocumentRangeFormattingParams) -> Edits {
    let analysis = state.analysis();
    let Some(file) = state.file(&analysis, &params.text_document) else { return Ok(None) };
    let convert = state.convert(&analysis);
    let range = convert.span(file, params.range);
    let edits = format_range(file, &analysis.source(file).text, range, OnErrors::FormatAround);
    told(edits).map(|edits| Some(of_file(&convert, &edits)))
}

/// The statement that a `}` has just closed.
pub(in crate::lsp) fn on_type(state: &mut State, params: DocumentOnTypeFormattingParams) -> Edits {
    let analysis = state.analysis();
    let Some((file, offset)) = state.place(&analysis, &params.text_document, params.position) else { return Ok(None) };
    let edits = format_closed(file, &analysis.source(file).text, offset);
    told(edits).map(|edits| Some(of_file(&state.convert(&analysis), &edits)))
}

fn told(edits: Result<Vec<Edit>, Refused>) -> Result<Vec<Edit>, Refusal> {
    edits.map_err(|refused| {
        Refusal::Told(match refused {
            Refused::Mistakes(_) => String::from("this file has mistakes in its syntax: mend them first"),
            Refused::Fault(what) => {
                format!("nothing was changed: the result would not have said the same ({what}), which is a fault of the formatter")
            }
        })
    })
}
