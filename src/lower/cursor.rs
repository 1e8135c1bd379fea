use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::Span;

/// Walks over the pieces of a statement's head.
#[derive(Clone)]
pub(super) struct Cursor<'t> {
    pieces: Vec<NodeRef<'t>>,
    next: usize,
}

impl<'t> Cursor<'t> {
    /// Junk is left out: there is a message about it, and what stands around it is meant.
    pub(super) fn new(statement: NodeRef<'t>) -> Cursor<'t> {
        Cursor { pieces: statement.pieces().filter(|piece| piece.kind() != SyntaxKind::Junk).collect(), next: 0 }
    }

    /// The next piece, which stays.
    pub(super) fn peek(&self) -> Option<NodeRef<'t>> {
        self.pieces.get(self.next).copied()
    }

    /// The piece behind the next one.
    pub(super) fn peek_second(&self) -> Option<NodeRef<'t>> {
        self.pieces.get(self.next + 1).copied()
    }

    /// The piece before the next one.
    pub(super) fn last(&self) -> Option<NodeRef<'t>> {
        self.next.checked_sub(1).and_then(|at| self.pieces.get(at)).copied()
    }

    /// Takes the next piece.
    pub(super) fn take(&mut self) -> Option<NodeRef<'t>> {
        let piece = self.peek()?;
        self.next += 1;
        Some(piece)
    }

    /// Gives the last piece back.
    pub(super) fn back(&mut self) {
        self.next = self.next.saturating_sub(1);
    }

    /// Takes the next piece if it is of `kind`.
    pub(super) fn take_kind(&mut self, kind: SyntaxKind) -> Option<NodeRef<'t>> {
        self.peek().filter(|piece| piece.kind() == kind)?;
        self.take()
    }

    /// Takes the next piece if it is text.
    pub(super) fn take_text(&mut self) -> Option<NodeRef<'t>> {
        self.peek().filter(|piece| piece.kind().is_text())?;
        self.take()
    }

    /// Everything that is left.
    pub(super) fn rest(&self) -> &[NodeRef<'t>] {
        self.pieces.get(self.next..).unwrap_or_default()
    }

    /// Right behind the last piece taken: where something is missing.
    pub(super) fn gap(&self) -> Span {
        self.last().map_or(Span::at(0), |piece| Span::at(piece.span().end))
    }
}
