//! The journey stage by stage: what people do, think and feel, what hurts, what could be better.

use serde::Serialize;

use super::{Context, Named, Place, emotion, moments::Felt, place};
use crate::model::{Opportunity, Pain, Text};

/// A stage in short.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StageSummary {
    /// The stage.
    pub place: Place,
    /// What the customer wants to reach here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal: Option<String>,
    /// What people do in the stage as a whole.
    pub actions: Vec<String>,
    /// What people think in the stage as a whole.
    pub thoughts: Vec<String>,
    /// What people feel in the stage as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feeling: Option<Felt>,
    /// Where the stage as a whole hurts.
    pub pains: Vec<String>,
    /// What could be better in the stage as a whole.
    pub opportunities: Vec<String>,
    /// Its touchpoints.
    pub touchpoints: Vec<TouchpointSummary>,
}

/// A touchpoint in short.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TouchpointSummary {
    /// The touchpoint.
    pub place: Place,
    /// The channels it runs through.
    pub channels: Vec<Named>,
    /// What people do.
    pub actions: Vec<String>,
    /// What people think.
    pub thoughts: Vec<String>,
    /// What they feel: the first persona, then those who feel otherwise.
    pub feelings: Vec<Felt>,
    /// Where it hurts.
    pub pains: Vec<String>,
    /// What could be better.
    pub opportunities: Vec<String>,
}

/// The stages, in order. What only one persona does or meets starts with their name.
pub fn summary(cx: &Context) -> Vec<StageSummary> {
    let texts = |texts: &[Text]| texts.iter().map(|text| place::words(&text.text)).collect::<Vec<_>>();
    let pains = |pains: &[Pain]| pains.iter().map(|pain| place::words(&pain.text)).collect::<Vec<_>>();
    let ideas = |ideas: &[Opportunity]| ideas.iter().map(|idea| place::words(&idea.text)).collect::<Vec<_>>();
    let stage = |stage: &crate::model::Stage| StageSummary {
        place: cx.stage(stage),
        goal: stage.goal.as_ref().map(|goal| place::words(&goal.text)),
        actions: texts(&stage.actions),
        thoughts: texts(&stage.thoughts),
        feeling: stage.emotion.as_ref().map(|emotion| felt(cx, None, emotion)),
        pains: pains(&stage.pains),
        opportunities: ideas(&stage.opportunities),
        touchpoints: stage
            .touchpoints
            .iter()
            .map(|touchpoint| {
                let mut short = TouchpointSummary {
                    place: cx.touchpoint(touchpoint),
                    channels: super::channels::of(stage, touchpoint).iter().map(|id| cx.channel(id)).collect(),
                    actions: texts(&touchpoint.actions),
                    thoughts: texts(&touchpoint.thoughts),
                    feelings: Vec::new(),
                    pains: pains(&touchpoint.pains),
                    opportunities: ideas(&touchpoint.opportunities),
                };
                for (at, persona) in cx.personas().into_iter().enumerate() {
                    let own = persona.and_then(|persona| touchpoint.differences.get(persona)?.emotion.as_ref());
                    let emotion = if at == 0 { emotion::felt(touchpoint, persona) } else { own };
                    short.feelings.extend(emotion.map(|emotion| felt(cx, persona, emotion)));
                }
                for (persona, difference) in &touchpoint.differences {
                    let name = cx.persona(persona).title;
                    let theirs = |texts: Vec<String>| {
                        texts.into_iter().map(|text| format!("{name}: {text}")).collect::<Vec<_>>()
                    };
                    short.actions.extend(theirs(texts(&difference.actions)));
                    short.thoughts.extend(theirs(texts(&difference.thoughts)));
                    short.pains.extend(theirs(pains(&difference.pains)));
                    short.opportunities.extend(theirs(ideas(&difference.opportunities)));
                }
                short
            })
            .collect(),
    };
    cx.journey.stages.iter().map(stage).collect()
}

fn felt(cx: &Context, persona: Option<&str>, emotion: &crate::model::Emotion) -> Felt {
    Felt {
        persona: persona.map(|id| cx.persona(id)),
        label: place::line(&emotion.label),
        score: emotion.score,
        normalized: emotion.normalized,
    }
}
