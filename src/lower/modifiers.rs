use super::Lowering;
use super::cursor::Cursor;
use super::head::{described, words_ahead};
use crate::ast::{Detail, Statement};
use crate::diagnostic::{Diagnostic, code};
use crate::language::{self, Head, Keyword, Kind, Often, Row, ValueKind};
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::{Edit, Span, nearest};

impl Lowering<'_> {
    /// Reads the modifiers on the line of `statement` into its fields. False where something was
    /// wrong: the rest of the line is then not read.
    pub(super) fn modifiers(&mut self, cursor: &mut Cursor<'_>, statement: &mut Statement) -> bool {
        while let Some(piece) = cursor.peek() {
            let row = match piece.kind() {
                SyntaxKind::Word => statement.row.inner.and_then(|inner| language::find(inner, piece.text())),
                _ => None,
            };
            match row {
                Some(row) if row.modifier => {
                    cursor.take();
                    if !self.modifier(cursor, statement, row, piece) {
                        return false;
                    }
                }
                row => {
                    if !statement.tainted {
                        self.unexpected(cursor, statement, piece, row);
                    }
                    return false;
                }
            }
        }
        true
    }

    fn modifier(
        &mut self,
        cursor: &mut Cursor<'_>,
        parent: &mut Statement,
        row: &'static Row,
        keyword: NodeRef<'_>,
    ) -> bool {
        let location = self.at(keyword.span());
        let mut statement = Statement {
            row,
            keyword: location,
            head: location,
            location,
            doc: None,
            name: None,
            text: None,
            values: Vec::new(),
            detail: Detail::None,
            fields: Vec::new(),
            tainted: parent.tainted,
        };
        let whole = self.head(cursor, &mut statement);
        let end = cursor.last().map_or(keyword.span(), |last| last.span());
        statement.head.span = keyword.span().to(end);
        statement.location = statement.head;
        statement.tainted |= !whole;
        parent.fields.push(statement);
        whole
    }

    /// Says what is wrong with the piece where a modifier or the end of the line should be.
    fn unexpected(
        &mut self,
        cursor: &Cursor<'_>,
        statement: &Statement,
        piece: NodeRef<'_>,
        row: Option<&'static Row>,
    ) {
        let location = self.at(piece.span());
        let keyword = statement.row.keyword;
        let diagnostic = match (piece.kind(), row) {
            (_, Some(row)) => {
                let what = row.keyword;
                Diagnostic::new(
                    code::NOT_A_MODIFIER,
                    location,
                    format!("`{what}` cannot stand on the line of `{keyword}`"),
                )
                .help(format!("write it on a line of its own in the block: `{keyword} … {{` and `{what} …` below"))
            }
            (SyntaxKind::Comma, _) => self.stray_comma(cursor, statement, piece),
            (kind, _) if kind.is_text() && statement.text.is_some() => {
                Diagnostic::new(code::UNEXPECTED_VALUE, location, format!("`{keyword}` has its text already"))
                    .label("a second text")
                    .help(match statement.row.often {
                        Often::Many => format!("write `{keyword}` again on a line of its own"),
                        Often::Once => String::from("make one text of the two"),
                    })
            }
            (_, _) if self.joining(cursor, statement, piece).is_some() => {
                let (span, what) = self.joining(cursor, statement, piece).unwrap_or((piece.span(), String::new()));
                Diagnostic::new(
                    code::MISSING_COMMA,
                    location,
                    format!("a list has commas, and no {}", described(piece)),
                )
                .help(format!("write `{what}`"))
                .fix("write a comma", vec![Edit::new(self.at(span), what.clone())])
            }
            (SyntaxKind::Word, _) if self.split_channel(cursor, piece).is_some() => {
                let (span, channel) = self.split_channel(cursor, piece).unwrap_or((piece.span(), ""));
                Diagnostic::new(code::BAD_VALUE, self.at(span), "a name has no blanks")
                    .help(format!("write `{channel}`"))
                    .fix(format!("write `{channel}`"), vec![Edit::new(self.at(span), channel)])
            }
            (kind, _) if self.wants_comma(statement, kind) && !names_another(piece) => {
                let gap = self.at(Span::at(cursor.gap().end));
                Diagnostic::new(code::MISSING_COMMA, location, format!("{} needs a comma before it", described(piece)))
                    .help(format!("`{keyword}` takes several values with commas between them"))
                    .fix("put a comma between them", vec![Edit::new(gap, ",")])
            }
            (SyntaxKind::Word, _) => {
                self.inner_quotes(cursor, piece).unwrap_or_else(|| self.strange_word(cursor, statement, piece))
            }
            (SyntaxKind::Arrow, _) if statement.row.head == Head::Emotion => {
                Diagnostic::new(code::BAD_ARROW, location, "feelings that follow each other have `then` between them")
                    .help("write `then`")
                    .fix("write `then`", vec![Edit::new(location, "then")])
            }
            (SyntaxKind::Arrow, _) if matches!(statement.row.head, Head::Reading | Head::Objective) => {
                Diagnostic::new(code::BAD_ARROW, location, "what shall be reached stands behind a word, not an arrow")
                    .help(format!("for example `{}`", statement.row.example))
            }
            _ => Diagnostic::new(
                code::UNEXPECTED_VALUE,
                location,
                format!("{} has no place behind `{keyword}`", described(piece)),
            )
            .help(format!("for example `{}`", statement.row.example)),
        };
        self.report(diagnostic);
    }

    /// `web and email`: a word or a sign in the place of a comma. Gives what it stands between and how to
    /// write that.
    fn joining(&self, cursor: &Cursor<'_>, statement: &Statement, piece: NodeRef<'_>) -> Option<(Span, String)> {
        if !(piece.kind() == SyntaxKind::Ampersand || matches!(piece.text(), "and" | "or" | "plus")) {
            return None;
        }
        let (before, after) = cursor.last().zip(cursor.peek_second())?;
        let fits = self.wants_comma(statement, after.kind());
        fits.then(|| (before.span().to(after.span()), format!("{}, {}", before.text(), after.text())))
    }

    /// `via in person`: the words of a built-in channel's name.
    fn split_channel(&self, cursor: &Cursor<'_>, word: NodeRef<'_>) -> Option<(Span, &'static str)> {
        let before = cursor.last().filter(|before| before.kind() == SyntaxKind::Word)?;
        let mut joined = before.text().to_lowercase();
        for piece in std::iter::once(word).chain(cursor.rest().iter().skip(1).copied()).take(2) {
            joined = format!("{joined}-{}", piece.text().to_lowercase());
            if let Some(channel) = language::built_in_channel(&joined) {
                return Some((before.span().to(piece.span()), channel.id));
            }
        }
        None
    }

    fn wants_comma(&self, statement: &Statement, kind: SyntaxKind) -> bool {
        let last = statement.fields.last().unwrap_or(statement);
        match last.row.head {
            Head::Names(_) => kind == SyntaxKind::Word,
            Head::Values(_) => kind.is_text(),
            _ => false,
        }
    }

    fn stray_comma(&mut self, cursor: &Cursor<'_>, statement: &Statement, comma: NodeRef<'_>) -> Diagnostic {
        let location = self.at(comma.span());
        let next = cursor.peek_second();
        let number = cursor.last().filter(|last| last.kind() == SyntaxKind::Number);
        if let Some((number, next)) = number.zip(next).filter(|(number, next)| {
            next.kind() == SyntaxKind::Number
                && number.span().end == comma.span().start
                && comma.span().end == next.span().start
        }) {
            return Diagnostic::new(
                code::BAD_VALUE,
                self.at(number.span().to(next.span())),
                "a decimal number is written with a point",
            )
            .help(format!("write `{}.{}`", number.text(), next.text()))
            .fix("write a point", vec![Edit::new(location, ".")]);
        }
        let keyword = statement.fields.last().map_or(statement.row.keyword, |field| field.row.keyword);
        let one = format!("`{keyword}` takes one value");
        let diagnostic = Diagnostic::new(code::STRAY_COMMA, location, "this comma separates nothing");
        // Between two statements on one line a semicolon or a new line does it.
        let starts_statement =
            next.is_some_and(|next| next.kind() == SyntaxKind::Word && language::is_keyword(next.text()));
        if statement.row.head == Head::Emotion {
            return match next {
                Some(next) if next.kind() == SyntaxKind::Number => diagnostic
                    .help("the score stands behind its word without a comma: delete it")
                    .fix("delete the comma", vec![Edit::new(location, "")]),
                _ => diagnostic
                    .help("write `then` between feelings that follow each other: `emotion confused then relieved`")
                    .suggest("write `then`", vec![Edit::new(location, " then")]),
            };
        }
        if next.is_none() || starts_statement {
            diagnostic
                .help("statements and modifiers need no comma between them: delete it")
                .fix("delete the comma", vec![Edit::new(location, "")])
        } else {
            diagnostic.help(one)
        }
    }

    /// `"It says "done" and stops"`: quotes inside a text, which end it.
    fn inner_quotes(&self, cursor: &Cursor<'_>, word: NodeRef<'_>) -> Option<Diagnostic> {
        let first = cursor.last().filter(|last| last.kind().is_text())?.span();
        let last = cursor.rest().iter().rfind(|piece| piece.kind().is_text())?.span();
        let touches = |at: u32| word.span().start == at || word.span().end == at;
        if !touches(first.end)
            && !cursor.rest().iter().any(|piece| piece.kind().is_text() && touches(piece.span().start))
        {
            return None;
        }
        let inside = self.text.get(first.start as usize + 1..(last.end as usize).checked_sub(1)?)?;
        let mut escaped = false;
        let mut edits = Vec::new();
        for (at, c) in inside.char_indices() {
            if c == '"' && !escaped {
                edits.push(Edit::new(self.at(Span::at(first.start + 1 + at as u32)), "\\"));
            }
            escaped = c == '\\' && !escaped;
        }
        Some(
            Diagnostic::new(
                code::STRAY_QUOTE,
                self.at(Span::new(first.end - 1, first.end)),
                "this quote ends its text",
            )
            .help("write `\\\"` for a quote inside a text")
            .fix("write `\\\"` inside the text", edits),
        )
    }

    fn strange_word(&mut self, cursor: &Cursor<'_>, statement: &Statement, word: NodeRef<'_>) -> Diagnostic {
        let text = word.text();
        let keyword = statement.row.keyword;
        let location = self.at(word.span());
        if let Some(lost) = self.lost_modifier(statement.row, word) {
            return lost;
        }
        let modifiers = || modifiers_of(statement.row).map(|row| row.keyword);
        let alias =
            language::aliases(text).iter().copied().find(|alias| modifiers().any(|modifier| modifier == *alias));
        let known = Keyword::of(text);
        if let (Some(known), None) = (known, alias) {
            let diagnostic = Diagnostic::new(
                code::UNEXPECTED_VALUE,
                location,
                format!("`{text}` cannot stand on the line of `{keyword}`"),
            );
            let here = self.around.last().map_or(language::Place::File, |(place, _)| *place);
            let homes: Vec<&str> = language::places_of(known).take(3).map(language::Place::phrase).collect();
            return match language::row(here, known).is_some() {
                true => diagnostic
                    .help("start a new line before it")
                    .suggest("start a new line", vec![Edit::new(self.at(Span::at(word.span().start)), "\n")]),
                false => diagnostic.help(format!("it belongs in {}", homes.join(" or "))),
            };
        }
        if alias.is_none() && statement.row.head == Head::Emotion && known.is_none() {
            return self.spread_feeling(cursor, word);
        }
        if let Some(meant) = alias.map(Keyword::word).or_else(|| nearest(text, modifiers().map(Keyword::word))) {
            return Diagnostic::new(code::UNKNOWN_MODIFIER, location, format!("`{keyword}` has no modifier `{text}`"))
                .help(format!("write `{meant}`"))
                .suggest(format!("write `{meant}`"), vec![Edit::new(location, meant)]);
        }
        let text_before = statement.text.is_some() || statement.row.head == Head::Bare;
        let span = words_ahead(cursor, statement).unwrap_or(word.span());
        let diagnostic =
            Diagnostic::new(code::UNKNOWN_MODIFIER, self.at(span), format!("`{text}` has no place behind `{keyword}`"));
        let known: Vec<String> =
            modifiers().filter(|name| *name != Keyword::Evidence).map(|name| format!("`{name}`")).collect();
        match (known.is_empty(), text_before) {
            (false, _) => diagnostic.help(format!("on this line can stand {} and `evidence`", known.join(", "))),
            (true, true) => diagnostic.help("put it into the quotes, or delete it"),
            (true, false) => diagnostic.help(format!("for example `{}`", statement.row.example)),
        }
    }

    /// `pain "Long form" high`, `touchpoint "Hotline" phone`: a value without the modifier that it belongs to.
    fn lost_modifier(&self, row: &Row, word: NodeRef<'_>) -> Option<Diagnostic> {
        let (text, location) = (word.text(), self.at(word.span()));
        let meant: Vec<String> = value_of(row, text).map(|row| format!("{} {text}", row.keyword)).collect();
        let message = |keyword: &str| {
            Diagnostic::new(code::MISSING_KEYWORD, location, format!("`{text}` stands here without {keyword}"))
        };
        match meant.as_slice() {
            [] => None,
            [only] => {
                let keyword = only.split(' ').next().unwrap_or_default();
                let title = format!("write `{only}`");
                let edits = vec![Edit::new(location, only.as_str())];
                Some(message(&format!("`{keyword}`")).help(title.as_str()).fix(title, edits))
            }
            several => {
                let known: Vec<String> = several.iter().map(|meant| format!("`{meant}`")).collect();
                Some(message("its keyword").help(format!("say what it is: {}", known.join(" or "))))
            }
        }
    }

    /// `emotion very happy`: a feeling of several words.
    fn spread_feeling(&self, cursor: &Cursor<'_>, word: NodeRef<'_>) -> Diagnostic {
        let before = cursor.last().map_or(word.span(), |before| before.span());
        let words = cursor.rest().iter().take_while(|piece| piece.kind() == SyntaxKind::Word);
        let span = words.fold(before, |span, piece| span.to(piece.span()));
        let right = format!("\"{}\"", self.text.get(span.range()).unwrap_or_default());
        Diagnostic::new(
            code::MISSING_QUOTES,
            self.at(span),
            "a feeling of several words needs quotes, and a score of its own",
        )
        .help(format!("write `emotion {right} 0.5`"))
        .suggest("put quotes around it", vec![Edit::new(self.at(span), right)])
    }

    /// A block where none can be.
    pub(super) fn no_block(&mut self, statement: &Statement, block: NodeRef<'_>) {
        if statement.tainted || block.tainted() {
            return;
        }
        let open = block.children().next().map_or(block.span(), |open| open.span());
        let keyword = statement.row.keyword;
        self.report(
            Diagnostic::new(code::NO_BLOCK, self.at(open), format!("`{keyword}` holds nothing, so it takes no block"))
                .help(format!("delete the braces; for example `{}`", statement.row.example)),
        );
    }
}

/// What may stand on the line of `row`.
fn modifiers_of(row: &Row) -> impl Iterator<Item = &'static Row> + use<> {
    row.inner.into_iter().flat_map(language::rows_in).filter(|row| row.modifier)
}

/// The modifiers of `row` of which `word` is a value that needs no declaration.
pub(super) fn value_of<'w>(row: &Row, word: &'w str) -> impl Iterator<Item = &'static Row> + use<'w> {
    modifiers_of(row).filter(move |modifier| match modifier.head {
        Head::Value(ValueKind::Word(words)) => words.contains(&word),
        Head::Names(Kind::Channel) => language::built_in_channel(word).is_some(),
        _ => false,
    })
}

/// Whether `piece` is a keyword: then a line ends before it, and no value is meant.
fn names_another(piece: NodeRef<'_>) -> bool {
    piece.kind() == SyntaxKind::Word
        && language::is_keyword(piece.text())
        && language::built_in_channel(piece.text()).is_none()
}
