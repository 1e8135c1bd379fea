use super::Lowering;
use super::cursor::Cursor;
use crate::ast::{Spanned, Statement, Value};
use crate::diagnostic::{Diagnostic, code};
use crate::language::{self, Head, Kind, Row, ValueKind};
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::{Edit, Location, Span};

impl Lowering<'_> {
    /// Reads what the table says about the head of `statement`. False where something was wrong:
    /// then the rest of the line is not worth a second message.
    pub(super) fn head(&mut self, cursor: &mut Cursor<'_>, statement: &mut Statement) -> bool {
        match statement.row.head {
            Head::Bare | Head::Lines(_) => true,
            Head::Declare(kind) => self.declare(cursor, statement, kind),
            Head::Refer(kind) => self.refer(cursor, statement, kind),
            Head::Names(kind) => {
                self.list(cursor, statement, |this, cursor, statement| this.refer(cursor, statement, kind))
            }
            Head::Text => self.text(cursor, statement),
            Head::OptionalText => {
                let inner = statement.row.inner;
                let is_text = |piece: NodeRef<'_>| match piece.kind() {
                    SyntaxKind::Word => inner.and_then(|inner| language::find(inner, piece.text())).is_none(),
                    kind => kind.is_text(),
                };
                !cursor.peek().is_some_and(is_text) || self.text(cursor, statement)
            }
            Head::Value(kind) => self.single(cursor, statement, kind),
            Head::Values(kind) => {
                self.list(cursor, statement, |this, cursor, statement| this.single(cursor, statement, kind))
            }
            Head::Reading => {
                self.refer(cursor, statement, Kind::Metric) && self.single(cursor, statement, ValueKind::Amount)
            }
            Head::Objective => {
                if cursor.peek().is_some_and(|piece| piece.kind().is_text()) {
                    self.objective_without_metric(cursor, statement);
                    return false;
                }
                let whole = self.refer(cursor, statement, Kind::Metric);
                let next_is_text = cursor.peek().is_some_and(|piece| piece.kind().is_text());
                whole && (!next_is_text || self.text(cursor, statement))
            }
            Head::Emotion => self.emotion(cursor, statement),
            Head::Score => {
                self.refer(cursor, statement, Kind::Curve) && self.single(cursor, statement, ValueKind::Number)
            }
            Head::Target(kind) => {
                let whole = self.single(cursor, statement, kind);
                let next_is_text = cursor.peek().is_some_and(|piece| piece.kind().is_text());
                whole && (!next_is_text || self.text(cursor, statement))
            }
            Head::Drop => self.dropped(cursor, statement),
        }
    }

    /// `one, two, three`.
    fn list(
        &mut self,
        cursor: &mut Cursor<'_>,
        statement: &mut Statement,
        one: impl Fn(&mut Self, &mut Cursor<'_>, &mut Statement) -> bool,
    ) -> bool {
        loop {
            if !one(self, cursor, statement) {
                return false;
            }
            if cursor.take_kind(SyntaxKind::Comma).is_none() {
                return true;
            }
        }
    }

    fn single(&mut self, cursor: &mut Cursor<'_>, statement: &mut Statement, kind: ValueKind) -> bool {
        match self.value(cursor, kind, statement) {
            Some(value) => {
                statement.values.push(value);
                true
            }
            None => false,
        }
    }

    /// `objective "Find it"`: an objective says first which metric will show that it is reached.
    fn objective_without_metric(&mut self, cursor: &Cursor<'_>, statement: &Statement) {
        let Some(text) = cursor.peek().filter(|_| !statement.tainted) else { return };
        let shown = text.text();
        self.report(
            Diagnostic::new(
                code::MISSING_VALUE,
                self.at(text.span()),
                "an objective needs the name of a metric before its text",
            )
            .label("which figure shows that it is reached?")
            .help(format!(
                "declare the metric before the journey, `metric success \"Success rate\"`, and write `objective success {shown}`"
            )),
        );
    }

    /// The name of a declared thing.
    fn refer(&mut self, cursor: &mut Cursor<'_>, statement: &mut Statement, kind: Kind) -> bool {
        if let Some(word) = cursor.take_kind(SyntaxKind::Word) {
            statement.values.push(Spanned::new(Value::Name(word.text().to_owned()), self.at(word.span())));
            return true;
        }
        let keyword = statement.row.keyword;
        match cursor.peek() {
            Some(text) if text.kind().is_text() => {
                let location = self.at(text.span());
                let name = crate::text::slug(text.content());
                let mut diagnostic = Diagnostic::new(
                    code::BAD_VALUE,
                    location,
                    format!("`{keyword}` wants the name of {}, and a name stands without quotes", kind.phrase()),
                );
                diagnostic = diagnostic.help(format!("write `{keyword} {name}`"));
                let title = format!("write `{name}`");
                let edits = vec![Edit::new(location, name.clone())];
                // What looks like a name is one, and only its quotes are too many.
                self.report(match text.content() == name {
                    true => diagnostic.fix(title, edits),
                    false => diagnostic.suggest(title, edits),
                });
            }
            _ => self.missing(cursor, statement, &format!("the name of {}", kind.phrase())),
        }
        false
    }

    /// Text in quotes.
    fn text(&mut self, cursor: &mut Cursor<'_>, statement: &mut Statement) -> bool {
        let Some(piece) = cursor.take_text() else {
            if cursor.peek().is_some_and(|piece| matches!(piece.kind(), SyntaxKind::Word | SyntaxKind::Number)) {
                self.unquoted(cursor, statement);
            } else {
                self.missing(cursor, statement, "text in quotes");
            }
            return false;
        };
        statement.text = Some(self.string(piece));
        true
    }

    fn dropped(&mut self, cursor: &mut Cursor<'_>, statement: &mut Statement) -> bool {
        let Some(word) = cursor.take_kind(SyntaxKind::Word) else {
            self.missing(cursor, statement, "the keyword of what is left out, such as `pain`");
            return false;
        };
        statement.values.push(Spanned::new(Value::Name(word.text().to_owned()), self.at(word.span())));
        if let Some(name) = cursor.take_kind(SyntaxKind::Word) {
            statement.values.push(Spanned::new(Value::Name(name.text().to_owned()), self.at(name.span())));
        }
        true
    }

    /// Something should stand right behind the last piece.
    pub(super) fn missing(&mut self, cursor: &Cursor<'_>, statement: &Statement, what: &str) {
        if statement.tainted {
            return;
        }
        let keyword = statement.row.keyword;
        let diagnostic = match cursor.peek() {
            Some(piece) => Diagnostic::new(
                code::BAD_VALUE,
                self.at(piece.span()),
                format!("`{keyword}` wants {what}, and here stands {}", described(piece)),
            ),
            None => {
                let at = behind(cursor, statement);
                Diagnostic::new(code::MISSING_VALUE, self.at(at), format!("`{keyword}` wants {what} behind it"))
            }
        };
        self.report(diagnostic.help(format!("for example `{}`", example_line(statement))));
    }

    /// Words that should be text in quotes: everything up to the end of the line, or to a modifier.
    pub(super) fn unquoted(&mut self, cursor: &Cursor<'_>, statement: &Statement) {
        if statement.tainted {
            return;
        }
        let span = words_ahead(cursor, statement);
        let Some(span) = span else { return };
        let keyword = statement.row.keyword;
        let start = self.at(Span::at(span.start));
        let end = self.at(Span::at(span.end));
        let behind = cursor.rest().iter().find(|piece| piece.span().start >= span.end);
        if behind.is_some_and(|piece| piece.kind().is_text()) {
            let words = self.text.get(span.range()).unwrap_or_default();
            self.report(
                Diagnostic::new(
                    code::UNEXPECTED_VALUE,
                    self.at(span),
                    format!("`{words}` stands before the text of `{keyword}`"),
                )
                .help("leave it out, or put it into the quotes")
                .suggest("leave it out", vec![Edit::new(self.at(span), "")]),
            );
            return;
        }
        self.report(
            Diagnostic::new(code::MISSING_QUOTES, self.at(span), format!("the text behind `{keyword}` needs quotes"))
                .help("put `\"` before its first word and behind its last one")
                .fix("put quotes around it", vec![Edit::new(start, "\""), Edit::new(end, "\"")]),
        );
    }
}

