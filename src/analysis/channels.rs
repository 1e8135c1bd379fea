//! Where people change the medium, and whether it costs them their mood.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Context, Named, Place, emotion, flow::Flow, round};
use crate::model::{Stage, Touchpoint};

/// The channels of a journey.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Channels {
    /// Each with its touchpoints, in order of first use.
    pub used: Vec<ChannelUse>,
    /// The touchpoints without any.
    pub without: Vec<Place>,
    /// The steps from one touchpoint to the next that share no channel.
    pub switches: Vec<Switch>,
}

/// A channel with what happens there.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChannelUse {
    /// The channel.
    pub channel: Named,
    /// The touchpoints that run through it.
    pub touchpoints: Vec<Place>,
    /// The mean of the first persona's feelings there, −1…1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean: Option<f64>,
}

/// A step to a touchpoint that none of the channels before leads through.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Switch {
    /// The touchpoint before.
    pub from: Place,
    /// The touchpoint after.
    pub to: Place,
    /// Its channels before.
    pub leaves: Vec<Named>,
    /// Its channels after.
    pub enters: Vec<Named>,
    /// How the feelings change over it, for everybody of whom both are known.
    pub changes: Vec<Change>,
    /// Whether they fall for anybody.
    pub falls: bool,
}

/// How somebody's feeling changes from one place to another.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// Whose; absent where the journey names nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persona: Option<Named>,
    /// By how much, −2…2; below zero it falls.
    pub change: f64,
}

/// The channels of a touchpoint: its own, otherwise its stage's.
pub fn of<'m>(stage: &'m Stage, touchpoint: &'m Touchpoint) -> &'m [String] {
    if touchpoint.channels.is_empty() { &stage.channels } else { &touchpoint.channels }
}

/// Channels and switches. A switch is a step along the flow (in written order where there is none) between
/// touchpoints that both have channels and share none; NN/g names high-friction channel transitions among
/// what a journey is analysed for.
pub fn channels(cx: &Context) -> Channels {
    let flow = Flow::new(cx.journey);
    let first = cx.personas().first().copied().flatten();
    let mut result = Channels::default();
    let mut scores: Vec<Vec<f64>> = Vec::new();
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for (stage, touchpoint) in &flow.nodes {
        let here = of(stage, touchpoint);
        if here.is_empty() {
            result.without.push(cx.touchpoint(touchpoint));
        }
        let mut met: BTreeSet<&str> = BTreeSet::new();
        for id in here.iter().filter(|id| met.insert(id)) {
            let at = *known.entry(id).or_insert_with(|| {
                result.used.push(ChannelUse { channel: cx.channel(id), touchpoints: Vec::new(), mean: None });
                scores.push(Vec::new());
                scores.len() - 1
            });
            if let (Some(used), Some(scores)) = (result.used.get_mut(at), scores.get_mut(at)) {
                used.touchpoints.push(cx.touchpoint(touchpoint));
                scores.extend(emotion::felt(touchpoint, first).map(|emotion| emotion.normalized));
            }
        }
    }
    for (used, scores) in result.used.iter_mut().zip(scores) {
        used.mean = (!scores.is_empty()).then(|| round(scores.iter().sum::<f64>() / scores.len() as f64));
    }
    for step in &flow.steps {
        let (Some((stage, from)), Some((next, to))) = (flow.nodes.get(step.from), flow.nodes.get(step.to)) else {
            continue;
        };
        let (leaves, enters) = (of(stage, from), of(next, to));
        if leaves.is_empty() || enters.is_empty() || super::share(leaves, enters) {
            continue;
        }
        let changes = changes(cx, from, to);
        result.switches.push(Switch {
            from: cx.touchpoint(from),
            to: cx.touchpoint(to),
            leaves: leaves.iter().map(|id| cx.channel(id)).collect(),
            enters: enters.iter().map(|id| cx.channel(id)).collect(),
            falls: changes.iter().any(|change| change.change < 0.0),
            changes,
        });
    }
    result
}

/// How feelings change from `from` to `to`: the first persona's, and those of others that change otherwise.
pub(super) fn changes(cx: &Context, from: &Touchpoint, to: &Touchpoint) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    for persona in cx.personas() {
        let (Some(before), Some(after)) = (emotion::felt(from, persona), emotion::felt(to, persona)) else { continue };
        let change = round(after.normalized - before.normalized);
        if changes.first().is_none_or(|first| first.change != change) {
            changes.push(Change { persona: persona.map(|id| cx.persona(id)), change });
        }
    }
    changes
}
