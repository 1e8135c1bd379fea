use std::collections::BTreeMap;

use super::chunks::Chunks;
use super::damage::{self, Care};
use super::items::{self, Item, What};
use super::{INDENT, WIDTH, text_block};
use crate::ast::{File, Statement};
use crate::language::Head;
use crate::syntax::{NodeRef, SyntaxKind, Tree};
use crate::text::Span;

/// Lays out the file that was read as `tree` and `ast`.
pub(super) fn print<'t>(tree: &'t Tree, ast: &File, care: Care, end: &str) -> Chunks<'t> {
    let mut modifiers = BTreeMap::new();
    note_modifiers(&ast.statements, &mut modifiers);
    let mut printing = Printing { text: tree.text(), modifiers, care, end, out: Chunks::new(tree.text()) };
    printing.items(&items::items(tree.root(), care), 0);
    if !printing.out.is_empty() {
        printing.out.line(0);
    }
    printing.out
}

/// Where the modifiers start on the lines of statements that may be broken before them, by the start of
/// the statement. A sentence and a feeling keep their sources beside them however long they are.
fn note_modifiers(statements: &[Statement], modifiers: &mut BTreeMap<u32, Vec<u32>>) {
    for statement in statements {
        let head = statement.head.span;
        let breaks = !matches!(
            statement.row.head,
            Head::Text | Head::OptionalText | Head::Emotion | Head::Score | Head::Target(_)
        );
        if breaks && !statement.tainted {
            let keywords = statement.fields.iter().map(|field| field.keyword.span.start);
            let starts: Vec<u32> = keywords.filter(|start| head.start <= *start && *start < head.end).collect();
            if !starts.is_empty() {
                modifiers.insert(head.start, starts);
            }
        }
        note_modifiers(&statement.fields, modifiers);
    }
}

struct Printing<'t, 'a> {
    text: &'t str,
    modifiers: BTreeMap<u32, Vec<u32>>,
    care: Care,
    /// How lines end.
    end: &'a str,
    out: Chunks<'t>,
}

/// A word, text or comment of a head.
#[derive(Clone, Copy)]
struct Piece<'t> {
    node: NodeRef<'t>,
    /// Whether it starts a line in the file.
    starts_line: bool,
}

