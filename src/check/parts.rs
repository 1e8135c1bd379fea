//! What a journey holds, wherever in it.

use std::collections::HashSet;

use crate::model::{
    Emotion, Journey, Opportunity, Origin, Pain, Persona, PersonaKind, Reading, Service, Stage, Text, Touchpoint,
};

/// Where something stands in a journey.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place<'j> {
    /// The stage; none in the journey itself.
    pub stage: Option<&'j Stage>,
    /// The touchpoint; none in the stage or journey itself.
    pub touchpoint: Option<&'j Touchpoint>,
}

/// The journey itself, then its stages, each with its touchpoints.
pub(super) fn places(journey: &Journey) -> Vec<Place<'_>> {
    let mut places = vec![Place::default()];
    for stage in &journey.stages {
        places.push(Place { stage: Some(stage), touchpoint: None });
        places.extend(stage.touchpoints.iter().map(|point| Place { stage: Some(stage), touchpoint: Some(point) }));
    }
    places
}

/// What `of_journey`, `of_stage` and `of_touchpoint` give for each place, in the order of the map.
fn gather<'j, T>(
    journey: &'j Journey,
    of_journey: impl Fn(&'j Journey) -> Vec<&'j T>,
    of_stage: impl Fn(&'j Stage) -> Vec<&'j T>,
    of_touchpoint: impl Fn(&'j Touchpoint) -> Vec<&'j T>,
) -> Vec<(Place<'j>, &'j T)> {
    let each = |place: Place<'j>| {
        let things = match (place.stage, place.touchpoint) {
            (_, Some(touchpoint)) => of_touchpoint(touchpoint),
            (Some(stage), None) => of_stage(stage),
            (None, None) => of_journey(journey),
        };
        things.into_iter().map(move |thing| (place, thing))
    };
    places(journey).into_iter().flat_map(each).collect()
}

/// All pain points, those of single personas included.
pub(super) fn pains(journey: &Journey) -> Vec<(Place<'_>, &Pain)> {
    gather(
        journey,
        |_| Vec::new(),
        |stage| stage.pains.iter().collect(),
        |point| point.pains.iter().chain(point.differences.values().flat_map(|one| &one.pains)).collect(),
    )
}

/// All opportunities, those for single personas included.
pub(super) fn opportunities(journey: &Journey) -> Vec<(Place<'_>, &Opportunity)> {
    gather(
        journey,
        |journey| journey.opportunities.iter().collect(),
        |stage| stage.opportunities.iter().collect(),
        |point| {
            point.opportunities.iter().chain(point.differences.values().flat_map(|one| &one.opportunities)).collect()
        },
    )
}

/// All readings of metrics.
pub(super) fn readings(journey: &Journey) -> Vec<(Place<'_>, &Reading)> {
    gather(
        journey,
        |journey| journey.metrics.iter().collect(),
        |stage| stage.metrics.iter().collect(),
        |point| point.metrics.iter().chain(point.differences.values().flat_map(|one| &one.metrics)).collect(),
    )
}

/// All emotions, those of single personas included.
pub(super) fn emotions(journey: &Journey) -> Vec<(Place<'_>, &Emotion)> {
    gather(
        journey,
        |_| Vec::new(),
        |stage| stage.emotion.iter().collect(),
        |point| point.emotion.iter().chain(point.differences.values().filter_map(|one| one.emotion.as_ref())).collect(),
    )
}

/// The curve of those for whom nothing else is said: the emotion of each touchpoint, and of stages without any.
pub(super) fn curve(journey: &Journey) -> Vec<(Place<'_>, &Emotion)> {
    let is_drawn = |stage: &Stage| stage.touchpoints.iter().all(|point| point.emotion.is_none());
    gather(
        journey,
        |_| Vec::new(),
        |stage| stage.emotion.iter().filter(|_| is_drawn(stage)).collect(),
        |point| point.emotion.iter().collect(),
    )
}

/// The lowest feeling of an emotion and its course, −1…1, and what it is called.
pub(super) fn lowest(emotion: &Emotion) -> (&str, f64) {
    let course = emotion.course.iter().map(|feeling| (feeling.label.as_str(), feeling.normalized));
    let last = (emotion.label.as_str(), emotion.normalized);
    course.fold(last, |lowest, one| if one.1 < lowest.1 { one } else { lowest })
}

/// Whether a map says anything about what it is like to go through: a thought, quote, pain, gain or score.
pub(super) fn has_experience(journey: &Journey) -> bool {
    !pains(journey).is_empty()
        || !quotes(journey).is_empty()
        || journey.stages.iter().any(|stage| {
            let of_point = |point: &Touchpoint| {
                let thinks = point.differences.values().any(|one| !one.thoughts.is_empty() || !one.scores.is_empty());
                thinks || !point.thoughts.is_empty() || !point.gains.is_empty() || !point.scores.is_empty()
            };
            !stage.thoughts.is_empty() || !stage.gains.is_empty() || stage.touchpoints.iter().any(of_point)
        })
}

/// All that somebody said, word for word.
pub(super) fn quotes(journey: &Journey) -> Vec<(Place<'_>, &Text)> {
    gather(
        journey,
        |journey| journey.quotes.iter().collect(),
        |stage| stage.quotes.iter().collect(),
        |point| point.quotes.iter().chain(point.differences.values().flat_map(|one| &one.quotes)).collect(),
    )
}

/// Titles and texts that show what the customer sees, does, thinks or is told, with the keyword of each.
pub(super) fn customer_texts(journey: &Journey) -> Vec<(&'static str, &str, Origin)> {
    let mut texts = vec![("journey", journey.title.as_str(), journey.origin)];
    for stage in &journey.stages {
        texts.push(("stage", &stage.title, stage.origin));
        texts.extend(all("action", &stage.actions));
        texts.extend(all("thought", &stage.thoughts));
        for point in &stage.touchpoints {
            texts.push(("touchpoint", &point.title, point.origin));
            texts.extend(all("action", &point.actions));
            texts.extend(all("thought", &point.thoughts));
            texts.extend(point.frontstage.iter().map(|service| ("frontstage", service.text.as_str(), service.origin)));
        }
    }
    texts
}

fn all<'j>(keyword: &'static str, texts: &'j [Text]) -> impl Iterator<Item = (&'static str, &'j str, Origin)> {
    texts.iter().map(move |text| (keyword, text.text.as_str(), text.origin))
}

