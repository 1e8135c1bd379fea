//! How many of those who start get to each touchpoint, and where the others leave.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Context, Place, flow::Flow, round};
use crate::model::{Edge, EdgeTarget};

/// The shares along the flow.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reach {
    /// Every touchpoint of the flow, in written order. Empty where no arrow has a share.
    pub touchpoints: Vec<Reached>,
    /// The touchpoints that the flow does not lead to.
    pub unreached: Vec<Place>,
    /// Where people leave although the journey goes on, most first.
    pub drops: Vec<Drop>,
}

/// How many get to a touchpoint.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reached {
    /// The touchpoint.
    pub place: Place,
    /// The share of all who start that gets there, 0…1: at least.
    pub least: f64,
    /// The same, at most. Both are equal where the shares say it all.
    pub most: f64,
}

/// How many leave at a touchpoint.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Drop {
    /// The arrow to `exit`, or the touchpoint whose arrows leave some people untold.
    pub place: Place,
    /// The touchpoint.
    pub at: Place,
    /// The share of those who are there, 0…1.
    pub of_those: f64,
    /// The share of all who start, 0…1; absent where it is not known how many get there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of_all: Option<f64>,
    /// Why, as the arrow says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// Where an arrow leads, for this count.
#[derive(Clone, Copy, PartialEq)]
enum Target {
    Touchpoint(usize),
    Away,
}

/// One alternative out of a touchpoint: arrows that are gone together are one.
struct Way {
    share: Option<f64>,
    targets: Vec<Target>,
}

/// The reach. `h(t) = 1`, and for every other touchpoint `h(i) = Σ share(i→j) · h(j)`: the chance to come by
/// `t` from `i` (hitting probability of a Markov chain, its least solution), so that people who go round a loop
/// count once. An arrow without a share among others that have one gets the rest; several such arrows get
/// between nothing and all of it. Of ways that are gone together at least the best one counts and at most their
/// sum.
pub fn reach(cx: &Context) -> Reach {
    if !cx.journey.flow.iter().any(|edge| edge.share.is_some()) {
        return Reach::default();
    }
    let flow = Flow::new(cx.journey);
    let count = flow.nodes.len();
    let mut ways: Vec<Vec<Way>> = (0..count).map(|_| Vec::new()).collect();
    let mut start = ways_out(&flow, cx.journey.flow.iter().filter(|edge| edge.from == "start"));
    for (at, (_, touchpoint)) in flow.nodes.iter().enumerate() {
        if let Some(ways) = ways.get_mut(at) {
            *ways = ways_out(&flow, cx.journey.flow.iter().filter(|edge| edge.from == touchpoint.id));
        }
    }
    if start.is_empty() {
        start = entries(&flow);
    }
    let mut result = Reach::default();
    let mut shares: BTreeMap<usize, (f64, f64)> = BTreeMap::new();
    for (at, (_, touchpoint)) in flow.nodes.iter().enumerate() {
        let (least, most) = (hits(&start, &ways, at, false), hits(&start, &ways, at, true));
        if most == 0.0 {
            result.unreached.push(cx.touchpoint(touchpoint));
        } else {
            shares.insert(at, (least, most));
            result.touchpoints.push(Reached { place: cx.touchpoint(touchpoint), least, most });
        }
    }
    for (at, (_, touchpoint)) in flow.nodes.iter().enumerate() {
        let Some(&(least, most)) = shares.get(&at) else { continue };
        let out: Vec<&Edge> = cx.journey.flow.iter().filter(|edge| edge.from == touchpoint.id).collect();
        let exit = |edge: &Edge| edge.kind == EdgeTarget::Touchpoint && edge.to == "exit";
        // Who leaves from where nothing follows has arrived.
        if out.iter().all(|edge| exit(edge)) {
            continue;
        }
        let place = cx.touchpoint(touchpoint);
        let of_all = |share: f64| (least == most).then(|| round(share * least));
        let given: f64 = out.iter().filter_map(|edge| edge.share).sum();
        let open = out.iter().filter(|edge| edge.share.is_none()).count();
        for edge in out.iter().filter(|edge| exit(edge)) {
            // One arrow without a share gets the rest.
            let rest = (open == 1).then_some((1.0 - given).max(0.0));
            let Some(share) = edge.share.or(rest).filter(|share| *share > 0.0) else { continue };
            let label = edge.label.clone();
            let title = label.as_deref().unwrap_or("exit");
            let arrow = cx.unnamed(&place, "flow", title, edge.origin);
            result.drops.push(Drop {
                place: arrow,
                at: place.clone(),
                of_those: round(share),
                of_all: of_all(share),
                label,
            });
        }
        let forks = out.iter().any(|edge| edge.fork.is_some());
        let lost = round(1.0 - given);
        if open == 0 && !forks && lost > 0.0 {
            result.drops.push(Drop {
                place: place.clone(),
                at: place,
                of_those: lost,
                of_all: of_all(lost),
                label: None,
            });
        }
    }
    result.drops.sort_by(|a, b| {
        let weight = |drop: &Drop| drop.of_all.unwrap_or(drop.of_those);
        weight(b).total_cmp(&weight(a))
    });
    result
}

