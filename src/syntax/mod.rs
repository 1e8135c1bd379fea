//! From text to a tree that keeps every byte. It never fails: what is wrong is mended in a copy,
//! with one message for each mistake, and the tree says what was mended.

mod again;
mod edits;
mod kind;
pub mod limits;
mod mend;
mod parser;
mod report;
mod tree;
mod vocabulary;

use std::borrow::Cow;
use std::sync::Arc;

pub use again::{holds, parse_again};
pub use kind::SyntaxKind;
pub use tree::{Children, NodeRef, Tree};
pub use vocabulary::{Container, Entry, Vocabulary, Wants};

use crate::diagnostic::Diagnostic;
use crate::text::{FileId, Span};
use edits::Edits;

/// What reading a file gives.
#[derive(Clone, Debug)]
pub struct Parse {
    /// The whole text as a tree.
    pub tree: Tree,
    /// What is wrong with quotes, braces and the like, in the order of the text: one message for
    /// each mistake.
    pub diagnostics: Vec<Diagnostic>,
    /// The part of the text that had to be read: all of it, or what lies around an edit.
    pub read: Span,
}

/// Reads `text`, which is the file `file`. Time and memory grow with the length of the text,
/// whatever is in it.
pub fn parse(file: FileId, text: &Arc<str>, vocabulary: &dyn Vocabulary) -> Parse {
    if text.len() > limits::BYTES {
        let empty: Arc<str> = Arc::from("");
        let tree = parser::read(&empty, "", &Edits::default());
        return Parse { tree, diagnostics: vec![report::too_large(file)], read: Span::at(0) };
    }
    let flat = limits::flatten(text);
    let mut tree = parser::read(text, &flat.text, &Edits::default());
    let (mut quotes, mut swaps, mut mends) = (Vec::new(), Vec::new(), Vec::new());
    let (mut brackets, mut trouble) = (false, flat.first.is_some());
    if flat.first.is_none() {
        // A text block comes first, and the quotes that it had turned around after it.
        for _ in 0..2 {
            let more = mend::quotes(&tree, vocabulary);
            if more.is_empty() {
                break;
            }
            quotes.extend(more);
            tree = parser::read(text, text, &mend::edits(&quotes, &[]));
        }
        let mut source = Cow::Borrowed(&**text);
        brackets = mend::wanted(tree.nodes(), vocabulary);
        if brackets {
            let found = mend::swaps(&tree, vocabulary);
            let swapped = swapped(text, &found);
            // What stands in brackets may stand deeper than is read.
            if !found.is_empty() && limits::flatten(&swapped).first.is_none() {
                (source, swaps) = (Cow::Owned(swapped), found);
                tree = parser::read(text, &source, &mend::edits(&quotes, &[]));
            }
        }
        (mends, trouble) = mend::braces(&tree, vocabulary);
        if !mends.is_empty() {
            tree = parser::read(text, &source, &mend::edits(&quotes, &mends));
        }
    }
    let report = report::Report { file, tree: &tree, deep: flat.first };
    let diagnostics = report.all(&quotes, &swaps, &mends);
    tree.whole = !trouble && quotes.is_empty() && !brackets && diagnostics.is_empty();
    let read = Span::new(0, text.len() as u32);
    Parse { tree, diagnostics, read }
}

/// `text` with other characters at some places, as long as before.
fn swapped(text: &str, swaps: &[mend::Swap]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for swap in swaps {
        out.push_str(text.get(done..swap.at as usize).unwrap_or_default());
        out.push(swap.to);
        done = swap.at as usize + 1;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}
