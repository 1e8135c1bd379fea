use super::Lowering;
use super::cursor::Cursor;
use super::head::words_ahead;
use super::modifiers::value_of;
use crate::ast::{Spanned, Statement};
use crate::diagnostic::{Diagnostic, code};
use crate::language::{self, FLOW_ENDS, Kind};
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::{Edit, Span, is_name, slug};

impl Lowering<'_> {
    /// `[name] ["title"]`.
    pub(super) fn declare(&mut self, cursor: &mut Cursor<'_>, statement: &mut Statement, kind: Kind) -> bool {
        if let Some(word) = cursor.take_kind(SyntaxKind::Word) {
            if self.written_twice(statement, word) {
                let name = cursor.take_kind(SyntaxKind::Word);
                return self.half_read(cursor, statement, name);
            }
            if self.many_words(cursor, statement, word) {
                return self.half_read(cursor, statement, Some(word));
            }
            if !statement.tainted && !self.check_name(word, kind) {
                return false;
            }
            statement.name = Some(Spanned::new(word.text().to_owned(), self.at(word.span())));
        }
        if let Some(title) = cursor.take_text() {
            let title = self.string(title);
            if title.value.trim().is_empty() && !statement.tainted {
                self.report(
                    Diagnostic::new(
                        code::MISSING_TITLE,
                        title.location,
                        format!("the title of this {} is empty", kind.noun()),
                    )
                    .help("write between the quotes what people shall read"),
                );
                statement.tainted = true;
            }
            statement.text = Some(title);
        }
        if statement.name.is_none() && statement.text.is_none() {
            match cursor.peek() {
                Some(piece) if piece.kind() == SyntaxKind::Number => self.number_for_name(piece, kind),
                Some(_) => self.missing(cursor, statement, "a title in quotes"),
                None => self.untitled(statement, kind),
            }
            // What it holds still belongs to the map.
            statement.text = Some(Spanned::new(String::new(), statement.keyword));
            statement.tainted = true;
            return false;
        }
        if let Some(name) = self.name_behind_title(cursor, statement) {
            let location = self.at(name.span());
            let title = statement.text.as_ref().map(|title| title.location);
            if let Some(title) = title.filter(|_| !statement.tainted) {
                let text = name.text();
                self.report(
                    Diagnostic::new(
                        code::MISPLACED_NAME,
                        location,
                        format!("the name `{text}` stands before the title, not behind it"),
                    )
                    .help(format!("write `{} {text} \"…\"`", kind.keyword()))
                    .fix(
                        "move the name before the title",
                        vec![
                            Edit::new(self.at(Span::at(title.span.start)), format!("{text} ")),
                            Edit::new(self.at(Span::new(title.span.end, name.span().end)), ""),
                        ],
                    ),
                );
            }
            return false;
        }
        true
    }

    /// Something was wrong with the name: the thing keeps `name` and the next title all the same.
    fn half_read<'t>(&mut self, cursor: &Cursor<'t>, statement: &mut Statement, name: Option<NodeRef<'t>>) -> bool {
        statement.name = name.map(|name| Spanned::new(name.text().to_owned(), self.at(name.span())));
        let title = cursor.rest().iter().find(|piece| piece.kind().is_text());
        statement.text = title.map(|title| self.string(*title));
        statement.tainted = true;
        false
    }

    /// `touchpoint "Form" form`: a lone word behind the title that starts no modifier.
    fn name_behind_title<'t>(&self, cursor: &Cursor<'t>, statement: &Statement) -> Option<NodeRef<'t>> {
        let word = cursor.peek().filter(|piece| piece.kind() == SyntaxKind::Word)?;
        let inner = statement.row.inner?;
        let known = language::is_keyword(word.text())
            || language::find(inner, word.text()).is_some()
            || value_of(statement.row, word.text()).next().is_some();
        let lone = cursor
            .peek_second()
            .is_none_or(|next| next.kind() == SyntaxKind::Word && language::find(inner, next.text()).is_some());
        (statement.name.is_none() && statement.text.is_some() && !known && lone).then_some(word)
    }

    fn written_twice(&mut self, statement: &Statement, word: NodeRef<'_>) -> bool {
        let twice = word.text() == statement.row.keyword.word();
        if twice && !statement.tainted {
            let gap = Span::new(statement.keyword.span.start, word.span().start);
            self.report(
                Diagnostic::new(
                    code::REPEATED_KEYWORD,
                    self.at(word.span()),
                    format!("`{}` is written twice", word.text()),
                )
                .related(statement.keyword, "first here")
                .help("delete one of the two; a thing cannot be named like its own keyword")
                .fix("delete the first", vec![Edit::new(self.at(gap), "")]),
            );
        }
        twice
    }

    /// `stage Finding a plan`: words that should be a title.
    fn many_words(&mut self, cursor: &Cursor<'_>, statement: &Statement, word: NodeRef<'_>) -> bool {
        let Some(next) = cursor.peek().filter(|piece| piece.kind() == SyntaxKind::Word) else { return false };
        let inner = statement.row.inner;
        if inner.and_then(|inner| language::find(inner, next.text())).is_some() || language::is_keyword(next.text()) {
            return false;
        }
        let Some(rest) = words_ahead(cursor, statement) else { return false };
        let titled = cursor.rest().iter().any(|piece| piece.kind().is_text() && piece.span().start >= rest.end);
        if titled && !statement.tainted {
            let span = word.span().to(rest);
            let better = slug(self.text.get(span.range()).unwrap_or_default());
            self.report(
                Diagnostic::new(
                    code::BAD_NAME,
                    self.at(span),
                    "a name is one word, and here stand several before the title",
                )
                .help(format!("write `{} {better} \"…\"`", statement.row.keyword))
                .suggest(format!("write `{better}`"), vec![Edit::new(self.at(span), better)]),
            );
        } else if !statement.tainted {
            let upper = |piece: NodeRef<'_>| piece.text().starts_with(char::is_uppercase);
            // `metric nps NPS` and `stage find Finding a plan`: a name, then the title.
            let named = !upper(word) && upper(next);
            let span = if named { rest } else { word.span().to(rest) };
            let message = match named {
                true => format!("the title behind `{} {}` needs quotes", statement.row.keyword, word.text()),
                false => format!("a title of several words needs quotes behind `{}`", statement.row.keyword),
            };
            self.report(
                Diagnostic::new(code::MISSING_QUOTES, self.at(span), message)
                    .help("put `\"` before its first word and behind its last one")
                    .fix(
                        "put quotes around it",
                        vec![
                            Edit::new(self.at(Span::at(span.start)), "\""),
                            Edit::new(self.at(Span::at(span.end)), "\""),
                        ],
                    ),
            );
        }
        true
    }

    fn check_name(&mut self, word: NodeRef<'_>, kind: Kind) -> bool {
        let name = word.text();
        let location = self.at(word.span());
        if kind == Kind::Touchpoint && FLOW_ENDS.contains(&name) {
            self.report(
                Diagnostic::new(code::RESERVED_NAME, location, format!("no touchpoint can be called `{name}`"))
                    .label(format!(
                        "in a flow, `{name}` is where the journey {}s",
                        if name == "exit" { "end" } else { "begin" }
                    ))
                    .help(format!("call it `{name}-page`, say, or leave the name out")),
            );
            return false;
        }
        if !is_name(name) {
            let better = slug(name);
            self.report(
                Diagnostic::new(code::BAD_NAME, location, format!("`{name}` is not one name: a name has no dots"))
                    .help(format!("write `{better}`"))
                    .suggest(format!("write `{better}`"), vec![Edit::new(location, better.clone())]),
            );
            return false;
        }
        true
    }

    fn number_for_name(&mut self, piece: NodeRef<'_>, kind: Kind) {
        let shown = piece.text();
        self.report(
            Diagnostic::new(
                code::BAD_NAME,
                self.at(piece.span()),
                format!("`{shown}` is not a name: a name starts with a letter or `_`"),
            )
            .help(format!(
                "write `{} _{} \"…\"`, or only the title in quotes",
                kind.keyword(),
                slug(shown).trim_start_matches('_')
            )),
        );
    }

    fn untitled(&mut self, statement: &Statement, kind: Kind) {
        if statement.tainted {
            return;
        }
        let keyword = kind.keyword();
        self.report(
            Diagnostic::new(code::MISSING_TITLE, statement.keyword, format!("this {} has no title", kind.noun()))
                .help(format!("write it in quotes behind the keyword: `{keyword} \"…\"`")),
        );
    }
}
