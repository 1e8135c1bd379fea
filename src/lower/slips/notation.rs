//! What other notations have around and before statements.

use crate::diagnostic::{Diagnostic, code};
use crate::language::{self, Head, Row};
use crate::lower::Lowering;
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::{Edit, Span};

/// What starts a comment in other languages.
const COMMENTS: [&str; 4] = ["#", "%%", "--", "<!--"];

/// What stands before the items of a list in other notations.
const BULLETS: [&str; 5] = ["-", "*", "+", "•", "–"];

impl Lowering<'_> {
    /// `# a note`, `%% a note`: a comment of another language.
    pub(super) fn comment(&self, node: NodeRef<'_>, stray: NodeRef<'_>, at: usize) -> Option<Diagnostic> {
        let mark = COMMENTS.into_iter().find(|mark| stray.text().starts_with(mark)).filter(|_| at == 0)?;
        let start = stray.span().start;
        let line = self.text.get(start as usize..)?.split(['\n', '\r']).next()?;
        // A line of dashes is no comment, and what has a block is a statement.
        if node.block().is_some() || !line.contains(char::is_alphanumeric) {
            return None;
        }
        let head = line.len() - line.trim_start_matches(|c| mark.contains(c)).len();
        let mut edits = vec![Edit::new(self.at(Span::new(start, start + head as u32)), "//")];
        if let Some(tail) = line.find("-->").filter(|_| mark == "<!--") {
            let end = line.get(..tail)?.trim_end().len() as u32;
            edits.push(Edit::new(self.at(Span::new(start + end, start + tail as u32 + 3)), ""));
        }
        let shown = line.get(..head)?;
        let marked = self.at(Span::new(start, start + head as u32));
        let diagnostic = Diagnostic::new(code::UNEXPECTED_TEXT, marked, format!("`{shown}` starts no comment"))
            .help("write `//` before a comment; a heading is a statement, such as `stage \"…\"`");
        // `#include` may be meant otherwise.
        Some(match line.get(head..).is_some_and(|rest| rest.starts_with(char::is_whitespace)) {
            true => diagnostic.fix("make it a comment", edits),
            false => diagnostic.suggest("make it a comment", edits),
        })
    }

    /// `- action "Sees ad"`: an item of a list.
    pub(super) fn bullet(
        &self,
        stray: NodeRef<'_>,
        at: usize,
        after: Option<NodeRef<'_>>,
        row: Option<&Row>,
    ) -> Option<Diagnostic> {
        let bullet = stray.text();
        let after = after.filter(|_| at == 0 && BULLETS.contains(&bullet))?;
        let message = format!("a statement has no `{bullet}` in front of it");
        let diagnostic = Diagnostic::new(code::UNEXPECTED_TEXT, self.at(stray.span()), message);
        let gone = Edit::new(self.at(Span::new(stray.span().start, after.span().start)), "");
        Some(match row {
            Some(_) => diagnostic.help("delete it").fix(format!("delete the `{bullet}`"), vec![gone]),
            None => diagnostic.help("begin with what it is, in place of the sign: `action \"…\"`, `note \"…\"`"),
        })
    }

    /// `via [web, email]`, `stage "A" ( … )`: brackets of other notations.
    pub(super) fn brackets(
        &self,
        node: NodeRef<'_>,
        stray: NodeRef<'_>,
        pieces: &[NodeRef<'_>],
        row: Option<&Row>,
    ) -> Option<Diagnostic> {
        let (open, close) =
            [('[', ']'), ('(', ')'), ('<', '>')].into_iter().find(|pair| stray.text().starts_with([pair.0, pair.1]))?;
        let mark = |at: u32| self.at(Span::new(at, at + 1));
        let start = stray.span().start;
        let last = pieces.last().is_some_and(|last| last.index() == stray.index()) && node.block().is_none();
        if open != '<' && stray.text().chars().count() == 1 && last {
            return (pieces.len() == 1 && stray.text().starts_with(close)).then(|| {
                Diagnostic::new(code::UNEXPECTED_TEXT, mark(start), "a block stands in braces")
                    .help("write `}`")
                    .fix("write `}`", vec![Edit::new(mark(start), "}")])
            });
        }
        let end = pieces.iter().rfind(|piece| piece.kind() == SyntaxKind::Junk && piece.text().contains(close))?;
        let end = end.span().start + end.text().find(close)? as u32;
        (stray.text().starts_with(open) && row.is_some() && open != '<').then(|| {
            let shown = format!("{open}{close}");
            Diagnostic::new(
                code::UNEXPECTED_TEXT,
                mark(start),
                format!("what stands here needs no `{open}…{close}` around it"),
            )
            .help("delete both; values are separated by commas alone")
            .fix(format!("delete the `{shown}`"), vec![Edit::new(mark(start), ""), Edit::new(mark(end), "")])
        })
    }

    /// `via web/email`, `via web + email`: another sign for the comma.
    pub(super) fn joined_names(&self, pieces: &[NodeRef<'_>], at: usize, row: Option<&Row>) -> Option<Diagnostic> {
        let (stray, row) = (pieces.get(at)?, row?);
        let [before, after] =
            [at.checked_sub(1)?, at + 1].map(|at| pieces.get(at).filter(|piece| piece.kind() == SyntaxKind::Word));
        let (before, after) = before.zip(after).filter(|_| matches!(stray.text(), "/" | "+" | "|" | "·" | "\\"))?;
        let list = pieces.get(..at)?.iter().rev().find_map(|piece| {
            let inner: Option<&Row> = row.inner.and_then(|inner| language::find(inner, piece.text()));
            inner.filter(|row| row.modifier).or_else(|| (piece.text() == row.keyword.word()).then_some(row))
        })?;
        let span = Span::new(before.span().end, after.span().start);
        matches!(list.head, Head::Names(_)).then(|| {
            Diagnostic::new(code::MISSING_COMMA, self.at(stray.span()), "names are separated by commas")
                .help(format!("write `{}, {}`", before.text(), after.text()))
                .fix("write a comma", vec![Edit::new(self.at(span), ", ")])
        })
    }
}
