//! What could be better, in the order in which to take it up.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Context, Named, Place, found, pains, round};
use crate::model::{Level, Opportunity, OpportunityStatus, Pain};

/// How an opportunity got its place in the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Reach × impact × confidence ÷ effort.
    Rice,
    /// Impact ÷ effort.
    Value,
    /// Impact or effort is unknown: by what it solves.
    Unscored,
}

/// An opportunity with its score.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RankedOpportunity {
    /// The opportunity.
    pub place: Place,
    /// The touchpoint, stage or journey it lies in.
    pub at: Place,
    /// Its stage; absent where it is about the whole journey.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<Named>,
    /// How it was scored.
    pub method: Method,
    /// The score; absent where impact or effort is unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// The sum that gives the score: `4000 × 2 × 0.8 ÷ 2 = 3200`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formula: Option<String>,
    /// How much it would change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub impact: Option<Level>,
    /// How much work it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effort: Option<Level>,
    /// How many people it touches in a period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reach: Option<f64>,
    /// How sure the team is, 0…1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f64>,
    /// The pain points it answers; of those in other journeys that are not at hand the names.
    pub solves: Vec<Place>,
    /// The severities of what it solves, summed.
    pub solved: f64,
    /// How far it has come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<OpportunityStatus>,
    /// Who answers for it.
    pub owners: Vec<String>,
    /// The experiments that try it.
    pub experiments: Vec<Place>,
}

/// How much an impact weighs: high 2, medium 1, low 0.5, the middle steps of RICE (Sean McBride at Intercom:
/// massive 3, high 2, medium 1, low 0.5, minimal 0.25).
pub fn impact(level: Level) -> f64 {
    match level {
        Level::Low => 0.5,
        Level::Medium => 1.0,
        Level::High => 2.0,
    }
}

/// What an effort weighs: low 1, medium 2, high 3. RICE counts person-months; three levels stand in for them.
pub fn effort(level: Level) -> f64 {
    match level {
        Level::Low => 1.0,
        Level::Medium => 2.0,
        Level::High => 3.0,
    }
}

/// The score of an opportunity and the sum that gives it. With reach and confidence it is RICE, reach ×
/// impact × confidence ÷ effort; without them impact ÷ effort; none where one of these is unknown.
pub fn score(opportunity: &Opportunity) -> Option<(Method, f64, String)> {
    let (i, e) = (impact(opportunity.impact?), effort(opportunity.effort?));
    let (method, value, sum) = match (opportunity.reach, opportunity.confidence) {
        (Some(reach), Some(confidence)) => {
            (Method::Rice, reach * i * confidence / e, format!("{reach} × {i} × {confidence} ÷ {e}"))
        }
        _ => (Method::Value, i / e, format!("{i} ÷ {e}")),
    };
    let value = round(value);
    let shown = (value * 100.0).round() / 100.0;
    Some((method, value, format!("{sum} = {shown}")))
}

/// The opportunities: those with RICE scores, then those with impact and effort alone, then the others; in
/// each by score, then by what they solve. What is done stands last. Equal ones stay in written order.
pub fn opportunities(cx: &Context) -> Vec<RankedOpportunity> {
    // Of other journeys those that this one names things of.
    let named: BTreeSet<&str> = cx.journey.mentions().chain([cx.journey.id.as_str()]).collect();
    let mut pains: BTreeMap<(&str, &str), (Place, &Pain)> = BTreeMap::new();
    for journey in cx.model.journeys.iter().filter(|journey| named.contains(journey.id.as_str())) {
        for found in found::pains(&cx.of(journey)) {
            pains.entry((&journey.id, &found.it.id)).or_insert((found.place, found.it));
        }
    }
    let mut tests: BTreeMap<&str, Vec<Place>> = BTreeMap::new();
    for experiment in &cx.journey.experiments {
        let place = cx.named(&cx.place(), "experiment", &experiment.id, &experiment.title, experiment.origin);
        for id in experiment.tests.iter().map(String::as_str).collect::<BTreeSet<_>>() {
            tests.entry(id).or_default().push(place.clone());
        }
    }
    let mut all: Vec<RankedOpportunity> = Vec::new();
    for found in found::opportunities(cx) {
        let it = found.it;
        let scored = score(it);
        let mut solved = 0.0;
        let mut solves = Vec::new();
        for name in &it.solves {
            let (journey, id) = match name.split_once('.') {
                Some((journey, rest)) => (journey, rest.rsplit('.').next().unwrap_or(rest)),
                None => (cx.journey.id.as_str(), name.as_str()),
            };
            match pains.get(&(journey, id)) {
                Some((place, pain)) => {
                    solved += pain.severity.map_or(0.0, pains::weight);
                    solves.push(place.clone());
                }
                None => solves.push(Place {
                    id: name.clone(),
                    kind: "pain".into(),
                    title: name.clone(),
                    ..Place::default()
                }),
            }
        }
        let experiments = tests.get(it.id.as_str()).cloned().unwrap_or_default();
        all.push(RankedOpportunity {
            method: scored.as_ref().map_or(Method::Unscored, |(method, ..)| *method),
            score: scored.as_ref().map(|(_, value, _)| *value),
            formula: scored.map(|(.., formula)| formula),
            impact: it.impact,
            effort: it.effort,
            reach: it.reach,
            confidence: it.confidence,
            solves,
            solved,
            status: it.status,
            owners: it.owners.clone(),
            experiments,
            stage: found.stage.map(|stage| cx.named_stage(stage)),
            place: found.place,
            at: found.at,
        });
    }
    all.sort_by(|a, b| {
        let done = |it: &RankedOpportunity| it.status == Some(OpportunityStatus::Done);
        let score = |it: &RankedOpportunity| it.score.unwrap_or(0.0);
        (done(a), a.method)
            .cmp(&(done(b), b.method))
            .then(score(b).total_cmp(&score(a)))
            .then(b.solved.total_cmp(&a.solved))
            // Of two that are unscored, what is known decides.
            .then_with(|| (b.impact, a.effort).cmp(&(a.impact, b.effort)))
    });
    all
}
