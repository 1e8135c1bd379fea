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
    let Some(file) = edits.first().map(|edit| edit.location.file) else { return Vec::new() };
    let text = convert.analysis.text(file);
    let edit =
        |edit: &text::Edit| TextEdit { range: convert.range(file, edit.location.span), new_text: edit.text.clone() };
    whole_line_ends(text, edits).iter().map(edit).collect()
}

/// The same edits where none starts or ends between the two characters of a line end: the protocol has no such
/// place.
fn whole_line_ends(text: &str, edits: &[text::Edit]) -> Vec<text::Edit> {
    let inside = |at: u32| is_in_line_end(text, at);
    if !edits.iter().any(|edit| inside(edit.location.span.start) || inside(edit.location.span.end)) {
        return edits.to_vec();
    }
    let mut sorted = edits.to_vec();
    sorted.sort_by_key(|edit| edit.location.span);
    let mut whole: Vec<text::Edit> = Vec::new();
    for mut edit in sorted {
        let span = &mut edit.location.span;
        if inside(span.start) {
            match whole.last_mut().filter(|last| last.location.span.end == span.start + 1) {
                // The one before was made to reach over the line end.
                Some(last) => {
                    last.text.pop();
                    last.text.push_str(&edit.text);
                    last.location.span.end = span.end.max(span.start + 1);
                    if span.end == span.start {
                        last.text.push('\n');
                    } else if inside(span.end) {
                        last.location.span.end = span.end + 1;
                        last.text.push('\n');
                    }
                    continue;
                }
                None => {
                    span.start -= 1;
                    edit.text.insert(0, '\r');
                }
            }
        }
        if inside(span.end) {
            span.end += 1;
            edit.text.push('\n');
        }
        whole.push(edit);
    }
    whole
}

/// Whether byte `at` lies between the two characters of a line end.
pub(super) fn is_in_line_end(text: &str, at: u32) -> bool {
    let bytes = text.as_bytes();
    let before = at.checked_sub(1).and_then(|before| bytes.get(before as usize));
    before == Some(&b'\r') && bytes.get(at as usize) == Some(&b'\n')
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Edit, FileId, Location, Span};

    #[test]
    fn edits_do_not_split_line_ends() {
        let text = "a\r\nb\r\n";
        let edit = |start, end, text: &str| Edit::new(Location::new(FileId::default(), Span::new(start, end)), text);
        for edits in [
            vec![edit(1, 2, "")],
            vec![edit(2, 3, "")],
            vec![edit(2, 2, "x")],
            vec![edit(0, 2, "y"), edit(2, 4, "z")],
            vec![edit(1, 2, ""), edit(2, 2, "q"), edit(4, 5, "")],
            vec![edit(0, 2, "y"), edit(2, 5, "z")],
        ] {
            let whole = whole_line_ends(text, &edits);
            assert_eq!(Edit::apply(text, &whole), Edit::apply(text, &edits), "{edits:?}");
            for edit in &whole {
                let span = edit.location.span;
                assert!(!is_in_line_end(text, span.start) && !is_in_line_end(text, span.end), "{whole:?}");
            }
        }
    }
}