fn ways_out<'e>(flow: &Flow, edges: impl Iterator<Item = &'e Edge>) -> Vec<Way> {
    let mut ways: Vec<(Option<u32>, Way)> = Vec::new();
    for edge in edges {
        let target = match edge.kind {
            EdgeTarget::Touchpoint => flow.index.get(edge.to.as_str()).map(|at| Target::Touchpoint(*at)),
            EdgeTarget::Journey => None,
        }
        .unwrap_or(Target::Away);
        let together = ways.iter_mut().find(|(fork, _)| fork.is_some() && *fork == edge.fork);
        match together {
            Some((_, way)) => {
                way.targets.push(target);
                way.share = way.share.or(edge.share);
            }
            None => ways.push((edge.fork, Way { share: edge.share, targets: vec![target] })),
        }
    }
    ways.into_iter().map(|(_, way)| way).collect()
}

/// Where a flow without `start` begins: at what nothing leads to, else at the first touchpoint.
fn entries(flow: &Flow) -> Vec<Way> {
    let used = |at: usize| flow.steps.iter().any(|step| step.from == at || step.to == at);
    let led = |at: usize| flow.steps.iter().any(|step| step.to == at && step.from != at);
    let mut entries: Vec<usize> = (0..flow.nodes.len()).filter(|at| used(*at) && !led(*at)).collect();
    if entries.is_empty() {
        entries.extend((0..flow.nodes.len()).find(|at| used(*at)));
    }
    entries.into_iter().map(|at| Way { share: None, targets: vec![Target::Touchpoint(at)] }).collect()
}

/// More rounds bring no digit that is shown.
const ROUNDS: usize = 2000;

/// The chance to come by `goal` from the start: at least, or at `most`.
fn hits(start: &[Way], ways: &[Vec<Way>], goal: usize, most: bool) -> f64 {
    let mut chance = vec![0.0; ways.len()];
    if let Some(chance) = chance.get_mut(goal) {
        *chance = 1.0;
    }
    for _ in 0..ROUNDS {
        let mut moved: f64 = 0.0;
        // Backwards, so that a way without loops is done in one round.
        for (at, ways) in ways.iter().enumerate().rev().filter(|(at, _)| *at != goal) {
            let new = out(ways, &chance, most);
            if let Some(old) = chance.get_mut(at) {
                moved = moved.max((new - *old).abs());
                *old = new;
            }
        }
        if moved < 1e-12 {
            break;
        }
    }
    round(out(start, &chance, most))
}

/// The chance behind several alternatives.
fn out(ways: &[Way], chance: &[f64], most: bool) -> f64 {
    let behind = |way: &Way| {
        let each = way.targets.iter().map(|target| match target {
            Target::Touchpoint(at) => chance.get(*at).copied().unwrap_or(0.0),
            Target::Away => 0.0,
        });
        if most { each.sum::<f64>().min(1.0) } else { each.fold(0.0, f64::max) }
    };
    let mut sum = 0.0;
    let mut rest: f64 = 1.0;
    let mut open: Vec<f64> = Vec::new();
    for way in ways {
        match way.share {
            Some(share) => {
                let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
                sum += share * behind(way);
                rest -= share;
            }
            None => open.push(behind(way)),
        }
    }
    let rest = rest.max(0.0);
    let of_rest = match most {
        true => open.iter().copied().fold(0.0, f64::max),
        false => open.iter().copied().fold(f64::INFINITY, f64::min),
    };
    (sum + if open.is_empty() { 0.0 } else { rest * of_rest }).clamp(0.0, 1.0)
}
