//! What each word of a file is, for its colour.

use super::context::row;
use super::head::{Role, roles};
use super::{Analysis, Unwanted, Wanted};
use crate::language::{Kind, Place, Row};
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::{FileId, Span};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TokenKind {
    /// A keyword that starts a statement.
    Keyword,
    /// A keyword on the line of its parent.
    Modifier,
    /// The name of a thing of this kind.
    Name(Kind),
    /// A word of a list.
    Word,
    /// A word for a feeling.
    Emotion,
    /// Text in quotes.
    Text,
    /// A number, date, share or length of time.
    Number,
    /// An arrow, `&` or a comma.
    Operator,
    /// A comment.
    Comment,
    /// A comment that documents what stands below.
    Doc,
}

/// One token. Tokens never overlap, and never go over the end of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: TokenKind,
    /// Whether the name is declared here.
    pub declares: bool,
}

/// The tokens of `file` that touch `within`, in the order of the text.
///
/// # Errors
/// Nobody wants to know any more.
pub fn semantic_tokens(
    analysis: &Analysis,
    file: FileId,
    within: Span,
    wanted: Wanted<'_>,
) -> Result<Vec<Token>, Unwanted> {
    let mut walk = Walk { text: analysis.text(file), within, wanted, tokens: Vec::new() };
    if let Some(tree) = analysis.tree(file) {
        walk.block(tree.root(), Place::File)?;
    }
    Ok(walk.tokens)
}

struct Walk<'t> {
    text: &'t str,
    within: Span,
    wanted: Wanted<'t>,
    tokens: Vec<Token>,
}

impl Walk<'_> {
    fn block(&mut self, block: NodeRef<'_>, place: Place) -> Result<(), Unwanted> {
        self.wanted.check()?;
        for child in block.children() {
            if child.span().end < self.within.start || self.within.end < child.span().start {
                continue;
            }
            match child.kind() {
                SyntaxKind::Statement => self.statement(child, place)?,
                _ => self.comment(child),
            }
        }
        Ok(())
    }

    fn statement(&mut self, statement: NodeRef<'_>, place: Place) -> Result<(), Unwanted> {
        let roles = roles(statement, place);
        let mut next = roles.iter();
        for child in statement.children() {
            match child.kind() {
                SyntaxKind::Block => {
                    let inner = row(statement, place).and_then(Row::block).unwrap_or(Place::Statement);
                    self.block(child, inner)?;
                }
                kind if kind.is_trivia() => self.comment(child),
                _ => {
                    if let Some((piece, role)) = next.next() {
                        self.piece(*piece, *role);
                    }
                }
            }
        }
        Ok(())
    }

    fn piece(&mut self, piece: NodeRef<'_>, role: Role) {
        let (kind, declares) = match role {
            Role::Keyword => (TokenKind::Keyword, false),
            Role::Modifier | Role::End | Role::Dropped => (TokenKind::Modifier, false),
            Role::Name(kind) => (TokenKind::Name(kind), true),
            Role::Reference(kind) => (TokenKind::Name(kind), false),
            Role::OwnWord => (TokenKind::Emotion, true),
            Role::Emotion => (TokenKind::Emotion, false),
            Role::Word => (TokenKind::Word, false),
            Role::Figure => (TokenKind::Number, false),
            Role::Text | Role::Target(_) => (TokenKind::Text, false),
            Role::Mark => (TokenKind::Operator, false),
            Role::Strange => match piece.kind() {
                SyntaxKind::Number => (TokenKind::Number, false),
                kind if kind.is_text() => (TokenKind::Text, false),
                _ => return,
            },
        };
        self.token(piece.span(), kind, declares);
    }

    fn comment(&mut self, leaf: NodeRef<'_>) {
        match leaf.kind() {
            SyntaxKind::DocComment => self.token(leaf.span(), TokenKind::Doc, false),
            kind if kind.is_comment() => self.token(leaf.span(), TokenKind::Comment, false),
            _ => {}
        }
    }

    /// One token a line.
    fn token(&mut self, span: Span, kind: TokenKind, declares: bool) {
        let mut start = span.start;
        for line in self.text.get(span.range()).unwrap_or_default().split_inclusive(['\n', '\r']) {
            let end = start + line.trim_end_matches(['\n', '\r']).len() as u32;
            let inside = self.within.start < end && start < self.within.end;
            if start < end && inside {
                self.tokens.push(Token { span: Span::new(start, end), kind, declares });
            }
            start += line.len() as u32;
        }
    }
}
