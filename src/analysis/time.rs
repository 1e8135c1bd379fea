//! How long a journey takes, and how much of it is waiting.

use serde::Serialize;

use super::{Context, Place, flow::Flow, round};
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
    let mut loops = Vec::new();
    for (at, (_, touchpoint)) in flow.nodes.iter().enumerate() {
        if flow.steps.iter().any(|step| step.loops && (step.from == at || step.to == at)) {
            loops.push(cx.touchpoint(touchpoint));
        }
    }
    let not_summed = match (loops.is_empty(), flow.forks()) {
        (false, _) => Some(NotSummed::Loop),
        (true, true) => Some(NotSummed::Parallel),
        (true, false) => None,
    };
    let sum = |counts: &dyn Fn(usize) -> bool| {
        if not_summed.is_some() {
            return None;
        }
        let only = |lengths: &[Length]| -> Vec<Length> {
            lengths.iter().enumerate().map(|(at, it)| if counts(at) { *it } else { Length::default() }).collect()
        };
        let (active, wait) = (only(&active), only(&wait));
        let both: Vec<Length> = active
            .iter()
            .zip(&wait)
            .map(|(a, b)| Length { shortest: a.shortest + b.shortest, longest: a.longest + b.longest })
            .collect();
        let elapsed = way(&flow, &both);
        let (active, wait) = (way(&flow, &active), way(&flow, &wait));
        // Where ways branch, the longest wait and the longest work may lie on different ones.
        let one_way = (wait.longest + active.longest - elapsed.longest).abs() < 1e-6;
        let share = (one_way && elapsed.longest > 0.0).then(|| round(wait.longest / elapsed.longest));
        Some(Total { active, wait, elapsed, wait_share: share })
    };
    let mut stages = Vec::new();
    for stage in &cx.journey.stages {
        let of = |at: usize| flow.nodes.get(at).is_some_and(|(other, _)| std::ptr::eq(*other, stage));
        let timed =
            |at: usize| of(at) && flow.touchpoint(at).is_some_and(|it| it.duration.is_some() || it.wait.is_some());
        let says = stage.duration.as_ref().map(length);
        let any = (0..flow.nodes.len()).any(timed);
        if says.is_some() || any {
            stages.push(StageTime { place: cx.stage(stage), says, sum: if any { sum(&of) } else { None } });
        }
    }
    let total = if touchpoints.is_empty() { None } else { sum(&|_| true) };
    Times { not_summed: not_summed.filter(|_| !touchpoints.is_empty()), touchpoints, stages, without, total, loops }
}

fn length(quantity: &Quantity) -> Length {
    let second = |value: f64| if value.is_finite() { value.max(0.0) } else { 0.0 };
    Length { shortest: second(quantity.value), longest: second(quantity.upper.unwrap_or(quantity.value)) }
}

/// The shortest and the longest way from an entry to an end where touchpoints take `lengths`. There is no loop.
fn way(flow: &Flow, lengths: &[Length]) -> Length {
    let count = flow.nodes.len();
    let mut open = vec![0_usize; count];
    let mut leads = vec![Vec::new(); count];
    let mut reached = vec![false; count];
    for step in &flow.steps {
        if let (Some(open), Some(leads)) = (open.get_mut(step.to), leads.get_mut(step.from)) {
            *open += 1;
            leads.push(step.to);
        }
    }
    // Touchpoints that the flow leaves out belong to no way.
    for step in &flow.steps {
        for end in [step.from, step.to] {
            if let Some(reached) = reached.get_mut(end) {
                *reached = true;
            }
        }
    }
    let alone = count == 1 || flow.steps.is_empty();
    let mut before: Vec<Option<Length>> = (0..count)
        .map(|at| (open.get(at) == Some(&0) && (alone || reached.get(at) == Some(&true))).then(Length::default))
        .collect();
    let mut ready: Vec<usize> = (0..count).filter(|at| open.get(*at) == Some(&0)).collect();
    let mut total: Option<Length> = None;
    let widen = |old: Option<Length>, new: Length| match old {
        None => new,
        Some(old) => Length { shortest: old.shortest.min(new.shortest), longest: old.longest.max(new.longest) },
    };
    while let Some(at) = ready.pop() {
        let next = leads.get(at).cloned().unwrap_or_default();
        if let (Some(Some(so_far)), Some(here)) = (before.get(at).copied(), lengths.get(at)) {
            let after = Length { shortest: so_far.shortest + here.shortest, longest: so_far.longest + here.longest };
            if next.is_empty() {
                total = Some(widen(total, after));
            }
            for to in &next {
                if let Some(before) = before.get_mut(*to) {
                    *before = Some(widen(*before, after));
                }
            }
        }
        for to in next {
            if let Some(open) = open.get_mut(to) {
                *open -= 1;
                if *open == 0 {
                    ready.push(to);
                }
            }
        }
    }
    total.unwrap_or_default()
}
