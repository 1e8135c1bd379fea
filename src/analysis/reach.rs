//! How many of those who start get to each touchpoint, and where the others leave.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Context, Place, flow::Flow, round, ways::Ways};
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
    /// Whether the flow branches or loops too much to count: nothing is said then.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub too_large: bool,
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
    let mut from: BTreeMap<&str, Vec<&Edge>> = BTreeMap::new();
    for edge in &cx.journey.flow {
        from.entry(&edge.from).or_default().push(edge);
    }
    let from = |id: &str| from.get(id).map(Vec::as_slice).unwrap_or_default();
    let mut start = ways_out(&flow, from("start"));
    let ways: Vec<Vec<Way>> = flow.nodes.iter().map(|(_, touchpoint)| ways_out(&flow, from(&touchpoint.id))).collect();
    if start.is_empty() {
        start = entries(&flow);
    }
    let mut result = Reach::default();
    let mut shares: BTreeMap<usize, (f64, f64)> = BTreeMap::new();
    let mut counting = Counting::new(&flow, &start, &ways);
    for (at, (_, touchpoint)) in flow.nodes.iter().enumerate() {
        let Some((least, most)) = counting.hits(at) else {
            return Reach { too_large: true, ..Reach::default() };
        };
        if most == 0.0 {
            result.unreached.push(cx.touchpoint(touchpoint));
        } else {
            shares.insert(at, (least, most));
            result.touchpoints.push(Reached { place: cx.touchpoint(touchpoint), least, most });
        }
    }
    for (at, (_, touchpoint)) in flow.nodes.iter().enumerate() {
        let Some(&(least, most)) = shares.get(&at) else { continue };
        let out = from(&touchpoint.id);
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

fn ways_out(flow: &Flow, edges: &[&Edge]) -> Vec<Way> {
    let mut ways: Vec<Way> = Vec::new();
    let mut together: BTreeMap<u32, usize> = BTreeMap::new();
    for edge in edges {
        let target = match edge.kind {
            EdgeTarget::Touchpoint => flow.index.get(edge.to.as_str()).map(|at| Target::Touchpoint(*at)),
            EdgeTarget::Journey => None,
        }
        .unwrap_or(Target::Away);
        let known = edge.fork.and_then(|fork| together.get(&fork)).and_then(|at| ways.get_mut(*at));
        match known {
            Some(way) => {
                way.targets.push(target);
                way.share = way.share.or(edge.share);
            }
            None => {
                together.extend(edge.fork.map(|fork| (fork, ways.len())));
                ways.push(Way { share: edge.share, targets: vec![target] });
            }
        }
    }
    ways
}

/// Where a flow without `start` begins: at what nothing leads to, else at the first touchpoint.
fn entries(flow: &Flow) -> Vec<Way> {
    let used: BTreeSet<usize> = flow.steps.iter().flat_map(|step| [step.from, step.to]).collect();
    let led: BTreeSet<usize> = flow.steps.iter().filter(|step| step.to != step.from).map(|step| step.to).collect();
    let (used, led) = (|at: usize| used.contains(&at), |at: usize| led.contains(&at));
    let mut entries: Vec<usize> = (0..flow.nodes.len()).filter(|at| used(*at) && !led(*at)).collect();
    if entries.is_empty() {
        entries.extend((0..flow.nodes.len()).find(|at| used(*at)));
    }
    entries.into_iter().map(|at| Way { share: None, targets: vec![Target::Touchpoint(at)] }).collect()
}

/// More rounds bring no digit that is shown.
const ROUNDS: usize = 2000;

/// So many arrows are looked at before it is said that there are too many.
const WORK: usize = 20_000_000;

/// The chances to come by touchpoints.
struct Counting<'w> {
    start: &'w [Way],
    ways: &'w [Vec<Way>],
    /// The chance to come by each touchpoint where no way leads back, forks or leaves something open.
    plain: Option<Vec<f64>>,
    arrows: usize,
    work: usize,
}

impl<'w> Counting<'w> {
    fn new(flow: &Flow, start: &'w [Way], ways: &'w [Vec<Way>]) -> Counting<'w> {
        let arrows = flow.nodes.len() + ways.iter().flatten().map(|way| way.targets.len()).sum::<usize>();
        Counting { start, ways, plain: plain(flow, start, ways), arrows, work: 0 }
    }

    /// The chance to come by `goal` from the start, at least and at most; none where counting it would take too long.
    fn hits(&mut self, goal: usize) -> Option<(f64, f64)> {
        if let Some(plain) = &self.plain {
            let chance = round(plain.get(goal).copied().unwrap_or_default().clamp(0.0, 1.0));
            return Some((chance, chance));
        }
        let mut hits = |most: bool| {
            let (chance, rounds) = hits(self.start, self.ways, goal, most);
            self.work += rounds * self.arrows;
            (self.work <= WORK).then_some(chance)
        };
        Some((hits(false)?, hits(true)?))
    }
}

/// The chances where nobody comes by a touchpoint twice and every way out has one share and one target: then they add
/// up along the ways.
fn plain(flow: &Flow, start: &[Way], ways: &[Vec<Way>]) -> Option<Vec<f64>> {
    let is_plain = |ways: &[Way]| {
        ways.iter().all(|way| way.targets.len() == 1) && ways.iter().filter(|way| way.share.is_none()).count() <= 1
    };
    if flow.steps.iter().any(|step| step.loops) || !is_plain(start) || !ways.iter().all(|ways| is_plain(ways)) {
        return None;
    }
    let mut chance = vec![0.0; ways.len()];
    let pass_on = |chance: &mut Vec<f64>, ways: &[Way], here: f64| {
        let given: f64 = ways.iter().filter_map(|way| way.share).map(share).sum();
        for way in ways {
            let part = here * way.share.map_or((1.0 - given).max(0.0), share);
            for target in &way.targets {
                if let Target::Touchpoint(at) = target
                    && let Some(chance) = chance.get_mut(*at)
                {
                    *chance += part;
                }
            }
        }
    };
    pass_on(&mut chance, start, 1.0);
    for at in Ways::new(flow).order() {
        let here = chance.get(*at).copied().unwrap_or_default();
        pass_on(&mut chance, ways.get(*at).map(Vec::as_slice).unwrap_or_default(), here);
    }
    Some(chance)
}

/// A share that is surely 0…1.
fn share(share: f64) -> f64 {
    if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 }
}

/// The chance to come by `goal` from the start, at least or at `most`, and in how many rounds it was found.
fn hits(start: &[Way], ways: &[Vec<Way>], goal: usize, most: bool) -> (f64, usize) {
    let mut rounds = 0;
    let mut chance = vec![0.0; ways.len()];
    if let Some(chance) = chance.get_mut(goal) {
        *chance = 1.0;
    }
    for _ in 0..ROUNDS {
        rounds += 1;
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
    (round(out(start, &chance, most)), rounds)
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
            Some(given) => {
                sum += share(given) * behind(way);
                rest -= share(given);
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
