//! The tree keeps every byte of any text, no text is too much for it, and every mistake in quotes
//! and braces is one message.

mod again;
mod fixes;
mod hostile;
mod lossless;
mod mistakes;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use journey::diagnostic::Diagnostic;
use journey::language::Language;
use journey::syntax::{Parse, Vocabulary, parse};
use journey::text::{Edit, FileId};

/// Reads `text` and checks what holds for every text.
pub fn read(text: &str) -> Parse {
    read_with(text, &Language)
}

/// The same, with `vocabulary` in the place of the language.
pub fn read_with(text: &str, vocabulary: &dyn Vocabulary) -> Parse {
    let source: Arc<str> = text.into();
    let parse = parse(FileId(0), &source, vocabulary);
    let mut joined = String::with_capacity(text.len());
    let mut end = 0;
    for leaf in parse.tree.leaves() {
        assert_eq!(leaf.span().start, end, "leaves follow each other");
        end = leaf.span().end;
        joined.push_str(leaf.text());
    }
    assert!(joined == text, "the leaves are the text");
    for node in parse.tree.nodes().filter(|node| node.kind().is_branch()) {
        let span = node.span();
        let inside = node.children().all(|child| span.start <= child.span().start && child.span().end <= span.end);
        assert!(inside, "children stay inside their parents: {:?}", node.kind());
    }
    for found in &parse.diagnostics {
        let places = found.related.iter().chain([&found.primary]).map(|label| label.location);
        let edits = found.fix.iter().flat_map(|fix| &fix.edits).map(|edit| edit.location);
        for place in places.chain(edits) {
            assert!(text.get(place.span.range()).is_some(), "{} points into the text: {place:?}", found.code);
        }
    }
    parse
}

/// The codes and lines (from 1) of the messages about `text`.
pub fn messages(text: &str) -> Vec<String> {
    let lines = journey::text::LineIndex::new(text);
    let show = |found: &Diagnostic| format!("{} {}", lines.line(found.primary.location.span.start) + 1, found.code);
    read(text).diagnostics.iter().map(show).collect()
}

/// `text` with all fixes of its messages applied.
pub fn fixed(text: &str) -> String {
    let parse = read(text);
    let edits = parse.diagnostics.iter().filter_map(|found| found.fix.as_ref()).flat_map(|fix| &fix.edits);
    Edit::apply(text, edits.collect::<Vec<_>>())
}

/// All examples with their paths.
pub fn examples() -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|end| end == "journey")).collect();
    paths.sort();
    assert!(paths.len() > 10, "the examples are where they should be");
    paths.into_iter().map(|path| (path.clone(), std::fs::read_to_string(path).unwrap())).collect()
}
