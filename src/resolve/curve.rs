use super::Resolving;
use super::emotion::scale_of;
use crate::ast::{Statement, Value};
use crate::diagnostic::{Diagnostic, code};
use crate::language::{Keyword, Kind};
use crate::model::{Curve, Score};
use crate::syntax::limits::CURVES;

impl Resolving<'_> {
    pub(super) fn curves(&mut self, statement: &Statement) -> Vec<Curve> {
        if let Some(beyond) = statement.all(Keyword::Curve).nth(CURVES) {
            let message =
                format!("this journey has {} curves, and a map holds {CURVES}", statement.all(Keyword::Curve).count());
            self.report(
                Diagnostic::new(code::TOO_MANY, beyond.head, message)
                    .label("from here on they are left out")
                    .help("keep those that lead to a decision, and count the others with `metric`"),
            );
        }
        statement.all(Keyword::Curve).take(CURVES).map(|field| self.curve(field)).collect()
    }

    fn curve(&mut self, statement: &Statement) -> Curve {
        Curve {
            id: self.id(statement),
            title: self.titled(statement),
            doc: statement.doc.clone(),
            scale: scale_of(statement),
            evidence: self.evidence(statement),
            cited: self.cited(statement),
            origin: statement.location.into(),
        }
    }

    /// Places on the further curves; one curve may be named once.
    pub(super) fn scores(&mut self, statement: &Statement) -> Vec<Score> {
        let mut scores: Vec<Score> = Vec::new();
        for field in statement.all(Keyword::Score) {
            let Some(score) = self.score(field) else { continue };
            // As many as a journey has curves at most.
            match scores.iter().find(|other| other.curve == score.curve) {
                None => scores.push(score),
                Some(first) => {
                    let message = format!("the curve `{}` has two scores here", score.curve);
                    self.report(
                        Diagnostic::new(code::REPEATED_STATEMENT, field.head, message)
                            .label("again here")
                            .related(first.origin.0, "first here")
                            .help("keep the one that is right and delete the other"),
                    );
                }
            }
        }
        scores
    }

    fn score(&mut self, statement: &Statement) -> Option<Score> {
        let curve = self.refer(Kind::Curve, statement.referred()?)?;
        let (score, place) = statement.values.iter().find_map(|value| match value.value {
            Value::Number(number) => Some((number, value.location)),
            _ => None,
        })?;
        let declaration = self.here.and_then(|journey| {
            journey.statement.all(Keyword::Curve).take(CURVES).find(|field| journey.names.id(field) == curve)
        });
        // That there are too many is told.
        declaration?;
        let scale = declaration.map(scale_of).unwrap_or_default();
        if !scale.contains(score) {
            if let Some(declaration) = declaration {
                self.outside(score, place, declaration);
            }
            return None;
        }
        Some(Score {
            curve,
            score,
            normalized: scale.normalize(score),
            evidence: self.evidence(statement),
            origin: statement.location.into(),
        })
    }
}
