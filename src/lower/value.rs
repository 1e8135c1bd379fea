use super::cursor::Cursor;
use super::head::spanned;
use super::{Lowering, amount, date, number};
use crate::ast::{Spanned, Statement, Value};
use crate::diagnostic::{Diagnostic, code};
use crate::language::{self, ValueKind};
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::markup::is_link;
use crate::text::{Edit, Span, nearest};

/// Why a token is not the value it should be.
pub(super) struct Wrong {
    /// What is wrong, without the token: `is not a day of the calendar`.
    pub message: String,
    /// What to write instead, where it is known.
    pub instead: Option<String>,
}

impl Wrong {
    pub(super) fn new(message: impl Into<String>) -> Wrong {
        Wrong { message: message.into(), instead: None }
    }

    pub(super) fn instead(mut self, text: impl Into<String>) -> Wrong {
        self.instead = Some(text.into());
        self
    }

    /// The same about one end of a range, whose other parts stand `before` and `behind` it.
    pub(super) fn within(mut self, before: &str, behind: &str) -> Wrong {
        self.instead = self.instead.map(|text| format!("{before}{text}{behind}"));
        self
    }
}

impl Lowering<'_> {
    /// Reads one value of `kind`. None where it is missing or wrong, which has then been said.
    pub(super) fn value(
        &mut self,
        cursor: &mut Cursor<'_>,
        kind: ValueKind,
        statement: &Statement,
    ) -> Option<Spanned<Value>> {
        let Some(piece) = cursor.peek() else {
            self.missing(cursor, statement, &kind.expected());
            return None;
        };
        match kind {
            ValueKind::Word(words) => self.word(cursor, piece, words, kind, statement),
            ValueKind::Icon => {
                let words: Vec<&str> = language::BUILT_IN_CHANNELS.iter().map(|channel| channel.id).collect();
                self.word(cursor, piece, &words, kind, statement)
            }
            ValueKind::Confidence if piece.kind() == SyntaxKind::Word => {
                let word = self.word(cursor, piece, &["low", "medium", "high"], kind, statement)?;
                Some(word)
            }
            ValueKind::Text | ValueKind::Color | ValueKind::Address | ValueKind::Path => {
                self.quoted(cursor, piece, kind, statement)
            }
            ValueKind::Language => self.language(cursor, piece, statement),
            _ => self.figure(cursor, piece, kind, statement),
        }
    }

    fn word(
        &mut self,
        cursor: &mut Cursor<'_>,
        piece: NodeRef<'_>,
        words: &[&str],
        kind: ValueKind,
        statement: &Statement,
    ) -> Option<Spanned<Value>> {
        let keyword = statement.row.keyword;
        let text = if piece.kind().is_text() { piece.content() } else { piece.text() };
        if piece.kind() == SyntaxKind::Word && words.contains(&text) {
            cursor.take();
            return Some(Spanned::new(Value::Name(text.to_owned()), self.at(piece.span())));
        }
        if statement.tainted {
            return None;
        }
        if piece.kind() != SyntaxKind::Word && !piece.kind().is_text() {
            self.missing(cursor, statement, &kind.expected());
            return None;
        }
        let location = self.at(piece.span());
        let shown = text.replace([' ', '_'], "-");
        let meant = nearest(&shown, words.iter().copied()).or_else(|| language::value_alias(&shown, words));
        let diagnostic = match meant {
            Some(meant) if piece.kind().is_text() && meant == text => {
                Diagnostic::new(code::BAD_VALUE, location, format!("`{keyword}` wants a word without quotes"))
            }
            _ => Diagnostic::new(code::BAD_VALUE, location, format!("`{text}` is not a `{keyword}`")),
        };
        self.report(match meant {
            Some(meant) => {
                let edits = vec![Edit::new(location, meant)];
                let diagnostic = diagnostic.help(format!("write `{meant}`; there is {}", kind.expected()));
                let sure = text.eq_ignore_ascii_case(meant);
                let title = format!("write `{meant}`");
                if sure { diagnostic.fix(title, edits) } else { diagnostic.suggest(title, edits) }
            }
            None => diagnostic.help(format!("write {}", kind.expected())),
        });
        None
    }

    fn quoted(
        &mut self,
        cursor: &mut Cursor<'_>,
        piece: NodeRef<'_>,
        kind: ValueKind,
        statement: &Statement,
    ) -> Option<Spanned<Value>> {
        let keyword = statement.row.keyword;
        if !piece.kind().is_text() {
            match (kind, piece.kind()) {
                (ValueKind::Text | ValueKind::Path | ValueKind::Address, SyntaxKind::Word | SyntaxKind::Number) => {
                    self.unquoted(cursor, statement)
                }
                _ => self.missing(cursor, statement, &kind.expected()),
            }
            return None;
        }
        cursor.take();
        let text = self.string(piece);
        let location = text.location;
        let value = text.value;
        let wrong = match kind {
            ValueKind::Color if !is_color(&value) => Some(format!("`{value}` is not a colour")),
            ValueKind::Address if !is_link(&value) => {
                Some(format!("`{value}` is not an address that a map can link to"))
            }
            _ if value.trim().is_empty() => Some(format!("the text behind `{keyword}` is empty")),
            _ => None,
        };
        match wrong {
            None => Some(Spanned::new(Value::Text(value), location)),
            Some(_) if statement.tainted => None,
            Some(message) => {
                let diagnostic = Diagnostic::new(code::BAD_VALUE, location, message);
                let secure = format!("https://{value}");
                let second = cursor.peek().filter(|second| second.kind().is_text() && is_link(second.content()));
                if let Some(second) = second.filter(|_| kind == ValueKind::Address) {
                    let (title, address) = (piece.text(), second.text());
                    let edits = vec![Edit::new(location, address), Edit::new(self.at(second.span()), title)];
                    let diagnostic = Diagnostic::new(code::BAD_VALUE, location, "the address stands before its title");
                    self.report(
                        diagnostic.help(format!("write `{keyword} {address} {title}`")).fix("swap the two", edits),
                    );
                    return None;
                }
                self.report(
                    if kind == ValueKind::Address && value.contains('.') && !value.contains(':') && is_link(&secure) {
                        diagnostic
                            .help(format!("write `\"{secure}\"`"))
                            .suggest("put `https://` before it", vec![Edit::new(location, format!("\"{secure}\""))])
                    } else {
                        diagnostic.help(format!("write {}", kind.expected()))
                    },
                );
                None
            }
        }
    }

    fn language(
        &mut self,
        cursor: &mut Cursor<'_>,
        piece: NodeRef<'_>,
        statement: &Statement,
    ) -> Option<Spanned<Value>> {
        let text = if piece.kind().is_text() { piece.content() } else { piece.text() };
        if (piece.kind() == SyntaxKind::Word || piece.kind().is_text()) && is_language(text) {
            cursor.take();
            return Some(spanned(text, self.at(piece.span())));
        }
        self.missing(cursor, statement, &ValueKind::Language.expected());
        None
    }

    fn figure(
        &mut self,
        cursor: &mut Cursor<'_>,
        piece: NodeRef<'_>,
        kind: ValueKind,
        statement: &Statement,
    ) -> Option<Spanned<Value>> {
        let text = match piece.kind() {
            SyntaxKind::Number => piece.text(),
            kind if kind.is_text() => piece.content(),
            _ => {
                match self.spread(cursor, piece, kind).filter(|_| !statement.tainted) {
                    Some((span, instead, message)) => self.instead(span, message, instead),
                    None => self.missing(cursor, statement, &kind.expected()),
                }
                return None;
            }
        };
        let location = self.at(piece.span());
        let read = match kind {
            ValueKind::Date => date::range(text).map(Value::Text),
            ValueKind::Number => number::read(text).map(Value::Number),
            ValueKind::Age => number::age(text).map(Value::Text),
            ValueKind::Scale => number::scale(text).map(Value::Scale),
            ValueKind::Duration => amount::duration(text).map(Value::Quantity),
            ValueKind::Confidence => amount::percent(text).map(Value::Quantity),
            _ => amount::read(text).map(Value::Quantity),
        };
        let wrong = match (read, self.spread(cursor, piece, kind)) {
            (_, Some((span, instead, message))) => {
                if !statement.tainted {
                    self.instead(span, message, instead);
                }
                return None;
            }
            (Ok(value), None) if piece.kind() == SyntaxKind::Number => {
                cursor.take();
                return Some(Spanned::new(value, location));
            }
            (Ok(_), None) => Wrong::new("stands without quotes").instead(text),
            (Err(wrong), None) if piece.kind() == SyntaxKind::Number => wrong,
            (Err(_), None) => {
                self.missing(cursor, statement, &kind.expected());
                return None;
            }
        };
        if !statement.tainted {
            let diagnostic = Diagnostic::new(code::BAD_VALUE, location, format!("`{text}` {}", wrong.message));
            self.report(match wrong.instead {
                Some(instead) => diagnostic
                    .help(format!("write `{instead}`"))
                    .fix(format!("write `{instead}`"), vec![Edit::new(location, instead)]),
                None => diagnostic.help(format!("write {}", kind.expected())),
            });
        }
        None
    }

    /// A value that has to be one word.
    fn instead(&mut self, span: Span, message: &str, instead: String) {
        let edits = vec![Edit::new(self.at(span), instead.clone())];
        self.report(
            Diagnostic::new(code::BAD_VALUE, self.at(span), message)
                .help(format!("write `{instead}`"))
                .fix(format!("write `{instead}`"), edits),
        );
    }
}

/// Whether `text` is `#rgb` or `#rrggbb`.
pub(crate) fn is_color(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|hex| matches!(hex.len(), 3 | 6) && hex.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Whether `text` has the form of a BCP 47 tag: letters, then subtags of letters and digits.
fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}
