use crate::ide::completion::{self, Item, ItemKind};
use crate::language::Kind;
use crate::lsp::convert::markdown;
use crate::lsp::handle::Refusal;
use crate::lsp::state::State;
use crate::lsp::types::{
    CompletionItem, CompletionItemKind, CompletionItemTextEdit, CompletionList, CompletionParams, Documentation,
    InsertTextFormat, Range, TextEdit,
};

pub(in crate::lsp) fn answer(state: &mut State, params: CompletionParams) -> Result<Option<CompletionList>, Refusal> {
    let analysis = state.analysis();
    let at = params.text_document_position_params;
    let Some((file, offset)) = state.place(&analysis, &at.text_document, at.position) else { return Ok(None) };
    let completion = completion::completion(&analysis, file, offset);
    // Whoever types a blank to indent a line or to go on in a text has not asked for a list.
    let typed = params.context.and_then(|context| context.trigger_character);
    if typed.as_deref() == Some(" ") && completion.starts_statement {
        return Ok(None);
    }
    let range = state.convert(&analysis).range(file, completion.replaced);
    let snippets = state.client.snippets;
    let items = completion.items.into_iter().enumerate();
    let items = items.map(|(at, one)| item(at, one, range, snippets)).collect();
    Ok(Some(CompletionList { is_incomplete: false, item_defaults: None, apply_kind: None, items }))
}

fn item(at: usize, item: Item, range: Range, snippets: bool) -> CompletionItem {
    let new_text = if snippets { item.snippet } else { item.plain };
    let is_snippet = snippets && new_text.contains('$');
    CompletionItem {
        label: item.label,
        kind: Some(kind(item.kind)),
        detail: Some(item.detail).filter(|detail| !detail.is_empty()),
        documentation: Some(item.doc)
            .filter(|doc| !doc.is_empty())
            .map(|doc| Documentation::MarkupContent(markdown(doc))),
        sort_text: Some(format!("{at:04}")),
        insert_text_format: Some(if is_snippet { InsertTextFormat::Snippet } else { InsertTextFormat::PlainText }),
        text_edit: Some(CompletionItemTextEdit::TextEdit(TextEdit { range, new_text })),
        ..CompletionItem::default()
    }
}

fn kind(kind: ItemKind) -> CompletionItemKind {
    match kind {
        ItemKind::Keyword => CompletionItemKind::Keyword,
        ItemKind::Modifier => CompletionItemKind::Property,
        ItemKind::Word | ItemKind::Emotion => CompletionItemKind::EnumMember,
        ItemKind::File => CompletionItemKind::File,
        ItemKind::Name(Kind::Persona) => CompletionItemKind::Class,
        ItemKind::Name(Kind::Channel) => CompletionItemKind::Interface,
        ItemKind::Name(Kind::Journey | Kind::Stage) => CompletionItemKind::Module,
        ItemKind::Name(Kind::Source) => CompletionItemKind::Reference,
        ItemKind::Name(_) => CompletionItemKind::Variable,
    }
}
