//! Statements after an edit: those around it are read, the others only move.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::Lowering;
use super::doc::Doc;
use super::statement::takes_doc;
use crate::ast::{self, Shift, Statement};
use crate::diagnostic::Diagnostic;
use crate::language::{Head, Place};
use crate::syntax::{NodeRef, SyntaxKind, Tree, holds};
use crate::text::Span;

/// Reads the statements of `tree` as [`lower`](super::lower) does, where only the part `read` of its text is new
/// and longer by so many bytes than the one before (wrapping). `before` are the statements of the text before it,
/// about which there was nothing to say. None where that does not help.
pub fn lower_again(
    tree: &Tree,
    read: Span,
    longer: u32,
    before: &ast::File,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<ast::File> {
    if read.len() as usize == tree.text().len() || !before.perhaps.is_empty() {
        return None;
    }
    let mut found = Vec::new();
    let lowering = Lowering {
        file: before.id,
        text: tree.text(),
        diagnostics: &mut found,
        perhaps: BTreeSet::new(),
        around: Vec::new(),
        personas: OnceCell::new(),
    };
    let shift = Shift { behind: read.end.wrapping_sub(longer), by: longer };
    let mut again = Again { lowering, read, shift };
    if again.lowering.whole_mermaid(tree.root()) {
        return None;
    }
    let statements = again.block(tree.root(), Place::File, &before.statements)?;
    let perhaps = again.lowering.perhaps;
    diagnostics.append(&mut found);
    Some(ast::File { id: before.id, statements, perhaps })
}

struct Again<'d> {
    lowering: Lowering<'d>,
    read: Span,
    shift: Shift,
}

impl Again<'_> {
    /// The statements of `block`, which were `before`.
    fn block(&mut self, block: NodeRef<'_>, place: Place, before: &[Statement]) -> Option<Vec<Statement>> {
        let edited = self.read.start..self.read.end;
        let outer = block.statements().find(|child| child.block().is_some_and(|block| holds(block, &edited)));
        let Some((outer, inner)) = outer.and_then(|outer| Some((outer, outer.block()?))) else {
            return Some(self.part(block, place, before, self.read));
        };
        let at = before.iter().position(|old| old.location.span.start == outer.span().start)?;
        let old = before.get(at)?;
        let holds_lines = matches!(old.row.head, Head::Lines(_));
        let Some(held) = old.row.inner.filter(|_| !holds_lines) else {
            return Some(self.part(block, place, before, outer.span()));
        };
        self.lowering.around.push((held, outer.span()));
        let fields = self.block(inner, held, &old.fields)?;
        self.lowering.around.pop();
        let mut statements: Vec<Statement> = Vec::with_capacity(before.len());
        for (index, old) in before.iter().enumerate() {
            match index == at {
                true => statements.push(self.shift.shell(old)),
                false => statements.push(self.shift.statement(old)),
            }
        }
        statements.get_mut(at)?.fields = fields;
        Some(statements)
    }

    /// The statements of `block`, of which those in `new` are read and the others moved.
    fn part(&mut self, block: NodeRef<'_>, place: Place, before: &[Statement], new: Span) -> Vec<Statement> {
        let start = before.partition_point(|old| old.location.span.start < new.start);
        // What stands behind the part had its place behind the old one.
        let end = new.end.wrapping_sub(self.shift.by);
        let behind = before.partition_point(|old| old.location.span.start < end);
        let (kept, moved) = (before.get(..start).unwrap_or_default(), before.get(behind..).unwrap_or_default());
        let mut statements: Vec<Statement> = kept.iter().map(|old| self.shift.statement(old)).collect();
        let mut moved: Vec<Statement> = moved.iter().map(|old| self.shift.statement(old)).collect();
        let mut doc = Doc::default();
        for child in block.children() {
            if child.kind() != SyntaxKind::Statement {
                doc.see(child);
                continue;
            }
            let doc = doc.take();
            if child.span().start >= new.end {
                // The comment above it may be what was edited.
                if let Some(next) = moved.first_mut().filter(|next| takes_doc(next)) {
                    next.doc = doc;
                }
                break;
            }
            if child.span().start >= new.start {
                self.lowering.documented(child, place, doc, &mut statements);
            }
        }
        statements.append(&mut moved);
        self.lowering.check_often(place, &mut statements);
        statements
    }
}
