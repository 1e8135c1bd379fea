use super::Statement;
use super::fields::Fields;
use super::name::titled;
use crate::language::Place;
use crate::model::Metric;

pub(super) fn write(metric: &Metric) -> Statement {
    let fields = Fields::new(&metric.cited)
        .word("kind", &metric.kind)
        .text("unit", &metric.unit)
        .word("better", &metric.better)
        .text("definition", &metric.definition)
        .evidence(&metric.evidence);
    titled("metric", &metric.id, &metric.title).doc(&metric.doc).paragraph(fields.sorted(Place::Metric))
}
