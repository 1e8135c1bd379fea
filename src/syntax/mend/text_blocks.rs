//! Text blocks that nothing closes.

use super::quotes::{Quote, QuoteMend};
use crate::syntax::{NodeRef, SyntaxKind, Tree, Vocabulary};

/// Where the text block ends that lost its end; none where all have theirs. A later `"""` may
/// seem to close it: then everything between is turned inside out up to the end of the file.
pub(super) fn mend(tree: &Tree, vocabulary: &dyn Vocabulary) -> Option<Quote> {
    let open = tree.leaves().find(|leaf| leaf.kind() == SyntaxKind::OpenBlockString)?;
    let mut line_start = 0;
    for leaf in tree.leaves() {
        if matches!(leaf.kind(), SyntaxKind::BlockString | SyntaxKind::OpenBlockString)
            && let Some(at) = end(tree.text(), line_start, leaf, vocabulary)
        {
            return Some(close(leaf, at));
        }
        if matches!(leaf.kind(), SyntaxKind::Newline | SyntaxKind::BlockString | SyntaxKind::BlockComment) {
            line_start = leaf.span().end;
        }
    }
    Some(close(open, open.span().start + open.text().trim_end().len() as u32))
}

fn close(leaf: NodeRef, at: u32) -> Quote {
    let from = leaf.span().start;
    Quote { mend: QuoteMend::Close { from, at: at.max(from + 3), block: true }, sure: true }
}

/// Where `leaf` ends: before its first later line that starts a statement at or left of the
/// column of its own, whose line starts at `line_start`.
fn end(text: &str, line_start: u32, leaf: NodeRef, vocabulary: &dyn Vocabulary) -> Option<u32> {
    let own = text.get(line_start as usize..leaf.span().start as usize)?;
    let column = own.len() - own.trim_start().len();
    let mut at = leaf.span().start as usize;
    let mut behind = leaf.span().start + 3;
    for line in leaf.text().split_inclusive(['\n', '\r']) {
        let bare = line.trim();
        let starts = at > leaf.span().start as usize
            && line.len() - line.trim_start().len() <= column
            && starts_statement(bare, vocabulary);
        if starts {
            return Some(behind);
        }
        at += line.len();
        if !bare.is_empty() {
            behind = behind.max((at - (line.len() - line.trim_end().len())) as u32);
        }
    }
    None
}

/// Whether a line is more likely a statement than a sentence: a keyword, and behind it a text, a
/// number, a block, or two words at most.
fn starts_statement(line: &str, vocabulary: &dyn Vocabulary) -> bool {
    let length = line.find(|c: char| !(c.is_alphanumeric() || "_-".contains(c))).unwrap_or(line.len());
    let (word, rest) = line.split_at_checked(length).unwrap_or((line, ""));
    let rest = rest.trim_start();
    if line.starts_with('}') {
        return true;
    }
    vocabulary.anywhere(word).is_some() && (rest.contains(['"', '{', '}']) || rest.split_whitespace().count() <= 2)
}
