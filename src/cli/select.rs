use super::console::{Failure, did_you_mean};
use crate::model::{Difference, Journey, Model, Touchpoint};

/// The journeys of `model` called `ids`, in the order of the file; all where none is named.
///
/// # Errors
/// A name that no journey has.
pub fn journeys(model: &Model, ids: &[String]) -> Result<Vec<String>, Failure> {
    let known = || model.journeys.iter().map(|journey| journey.id.as_str());
    if let Some(id) = ids.iter().find(|id| model.journey(id).is_none()) {
        return Err(Failure::new(format!("there is no journey called `{id}`"))
            .maybe_help(did_you_mean(id, known()))
            .help(format!("the journeys are {}", quoted(known()))));
    }
    let chosen = |id: &&str| ids.is_empty() || ids.iter().any(|other| other == id);
    Ok(known().filter(chosen).map(str::to_owned).collect())
}

/// Leaves only the personas called `ids` on the journeys of `model`; all where none is named. Each must go
/// on one of the journeys called `chosen`. A single persona's differences become the map itself.
///
/// # Errors
/// A name that no persona of these journeys has.
pub fn personas(model: &mut Model, chosen: &[String], ids: &[String]) -> Result<(), Failure> {
    let mut known: Vec<&str> = Vec::new();
    let chosen = model.journeys.iter().filter(|journey| chosen.contains(&journey.id));
    for id in chosen.flat_map(|journey| &journey.personas) {
        if !known.contains(&id.as_str()) {
            known.push(id);
        }
    }
    if let Some(id) = ids.iter().find(|id| !known.contains(&id.as_str())) {
        let failure = Failure::new(format!("no persona called `{id}` goes on this journey"));
        let failure = failure.maybe_help(did_you_mean(id, known.iter().copied()));
        return Err(match known.is_empty() {
            true => failure.help("the file says with `for` who goes on it: `for maya, raj`"),
            false => failure.help(format!("those who do are {}", quoted(known.iter().copied()))),
        });
    }
    if ids.is_empty() {
        return Ok(());
    }
    for journey in &mut model.journeys {
        journey.personas.retain(|id| ids.contains(id));
        keep(journey, ids);
    }
    Ok(())
}

fn keep(journey: &mut Journey, ids: &[String]) {
    for touchpoint in journey.stages.iter_mut().flat_map(|stage| &mut stage.touchpoints) {
        touchpoint.differences.retain(|id, _| ids.contains(id));
        if let [only] = ids
            && let Some(difference) = touchpoint.differences.remove(only)
        {
            take_over(touchpoint, difference);
        }
    }
}

/// The emotion and the scores replace, the rest adds.
fn take_over(touchpoint: &mut Touchpoint, difference: Difference) {
    let Difference { actions, thoughts, quotes, emotion, scores, pains, opportunities, metrics, .. } = difference;
    touchpoint.emotion = emotion.or(touchpoint.emotion.take());
    touchpoint.scores.retain(|score| !scores.iter().any(|other| other.curve == score.curve));
    touchpoint.scores.extend(scores);
    touchpoint.actions.extend(actions);
    touchpoint.thoughts.extend(thoughts);
    touchpoint.quotes.extend(quotes);
    touchpoint.pains.extend(pains);
    touchpoint.opportunities.extend(opportunities);
    touchpoint.metrics.extend(metrics);
}

/// `` `a`, `b` ``.
pub fn quoted<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
