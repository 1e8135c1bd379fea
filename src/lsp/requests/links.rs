use crate::ide::links::{Target, links};
use crate::lsp::handle::Refusal;
use crate::lsp::state::State;
use crate::lsp::types::{DocumentLink, DocumentLinkParams, Uri};
use crate::lsp::uri;

pub(in crate::lsp) fn answer(
    state: &mut State,
    params: DocumentLinkParams,
) -> Result<Option<Vec<DocumentLink>>, Refusal> {
    let analysis = state.analysis();
    let Some(file) = state.file(&analysis, &params.text_document) else { return Ok(None) };
    let convert = state.convert(&analysis);
    let found = links(&analysis, file).into_iter().map(|link| DocumentLink {
        range: convert.range(file, link.span),
        target: Some(match link.target {
            Target::File(path) => Uri(uri::of(&path)),
            Target::Address(address) => Uri(address),
        }),
        tooltip: None,
        data: None,
    });
    Ok(Some(found.collect()))
}
