//! What hurts, the worst first.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Context, Named, Place, emotion, found, round};
use crate::model::{Model, Pain, Quantity, Severity};

/// A pain point with its weight.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RankedPain {
    /// The pain point.
    pub place: Place,
    /// The touchpoint or stage it lies in.
    pub at: Place,
    /// Its stage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<Named>,
    /// The persona whom alone it hurts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persona: Option<Named>,
    /// How bad it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
    /// How many meet it, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<String>,
    /// The same as a share of 0…1; absent where a count has no sample to compare it with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<f64>,
    /// Severity × share, 0…4; absent where one of them is unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub risk: Option<f64>,
    /// What it costs, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<String>,
    /// The lowest feeling there, −1…1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lowest: Option<f64>,
    /// The opportunities that answer it.
    pub answers: Vec<Place>,
    /// Who answers for it.
    pub owners: Vec<String>,
    /// The sources that say so.
    pub evidence: Vec<Named>,
    /// How people get back on the way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recovery: Option<String>,
    /// What people do instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workaround: Option<String>,
}

/// How much a severity weighs: 1 to 4. The scale of 0 to 4 is Nielsen's (nngroup.com, "Severity Ratings for
/// Usability Problems"); its 0 is no problem at all, which nobody writes down.
pub fn weight(severity: Severity) -> f64 {
    match severity {
        Severity::Low => 1.0,
        Severity::Medium => 2.0,
        Severity::High => 3.0,
        Severity::Critical => 4.0,
    }
}

/// How many meet `pain`, as a share of 0…1: as written, or a count over the sample of the first source
/// cited for it that has one and is at least as large (one of five is 0.2). Of a range its middle.
///
/// Users who meet a problem ÷ users observed is how measuringu.com ("Rating the Severity of Usability
/// Problems") counts it.
pub fn share(model: &Model, pain: &Pain) -> Option<f64> {
    let frequency = pain.frequency.as_ref()?;
    let value = middle(frequency);
    match frequency.unit.as_deref() {
        Some("%") => Some(value),
        Some(_) => None,
        None => {
            let cited = pain.cited.get("frequency").into_iter().flatten().chain(&pain.evidence);
            let samples = cited.filter_map(|id| model.source(id)?.sample);
            let sample = samples.into_iter().find(|sample| *sample > 0.0 && value <= *sample)?;
            Some(value / sample)
        }
    }
    .filter(|share| (0.0..=1.0).contains(share))
}

/// The middle of a range, otherwise the figure itself.
pub(super) fn middle(quantity: &Quantity) -> f64 {
    quantity.upper.map_or(quantity.value, |upper| (quantity.value + upper) / 2.0)
}

/// The opportunities that answer each pain point of the journey, by its name: those of the journey itself first.
fn answers(cx: &Context) -> BTreeMap<String, Vec<Place>> {
    let mut answers: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    let mut add = |place: &Place, solved: BTreeSet<&str>| {
        for id in solved {
            answers.entry(id.to_owned()).or_default().push(place.clone());
        }
    };
    for found in found::opportunities(cx) {
        add(&found.place, found.it.solves.iter().map(String::as_str).collect());
    }
    // From another journey a pain point goes by its journey's name and its own.
    let theirs = |name: &'_ str| -> bool { name.split('.').next() == Some(&cx.journey.id) && name.contains('.') };
    for journey in cx.model.journeys.iter().filter(|journey| journey.id != cx.journey.id) {
        if !journey.mentions().any(|other| other == cx.journey.id) {
            continue;
        }
        for found in found::opportunities(&cx.of(journey)) {
            let solved = found.it.solves.iter().map(String::as_str).filter(|name| theirs(name));
            add(&found.place, solved.filter_map(|name| name.rsplit('.').next()).collect());
        }
    }
    answers
}

/// The pain points: first those of which severity and frequency are known, by severity × frequency; then the
/// others, by severity. Equal ones stay in written order.
pub fn pains(cx: &Context) -> Vec<RankedPain> {
    let answers = answers(cx);
    let mut all: Vec<RankedPain> = Vec::new();
    for pain in found::pains(cx) {
        let it = pain.it;
        let share = share(cx.model, it).map(round);
        let risk = it.severity.zip(share).map(|(severity, share)| round(weight(severity) * share));
        let felt = cx.personas().into_iter().filter_map(|persona| match pain.touchpoint {
            Some(touchpoint) => emotion::felt(touchpoint, persona),
            None => pain.stage.and_then(|stage| stage.emotion.as_ref()),
        });
        all.push(RankedPain {
            stage: pain.stage.map(|stage| cx.named_stage(stage)),
            persona: pain.persona.map(|id| cx.persona(id)),
            severity: it.severity,
            frequency: it.frequency.as_ref().map(|frequency| frequency.text.clone()),
            share,
            risk,
            cost: it.cost.as_ref().map(|cost| cost.text.clone()),
            lowest: felt.map(|emotion| emotion.normalized).min_by(f64::total_cmp),
            answers: answers.get(&it.id).cloned().unwrap_or_default(),
            owners: it.owners.clone(),
            evidence: it.evidence.iter().map(|id| cx.source(id)).collect(),
            recovery: it.recovery.as_ref().map(|text| super::place::words(&text.text)),
            workaround: it.workaround.as_ref().map(|text| super::place::words(&text.text)),
            place: pain.place,
            at: pain.at,
        });
    }
    all.sort_by(|a, b| {
        let known = |pain: &RankedPain| pain.risk.unwrap_or(-1.0);
        known(b).total_cmp(&known(a)).then(b.severity.cmp(&a.severity))
    });
    all
}
