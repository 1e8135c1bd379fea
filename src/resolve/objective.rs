use super::Resolving;
use super::fields::{quantity, string};
use crate::ast::Statement;
use crate::language::Kind;
use crate::model::Objective;

impl Resolving<'_> {
    pub(super) fn objectives(&mut self, statement: &Statement) -> Vec<Objective> {
        statement.all("objective").filter_map(|field| self.objective(field)).collect()
    }

    fn objective(&mut self, statement: &Statement) -> Option<Objective> {
        let metric = self.refer(Kind::Metric, statement.referred()?)?;
        Some(Objective {
            title: statement.text.as_ref().map(|text| text.value.clone()),
            doc: statement.doc.clone(),
            from: quantity(statement, "from").map(|from| self.measured(&metric, from)),
            to: quantity(statement, "to").map(|to| self.measured(&metric, to)),
            by: string(statement, "by"),
            serves: self.names_in(statement, "serves", Kind::Stage),
            segment: string(statement, "segment"),
            evidence: self.evidence(statement),
            cited: self.cited(statement),
            origin: statement.location.into(),
            metric,
        })
    }
}
