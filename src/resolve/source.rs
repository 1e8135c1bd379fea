use super::Resolving;
use super::fields::{number, string, word};
use crate::ast::Statement;
use crate::language::Keyword;
use crate::model::Source;

impl Resolving<'_> {
    pub(super) fn source(&mut self, id: &str, statement: &Statement) -> Source {
        Source {
            id: id.to_owned(),
            title: self.titled(statement),
            doc: statement.doc.clone(),
            method: word(statement, Keyword::Method),
            sample: number(statement, Keyword::Sample),
            date: string(statement, Keyword::Date),
            url: string(statement, Keyword::Url),
            confidence: word(statement, Keyword::Confidence),
            origin: statement.location.into(),
        }
    }
}