impl<'t> Printing<'t, '_> {
    /// The things in a block, each on its line, `depth` steps in.
    fn items(&mut self, items: &[Item<'t>], depth: usize) {
        for (at, item) in items.iter().enumerate() {
            if item.joined {
                self.out.gap(" ");
            } else if !self.out.is_empty() {
                if item.blank && at > 0 {
                    self.out.gap("\n");
                }
                match item.what {
                    What::Verbatim(span) => self.own_line(span, depth),
                    _ => self.out.line(depth * INDENT),
                }
            }
            match item.what {
                What::Statement(node) => {
                    let commented = items.get(at + 1).is_some_and(|next| next.joined);
                    self.statement(node, depth, commented);
                }
                What::Comment(comment) => self.comment(comment),
                What::Verbatim(span) => self.verbatim(span),
            }
        }
    }

    /// Starts the line of what stays as it was written. Where it has several lines they keep their indents,
    /// so the first one does too.
    fn own_line(&mut self, span: Span, depth: usize) {
        let before = self.text.get(..span.start as usize).unwrap_or_default();
        let indent = before.rsplit(['\n', '\r']).next().unwrap_or_default();
        let several = self.text.get(span.range()).is_some_and(|text| text.contains(['\n', '\r']));
        match several && indent.trim().is_empty() {
            true => {
                self.out.line(0);
                self.out.gap(indent);
            }
            false => self.out.line(depth * INDENT),
        }
    }

    /// One statement. `commented` says that a comment stands behind it on its line.
    fn statement(&mut self, node: NodeRef<'t>, depth: usize, commented: bool) {
        let block = node.block();
        let lead = if block.is_some() { items::before_block(node) } else { Vec::new() };
        let damaged = damage::in_head(node);
        let pieces = pieces(node);
        if let Some(block) = block.filter(|block| lead.is_empty() && !damaged && self.stays_on_line(*block))
            && let Some(width) = flat(node)
            && depth * INDENT + width <= WIDTH
        {
            self.head(&pieces, depth, false);
            self.flat_block(block);
            return;
        }
        let mut inside = lead;
        if let Some(block) = block {
            let cut = inside.last().is_some_and(is_doc);
            let mut rest = items::items(block, self.care);
            if let Some(first) = rest.first_mut().filter(|_| !inside.is_empty()) {
                // What stood between the line and its brace documents nothing.
                first.blank |= cut;
                first.joined = false;
            }
            inside.extend(rest);
        }
        let commented = match inside.first() {
            Some(first) => first.joined,
            None => commented,
        };
        if damaged {
            self.verbatim(node.head_span());
        } else {
            let fits = depth * INDENT + head_width(&pieces) + if block.is_some() { " {".len() } else { 0 } <= WIDTH;
            let has_comment = commented || pieces.iter().any(|piece| piece.node.kind().is_comment());
            match self.modifiers.get(&node.head_span().start).filter(|_| !fits && !has_comment) {
                Some(starts) => {
                    let starts = starts.clone();
                    return self.broken(&pieces, &starts, &inside, depth);
                }
                None => self.head(&pieces, depth, !fits),
            }
        }
        match (block, inside.is_empty()) {
            (None, _) => {}
            (Some(block), true) if !block.text().contains(['\n', '\r']) => self.out.gap(" {}"),
            (Some(_), _) => {
                self.out.gap(" {");
                self.items(&inside, depth + 1);
                self.close(depth);
            }
        }
    }

    /// A statement whose modifiers have no room on its line: they start its block.
    fn broken(&mut self, pieces: &[Piece<'t>], starts: &[u32], inside: &[Item<'t>], depth: usize) {
        let mut from = 0;
        for (line, start) in starts.iter().copied().chain([u32::MAX]).enumerate() {
            let until = pieces.partition_point(|piece| piece.node.span().start < start);
            let inner = if line == 0 { depth } else { depth + 1 };
            if line == 1 {
                self.out.gap(" {");
            }
            if line > 0 {
                self.out.line(inner * INDENT);
            }
            let pieces = pieces.get(from..until).unwrap_or_default();
            let fits = inner * INDENT + head_width(pieces) <= WIDTH;
            self.head(pieces, inner, !fits);
            from = until;
        }
        self.items(inside, depth + 1);
        self.close(depth);
    }

    fn close(&mut self, depth: usize) {
        self.out.line(depth * INDENT);
        self.out.gap("}");
    }

    /// The pieces of a line. `keep` says to keep the breaks behind commas and arrows that it has.
    fn head(&mut self, pieces: &[Piece<'t>], depth: usize, keep: bool) {
        let mut before: Option<NodeRef<'t>> = None;
        for piece in pieces {
            if let Some(before) = before {
                let own = keep || items::is_line(piece.node);
                if items::is_line(before) || (own && piece.starts_line) {
                    self.out.line((depth + 1) * INDENT);
                } else if piece.node.kind() != SyntaxKind::Comma {
                    self.out.gap(" ");
                }
            }
            match piece.node.kind() {
                SyntaxKind::BlockString => {
                    let text = text_block::indented(piece.node.text(), depth, self.end);
                    self.out.put(piece.node.span(), text);
                }
                kind if kind.is_comment() => self.comment(piece.node),
                _ => self.out.put(piece.node.span(), piece.node.text()),
            }
            before = Some(piece.node);
        }
    }

    /// A block on the line of its statement.
    fn flat_block(&mut self, block: NodeRef<'t>) {
        let mut statements = block.statements().peekable();
        if statements.peek().is_none() {
            self.out.gap(" {}");
            return;
        }
        self.out.gap(" { ");
        while let Some(statement) = statements.next() {
            self.head(&pieces(statement), 0, false);
            if let Some(block) = statement.block() {
                self.flat_block(block);
            }
            if statements.peek().is_some() {
                self.out.gap("; ");
            }
        }
        self.out.gap(" }");
    }

    /// Whether `block` was written on one line, and can be.
    fn stays_on_line(&self, block: NodeRef<'t>) -> bool {
        let commented = || block.below().any(|node| node.kind().is_comment());
        !block.text().contains(['\n', '\r']) && !commented() && !damage::anywhere(block)
    }

    fn comment(&mut self, comment: NodeRef<'t>) {
        let text = comment.text();
        match items::is_line(comment) || !text.contains(['\n', '\r']) {
            true => self.out.put(comment.span(), text.trim_end()),
            false => {
                let text = text.replace("\r\n", "\n").replace('\r', "\n");
                self.out.put(comment.span(), text.replace('\n', self.end));
            }
        }
    }

    fn verbatim(&mut self, span: Span) {
        let text = self.text.get(span.range()).unwrap_or_default();
        self.out.put(span, text);
    }
}

fn is_doc(item: &Item<'_>) -> bool {
    matches!(item.what, What::Comment(comment) if comment.kind() == SyntaxKind::DocComment)
}

/// The words, texts and comments of the line of `statement`, up to the last one that is no comment.
fn pieces(statement: NodeRef<'_>) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut starts_line = false;
    for node in statement.children().take_while(|child| child.kind() != SyntaxKind::Block) {
        match node.kind() {
            SyntaxKind::Newline => starts_line = true,
            kind if kind.is_trivia() && !kind.is_comment() => {}
            _ => {
                pieces.push(Piece { node, starts_line });
                starts_line = false;
            }
        }
    }
    while pieces.last().is_some_and(|last| last.node.kind().is_comment()) {
        pieces.pop();
    }
    pieces
}

/// How wide `pieces` are on one line.
fn head_width(pieces: &[Piece<'_>]) -> usize {
    let mut width = 0;
    for (at, piece) in pieces.iter().enumerate() {
        if at > 0 && piece.node.kind() != SyntaxKind::Comma {
            width += 1;
        }
        let text = piece.node.text();
        match text.rsplit_once(['\n', '\r']) {
            // Only the quotes that end a text block stand on the last line.
            Some(_) => width = "\"\"\"".len(),
            None => width += text.chars().count(),
        }
    }
    width
}

/// How wide `statement` is with its block on its line; none where a comment keeps it from standing there.
fn flat(statement: NodeRef<'_>) -> Option<usize> {
    let pieces = pieces(statement);
    if pieces.iter().any(|piece| piece.node.kind().is_comment()) {
        return None;
    }
    let mut width = head_width(&pieces);
    if let Some(block) = statement.block() {
        let mut inner = 0;
        for (at, statement) in block.statements().enumerate() {
            inner += flat(statement)? + if at > 0 { "; ".len() } else { 0 };
        }
        width += if inner == 0 { " {}".len() } else { " {  }".len() + inner };
    }
    Some(width)
}
