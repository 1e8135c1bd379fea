use super::cursor::Cursor;
use super::value::Wrong;
use super::{Lowering, number};
use crate::ast::{Detail, Feeling, Spanned, Statement};
use crate::diagnostic::{Diagnostic, code};
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::Edit;

impl Lowering<'_> {
    /// `WORD [SCORE] (then WORD [SCORE])*`, where a label in quotes may stand for a word.
    pub(super) fn emotion(&mut self, cursor: &mut Cursor<'_>, statement: &mut Statement) -> bool {
        let mut feelings = Vec::new();
        let whole = loop {
            match self.feeling(cursor, statement) {
                Some(feeling) => feelings.push(feeling),
                None => break false,
            }
            match cursor.peek() {
                Some(piece) if piece.kind() == SyntaxKind::Word && piece.text() == "then" => cursor.take(),
                _ => break true,
            };
        };
        statement.detail = Detail::Feelings(feelings);
        whole
    }

    fn feeling(&mut self, cursor: &mut Cursor<'_>, statement: &Statement) -> Option<Feeling> {
        let is_label =
            |piece: &NodeRef| piece.kind().is_text() || (piece.kind() == SyntaxKind::Word && piece.text() != "then");
        let Some(piece) = cursor.peek().filter(is_label) else {
            self.missing(cursor, statement, "a word for the feeling, or a label in quotes");
            return None;
        };
        cursor.take();
        let is_word = piece.kind() == SyntaxKind::Word;
        let label = match is_word {
            true => Spanned::new(piece.text().to_owned(), self.at(piece.span())),
            false => self.string(piece),
        };
        let score = match cursor.take_kind(SyntaxKind::Number) {
            None => None,
            Some(figure) => {
                let location = self.at(figure.span());
                match number::read(figure.text()) {
                    Ok(score) => Some(Spanned::new(score, location)),
                    Err(Wrong { message, instead }) => {
                        if !statement.tainted {
                            let diagnostic =
                                Diagnostic::new(code::BAD_VALUE, location, format!("`{}` {message}", figure.text()));
                            self.report(match instead {
                                Some(instead) => diagnostic
                                    .help(format!("write `{instead}`"))
                                    .fix(format!("write `{instead}`"), vec![Edit::new(location, instead)]),
                                None => diagnostic.help("a score is a number such as `-0.8`"),
                            });
                        }
                        return None;
                    }
                }
            }
        };
        Some(Feeling { label, is_word, score })
    }
}
