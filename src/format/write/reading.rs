use super::fields::Fields;
use super::{Statement, token};
use crate::language::{Keyword, Place};
use crate::model::{Cited, Reading};

/// What metrics showed in one place.
pub(super) fn readings(readings: &[Reading]) -> impl Iterator<Item = Statement> {
    readings.iter().map(|reading| {
        let fields = Fields::new(const { &Cited::new() })
            .amount(Keyword::Target, &reading.target)
            .figure(Keyword::Date, &reading.date)
            .evidence(&reading.evidence);
        Statement::new(Keyword::Metric)
            .with(token::name(&reading.metric))
            .with(token::amount(&reading.value))
            .modified(fields.sorted(Place::Reading))
    })
}
