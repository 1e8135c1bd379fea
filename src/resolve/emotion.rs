use super::Resolving;
use super::bindings::Symbol;
use crate::ast::{self, Detail, Statement, Value};
use crate::diagnostic::{Diagnostic, Label, code};
use crate::language::Keyword;
use crate::model::{Emotion, Feeling, Scale};
use crate::text::{Edit, Location, Span, nearest};

impl Resolving<'_> {
    /// How people feel in the place `statement`.
    pub(super) fn emotion(&mut self, statement: &Statement) -> Option<Emotion> {
        let field = statement.field(Keyword::Emotion)?;
        let Detail::Feelings(feelings) = &field.detail else { return None };
        let mut course = Vec::new();
        for feeling in feelings {
            course.push(self.feeling(feeling, field.tainted)?);
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

    /// One feeling; nothing is said about it where its statement is `tainted`.
    fn feeling(&mut self, feeling: &ast::Feeling, tainted: bool) -> Option<Feeling> {
        if feeling.is_word {
            let target = self.shared.word_place(&feeling.label.value);
            self.bindings.used(Symbol::Emotion, feeling.label.location, target);
        }
        let scale = self.here.map(|journey| scale_of(&journey.statement)).unwrap_or_default();
        let score = match &feeling.score {
            Some(score) if scale.contains(score.value) => score.value,
            Some(score) => {
                if !tainted && let Some(journey) = self.here {
                    self.outside(score.value, score.location, &journey.statement);
                }
                return None;
            }
            None => match self.shared.score(&feeling.label.value) {
                Some(score) => scale.denormalize(score),
                None => {
                    if !tainted {
                        self.without_score(feeling, scale);
                    }
                    return None;
                }
            },
        };
        Some(Feeling { label: feeling.label.value.clone(), score, normalized: scale.normalize(score) })
    }

    /// Tells of a score that the scale of `owner`, a journey or curve, does not hold.
    pub(super) fn outside(&mut self, score: f64, place: Location, owner: &Statement) {
        let declared = owner.field(Keyword::Scale);
        // The message about the broken scale is enough.
        if declared.is_some_and(|scale| scale.values.is_empty()) {
            return;
        }
        let scale = scale_of(owner);
        let (low, high) = (figure(scale.min), figure(scale.max));
        let score = figure(score);
        let diagnostic =
            Diagnostic::new(code::SCORE_OUTSIDE_SCALE, place, format!("{score} lies outside the scale {low}…{high}"))
                .help(format!("write a number from {} to {}", plain(scale.min), plain(scale.max)));
        let Some(declared) = declared else {
            // Without a scale all such scores are one mistake.
            let first = self.unscaled.get(&owner.keyword).and_then(|at| self.diagnostics.get_mut(*at));
            if let Some(first) = first {
                if first.related.len() < 5 {
                    first.related.push(Label { location: place, message: String::from("and here") });
                }
                return;
            }
            self.unscaled.insert(owner.keyword, self.diagnostics.len());
            let keyword = owner.row.keyword;
            return self.report(diagnostic.label(format!("a {keyword} without `scale` goes from −1 to 1")));
        };
        self.report(diagnostic.related(declared.head, "the scale"));
    }

    fn without_score(&mut self, feeling: &ast::Feeling, scale: Scale) {
        let (label, place) = (&feeling.label.value, feeling.label.location);
        let range = format!("{}…{}", figure(scale.min), figure(scale.max));
        if !feeling.is_word {
            return self.report(
                Diagnostic::new(code::UNKNOWN_EMOTION, place, "a feeling in your own words needs a score")
                    .help(format!("write a number on {range} behind it, or one of the known words without quotes")),
            );
        }
        let diagnostic =
            Diagnostic::new(code::UNKNOWN_EMOTION, place, format!("nobody knows how good or bad `{label}` feels"));
        let own = format!("write a score on {range} behind it");
        let known = nearest(label, self.shared.known_words());
        // The file that is not found may declare it.
        if known.is_none() && self.shared.incomplete {
            return;
        }
        self.report(match known {
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
    let value = statement.field(Keyword::Scale).and_then(|scale| scale.values.first());
    match value.map(|value| &value.value) {
        Some(Value::Scale(scale)) => *scale,
        _ => Scale::default(),
    }
}

/// A number as people read it, with a real minus sign.
fn figure(number: f64) -> String {
    plain(number).replace('-', "−")
}

fn plain(number: f64) -> String {
    format!("{number}")
}
