//! The words for what is wrong with quotes, braces and the like.

use super::{NodeRef, SyntaxKind, Tree, limits};
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::{Edit, FileId, Location, Span};

/// The codes of this phase, each with a line about it.
pub const CODES: [(&str, &str); 11] = [
    ("unclosed-block", "a `{` without its `}`"),
    ("unopened-block", "a block without its `{`"),
    ("stray-brace", "a `{` or `}` that belongs to nothing"),
    ("unclosed-string", "a text without one of its quotes"),
    ("stray-quote", "a quote that belongs to no text"),
    ("unclosed-comment", "a `/*` without its `*/`"),
    ("unexpected-text", "characters that mean nothing where they stand"),
    ("missing-separator", "two statements on one line without a `;` between"),
    ("nesting-too-deep", "blocks in blocks, more than 64 deep"),
    ("too-many-mistakes", "a file with more mistakes in its syntax than are worth listing"),
    ("file-too-large", "a file of more than a gibibyte"),
];

/// The message for a file that is not read at all.
pub(super) fn too_large(file: FileId) -> Diagnostic {
    Diagnostic::error("file-too-large", Location::new(file, Span::at(0)), "this file is too large to be read")
        .help("split it into several files and import them")
}

/// The messages for what the tree itself shows to be wrong.
pub(super) fn leftovers(file: FileId, tree: &Tree, deep: Option<u32>) -> Vec<Diagnostic> {
    let at = |span: Span| Location::new(file, span);
    let mut found = Vec::new();
    if let Some(first) = deep {
        let place = at(Span::new(first, first + 1));
        found.push(
            Diagnostic::error(
                "nesting-too-deep",
                place,
                format!("blocks stand more than {} deep in one another here", limits::NESTING),
            )
            .help("no map needs that many: look for a `{` too many"),
        );
    }
    for node in tree.nodes() {
        match node.kind() {
            SyntaxKind::OpenComment => {
                let place = at(Span::new(node.span().start, node.span().start + 2));
                found.push(
                    Diagnostic::error("unclosed-comment", place, "this comment never ends")
                        .help("write `*/` behind it; everything up to the end of the file is taken for comment"),
                );
            }
            SyntaxKind::Statement => found.extend(junk(file, node, deep.is_some())),
            _ => {}
        }
    }
    found
}

/// The message for the junk in the head of `statement`.
fn junk(file: FileId, statement: NodeRef, deep: bool) -> Option<Diagnostic> {
    let mut junk = statement.children().filter(|child| {
        child.kind() == SyntaxKind::Junk && !(deep && child.text().bytes().all(|byte| matches!(byte, b'{' | b'}')))
    });
    let first = junk.next()?;
    let place = Location::new(file, first.span());
    let text = first.text();
    Some(
        Diagnostic::error("unexpected-text", place, format!("`{text}` means nothing here"))
            .help("leave it out, or put it into a text: `\"…\"`")
            .suggest(format!("leave out `{text}`"), vec![Edit::new(place, "")]),
    )
}

/// Keeps as many messages as are worth reading.
#[allow(dead_code)]
pub(super) fn capped(mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    if found.len() > limits::MESSAGES {
        let rest = found.len() - limits::MESSAGES;
        found.truncate(limits::MESSAGES);
        if let Some(last) = found.last() {
            let words = format!("{rest} more mistakes like these follow");
            let last = Diagnostic::error("too-many-mistakes", last.primary.location, words);
            found.push(last.severity(Severity::Info).help("mend the first ones, then check again"));
        }
    }
    found
}
