use super::Statement;
use super::fields::Fields;
use super::name::titled;
use crate::language::{Keyword, Place};
use crate::model::Metric;

pub(super) fn write(metric: &Metric) -> Statement {
    let fields = Fields::new(&metric.cited)
        .word(Keyword::Kind, &metric.kind)
        .text(Keyword::Unit, &metric.unit)
        .word(Keyword::Better, &metric.better)
        .text(Keyword::Definition, &metric.definition)
        .evidence(&metric.evidence);
    titled(Keyword::Metric, &metric.id, &metric.title).doc(&metric.doc).paragraph(fields.sorted(Place::Metric))
}
