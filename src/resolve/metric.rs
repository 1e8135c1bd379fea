use super::Resolving;
use super::fields::{string, word};
use crate::ast::Statement;
use crate::language::Keyword;
use crate::model::Metric;

impl Resolving<'_> {
    pub(super) fn metric(&mut self, id: &str, statement: &Statement) -> Metric {
        Metric {
            id: id.to_owned(),
            title: self.titled(statement),
            doc: statement.doc.clone(),
            kind: word(statement, Keyword::Kind),
            unit: string(statement, Keyword::Unit),
            better: word(statement, Keyword::Better),
            definition: string(statement, Keyword::Definition),
            evidence: self.evidence(statement),
            cited: self.cited(statement),
            origin: statement.location.into(),
        }
    }
}
