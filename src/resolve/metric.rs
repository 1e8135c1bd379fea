use super::Resolving;
use super::fields::{string, word};
use crate::ast::Statement;
use crate::model::Metric;

impl Resolving<'_> {
    pub(super) fn metric(&mut self, id: &str, statement: &Statement) -> Metric {
        Metric {
            id: id.to_owned(),
            title: self.titled(statement),
            doc: statement.doc.clone(),
            kind: word(statement, "kind"),
            unit: string(statement, "unit"),
            better: word(statement, "better"),
            definition: string(statement, "definition"),
            evidence: self.evidence(statement),
            cited: self.cited(statement),
            origin: statement.location.into(),
        }
    }
}
