use super::Resolving;
use super::fields::{amount, quantity, string, word};
use crate::ast::{Statement, Value};
use crate::diagnostic::{Diagnostic, code};
use crate::language::{Keyword, Kind};
use crate::model::{MetricKind, Quantity, Reading};
use crate::text::Edit;

impl Resolving<'_> {
    /// What metrics showed in the place `statement`.
    pub(super) fn readings(&mut self, statement: &Statement) -> Vec<Reading> {
        statement.all(Keyword::Metric).filter_map(|field| self.reading(field)).collect()
    }

    fn reading(&mut self, statement: &Statement) -> Option<Reading> {
        let metric = self.refer(Kind::Metric, statement.referred()?);
        let value = amount(statement)?;
        let metric = metric?;
        self.check_percent(statement, &metric);
        Some(Reading {
            value: self.measured(&metric, value),
            target: quantity(statement, Keyword::Target).map(|target| self.measured(&metric, target)),
            date: string(statement, Keyword::Date),
            evidence: self.evidence(statement),
            origin: statement.location.into(),
            metric,
        })
    }

    /// A rate is a percentage: `31` without its sign would be thirty-one of one.
    fn check_percent(&mut self, statement: &Statement, metric: &str) {
        let declared = self.shared.find(Kind::Metric, metric);
        let is_rate = declared.is_some_and(|metric| word(metric, Keyword::Kind) == Some(MetricKind::Rate));
        if !is_rate || declared.is_some_and(|metric| string(metric, Keyword::Unit).is_some()) {
            return;
        }
        for part in std::iter::once(statement).chain(statement.field(Keyword::Target)) {
            for value in &part.values {
                let Value::Quantity(figure) = &value.value else { continue };
                if figure.unit.is_some() || figure.value <= 1.0 {
                    continue;
                }
                let right = format!("{}%", figure.text);
                let message = format!("`{metric}` is a rate, and `{}` has no percent sign", figure.text);
                self.report(
                    Diagnostic::new(code::BAD_VALUE, value.location, message)
                        .help(format!("write `{right}`"))
                        .fix(format!("write `{right}`"), vec![Edit::new(value.location, right)]),
                );
            }
        }
    }

    /// A plain number gets the unit of its metric.
    pub(super) fn measured(&self, metric: &str, mut quantity: Quantity) -> Quantity {
        if quantity.unit.is_none() {
            let declared = self.shared.find(Kind::Metric, metric);
            quantity.unit = declared.and_then(|metric| super::fields::string(metric, Keyword::Unit));
        }
        quantity
    }
}
