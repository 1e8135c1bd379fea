//! `// allow(rule): reason`: what a file itself says about advice.

use super::Map;
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::{FileId, Location, Span};

/// A comment that allows something.
#[derive(Debug)]
pub struct Allow {
    /// The comment.
    pub location: Location,
    /// What it names, in order.
    pub rules: Vec<Named>,
    /// Whether words follow the colon.
    pub has_reason: bool,
    /// What a fix deletes: the comment, and its line where nothing else stands there.
    pub line: Location,
    /// Where findings are silenced; none where nothing follows the comment.
    covers: Option<Span>,
}

/// A rule that a comment names.
#[derive(Debug)]
pub struct Named {
    /// The name as written.
    pub name: String,
    /// Where it stands.
    pub location: Location,
    /// Whether a rule of this name looks at the file.
    pub is_on: bool,
    /// Whether it silenced a finding.
    pub used: bool,
}

/// The comments of the map's file that allow something, in order.
pub(super) fn read(map: &Map<'_>) -> Vec<Allow> {
    let tree = &map.project.file(map.file).tree;
    let text: &str = tree.text();
    let mut allows = Vec::new();
    if !text.contains("allow") {
        return allows;
    }
    visit(tree.root(), &mut |parent, comment| {
        let Some(inside) = comment.text().strip_prefix("//").map(str::trim_start) else { return };
        let Some(list) = inside.strip_prefix("allow").map(str::trim_start).and_then(|list| list.strip_prefix('('))
        else {
            return;
        };
        let (names, rest) = list.split_once(')').unwrap_or((list, ""));
        let span = comment.span();
        let start = span.end - list.len() as u32;
        let line = line(text, span);
        let alone = text.get(line.start as usize..span.start as usize).is_some_and(|before| before.trim().is_empty());
        allows.push(Allow {
            location: Location::new(map.file, span),
            rules: named(names, start, map.file),
            has_reason: rest.trim_start().strip_prefix(':').is_some_and(|reason| !reason.trim().is_empty()),
            line: Location::new(map.file, if alone { line } else { behind(text, span) }),
            covers: if alone { next(parent, comment) } else { Some(line) },
        });
    });
    allows
}

/// Whether one of `allows` silences `code` at `place`; those that do are then used.
pub(super) fn silence(allows: &mut [Allow], code: &str, place: Location) -> bool {
    let mut silenced = false;
    for allow in allows {
        let covers = allow.covers.is_some_and(|span| span.start <= place.span.start && place.span.start < span.end);
        if !covers || allow.location.file != place.file {
            continue;
        }
        for named in allow.rules.iter_mut().filter(|named| named.name == code) {
            named.used = true;
            silenced = true;
        }
    }
    silenced
}

/// Every line comment with the node that holds it. Nesting is limited by the parser.
fn visit<'t>(node: NodeRef<'t>, see: &mut impl FnMut(NodeRef<'t>, NodeRef<'t>)) {
    for child in node.children() {
        if child.kind() == SyntaxKind::LineComment {
            see(node, child);
        } else if child.kind().is_branch() {
            visit(child, see);
        }
    }
}

/// The statement that follows `comment` in `parent`; of a comment inside a head, the statement itself.
fn next(parent: NodeRef<'_>, comment: NodeRef<'_>) -> Option<Span> {
    if parent.kind() == SyntaxKind::Statement {
        return Some(parent.span());
    }
    parent.statements().find(|statement| statement.index() > comment.index()).map(|statement| statement.span())
}

/// The line of `span`, with its end.
fn line(text: &str, span: Span) -> Span {
    let start = text.get(..span.start as usize).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let end = text.get(span.end as usize..).and_then(|after| after.find('\n'));
    Span::new(start as u32, end.map_or(text.len() as u32, |at| span.end + at as u32 + 1))
}

/// `span` with the blanks before it.
fn behind(text: &str, span: Span) -> Span {
    let before = text.get(..span.start as usize).map_or(0, |before| before.trim_end_matches([' ', '\t']).len());
    Span::new(before as u32, span.end)
}

/// The names of a list that starts at byte `start`.
fn named(list: &str, start: u32, file: FileId) -> Vec<Named> {
    let mut at = start;
    let mut names = Vec::new();
    for part in list.split(',') {
        let name = part.trim();
        let blanks = (part.len() - part.trim_start().len()) as u32;
        let place = Span::new(at + blanks, at + blanks + name.len() as u32);
        names.push(Named { name: name.to_owned(), location: Location::new(file, place), is_on: false, used: false });
        at += part.len() as u32 + 1;
    }
    names
}
