use super::fields::Fields;
use super::name::titled;
use super::{Statement, token};
use crate::language::Keyword;
use crate::model::{Curve, Journey, Scale, Score};

/// A base whose scale is not known, so that it has to be said.
pub(super) const UNKNOWN: Scale = Scale { min: 0.0, max: 0.0 };

/// `scale 1..5`. The scale that goes without saying is said only over another one that a revised
/// journey brings.
pub(super) fn scale(scale: Scale, base: Option<Scale>) -> Option<String> {
    let goes_without = scale == Scale::default() && base.is_none_or(|base| base == Scale::default());
    (!goes_without).then(|| format!("{}..{}", token::number(scale.min), token::number(scale.max)))
}

/// The further curves of a journey that revises `base`.
pub(super) fn curves<'a>(curves: &'a [Curve], base: Option<&'a Journey>) -> impl Iterator<Item = Statement> {
    curves.iter().map(move |curve| {
        let old = base.and_then(|base| base.curves.iter().find(|old| old.id == curve.id)).map(|old| old.scale);
        let sourced = curve.cited.contains_key(Keyword::Scale.word()).then_some(UNKNOWN);
        let fields = Fields::new(&curve.cited).value(Keyword::Scale, scale(curve.scale, sourced.or(old)));
        titled(Keyword::Curve, &curve.id, &curve.title).doc(&curve.doc).modified(fields.all()).evidence(&curve.evidence)
    })
}

/// Places on the further curves.
pub(super) fn scores(scores: &[Score]) -> impl Iterator<Item = Statement> {
    scores.iter().map(|score| {
        let mut statement = Statement::new(Keyword::Score)
            .with(token::name(&score.curve))
            .with(token::number(score.score))
            .evidence(&score.evidence);
        statement.one_line = true;
        statement
    })
}
