//! Reading a text again after an edit: only the statements around it, where that is sure to give the same.
//!
//! What a rule of the grammar makes of a text depends on that text and on nothing before it. So where a part of the
//! new text starts like a part of the old one that started with a statement, and reads as whole statements that
//! nothing behind them can go on, the rest of the tree stays.

use std::ops::Range;
use std::sync::Arc;

use super::tree::Node;
use super::{NodeRef, Parse, SyntaxKind, Tree, Vocabulary, limits, mend, parse, parser};
use crate::text::{FileId, Span};

/// A statement that starts so many bytes before an edit, or more, starts like before whatever was edited: no rule
/// looks further ahead to find out whether something else ends.
const START: u32 = 4;

/// Reads `text`, which is the file `file`, as [`parse`] does; `before` is what was read before it was edited. The
/// less was edited, the faster.
pub fn parse_again(file: FileId, text: &Arc<str>, before: &Tree, vocabulary: &dyn Vocabulary) -> Parse {
    match around_edit(text, before, vocabulary) {
        Some((tree, read)) => Parse { tree, diagnostics: Vec::new(), read },
        None => parse(file, text, vocabulary),
    }
}

/// The tree of `text` made of that of `before`, where nothing is wrong with either, and what was read for it.
fn around_edit(text: &Arc<str>, before: &Tree, vocabulary: &dyn Vocabulary) -> Option<(Tree, Span)> {
    if !before.whole || text.len() > limits::BYTES {
        return None;
    }
    let part = Part::find(before, &edited(before.text(), text))?;
    let end = part.end.wrapping_add((text.len() as u32).wrapping_sub(before.text().len() as u32));
    let part_text = text.get(part.start as usize..end as usize)?;
    if limits::flatten(part_text).first.is_some() {
        return None;
    }
    let read = parser::read_part(part_text)?;
    let (_, nodes) = read.split_first()?;
    if !is_whole(nodes, &part) {
        return None;
    }
    let last = part.nodes.start + nodes.len() as u32;
    let tree = before.with_part(text.clone(), nodes, part.start, part.nodes.clone(), &part.around);
    let statements: Vec<u32> =
        part.around.iter().copied().filter(|index| tree.node(*index).kind() == SyntaxKind::Statement).collect();
    if mend::wanted((part.nodes.start..last).map(|index| tree.node(index)), vocabulary) {
        return None;
    }
    let whole = mend::are_whole(&tree, &statements, part.nodes.start..last, vocabulary);
    whole.then_some((tree, Span::new(part.start, end)))
}

/// The bytes of `old` that `new` does not start or end with.
fn edited(old: &str, new: &str) -> Range<u32> {
    let (old, new) = (old.as_bytes(), new.as_bytes());
    let start = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let rest = old.len().min(new.len()) - start;
    let same = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(old, new)| old == new).count();
    start as u32..(old.len() - same) as u32
}

/// What of a tree is read again: statements that follow each other in the file or in one block, and what stands
/// between and behind them.
struct Part {
    start: u32,
    end: u32,
    nodes: Range<u32>,
    /// The branches around, the file first.
    around: Vec<u32>,
    /// Whether another statement follows.
    goes_on: bool,
}

impl Part {
    /// The smallest part around the bytes `edited`.
    fn find(tree: &Tree, edited: &Range<u32>) -> Option<Part> {
        let mut here = tree.root();
        let mut around = Vec::new();
        let mut found = None;
        loop {
            around.push(here.index());
            let (part, inner) = Part::of(here, edited, &around);
            found = part.or(found);
            let Some((statement, block)) = inner else { return found };
            around.push(statement.index());
            here = block;
        }
    }

    /// The part of `outer`, and the statement with the block in which all that was edited lies.
    fn of<'t>(
        outer: NodeRef<'t>,
        edited: &Range<u32>,
        around: &[u32],
    ) -> (Option<Part>, Option<(NodeRef<'t>, NodeRef<'t>)>) {
        let (mut first, mut next, mut inner) = (None, None, None);
        let mut close = outer.span().end;
        let mut behind = outer.skip();
        for child in outer.children() {
            let span = child.span();
            match child.kind() {
                SyntaxKind::CloseBrace => (close, behind) = (span.start, child.index()),
                SyntaxKind::Statement if span.start + START <= edited.start => {
                    first = Some(child);
                    inner = child.block().filter(|block| holds(*block, edited)).map(|block| (child, block));
                }
                SyntaxKind::Statement if span.start >= edited.end => {
                    next = Some(child);
                    break;
                }
                _ => {}
            }
        }
        let part = first.filter(|_| edited.end <= close).map(|first| Part {
            start: first.span().start,
            end: next.map_or(close, |next| next.span().start),
            nodes: first.index()..next.map_or(behind, NodeRef::index),
            around: around.to_vec(),
            goes_on: next.is_some(),
        });
        (part, inner)
    }
}

/// Whether the bytes `edited` lie between the two braces of `block`.
pub fn holds(block: NodeRef<'_>, edited: &Range<u32>) -> bool {
    let brace = |kind| block.children().find(|child| child.kind() == kind && !child.span().is_empty());
    let (open, close) = (brace(SyntaxKind::OpenBrace), brace(SyntaxKind::CloseBrace));
    open.zip(close).is_some_and(|(open, close)| open.span().end <= edited.start && edited.end <= close.span().start)
}

/// Whether `nodes` would be read alike with more text behind them, and stand as deep as they may.
fn is_whole(nodes: &[Node], part: &Part) -> bool {
    let open = |node: &Node| match node.kind {
        SyntaxKind::OpenString | SyntaxKind::OpenBlockString | SyntaxKind::OpenComment => true,
        SyntaxKind::CloseBrace => node.start == node.end,
        _ => false,
    };
    let outer = part.around.len() / 2;
    let mut depth = outer;
    let too_deep = |node: &Node| {
        match node.kind {
            SyntaxKind::OpenBrace => depth += 1,
            SyntaxKind::CloseBrace => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > limits::NESTING
    };
    if nodes.iter().any(open) || nodes.iter().any(too_deep) {
        return false;
    }
    // What stands behind the last piece, and what that is.
    let mut leaves = nodes.iter().rev().filter(|node| !node.kind.is_branch());
    let mut line_ends = false;
    let last = leaves.by_ref().find(|leaf| {
        line_ends |= leaf.kind == SyntaxKind::Newline;
        !leaf.kind.is_trivia()
    });
    // A comment may have swallowed what comes next.
    let comment =
        nodes.last().is_some_and(|last| matches!(last.kind, SyntaxKind::LineComment | SyntaxKind::DocComment));
    let ends = match last.map(|last| last.kind) {
        Some(SyntaxKind::Comma | SyntaxKind::Arrow) => false,
        Some(SyntaxKind::Semicolon | SyntaxKind::CloseBrace) => true,
        _ => line_ends,
    };
    !comment && (ends || !part.goes_on)
}
