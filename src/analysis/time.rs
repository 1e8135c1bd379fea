//! How long a journey takes, and how much of it is waiting.

use serde::Serialize;

use super::{Context, Place, flow::Flow, round, ways::Ways};
use crate::model::Quantity;

/// The times of a journey.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Times {
    /// Every touchpoint that says how long it or the wait takes.
    pub touchpoints: Vec<TouchpointTime>,
    /// Every stage that says how long it takes, or whose touchpoints do.
    pub stages: Vec<StageTime>,
    /// Touchpoints without either.
    pub without: Vec<Place>,
    /// From an entry to an end, by what the touchpoints say; absent where it cannot be summed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<Total>,
    /// Why there is no sum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_summed: Option<NotSummed>,
    /// The touchpoints of loops.
    pub loops: Vec<Place>,
}

/// Why times cannot be summed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum NotSummed {
    /// Nobody knows how often people go round.
    Loop,
    /// Ways that are gone together take as long as the longest, or not at all.
    Parallel,
}

/// A length of time in seconds: as short and as long as it may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Length {
    /// At the shortest.
    pub shortest: f64,
    /// At the longest.
    pub longest: f64,
}

/// The times of one touchpoint.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TouchpointTime {
    /// The touchpoint.
    pub place: Place,
    /// How long it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub active: Option<Length>,
    /// How long people wait.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait: Option<Length>,
}

/// The times of one stage.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StageTime {
    /// The stage.
    pub place: Place,
    /// What the stage itself says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub says: Option<Length>,
    /// What its touchpoints come to; absent where it cannot be summed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sum: Option<Total>,
}

/// What touchpoints come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Total {
    /// Doing.
    pub active: Length,
    /// Waiting.
    pub wait: Length,
    /// Both, on one and the same way.
    pub elapsed: Length,
    /// `wait / (wait + active)` of the longest way, 0…1; absent where nothing takes time, and where the longest
    /// wait and the longest work lie on different ways.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait_share: Option<f64>,
}

/// The times. Sums go over a way from an entry to a touchpoint that leads to no further one: the shortest
/// and the longest of all such ways, optional touchpoints left out of the shortest. Where ways loop or are
/// gone together there is no honest sum, so none is given.
pub fn times(cx: &Context) -> Times {
    let flow = Flow::new(cx.journey);
    let mut active = Vec::new();
    let mut wait = Vec::new();
    let mut touchpoints = Vec::new();
    let mut without = Vec::new();
    for (_, touchpoint) in &flow.nodes {
        let (takes, waits) = (touchpoint.duration.as_ref().map(length), touchpoint.wait.as_ref().map(length));
        match (takes, waits) {
            (None, None) => without.push(cx.touchpoint(touchpoint)),
            _ => touchpoints.push(TouchpointTime { place: cx.touchpoint(touchpoint), active: takes, wait: waits }),
        }
        let optional = |length: Option<Length>| {
            let length = length.unwrap_or_default();
            Length { shortest: if touchpoint.optional { 0.0 } else { length.shortest }, ..length }
        };
        active.push(optional(takes));
        wait.push(optional(waits));
    }
    let mut is_looped = vec![false; flow.nodes.len()];
    for end in flow.steps.iter().filter(|step| step.loops).flat_map(|step| [step.from, step.to]) {
        if let Some(looped) = is_looped.get_mut(end) {
            *looped = true;
        }
    }
    let looped = flow.nodes.iter().zip(&is_looped).filter(|(_, looped)| **looped);
    let loops: Vec<Place> = looped.map(|((_, touchpoint), _)| cx.touchpoint(touchpoint)).collect();
    let not_summed = match (loops.is_empty(), flow.forks()) {
        (false, _) => Some(NotSummed::Loop),
        (true, true) => Some(NotSummed::Parallel),
        (true, false) => None,
    };
    let ways = not_summed.is_none().then(|| Ways::new(&flow));
    let sum = |members: &[usize]| {
        let ways = ways.as_ref()?;
        let of = |lengths: &[Length]| ways.between(members, |at| lengths.get(at).copied().unwrap_or_default());
        let (takes, waits) = (of(&active), of(&wait));
        let both = |at: usize| {
            let (a, b) = (active.get(at).copied().unwrap_or_default(), wait.get(at).copied().unwrap_or_default());
            Length { shortest: a.shortest + b.shortest, longest: a.longest + b.longest }
        };
        let elapsed = ways.between(members, both);
        // Where ways branch, the longest wait and the longest work may lie on different ones.
        let one_way = (waits.longest + takes.longest - elapsed.longest).abs() < 1e-6;
        let share = (one_way && elapsed.longest > 0.0).then(|| round(waits.longest / elapsed.longest));
        Some(Total { active: takes, wait: waits, elapsed, wait_share: share })
    };
    let mut stages = Vec::new();
    let mut next = 0;
    for stage in &cx.journey.stages {
        let members: Vec<usize> = (next..next + stage.touchpoints.len()).collect();
        next += members.len();
        let says = stage.duration.as_ref().map(length);
        let any = stage.touchpoints.iter().any(|it| it.duration.is_some() || it.wait.is_some());
        if says.is_some() || any {
            stages.push(StageTime { place: cx.stage(stage), says, sum: if any { sum(&members) } else { None } });
        }
    }
    let all: Vec<usize> = (0..flow.nodes.len()).collect();
    let total = if touchpoints.is_empty() { None } else { sum(&all) };
    Times { not_summed: not_summed.filter(|_| !touchpoints.is_empty()), touchpoints, stages, without, total, loops }
}

fn length(quantity: &Quantity) -> Length {
    let second = |value: f64| if value.is_finite() { value.max(0.0) } else { 0.0 };
    Length { shortest: second(quantity.value), longest: second(quantity.upper.unwrap_or(quantity.value)) }
}