/// Where the words ahead end that a writer meant as one text.
pub(super) fn words_ahead(cursor: &Cursor<'_>, statement: &Statement) -> Option<Span> {
    words_between(cursor.rest(), statement.row)
}

/// The place of `pieces` up to a modifier of `row` or a text in quotes.
pub(super) fn words_between(pieces: &[NodeRef<'_>], row: &Row) -> Option<Span> {
    let mut span: Option<Span> = None;
    for piece in pieces {
        let modifier = piece.kind() == SyntaxKind::Word
            && span.is_some()
            && row.inner.and_then(|inner| crate::language::find(inner, piece.text())).is_some_and(|row| row.modifier);
        if modifier || piece.kind().is_text() {
            break;
        }
        // A comma at the end belongs to the next value, if to anything.
        if piece.kind() == SyntaxKind::Comma {
            continue;
        }
        span = Some(span.map_or(piece.span(), |span| span.to(piece.span())));
    }
    span
}

fn behind(cursor: &Cursor<'_>, statement: &Statement) -> Span {
    let gap = cursor.gap();
    Span::at(gap.end.max(statement.keyword.span.end))
}

/// The row's example without its block.
fn example_line(statement: &Statement) -> &'static str {
    let example = statement.row.example;
    example.split_once(" {").map_or(example, |(line, _)| line)
}

/// What a message calls the piece in front of it.
pub(super) fn described(piece: NodeRef<'_>) -> String {
    let shown: String = piece.text().chars().take(40).collect();
    match piece.kind() {
        kind if kind.is_text() => String::from("text in quotes"),
        SyntaxKind::Comma => String::from("a comma"),
        SyntaxKind::Arrow => String::from("an arrow"),
        _ => format!("`{shown}`"),
    }
}

/// A value as a writer wrote it.
pub(super) fn spanned(text: &str, location: Location) -> Spanned<Value> {
    Spanned::new(Value::Text(text.to_owned()), location)
}
