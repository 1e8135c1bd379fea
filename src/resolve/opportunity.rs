use super::Resolving;
use super::fields::{number, quantity, word};
use super::text::owners;
use crate::ast::Statement;
use crate::language::{Keyword, Kind};
use crate::model::{Level, Opportunity};

impl Resolving<'_> {
    /// The opportunities in `statement`.
    pub(super) fn opportunities(&mut self, statement: &Statement) -> Vec<Opportunity> {
        statement.all(Keyword::Opportunity).map(|field| self.opportunity(field)).collect()
    }

    fn opportunity(&mut self, statement: &Statement) -> Opportunity {
        Opportunity {
            id: self.id(statement),
            text: self.titled(statement),
            doc: statement.doc.clone(),
            solves: self.names_in(statement, Keyword::Solves, Kind::Pain),
            impact: word(statement, Keyword::Impact),
            effort: word(statement, Keyword::Effort),
            reach: number(statement, Keyword::Reach),
            confidence: confidence(statement),
            owners: owners(statement),
            status: word(statement, Keyword::Status),
            metrics: self.names_in(statement, Keyword::Metric, Kind::Metric),
            evidence: self.evidence(statement),
            cited: self.cited(statement),
            origin: statement.location.into(),
        }
    }
}

/// A percentage as written, or what the word stands for in RICE: 50, 80 and 100%.
fn confidence(statement: &Statement) -> Option<f64> {
    let word = word(statement, Keyword::Confidence).map(|level| match level {
        Level::Low => 0.5,
        Level::Medium => 0.8,
        Level::High => 1.0,
    });
    word.or_else(|| quantity(statement, Keyword::Confidence).map(|share| share.value))
}
