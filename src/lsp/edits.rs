//! Our edits as the protocol writes them.

use std::collections::BTreeMap;

use super::convert::Convert;
use super::state::State;
use super::types::{
    DocumentChange, Edit, OptionalVersionedTextDocumentIdentifier, TextDocumentEdit, TextDocumentIdentifier, TextEdit,
    WorkspaceEdit,
};
use crate::ide::Analysis;
use crate::text;

/// The edits of one file.
pub(super) fn of_file(convert: &Convert<'_>, edits: &[text::Edit]) -> Vec<TextEdit> {
    let edit = |edit: &text::Edit| TextEdit {
        range: convert.range(edit.location.file, edit.location.span),
        new_text: edit.text.clone(),
    };
    edits.iter().map(edit).collect()
}

/// Edits of several files, each for the version that the client has of it.
pub(super) fn of_files(state: &State, analysis: &Analysis, edits: &[text::Edit]) -> WorkspaceEdit {
    let convert = state.convert(analysis);
    let mut files: BTreeMap<text::FileId, Vec<text::Edit>> = BTreeMap::new();
    for edit in edits {
        files.entry(edit.location.file).or_default().push(edit.clone());
    }
    if !state.client.versioned_edits {
        let changes = files.iter().map(|(file, edits)| (convert.uri(*file), of_file(&convert, edits))).collect();
        return WorkspaceEdit { changes: Some(changes), document_changes: None, change_annotations: None };
    }
    let changes = files.iter().map(|(file, edits)| {
        DocumentChange::TextDocumentEdit(TextDocumentEdit {
            text_document: OptionalVersionedTextDocumentIdentifier {
                version: state.version(analysis.path(*file)),
                text_document_identifier: TextDocumentIdentifier { uri: convert.uri(*file) },
            },
            edits: of_file(&convert, edits).into_iter().map(Edit::TextEdit).collect(),
        })
    });
    WorkspaceEdit { changes: None, document_changes: Some(changes.collect()), change_annotations: None }
}
