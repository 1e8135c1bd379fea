//! What the team wants to reach, and how far it has come.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use serde::Serialize;

use super::{Context, Named, Place, found, pains::middle, round};
use crate::check;
use crate::model::{Better, Journey, Objective, Quantity, Reading, Stage};

/// An objective and where it stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Standing {
    /// The objective.
    pub place: Place,
    /// Its metric.
    pub metric: Named,
    /// Where it started, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Where it should go, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// What was measured last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<Latest>,
    /// How far of the way is done: 0 at `from`, 1 at `to`; it may lie outside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress: Option<f64>,
    /// Whether it is reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub met: Option<bool>,
    /// Until when, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Whether that day is over and it is not known to be reached.
    pub overdue: bool,
    /// Whom it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<String>,
    /// The stages it belongs to.
    pub serves: Vec<Place>,
    /// The opportunities that its metric shall show.
    pub opportunities: Vec<Place>,
}

/// A reading of a metric.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Latest {
    /// The reading.
    pub place: Place,
    /// What was measured, as written.
    pub value: String,
    /// When, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// What was last measured of `metric`: over the journey, else at its only place; the one with the latest
/// date of several, and none where several places say different things without one.
pub fn latest<'m>(journey: &'m Journey, metric: &str) -> Option<&'m Reading> {
    all_latest(journey).remove(metric)
}

/// The same for every metric that was read.
fn all_latest(journey: &Journey) -> BTreeMap<&str, &Reading> {
    fn newest(readings: Vec<&Reading>) -> Option<&Reading> {
        let dated = readings.iter().copied().filter(|reading| reading.date.is_some());
        match (dated.max_by(|a, b| a.date.cmp(&b.date)), readings.as_slice()) {
            (Some(reading), _) => Some(reading),
            (None, [only]) => Some(*only),
            _ => None,
        }
    }
    let mut over_all: BTreeMap<&str, Vec<&Reading>> = BTreeMap::new();
    for reading in &journey.metrics {
        over_all.entry(&reading.metric).or_default().push(reading);
    }
    let mut at_places: BTreeMap<&str, Vec<&Reading>> = BTreeMap::new();
    for stage in &journey.stages {
        let touchpoints = stage.touchpoints.iter().flat_map(|touchpoint| &touchpoint.metrics);
        for reading in stage.metrics.iter().chain(touchpoints).filter(|it| !over_all.contains_key(it.metric.as_str())) {
            at_places.entry(&reading.metric).or_default().push(reading);
        }
    }
    let all = over_all.into_iter().chain(at_places);
    all.filter_map(|(metric, readings)| Some((metric, newest(readings)?))).collect()
}

/// How far from `from` to `to` the metric has come, `(now − from) / (to − from)`: 1 is reached, below 0 it
/// went the other way. None where the figures cannot be compared.
pub fn progress(objective: &Objective, now: &Quantity) -> Option<f64> {
    let (from, to) = (objective.from.as_ref()?, objective.to.as_ref()?);
    if from.unit != to.unit || now.unit != to.unit || from.value == to.value {
        return None;
    }
    Some((now.value - from.value) / (to.value - from.value)).filter(|share| share.is_finite())
}

/// Whether `now` is at least as good as `to`: by where it comes from, else by what is better.
fn met(objective: &Objective, now: &Quantity, better: Option<Better>) -> Option<bool> {
    if let Some(progress) = progress(objective, now) {
        return Some(progress >= 1.0);
    }
    let to = objective.to.as_ref().filter(|to| to.unit == now.unit)?;
    Some(match better? {
        Better::Higher => now.value >= middle(to),
        Better::Lower => now.value <= middle(to),
    })
}

/// The objectives of the journey, in written order. `today` tells which are overdue.
pub fn objectives(cx: &Context, today: Date) -> Vec<Standing> {
    let latest = all_latest(cx.journey);
    let readings = found::readings(cx);
    let places: HashMap<*const Reading, &Place> =
        readings.iter().map(|found| (std::ptr::from_ref(found.it), &found.place)).collect();
    let mut opportunities: BTreeMap<&str, Vec<Place>> = BTreeMap::new();
    for found in found::opportunities(cx) {
        for metric in found.it.metrics.iter().map(String::as_str).collect::<BTreeSet<_>>() {
            opportunities.entry(metric).or_default().push(found.place.clone());
        }
    }
    let stages: BTreeMap<&str, &Stage> = cx.journey.stages.iter().map(|stage| (stage.id.as_str(), stage)).collect();
    let standing = |objective: &Objective| {
        let metric = cx.metric(&objective.metric);
        let title = objective.title.as_deref().unwrap_or(&metric.title);
        let now = latest.get(objective.metric.as_str()).copied();
        let better = cx.model.metric(&objective.metric).and_then(|metric| metric.better);
        let met = now.and_then(|now| met(objective, &now.value, better));
        let end = objective.by.as_deref().and_then(check::date);
        Standing {
            place: cx.named(&cx.place(), "objective", &objective.metric, title, objective.origin),
            from: objective.from.as_ref().map(|from| from.text.clone()),
            to: objective.to.as_ref().map(|to| to.text.clone()),
            now: now.map(|now| Latest {
                // The reading itself, not one that is equal to it.
                place: places.get(&std::ptr::from_ref(now)).copied().cloned().unwrap_or_default(),
                value: now.value.text.clone(),
                date: now.date.clone(),
            }),
            progress: now.and_then(|now| progress(objective, &now.value)).map(round),
            met,
            by: objective.by.clone(),
            overdue: met != Some(true) && end.is_some_and(|end| end < today),
            segment: objective.segment.clone(),
            serves: objective
                .serves
                .iter()
                .filter_map(|id| stages.get(id.as_str()).copied())
                .map(|stage| cx.stage(stage))
                .collect(),
            opportunities: opportunities.get(objective.metric.as_str()).cloned().unwrap_or_default(),
            metric,
        }
    };
    cx.journey.objectives.iter().map(standing).collect()
}
