//! What can be folded away.

use super::Analysis;
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::{FileId, LineIndex, Span};

/// What a fold hides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoldKind {
    /// The block of a statement.
    Block,
    /// Comments.
    Comment,
    /// Imports.
    Imports,
    /// A text of several lines.
    Text,
}

/// Lines that can be folded into the first one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fold {
    /// The line that stays, from 0.
    pub first: u32,
    /// The last line that is hidden.
    pub last: u32,
    /// What is hidden.
    pub kind: FoldKind,
}

/// The folds of `file`, in the order of their first lines.
pub fn folds(analysis: &Analysis, file: FileId) -> Vec<Fold> {
    let Some(tree) = analysis.tree(file) else { return Vec::new() };
    let mut folds = Folds { lines: analysis.lines(file), found: Vec::new() };
    let mut comments: Option<Span> = None;
    let mut imports: Option<Span> = None;
    for node in tree.nodes() {
        match node.kind() {
            SyntaxKind::Block => folds.block(node),
            SyntaxKind::BlockString | SyntaxKind::OpenBlockString => folds.add(node.span(), FoldKind::Text, true),
            SyntaxKind::BlockComment | SyntaxKind::OpenComment => folds.add(node.span(), FoldKind::Comment, true),
            SyntaxKind::LineComment | SyntaxKind::DocComment => {
                let next = folds.lines.line(node.span().start);
                match comments.filter(|span| folds.lines.line(span.end) + 1 == next) {
                    Some(span) => comments = Some(span.to(node.span())),
                    None => {
                        folds.run(comments.replace(node.span()), FoldKind::Comment);
                    }
                }
            }
            SyntaxKind::Statement => {
                let is_import = node.pieces().next().is_some_and(|piece| piece.text() == "import");
                match (is_import, imports) {
                    (true, Some(span)) => imports = Some(span.to(node.span())),
                    (true, None) => imports = Some(node.span()),
                    (false, _) => folds.run(imports.take(), FoldKind::Imports),
                }
            }
            _ => {}
        }
    }
    folds.run(comments, FoldKind::Comment);
    folds.run(imports, FoldKind::Imports);
    folds.found.sort_by_key(|fold| (fold.first, std::cmp::Reverse(fold.last)));
    folds.found
}

struct Folds<'a> {
    lines: &'a LineIndex,
    found: Vec<Fold>,
}

impl Folds<'_> {
    /// The closing brace stays in sight.
    fn block(&mut self, block: NodeRef<'_>) {
        let closed = block
            .children()
            .last()
            .is_some_and(|last| last.kind() == SyntaxKind::CloseBrace && !last.span().is_empty());
        self.add(block.span(), FoldKind::Block, !closed);
    }

    fn run(&mut self, span: Option<Span>, kind: FoldKind) {
        if let Some(span) = span {
            self.add(span, kind, true);
        }
    }

    fn add(&mut self, span: Span, kind: FoldKind, whole: bool) {
        let first = self.lines.line(span.start);
        let end = self.lines.line(span.end);
        let last = if whole { end } else { end.saturating_sub(1) };
        if last > first {
            self.found.push(Fold { first, last, kind });
        }
    }
}
