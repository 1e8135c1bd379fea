use super::Resolving;
use super::fields::{number, quantity, word};
use super::text::owners;
use crate::ast::Statement;
use crate::language::Kind;
use crate::model::{Level, Opportunity};

impl Resolving<'_> {
    /// The opportunities in `statement`.
    pub(super) fn opportunities(&mut self, statement: &Statement) -> Vec<Opportunity> {
        statement.all("opportunity").map(|field| self.opportunity(field)).collect()
    }

    fn opportunity(&mut self, statement: &Statement) -> Opportunity {
        Opportunity {
            id: self.id(statement),
            text: self.titled(statement),
            doc: statement.doc.clone(),
            solves: self.names_in(statement, "solves", Kind::Pain),
            impact: word(statement, "impact"),
            effort: word(statement, "effort"),
            reach: number(statement, "reach"),
            confidence: confidence(statement),
            owners: owners(statement),
            status: word(statement, "status"),
            metrics: self.names_in(statement, "metric", Kind::Metric),
            evidence: self.evidence(statement),
            cited: self.cited(statement),
            origin: statement.location.into(),
        }
    }
}

/// A percentage as written, or what the word stands for in RICE: 50, 80 and 100%.
fn confidence(statement: &Statement) -> Option<f64> {
    let word = word(statement, "confidence").map(|level| match level {
        Level::Low => 0.5,
        Level::Medium => 0.8,
        Level::High => 1.0,
    });
    word.or_else(|| quantity(statement, "confidence").map(|share| share.value))
}
