use super::Statement;
use super::fields::Fields;
use super::name::titled;
use super::text::sentence;
use crate::model::{Experiment, Variant};

pub(super) fn write(experiment: &Experiment) -> Statement {
    let fields = Fields::new(&experiment.cited)
        .names("tests", &experiment.tests)
        .and(experiment.hypothesis.iter().map(|text| sentence("hypothesis", text)))
        .and(experiment.variants.iter().map(variant))
        .names("metric", &experiment.metrics)
        .word("status", &experiment.status)
        .and(experiment.result.iter().map(|text| sentence("result", text)))
        .evidence(&experiment.evidence);
    titled("experiment", &experiment.id, &experiment.title).doc(&experiment.doc).paragraph(fields.all())
}

fn variant(variant: &Variant) -> Statement {
    titled("variant", &variant.id, &variant.title).doc(&variant.doc).evidence(&variant.evidence)
}
