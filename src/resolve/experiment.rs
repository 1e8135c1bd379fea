use super::Resolving;
use super::fields::word;
use crate::ast::Statement;
use crate::language::{Keyword, Kind};
use crate::model::{Experiment, Variant};

impl Resolving<'_> {
    pub(super) fn experiments(&mut self, statement: &Statement) -> Vec<Experiment> {
        statement.all(Keyword::Experiment).map(|field| self.experiment(field)).collect()
    }

    fn experiment(&mut self, statement: &Statement) -> Experiment {
        Experiment {
            id: self.id(statement),
            title: self.titled(statement),
            doc: statement.doc.clone(),
            tests: self.names_in(statement, Keyword::Tests, Kind::Opportunity),
            hypothesis: self.text_in(statement, Keyword::Hypothesis),
            variants: statement.all(Keyword::Variant).map(|field| self.variant(field)).collect(),
            metrics: self.names_in(statement, Keyword::Metric, Kind::Metric),
            status: word(statement, Keyword::Status),
            result: self.text_in(statement, Keyword::Result),
            evidence: self.evidence(statement),
            cited: self.cited(statement),
            origin: statement.location.into(),
        }
    }

    fn variant(&mut self, statement: &Statement) -> Variant {
        Variant {
            id: self.id(statement),
            title: self.titled(statement),
            doc: statement.doc.clone(),
            evidence: self.evidence(statement),
            origin: statement.location.into(),
        }
    }
}
