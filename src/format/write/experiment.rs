use super::Statement;
use super::fields::Fields;
use super::name::titled;
use super::text::sentence;
use crate::language::Keyword;
use crate::model::{Experiment, Variant};

pub(super) fn write(experiment: &Experiment) -> Statement {
    let fields = Fields::new(&experiment.cited)
        .names(Keyword::Tests, &experiment.tests)
        .and(experiment.hypothesis.iter().map(|text| sentence(Keyword::Hypothesis, text)))
        .and(experiment.variants.iter().map(variant))
        .names(Keyword::Metric, &experiment.metrics)
        .word(Keyword::Status, &experiment.status)
        .and(experiment.result.iter().map(|text| sentence(Keyword::Result, text)))
        .evidence(&experiment.evidence);
    titled(Keyword::Experiment, &experiment.id, &experiment.title).doc(&experiment.doc).paragraph(fields.all())
}

fn variant(variant: &Variant) -> Statement {
    titled(Keyword::Variant, &variant.id, &variant.title).doc(&variant.doc).evidence(&variant.evidence)
}