/// All that the service does at a touchpoint, with the keyword of each.
pub(super) fn services(point: &Touchpoint) -> impl Iterator<Item = (&'static str, &Service)> {
    let front = point.frontstage.iter().map(|service| ("frontstage", service));
    let back = point.backstage.iter().map(|service| ("backstage", service));
    front.chain(back).chain(point.support.iter().map(|service| ("support", service)))
}

/// The stages with nothing but a title; none where no stage has more.
pub(super) fn empty_stages(journey: &Journey) -> Vec<&Stage> {
    let is_bare = |stage: &&Stage| {
        let named =
            Stage { id: stage.id.clone(), title: stage.title.clone(), doc: stage.doc.clone(), ..Stage::default() };
        **stage == named
    };
    let empty: Vec<&Stage> = journey.stages.iter().filter(is_bare).collect();
    if empty.len() == journey.stages.len() { Vec::new() } else { empty }
}

/// Whether a touchpoint has nothing but its title and channels.
pub(super) fn is_bare(point: &Touchpoint) -> bool {
    let named = Touchpoint {
        id: point.id.clone(),
        title: point.title.clone(),
        doc: point.doc.clone(),
        channels: point.channels.clone(),
        optional: point.optional,
        ..Touchpoint::default()
    };
    *point == named
}

/// Whether two lists have a name in common.
pub(super) fn share(one: &[String], other: &[String]) -> bool {
    let names: HashSet<&String> = one.iter().collect();
    other.iter().any(|name| names.contains(name))
}

/// Whether a persona is a customer: nobody said that they work for the service.
pub(super) fn is_customer(persona: &Persona) -> bool {
    !matches!(persona.kind, Some(PersonaKind::Staff | PersonaKind::System))
}
