//! Statements with their values read and their places known, before names are bound.
//!
//! One type serves every statement: the [row](crate::language::Row) says what it is, and the table
//! has checked its shape. So a revising journey can be merged with its base without knowing a keyword.

mod same;
mod shift;
mod value;

use std::collections::BTreeSet;

use crate::language::{Keyword, Row};
use crate::text::{FileId, Location, Span};

pub use shift::Shift;
pub use value::{Spanned, Value};

/// One file's statements.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// Which file.
    pub id: FileId,
    /// The statements, in order.
    pub statements: Vec<Statement>,
    /// Names that may have been declared by statements too damaged to read: a reference to one of
    /// them is not worth a second message.
    pub perhaps: BTreeSet<String>,
}

/// One statement.
#[derive(Clone, Debug)]
pub struct Statement {
    /// What it is.
    pub row: &'static Row,
    /// Its keyword.
    pub keyword: Location,
    /// Its line, without the block.
    pub head: Location,
    /// All of it.
    pub location: Location,
    /// The documentation comment above it.
    pub doc: Option<String>,
    /// The name it declares.
    pub name: Option<Spanned<String>>,
    /// Its title or text, escapes resolved, inline markup as written.
    pub text: Option<Spanned<String>>,
    /// The names it refers to and its values.
    pub values: Vec<Spanned<Value>>,
    /// What is particular to some kinds of statements.
    pub detail: Detail,
    /// Its modifiers and the statements of its block, in order.
    pub fields: Vec<Statement>,
    /// Whether its head was damaged: what is missing in it is not worth a second message.
    pub tainted: bool,
}

impl Statement {
    /// The first field with `keyword`.
    pub fn field(&self, keyword: Keyword) -> Option<&Statement> {
        self.fields.iter().find(|field| field.row.keyword == keyword)
    }

    /// All fields with `keyword`, in order.
    pub fn all(&self, keyword: Keyword) -> impl Iterator<Item = &Statement> {
        self.fields.iter().filter(move |field| field.row.keyword == keyword)
    }

    /// The first value that is a name.
    pub fn referred(&self) -> Option<Spanned<&str>> {
        self.names().next()
    }

    /// The one of `statements`, which stand behind each other in one file, that `span` lies in.
    pub fn around(statements: &[Statement], span: Span) -> Option<&Statement> {
        let at = statements.partition_point(|statement| statement.location.span.end < span.end);
        statements.get(at).filter(|statement| statement.location.span.start <= span.start)
    }

    /// The values that are names.
    pub fn names(&self) -> impl Iterator<Item = Spanned<&str>> {
        self.values.iter().filter_map(|value| match &value.value {
            Value::Name(name) => Some(Spanned::new(name.as_str(), value.location)),
            _ => None,
        })
    }
}

/// What is particular to some kinds of statements.
#[derive(Clone, Debug, Default)]
pub enum Detail {
    /// Nothing.
    #[default]
    None,
    /// The feelings of an `emotion`, first to last.
    Feelings(Vec<Feeling>),
    /// The arrows of a `flow`.
    Edges(Vec<Edge>),
    /// The words of `emotions`.
    Words(Vec<Word>),
}

/// One feeling of an `emotion`.
#[derive(Clone, Debug)]
pub struct Feeling {
    /// The word or label.
    pub label: Spanned<String>,
    /// Whether it was written as a word, so that the vocabulary may know its score.
    pub is_word: bool,
    /// The score, if written.
    pub score: Option<Spanned<f64>>,
}

/// One arrow of a `flow`.
#[derive(Clone, Debug)]
pub struct Edge {
    /// What it leaves.
    pub from: Spanned<String>,
    /// What it reaches.
    pub to: Spanned<String>,
    /// Whether `to` names another journey.
    pub to_journey: bool,
    /// How many take it, 0…1.
    pub share: Option<Spanned<f64>>,
    /// Why.
    pub label: Option<Spanned<String>>,
    /// Arrows with one number are taken together.
    pub fork: Option<u32>,
    /// The sources that say so.
    pub evidence: Vec<Spanned<String>>,
}

/// A line of `emotions`.
#[derive(Clone, Debug)]
pub struct Word {
    /// The word.
    pub word: Spanned<String>,
    /// Its score, −1…1.
    pub score: Spanned<f64>,
}
