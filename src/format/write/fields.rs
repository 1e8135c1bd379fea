use std::collections::BTreeSet;

use serde::Serialize;

use super::statement::Statement;
use super::token;
use crate::language::{self, Keyword, Place};
use crate::model::{Cited, Quantity};

/// Gathers the single values of a thing, each with the sources that say so.
pub(super) struct Fields<'a> {
    cited: &'a Cited,
    /// Keywords that have been written.
    done: BTreeSet<Keyword>,
    statements: Vec<Statement>,
}

impl<'a> Fields<'a> {
    /// For a thing whose single values cite `cited`.
    pub(super) fn new(cited: &'a Cited) -> Fields<'a> {
        Fields { cited, done: BTreeSet::new(), statements: Vec::new() }
    }

    /// `keyword` with what stands behind it.
    pub(super) fn value(mut self, keyword: Keyword, value: Option<String>) -> Self {
        if let Some(value) = value {
            let sources = self.cited.get(keyword.word()).map(Vec::as_slice).unwrap_or_default();
            self.statements.push(Statement::new(keyword).with(value).evidence(sources));
            self.done.insert(keyword);
        }
        self
    }

    /// A word of a list.
    pub(super) fn word(self, keyword: Keyword, word: &Option<impl Serialize>) -> Self {
        let word = word.as_ref().map(token::word);
        self.value(keyword, word)
    }

    /// A text in quotes.
    pub(super) fn text(self, keyword: Keyword, text: &Option<String>) -> Self {
        let text = text.as_deref().map(token::quoted);
        self.value(keyword, text)
    }

    /// Texts in quotes with commas between them.
    pub(super) fn texts(self, keyword: Keyword, texts: &[String]) -> Self {
        let all = texts.iter().map(|text| token::quoted(text)).collect::<Vec<_>>().join(", ");
        self.value(keyword, (!texts.is_empty()).then_some(all))
    }

    /// Names with commas between them.
    pub(super) fn names(self, keyword: Keyword, names: &[String]) -> Self {
        let all = token::names(names);
        self.value(keyword, (!names.is_empty()).then_some(all))
    }

    /// A date or an age.
    pub(super) fn figure(self, keyword: Keyword, figure: &Option<String>) -> Self {
        let figure = figure.as_deref().map(token::figure);
        self.value(keyword, figure)
    }

    /// An amount or a duration.
    pub(super) fn amount(self, keyword: Keyword, amount: &Option<Quantity>) -> Self {
        let amount = amount.as_ref().map(token::amount);
        self.value(keyword, amount)
    }

    /// A plain number.
    pub(super) fn number(self, keyword: Keyword, number: Option<f64>) -> Self {
        self.value(keyword, number.map(token::number))
    }

    /// The sources of the thing itself.
    pub(super) fn evidence(self, sources: &[String]) -> Self {
        self.names(Keyword::Evidence, sources)
    }

    /// More statements, in their place.
    pub(super) fn and(mut self, statements: impl IntoIterator<Item = Statement>) -> Self {
        self.statements.extend(statements);
        self
    }

    /// All of them. Sources of a value that is not there are kept, for the compiler to complain about.
    pub(super) fn all(mut self) -> Vec<Statement> {
        for (keyword, sources) in self.cited {
            if !Keyword::of(keyword).is_some_and(|keyword| self.done.contains(&keyword)) && !sources.is_empty() {
                self.statements.push(Statement::line(token::name(keyword)).evidence(sources));
            }
        }
        self.statements
    }

    /// All of them, in the order of the language table.
    pub(super) fn sorted(self, place: Place) -> Vec<Statement> {
        let mut statements = self.all();
        let order: Vec<Keyword> = language::rows_in(place).map(|row| row.keyword).collect();
        statements.sort_by_key(|statement| order.iter().position(|keyword| Some(*keyword) == statement.keyword()));
        statements
    }
}
