use super::Resolving;
use super::fields::{quantity, word};
use super::text::owners;
use crate::ast::Statement;
use crate::language::Keyword;
use crate::model::Pain;

impl Resolving<'_> {
    /// The pain points in `statement`.
    pub(super) fn pains(&mut self, statement: &Statement) -> Vec<Pain> {
        statement.all(Keyword::Pain).map(|field| self.pain(field)).collect()
    }

    fn pain(&mut self, statement: &Statement) -> Pain {
        Pain {
            id: self.id(statement),
            text: self.titled(statement),
            doc: statement.doc.clone(),
            severity: word(statement, Keyword::Severity),
            frequency: quantity(statement, Keyword::Frequency),
            cost: quantity(statement, Keyword::Cost),
            owners: owners(statement),
            recovery: self.text_in(statement, Keyword::Recovery),
            workaround: self.text_in(statement, Keyword::Workaround),
            evidence: self.evidence(statement),
            cited: self.cited(statement),
            origin: statement.location.into(),
        }
    }

    /// The name of a declaration in the journey at hand.
    pub(super) fn id(&self, statement: &Statement) -> String {
        self.names().map(|names| names.id(statement)).unwrap_or_default()
    }
}
