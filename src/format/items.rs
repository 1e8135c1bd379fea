use super::damage::{self, Care};
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::Span;

/// What stands in a block, or in the file.
#[derive(Clone, Copy)]
pub(super) enum What<'t> {
    /// A statement that can be laid out.
    Statement(NodeRef<'t>),
    /// A comment of any kind.
    Comment(NodeRef<'t>),
    /// What stays as it was written.
    Verbatim(Span),
}

/// One of the things in a block, and how it stands to the one before.
#[derive(Clone, Copy)]
pub(super) struct Item<'t> {
    pub what: What<'t>,
    /// Whether it stands on the line of what comes before: of the `{` for the first.
    pub joined: bool,
    /// Whether a blank line stands before it.
    pub blank: bool,
}

impl Item<'_> {
    /// Whether the line is over behind it.
    pub(super) fn ends_line(&self) -> bool {
        matches!(self.what, What::Comment(comment) if is_line(comment))
    }
}

/// Whether `comment` goes on to the end of its line.
pub(super) fn is_line(comment: NodeRef<'_>) -> bool {
    matches!(comment.kind(), SyntaxKind::LineComment | SyntaxKind::DocComment)
}

/// The comments between the head of `statement` and its block, as the first things in the block.
pub(super) fn before_block(statement: NodeRef<'_>) -> Vec<Item<'_>> {
    let mut items: Vec<Item<'_>> = Vec::new();
    let mut lines = 0;
    for child in statement.children().take_while(|child| child.kind() != SyntaxKind::Block) {
        match child.kind() {
            SyntaxKind::Newline => lines += 1,
            kind if kind.is_comment() => {
                let joined = lines == 0 && kind != SyntaxKind::DocComment && items.is_empty();
                items.push(Item { what: What::Comment(child), joined, blank: false });
            }
            kind if kind.is_trivia() => {}
            _ => {
                items.clear();
                lines = 0;
            }
        }
    }
    items
}

/// What stands in `node`, a block or the file.
pub(super) fn items(node: NodeRef<'_>, care: Care) -> Vec<Item<'_>> {
    let mut gathering = Gathering {
        care,
        in_file: node.kind() == SyntaxKind::File,
        items: Vec::new(),
        lines: 0,
        parted: false,
        doc_cut: false,
        glued: false,
        stated: false,
    };
    let children: Vec<NodeRef<'_>> = node.children().collect();
    for (at, child) in children.iter().enumerate() {
        let rest = children.get(at + 1..).unwrap_or_default();
        gathering.see(*child, rest.iter().find(|next| next.kind() != SyntaxKind::Blanks).copied());
    }
    gathering.items
}

struct Gathering<'t> {
    care: Care,
    in_file: bool,
    items: Vec<Item<'t>>,
    /// Ends of lines since the last item.
    lines: usize,
    /// Whether a `;` has come since the last item.
    parted: bool,
    /// Whether a `;` cuts a documentation comment off from what follows.
    doc_cut: bool,
    /// Whether a `;` is missing before what follows.
    glued: bool,
    /// Whether a statement stands on this line.
    stated: bool,
}

impl<'t> Gathering<'t> {
    fn see(&mut self, child: NodeRef<'t>, next: Option<NodeRef<'t>>) {
        match child.kind() {
            SyntaxKind::Newline => {
                self.lines += 1;
                self.stated = false;
            }
            SyntaxKind::Semicolon if child.span().is_empty() => self.glued = true,
            SyntaxKind::Semicolon => {
                self.parted = true;
                self.stated = false;
                self.doc_cut |= self.last().is_some_and(|last| last.kind() == SyntaxKind::DocComment);
            }
            SyntaxKind::CloseBrace if self.in_file => self.push(What::Verbatim(child.span()), false),
            SyntaxKind::Statement => self.statement(child),
            kind if kind.is_comment() => self.comment(child, next),
            _ => {}
        }
    }

    fn last(&self) -> Option<NodeRef<'t>> {
        match self.items.last()?.what {
            What::Comment(comment) => Some(comment),
            _ => None,
        }
    }

    fn statement(&mut self, node: NodeRef<'t>) {
        let broken = node.block().is_some_and(damage::in_braces)
            || (self.in_file && self.care == Care::Declaration && damage::anywhere(node));
        let mut what = if broken { What::Verbatim(written(node)) } else { What::Statement(node) };
        if self.glued
            && let Some(before) = self.items.last_mut()
            && let What::Statement(_) | What::Verbatim(_) = before.what
        {
            let start = match before.what {
                What::Statement(node) => node.span(),
                What::Verbatim(span) => span,
                What::Comment(_) => node.span(),
            };
            before.what = What::Verbatim(start.to(written(node)));
            self.after();
            return;
        }
        if matches!(what, What::Statement(_)) && node.pieces().next().is_none() {
            what = What::Verbatim(written(node));
        }
        let comment = self.last().is_some_and(|last| last.kind() == SyntaxKind::BlockComment);
        self.push(what, comment && self.lines == 0 && !self.stated);
        self.stated = true;
    }

    fn comment(&mut self, node: NodeRef<'t>, next: Option<NodeRef<'t>>) {
        let beside = self.lines == 0 && (!self.items.is_empty() || !self.in_file);
        let joined = match node.kind() {
            SyntaxKind::DocComment => false,
            SyntaxKind::LineComment => beside,
            // `a; /* about b */ b`, and the first thing behind a brace.
            _ => {
                let leads = next.is_some_and(|next| next.kind() == SyntaxKind::Statement);
                let behind_brace = self.items.is_empty();
                beside && !((self.parted || behind_brace) && leads)
            }
        };
        match node.kind() {
            SyntaxKind::OpenComment => self.push(What::Verbatim(written(node)), false),
            _ => self.push(What::Comment(node), joined),
        }
    }

    fn push(&mut self, what: What<'t>, joined: bool) {
        // A comment up to the end of the line lets nothing stand beside it.
        let joined = joined && !self.items.last().is_some_and(Item::ends_line);
        let blank = self.lines > 1 || self.doc_cut;
        self.items.push(Item { what, joined, blank });
        self.after();
    }

    fn after(&mut self) {
        (self.lines, self.parted, self.doc_cut, self.glued) = (0, false, false, false);
    }
}

/// Where `node` stands, without the blanks that a missing brace leaves at its end.
fn written(node: NodeRef<'_>) -> Span {
    let span = node.span();
    Span::new(span.start, span.start + node.text().trim_end().len() as u32)
}
