use crate::ide::Wanted;
use crate::ide::symbols::{self, Outline};
use crate::language::Kind;
use crate::lsp::convert::Convert;
use crate::lsp::handle::Refusal;
use crate::lsp::state::State;
use crate::lsp::types::{
    BaseSymbolInformation, DocumentSymbol, DocumentSymbolParams, SymbolInformation, SymbolKind, WorkspaceSymbolParams,
};
use crate::text::FileId;

/// The outline of a document.
pub(in crate::lsp) fn document(
    state: &mut State,
    params: DocumentSymbolParams,
) -> Result<Option<Vec<DocumentSymbol>>, Refusal> {
    let analysis = state.analysis();
    let Some(file) = state.file(&analysis, &params.text_document) else { return Ok(None) };
    let convert = state.convert(&analysis);
    let outline = symbols::outline(&analysis, file);
    Ok(Some(outline.into_iter().map(|entry| symbol(&convert, file, entry)).collect()))
}

#[allow(deprecated, reason = "the protocol keeps an old field beside the new one")]
fn symbol(convert: &Convert<'_>, file: FileId, entry: Outline) -> DocumentSymbol {
    let named = entry.name.is_empty() || entry.name == entry.title;
    let detail = if named { entry.keyword.to_string() } else { format!("{} {}", entry.keyword, entry.name) };
    DocumentSymbol {
        name: entry.title,
        detail: Some(detail),
        kind: kind(entry.kind),
        tags: None,
        deprecated: None,
        range: convert.range(file, entry.span),
        selection_range: convert.range(file, entry.place),
        children: Some(entry.inner.into_iter().map(|inner| symbol(convert, file, inner)).collect()),
    }
}

/// What all files declare.
#[allow(deprecated, reason = "the protocol keeps an old field beside the new one")]
pub(in crate::lsp) fn workspace(
    state: &mut State,
    params: WorkspaceSymbolParams,
    wanted: Wanted<'_>,
) -> Result<Option<Vec<SymbolInformation>>, Refusal> {
    let analysis = state.analysis();
    let convert = state.convert(&analysis);
    let found = symbols::search(&analysis, &params.query, wanted)?.into_iter();
    let found = found.map(|found| SymbolInformation {
        deprecated: None,
        location: convert.location(found.location),
        base_symbol_information: BaseSymbolInformation {
            name: found.title,
            kind: kind(found.kind),
            tags: None,
            container_name: found.container,
        },
    });
    Ok(Some(found.collect()))
}

pub(in crate::lsp) fn kind(kind: Option<Kind>) -> SymbolKind {
    match kind {
        Some(Kind::Journey) => SymbolKind::Module,
        Some(Kind::Stage) => SymbolKind::Namespace,
        Some(Kind::Touchpoint) => SymbolKind::Class,
        Some(Kind::Persona) => SymbolKind::Object,
        Some(Kind::Channel) => SymbolKind::Interface,
        Some(Kind::Source) => SymbolKind::File,
        Some(Kind::Metric) => SymbolKind::Number,
        Some(Kind::Pain) => SymbolKind::Event,
        Some(Kind::Opportunity) => SymbolKind::Constant,
        Some(Kind::Experiment | Kind::Variant) => SymbolKind::Function,
        Some(Kind::Curve) => SymbolKind::Variable,
        None => SymbolKind::Key,
    }
}
