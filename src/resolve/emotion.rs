use super::Resolving;
use crate::ast::{self, Detail, Statement, Value};
use crate::diagnostic::Diagnostic;
use crate::lower::nearest;
use crate::model::{Emotion, Feeling, Scale};
use crate::text::{Edit, Location, Span};

impl Resolving<'_> {
    /// How people feel in the place `statement`.
    pub(super) fn emotion(&mut self, statement: &Statement) -> Option<Emotion> {
        let field = statement.field("emotion")?;
        let Detail::Feelings(feelings) = &field.detail else { return None };
        let mut course = Vec::new();
        for feeling in feelings {
            course.push(self.feeling(feeling)?);
        }
        let last = course.pop()?;
        Some(Emotion {
            label: last.label,
            score: last.score,
            normalized: last.normalized,
            course,
            evidence: self.evidence(field),
            origin: field.location.into(),
        })
    }

    fn feeling(&mut self, feeling: &ast::Feeling) -> Option<Feeling> {
        let scale_statement = self.here.and_then(|journey| journey.statement.field("scale"));
        let scale = self.here.map(|journey| scale_of(&journey.statement)).unwrap_or_default();
        let score = match &feeling.score {
            Some(score) if scale.contains(score.value) => score.value,
            Some(score) => {
                self.report(outside(score.value, scale, score.location, scale_statement.map(|scale| scale.head)));
                return None;
            }
            None => match self.shared.score(&feeling.label.value) {
                Some(score) => scale.denormalize(score),
                None => {
                    self.without_score(feeling, scale);
                    return None;
                }
            },
        };
        Some(Feeling { label: feeling.label.value.clone(), score, normalized: scale.normalize(score) })
    }

    fn without_score(&mut self, feeling: &ast::Feeling, scale: Scale) {
        let (label, place) = (&feeling.label.value, feeling.label.location);
        let range = format!("{}…{}", figure(scale.min), figure(scale.max));
        if !feeling.is_word {
            return self.report(
                Diagnostic::error("unknown-emotion", place, "a feeling in your own words needs a score")
                    .help(format!("write a number on {range} behind it, or one of the known words without quotes")),
            );
        }
        let diagnostic =
            Diagnostic::error("unknown-emotion", place, format!("nobody knows how good or bad `{label}` feels"));
        let own = format!("write a score on {range} behind it");
        self.report(match nearest(label, self.shared.known_words()) {
            Some(known) => diagnostic
                .help(format!("write `{known}`, or {}", own.trim_start_matches("write ")))
                .suggest(format!("write `{known}`"), vec![Edit::new(place, known)]),
            None => {
                let behind = Location::new(place.file, Span::at(place.span.end));
                diagnostic.help(format!("{own}, or add the word to `emotions`")).suggest(
                    "add a neutral score",
                    vec![Edit::new(behind, format!(" {}", figure(scale.denormalize(0.0))))],
                )
            }
        });
    }
}

/// The scale that a journey or curve declares; −1…1 without one.
pub(super) fn scale_of(statement: &Statement) -> Scale {
    let value = statement.field("scale").and_then(|scale| scale.values.first());
    match value.map(|value| &value.value) {
        Some(Value::Scale(scale)) => *scale,
        _ => Scale::default(),
    }
}

/// The message about a score that its scale does not hold.
pub(super) fn outside(score: f64, scale: Scale, place: Location, declared: Option<Location>) -> Diagnostic {
    let (low, high) = (figure(scale.min), figure(scale.max));
    let score = figure(score);
    let diagnostic =
        Diagnostic::error("score-outside-scale", place, format!("{score} lies outside the scale {low}…{high}"))
            .help(format!("write a number from {} to {}", plain(scale.min), plain(scale.max)));
    match declared {
        Some(declared) => diagnostic.related(declared, "the scale"),
        None => diagnostic.label("a journey without `scale` goes from −1 to 1"),
    }
}

/// A number as people read it, with a real minus sign.
fn figure(number: f64) -> String {
    plain(number).replace('-', "−")
}

fn plain(number: f64) -> String {
    format!("{number}")
}
