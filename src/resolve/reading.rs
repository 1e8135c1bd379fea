use super::Resolving;
use super::fields::{amount, quantity, string};
use crate::ast::Statement;
use crate::language::Kind;
use crate::model::{Quantity, Reading};

impl Resolving<'_> {
    /// What metrics showed in the place `statement`.
    pub(super) fn readings(&mut self, statement: &Statement) -> Vec<Reading> {
        statement.all("metric").filter_map(|field| self.reading(field)).collect()
    }

    fn reading(&mut self, statement: &Statement) -> Option<Reading> {
        let metric = self.refer(Kind::Metric, statement.referred()?);
        let value = amount(statement)?;
        let metric = metric?;
        Some(Reading {
            value: self.measured(&metric, value),
            target: quantity(statement, "target").map(|target| self.measured(&metric, target)),
            date: string(statement, "date"),
            evidence: self.evidence(statement),
            origin: statement.location.into(),
            metric,
        })
    }

    /// A plain number gets the unit of its metric.
    pub(super) fn measured(&self, metric: &str, mut quantity: Quantity) -> Quantity {
        if quantity.unit.is_none() {
            let declared = self.shared.find(Kind::Metric, metric);
            quantity.unit = declared.and_then(|metric| super::fields::string(metric, "unit"));
        }
        quantity
    }
}
