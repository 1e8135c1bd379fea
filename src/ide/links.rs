//! What a click can open: imported files, pictures, pages.

use std::path::PathBuf;

use super::Analysis;
use super::context::row;
use super::head::{Role, roles};
use crate::language::{Place, Row, ValueKind};
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::{FileId, Span};

/// Where a link leads.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// A file.
    File(PathBuf),
    /// An address, as it is written.
    Address(String),
}

/// A link in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// What is clicked on.
    pub span: Span,
    /// Where it leads.
    pub target: Target,
}

/// The links of `file`, in the order of the text.
pub fn links(analysis: &Analysis, file: FileId) -> Vec<Link> {
    let Some(tree) = analysis.tree(file) else { return Vec::new() };
    let mut links = Vec::new();
    block(analysis, file, tree.root(), Place::File, &mut links);
    links.sort_by_key(|link| link.span);
    links
}

fn block(analysis: &Analysis, file: FileId, block_: NodeRef<'_>, place: Place, links: &mut Vec<Link>) {
    for statement in block_.statements() {
        for (piece, role) in roles(statement, place) {
            match role {
                Role::Target(ValueKind::Path) => links.extend(path(analysis, file, piece)),
                Role::Target(_) => links.extend(address(piece.content_span(), piece.content())),
                Role::Text => inline(piece, links),
                _ => {}
            }
        }
        if let Some(inner) = statement.block() {
            let place = row(statement, place).and_then(Row::block).unwrap_or(Place::Statement);
            block(analysis, file, inner, place, links);
        }
    }
}

fn path(analysis: &Analysis, file: FileId, piece: NodeRef<'_>) -> Option<Link> {
    let span = piece.content_span();
    let known = analysis.file(file)?;
    if let Some(import) = known.imports.iter().find(|import| import.path.span == piece.span()) {
        return Some(Link { span, target: Target::File(analysis.path(import.target?).to_owned()) });
    }
    let written = piece.content();
    let is_path = !written.is_empty() && !written.contains([':', '\\']) && piece.kind() == SyntaxKind::String;
    let folder = known.canonical().parent()?;
    is_path.then(|| Link { span, target: Target::File(folder.join(written)) })
}

fn address(span: Span, written: &str) -> Option<Link> {
    let known = ["https://", "http://", "mailto:"].iter().any(|scheme| written.starts_with(scheme));
    let whole = known && !written.contains(|c: char| c.is_whitespace() || c == '\\');
    whole.then(|| Link { span, target: Target::Address(written.to_owned()) })
}

/// `[words](https://…)` in a text.
fn inline(piece: NodeRef<'_>, links: &mut Vec<Link>) {
    let (text, start) = (piece.content(), piece.content_span().start);
    let mut at = 0;
    while let Some(open) = text.get(at..).and_then(|rest| rest.find("](")).map(|found| at + found + 2) {
        let Some(end) = text.get(open..).and_then(|rest| rest.find(')')).map(|found| open + found) else { return };
        let span = Span::new(start + open as u32, start + end as u32);
        links.extend(address(span, text.get(open..end).unwrap_or_default()));
        at = end;
    }
}
