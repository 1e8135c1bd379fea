//! Today and tomorrow on one map: the revising journey with what it dropped put back in its place.

use std::{borrow::Cow, collections::BTreeMap};

use crate::model::{Journey, Stage, Touchpoint};

/// What a revising journey did with a touchpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// The base does not have it.
    New,
    /// Only the base has it.
    Dropped,
}

/// A journey as it is drawn.
pub(super) struct Shown<'a> {
    /// With dropped touchpoints in their old places: names and channels only.
    pub journey: Cow<'a, Journey>,
    /// As it is in the model.
    pub told: &'a Journey,
    /// The journey that it revises, where both are drawn.
    pub base: Option<&'a Journey>,
    /// New and dropped touchpoints by their ids.
    pub fates: BTreeMap<String, Fate>,
}

/// Puts what `base` has and `told` has not back into a copy of `told`.
pub(super) fn shown<'a>(told: &'a Journey, base: Option<&'a Journey>) -> Shown<'a> {
    let mut fates = BTreeMap::new();
    let Some(base) = base else { return Shown { journey: Cow::Borrowed(told), told, base, fates } };
    let mut journey = told.clone();
    let has = |journey: &Journey, id: &str| journey.touchpoints().any(|(_, touchpoint)| touchpoint.id == id);
    for (_, touchpoint) in told.touchpoints().filter(|(_, touchpoint)| !has(base, &touchpoint.id)) {
        fates.insert(touchpoint.id.clone(), Fate::New);
    }
    let mut after = 0;
    for old in &base.stages {
        let dropped: Vec<&Touchpoint> =
            old.touchpoints.iter().filter(|touchpoint| !has(told, &touchpoint.id)).collect();
        for touchpoint in &dropped {
            fates.insert(touchpoint.id.clone(), Fate::Dropped);
        }
        match journey.stages.iter().position(|stage| stage.id == old.id) {
            Some(place) => {
                after = place + 1;
                if let Some(stage) = journey.stages.get_mut(place) {
                    put_back(stage, old, &dropped);
                }
            }
            None if !dropped.is_empty() => {
                let touchpoints = dropped.iter().map(|touchpoint| trace(touchpoint)).collect();
                let stage = Stage { touchpoints, id: old.id.clone(), title: old.title.clone(), ..Stage::default() };
                journey.stages.insert(after.min(journey.stages.len()), stage);
                after += 1;
            }
            None => {}
        }
    }
    Shown { journey: Cow::Owned(journey), told, base: Some(base), fates }
}

/// Each dropped touchpoint behind the sibling that stood before it.
fn put_back(stage: &mut Stage, old: &Stage, dropped: &[&Touchpoint]) {
    let mut after = 0;
    for touchpoint in &old.touchpoints {
        if let Some(place) = stage.touchpoints.iter().position(|other| other.id == touchpoint.id) {
            after = place + 1;
        } else if dropped.iter().any(|other| other.id == touchpoint.id) {
            stage.touchpoints.insert(after.min(stage.touchpoints.len()), trace(touchpoint));
            after += 1;
        }
    }
}

/// What is left of a dropped touchpoint.
fn trace(touchpoint: &Touchpoint) -> Touchpoint {
    Touchpoint {
        id: touchpoint.id.clone(),
        title: touchpoint.title.clone(),
        channels: touchpoint.channels.clone(),
        origin: touchpoint.origin,
        ..Touchpoint::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn journey(stages: &[(&str, &[&str])]) -> Journey {
        let touchpoint = |id: &&str| Touchpoint { id: (*id).to_owned(), ..Touchpoint::default() };
        let stages = stages.iter().map(|(id, touchpoints)| Stage {
            id: (*id).to_owned(),
            touchpoints: touchpoints.iter().map(touchpoint).collect(),
            ..Stage::default()
        });
        Journey { stages: stages.collect(), ..Journey::default() }
    }

    #[test]
    fn dropped_touchpoints_keep_their_place() {
        let base = journey(&[("a", &["1", "2", "3"]), ("b", &["4"]), ("c", &["5"])]);
        let next = journey(&[("a", &["1", "new", "3"]), ("c", &["5"])]);
        let shown = shown(&next, Some(&base));
        let ids: Vec<_> = shown.journey.touchpoints().map(|(stage, t)| format!("{}{}", stage.id, t.id)).collect();
        assert_eq!(ids, ["a1", "a2", "anew", "a3", "b4", "c5"]);
        let fate = |id: &str| shown.fates.get(id).copied();
        assert_eq!((fate("2"), fate("4"), fate("new")), (Some(Fate::Dropped), Some(Fate::Dropped), Some(Fate::New)));
        assert_eq!(fate("1"), None);
    }
}
