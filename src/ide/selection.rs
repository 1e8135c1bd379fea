//! Ever larger pieces of text around a cursor.

use super::Analysis;
use super::context::{floor, place};
use super::head::{Role, roles};
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::{FileId, Span};

/// The pieces around byte `offset` of `file`, the smallest first: the word, a modifier with its values, the line
/// of the statement, the statement, what its block holds, and so on out to the file.
pub fn selections(analysis: &Analysis, file: FileId, offset: u32) -> Vec<Span> {
    let Some(tree) = analysis.tree(file) else { return Vec::new() };
    let offset = floor(tree.text(), offset);
    let mut path = tree.path_at(offset);
    if path.last().is_some_and(|leaf| leaf.kind().is_trivia()) && offset > 0 {
        let before = tree.path_at(offset - 1);
        if before.last().is_some_and(|leaf| !leaf.kind().is_trivia()) {
            path = before;
        }
    }
    let mut spans = Vec::new();
    if let Some(leaf) = path.last().filter(|leaf| !leaf.kind().is_branch()) {
        if leaf.content_span().touches(offset) {
            spans.push(leaf.content_span());
        }
        spans.push(leaf.span());
    }
    for at in (0..path.len()).rev() {
        let Some(node) = path.get(at) else { continue };
        match node.kind() {
            SyntaxKind::Statement => {
                let around: Vec<NodeRef<'_>> = path.iter().take(at).copied().filter(is_statement).collect();
                spans.extend(group(*node, &around, offset));
                spans.push(node.head_span());
                spans.push(node.span());
            }
            SyntaxKind::Block => {
                spans.extend(inside(*node));
                spans.push(node.span());
            }
            SyntaxKind::File => spans.push(Span::new(0, tree.text().len() as u32)),
            _ => {}
        }
    }
    let mut growing: Vec<Span> = Vec::new();
    for span in spans {
        let grows = growing.last().is_none_or(|last| span.start <= last.start && last.end <= span.end && span != *last);
        if grows && span.touches(offset) {
            growing.push(span);
        }
    }
    growing
}

fn is_statement(node: &NodeRef<'_>) -> bool {
    node.kind() == SyntaxKind::Statement
}

/// The keyword or modifier around `offset` with what belongs to it.
fn group(statement: NodeRef<'_>, around: &[NodeRef<'_>], offset: u32) -> Option<Span> {
    let mut groups: Vec<Span> = Vec::new();
    for (piece, role) in roles(statement, place(around)) {
        match groups.last_mut() {
            Some(last) if role != Role::Modifier => *last = last.to(piece.span()),
            _ => groups.push(piece.span()),
        }
    }
    groups.into_iter().find(|group| group.touches(offset))
}

/// What stands between the braces, without the blanks at its ends.
fn inside(block: NodeRef<'_>) -> Option<Span> {
    let brace = |node: &NodeRef<'_>| matches!(node.kind(), SyntaxKind::OpenBrace | SyntaxKind::CloseBrace);
    let blank = |node: &NodeRef<'_>| matches!(node.kind(), SyntaxKind::Blanks | SyntaxKind::Newline);
    block.children().filter(|node| !brace(node) && !blank(node)).map(NodeRef::span).reduce(Span::to)
}
