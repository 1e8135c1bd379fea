use super::Resolving;
use super::fields::{number, string, word};
use crate::ast::Statement;
use crate::model::Source;

impl Resolving<'_> {
    pub(super) fn source(&mut self, id: &str, statement: &Statement) -> Source {
        Source {
            id: id.to_owned(),
            title: self.titled(statement),
            doc: statement.doc.clone(),
            method: word(statement, "method"),
            sample: number(statement, "sample"),
            date: string(statement, "date"),
            url: string(statement, "url"),
            confidence: word(statement, "confidence"),
            origin: statement.location.into(),
        }
    }
}
