use std::collections::BTreeMap;
use std::sync::Arc;

use super::atoms::{missing, splits_figure, tears_words};
use super::shift::Shift;
use crate::ast::{self, Statement};
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::lower::lower;
use crate::syntax::{self, NodeRef, SyntaxKind, Tree};
use crate::text::{Edit, FileId, Span};

/// A text as a proof sees it.
pub(super) struct Reading {
    tree: Tree,
    ast: ast::File,
}

impl Reading {
    pub fn of(file: FileId, text: &Arc<str>) -> Reading {
        let tree = syntax::parse(file, text, &Language).tree;
        let ast = lower(file, &tree, &mut Vec::new());
        Reading { tree, ast }
    }
}

/// What the fixes of `applied` changed between `old` and `new` besides the mistakes that they are about; none where
/// all else is there as before: the same words, texts, figures and comments, in the same order, each in the same
/// statement.
pub(super) fn differs(old: &Reading, new: &Reading, applied: &[&Diagnostic]) -> Option<&'static str> {
    let text = old.tree.text();
    for diagnostic in applied {
        let edits = diagnostic.fix.iter().flat_map(|fix| &fix.edits);
        if edits.clone().any(|edit| tears_words(text, edit)) {
            return Some("two words would become one");
        }
        if edits.clone().any(|edit| splits_figure(text, edit)) {
            return Some("a part of a figure would change");
        }
        if !edits.clone().all(|edit| is_told(text, diagnostic, edit)) {
            return Some("a word would be lost that the message does not speak of");
        }
    }
    let edits = applied.iter().filter_map(|diagnostic| diagnostic.fix.as_ref()).flat_map(|fix| &fix.edits);
    let shift = Shift::new(edits);
    if !same_outline(old, new, &shift, applied) {
        return Some("a comment or a statement would go, or stand in another one");
    }
    (!same_meaning(old, new, &shift)).then_some("a statement beside the mistake would mean something else")
}

/// Whether what `edit` takes away stands where the message `diagnostic` points to.
fn is_told(text: &str, diagnostic: &Diagnostic, edit: &Edit) -> bool {
    let gone = text.get(edit.location.span.range()).unwrap_or_default();
    let written: String =
        diagnostic.fix.iter().flat_map(|fix| &fix.edits).flat_map(|edit| [edit.text.as_str(), " "]).collect();
    let places = std::iter::once(&diagnostic.primary).chain(&diagnostic.related).map(|label| label.location.span);
    let meets = |place: Span| place.start <= edit.location.span.end && edit.location.span.start <= place.end;
    missing(gone, &written).is_empty() || places.into_iter().any(meets)
}

/// A statement or a comment, and the statement that it stands in.
struct Item<'t> {
    node: NodeRef<'t>,
    owner: Option<u32>,
}

/// The statements and comments of `tree`, in order.
fn outline(tree: &Tree) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    // What stands around, each with where it ends among the nodes.
    let mut around: Vec<(u32, u32)> = Vec::new();
    for node in tree.nodes() {
        while around.last().is_some_and(|(_, skip)| *skip <= node.index()) {
            around.pop();
        }
        let owner = around.last().map(|(start, _)| *start);
        if node.kind() == SyntaxKind::Statement {
            items.push(Item { node, owner });
            around.push((node.head_span().start, node.skip()));
        } else if node.kind().is_comment() {
            items.push(Item { node, owner });
        }
    }
    items
}

impl Item<'_> {
    fn start(&self) -> u32 {
        match self.node.kind() {
            SyntaxKind::Statement => self.node.head_span().start,
            _ => self.node.span().start,
        }
    }

    fn is_comment(&self) -> bool {
        self.node.kind().is_comment()
    }
}

/// Whether the statements and comments of both stand in the same order and in the same statements.
fn same_outline(old: &Reading, new: &Reading, shift: &Shift<'_>, applied: &[&Diagnostic]) -> bool {
    let (before, after) = (outline(&old.tree), outline(&new.tree));
    let written: Vec<Span> = shift.written().collect();
    let made = |item: &Item<'_>| {
        item.is_comment() && written.iter().any(|span| !span.is_empty() && span.start == item.start())
    };
    let comments: Vec<Span> = after.iter().filter(|item| made(item)).map(|item| item.node.span()).collect();
    // A statement that became a comment, and one whose head was taken away, stand nowhere any more.
    let gone = |item: &Item<'_>| match item.is_comment() {
        true => shift.covers(item.node.span()) && speaks_of(applied, item.node.span()),
        false => {
            let head = item.node.head_span();
            let spot = *shift.places(head.start).end();
            shift.covers(head)
                || (item.node.block().is_none() && comments.iter().any(|it| it.start <= spot && spot <= it.end))
        }
    };
    let mut homes: BTreeMap<u32, Option<u32>> = BTreeMap::new();
    let mut after = after.iter().filter(|item| !made(item));
    for item in &before {
        let owner = item.owner.and_then(|owner| homes.get(&owner).copied().unwrap_or(Some(owner)));
        if gone(item) {
            homes.insert(item.start(), owner);
            continue;
        }
        let Some(next) = after.next() else { return false };
        let stands = |old: u32, new: u32| shift.places(old).contains(&new);
        let same_owner = match (owner, next.owner) {
            (None, None) => true,
            (Some(old), Some(new)) => stands(old, new),
            _ => false,
        };
        let same_text = !item.is_comment() || said(item.node) == said(next.node);
        if item.is_comment() != next.is_comment() || !same_owner || !same_text || !stands(item.start(), next.start()) {
            return false;
        }
    }
    after.next().is_none()
}

/// What a comment says, whatever its indent.
fn said(comment: NodeRef<'_>) -> impl PartialEq + use<> {
    comment.text().lines().map(str::trim).collect::<Vec<_>>().join("\n")
}

/// Whether one of `applied` is about what stands at `span`.
fn speaks_of(applied: &[&Diagnostic], span: Span) -> bool {
    applied.iter().map(|it| it.primary.location.span).any(|told| span.start <= told.start && told.end <= span.end)
}

/// Whether the statements whose heads no edit meets say the same as before.
fn same_meaning(old: &Reading, new: &Reading, shift: &Shift<'_>) -> bool {
    let mut there: BTreeMap<u32, Vec<&Statement>> = BTreeMap::new();
    walk(&new.ast.statements, &mut |statement| there.entry(statement.keyword.span.start).or_default().push(statement));
    let mut same = true;
    walk(&old.ast.statements, &mut |statement| {
        // What is wrong may be read in many ways, and what was mended is read otherwise.
        if !same || shift.covers(statement.location.span) {
            return;
        }
        let places = shift.places(statement.keyword.span.start);
        let mut found = there.range(places).flat_map(|(_, found)| found);
        let lines = shift.touches(statement.location.span);
        same = match shift.touches(statement.head.span) || statement.tainted {
            true => found.any(|new| statement.doc.is_none() || new.doc == statement.doc),
            false => {
                found.any(|new| new.has_same_head(statement) && (lines || new.detail.says_the_same(&statement.detail)))
            }
        };
    });
    same
}

fn walk<'s>(statements: &'s [Statement], see: &mut impl FnMut(&'s Statement)) {
    for statement in statements {
        see(statement);
        walk(&statement.fields, see);
    }
}
