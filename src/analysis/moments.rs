//! Moments of truth, with what they rest on.

use serde::Serialize;

use super::{Context, Named, Place, emotion, found};

/// A moment in which the customer decides what to think of the service.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Moment {
    /// The moment.
    pub place: Place,
    /// The touchpoint or stage it lies in.
    pub at: Place,
    /// Who feels what there; those who feel the same as the first one are left out.
    pub feelings: Vec<Felt>,
    /// The sources that the moment itself cites.
    pub evidence: Vec<Named>,
    /// The sources that its touchpoint or stage cites besides.
    pub around: Vec<Named>,
    /// What is measured at the same place, with the figures.
    pub metrics: Vec<Measured>,
}

impl Moment {
    /// Whether any research or figure speaks for it.
    pub fn is_backed(&self) -> bool {
        !(self.evidence.is_empty() && self.around.is_empty() && self.metrics.is_empty())
    }
}

/// What somebody feels at one place.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Felt {
    /// Who; absent where the journey names nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persona: Option<Named>,
    /// What it is called.
    pub label: String,
    /// The score on the journey's scale.
    pub score: f64,
    /// The score as −1…1.
    pub normalized: f64,
}

/// What a metric showed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Measured {
    /// The metric.
    pub metric: Named,
    /// What was measured, as written.
    pub value: String,
}

/// The moments of truth, in written order.
pub fn moments(cx: &Context) -> Vec<Moment> {
    let all = found::moments(cx).into_iter().map(|moment| {
        let (stage, touchpoint) = (moment.stage, moment.touchpoint);
        let mut feelings: Vec<Felt> = Vec::new();
        for persona in cx.personas() {
            let emotion = match touchpoint {
                Some(touchpoint) => emotion::felt(touchpoint, persona),
                None => stage.and_then(|stage| stage.emotion.as_ref()),
            };
            let Some(emotion) = emotion else { continue };
            if feelings.first().is_none_or(|first| (first.score, &first.label) != (emotion.score, &emotion.label)) {
                feelings.push(Felt {
                    persona: persona.map(|id| cx.persona(id)),
                    label: super::place::line(&emotion.label),
                    score: emotion.score,
                    normalized: emotion.normalized,
                });
            }
        }
        let (around, readings) = match (touchpoint, stage) {
            (Some(touchpoint), _) => (touchpoint.evidence.as_slice(), touchpoint.metrics.as_slice()),
            (None, Some(stage)) => (stage.evidence.as_slice(), stage.metrics.as_slice()),
            (None, None) => (&[][..], &[][..]),
        };
        let own = &moment.it.evidence;
        Moment {
            feelings,
            evidence: own.iter().map(|id| cx.source(id)).collect(),
            around: around.iter().filter(|id| !own.contains(id)).map(|id| cx.source(id)).collect(),
            metrics: readings
                .iter()
                .map(|reading| Measured { metric: cx.metric(&reading.metric), value: reading.value.text.clone() })
                .collect(),
            place: moment.place,
            at: moment.at,
        }
    });
    all.collect()
}
