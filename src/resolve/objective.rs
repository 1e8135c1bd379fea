use super::Resolving;
use super::fields::{quantity, string};
use crate::ast::Statement;
use crate::language::{Keyword, Kind};
use crate::model::Objective;

impl Resolving<'_> {
    pub(super) fn objectives(&mut self, statement: &Statement) -> Vec<Objective> {
        statement.all(Keyword::Objective).filter_map(|field| self.objective(field)).collect()
    }

    fn objective(&mut self, statement: &Statement) -> Option<Objective> {
        let metric = self.refer(Kind::Metric, statement.referred()?)?;
        Some(Objective {
            title: statement.text.as_ref().map(|text| text.value.clone()),
            doc: statement.doc.clone(),
            from: quantity(statement, Keyword::From).map(|from| self.measured(&metric, from)),
            to: quantity(statement, Keyword::To).map(|to| self.measured(&metric, to)),
            by: string(statement, Keyword::By),
            serves: self.names_in(statement, Keyword::Serves, Kind::Stage),
            segment: string(statement, Keyword::Segment),
            evidence: self.evidence(statement),
            cited: self.cited(statement),
            origin: statement.location.into(),
            metric,
        })
    }
}
