//! What changed from one map to another.
//!
//! Things are matched by their names, then by likeness: what is reworded stays one thing, what moves too.

mod fields;
mod items;
mod matching;
mod order;

use std::collections::BTreeSet;

use serde::Serialize;

use super::emotion::{self, feelings, felt};
use super::likeness::likeness;
use super::{Context, Named, Place, round};
use crate::model::{Dropped, Emotion, Model};
use crate::text::Sources;
use items::{Item, walk};
use matching::Pairs;

/// What changed from one map, or several, to another.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Diff {
    /// The journeys that both have.
    pub journeys: Vec<JourneyDiff>,
    /// The journeys that only the later one has.
    pub added: Vec<Place>,
    /// The journeys that only the earlier one has.
    pub removed: Vec<Place>,
}

/// What changed in one journey.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct JourneyDiff {
    /// The journey before.
    pub before: Place,
    /// The journey after.
    pub after: Place,
    /// What is new.
    pub added: Vec<Lone>,
    /// What is gone.
    pub removed: Vec<Lone>,
    /// What stands elsewhere.
    pub moved: Vec<Moved>,
    /// What says the same in other words.
    pub reworded: Vec<Reworded>,
    /// What has another value.
    pub changed: Vec<Changed>,
    /// Who feels otherwise where.
    pub emotions: Vec<EmotionChange>,
    /// What the feelings come to, for everybody of whom it changes.
    pub curves: Vec<CurveChange>,
}

/// A statement that only one of two maps has.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Lone {
    /// The statement.
    pub place: Place,
    /// What it stands in.
    pub within: Place,
    /// The persona that alone it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persona: Option<Named>,
    /// Whether what it stands in is just as new, or gone.
    pub along: bool,
}

/// A statement that stands elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Moved {
    /// The statement before.
    pub before: Place,
    /// The statement after.
    pub after: Place,
    /// What it stood in.
    pub from: Place,
    /// What it stands in; where this is the same, its place among the others is another.
    pub to: Place,
    /// Whether it stays in the same thing at another place.
    pub reordered: bool,
}

/// A statement in other words.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reworded {
    /// The statement before.
    pub before: Place,
    /// The statement after.
    pub after: Place,
    /// What it stands in.
    pub within: Place,
}

/// A value that is another one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Changed {
    /// The statement before.
    pub before: Place,
    /// The statement after.
    pub after: Place,
    /// Its field, named as in the JSON map: `severity`.
    pub field: String,
    /// The value before; absent where there was none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The value after; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// A feeling on one side.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Feeling {
    /// What it is called.
    pub label: String,
    /// The score on the map's scale.
    pub score: f64,
    /// The score as −1…1.
    pub normalized: f64,
    /// What was felt before it, as −1…1.
    pub course: Vec<f64>,
}

/// How somebody's feeling at one place differs between two maps.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EmotionChange {
    /// The touchpoint or stage: after, or before where it is gone.
    pub place: Place,
    /// Whose; absent where the journey names nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persona: Option<Named>,
    /// The feeling before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Feeling>,
    /// The feeling after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Feeling>,
    /// By how much it changes, −2…2; absent where there is none before or after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<f64>,
}

/// What somebody's feelings come to before and after, each −1…1.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CurveChange {
    /// Whose; absent where the journey names nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persona: Option<Named>,
    /// The mean before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean_before: Option<f64>,
    /// The mean after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean_after: Option<f64>,
    /// The lowest score before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lowest_before: Option<f64>,
    /// The lowest score after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lowest_after: Option<f64>,
}

impl JourneyDiff {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty()
            && self.removed.is_empty()
            && self.moved.is_empty()
            && self.reworded.is_empty()
            && self.changed.is_empty()
            && self.emotions.is_empty()
            && self.curves.is_empty()
    }
}

impl Diff {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.journeys.iter().all(JourneyDiff::is_empty)
    }
}

/// What changed from the journeys of `before` to those of `after`, whose statements stand in the sources beside
/// them. Journeys are matched by their names, then by their titles' likeness; a single one on each side is a pair
/// whatever it is called.
pub fn diff(before: (&Model, Option<&Sources>), after: (&Model, Option<&Sources>)) -> Diff {
    fn context<'m>((model, sources): (&'m Model, Option<&'m Sources>)) -> Vec<Context<'m>> {
        let one = |journey| match sources {
            Some(sources) => Context::new(model, journey).located(sources),
            None => Context::new(model, journey),
        };
        model.journeys.iter().map(one).collect()
    }
    let (a, b) = (context(before), context(after));
    let mut pairs = Pairs::new(a.len(), b.len());
    if let ([_], [_]) = (a.as_slice(), b.as_slice()) {
        pairs.join(0, 0);
    }
    pairs.join_equal(|at| a.get(at).map(|cx| cx.journey.id.as_str()), |at| b.get(at).map(|cx| cx.journey.id.as_str()));
    let any = |_| Some(());
    pairs.join_alike(matching::ALIKE, any, any, |x, y| match (a.get(x), b.get(y)) {
        (Some(x), Some(y)) => likeness(&x.journey.title, &y.journey.title),
        _ => 0.0,
    });
    let lone = |all: &[Context], open: Vec<usize>| -> Vec<Place> {
        open.into_iter().filter_map(|at| all.get(at)).map(Context::place).collect()
    };
    let mut result =
        Diff { journeys: Vec::new(), added: lone(&b, pairs.open_after()), removed: lone(&a, pairs.open_before()) };
    for (x, y) in pairs.all() {
        if let (Some(x), Some(y)) = (a.get(x), b.get(y)) {
            result.journeys.push(journey(x, y));
        }
    }
    result
}

/// What changed from the journey of `before` to that of `after`.
pub fn journey(before: &Context, after: &Context) -> JourneyDiff {
    let (a, b) = (walk(before), walk(after));
    // What a revising journey drops is gone, however alike something new is.
    let drops = |one: &Context, other: &Context| -> Vec<Dropped> {
        let revises = one.journey.revises.as_ref() == Some(&other.journey.id);
        if revises { one.journey.dropped.clone() } else { Vec::new() }
    };
    let dropped = [drops(before, after), drops(after, before)].concat();
    let dropped: BTreeSet<(&str, &str)> =
        dropped.iter().filter_map(|it| Some((it.kind.as_str(), it.name.as_deref()?))).collect();
    let gone = |item: &Item| item.id.is_some_and(|id| dropped.contains(&(item.group, id)));
    let pairs = matching::pair(&a, &b, &gone);
    let mut result = JourneyDiff {
        before: before.place(),
        after: after.place(),
        added: lone(after, &b, &pairs.open_after()),
        removed: lone(before, &a, &pairs.open_before()),
        moved: Vec::new(),
        reworded: Vec::new(),
        changed: Vec::new(),
        emotions: Vec::new(),
        curves: curves(before, after),
    };
    let reordered = order::reordered(&a, &b, &pairs);
    for (x, y) in pairs.all() {
        let (Some(old), Some(new)) = (a.get(x), b.get(y)) else { continue };
        let places = || (old.place.clone(), new.place.clone());
        let parents = (old.parent.and_then(|at| a.get(at)), new.parent.and_then(|at| b.get(at)));
        if let ((Some(from), Some(to)), (Some(p), Some(q))) = (parents, (old.parent, new.parent)) {
            let elsewhere = !pairs.are_joined(p, q) || old.persona != new.persona;
            if elsewhere || reordered.contains(&(x, y)) {
                let (before, after) = places();
                let (from, to) = (from.place.clone(), to.place.clone());
                result.moved.push(Moved { before, after, from, to, reordered: !elsewhere });
            }
        }
        if old.text != new.text {
            let (before, after) = places();
            let within = new.parent.and_then(|at| b.get(at)).unwrap_or(new).place.clone();
            result.reworded.push(Reworded { before, after, within });
        }
        let mut names: Vec<&String> = old.fields.keys().chain(new.fields.keys()).collect();
        names.sort();
        names.dedup();
        for field in names {
            let (from, to) = (old.fields.get(field).cloned(), new.fields.get(field).cloned());
            if from != to {
                let (before, after) = places();
                result.changed.push(Changed { before, after, field: field.clone(), from, to });
            }
        }
        if let (Some(x), Some(y)) = (old.touchpoint, new.touchpoint) {
            emotions(&mut result.emotions, before, after, &new.place, |who| felt(x, who), |who| felt(y, who));
        } else if let (Some(x), Some(y)) = (old.stage, new.stage) {
            let (x, y) = (x.emotion.as_ref(), y.emotion.as_ref());
            result.emotions.extend(emotion_change(&new.place, None, x, y));
        }
    }
    for item in pairs.open_before().into_iter().filter_map(|at| a.get(at)) {
        if let Some(gone) = item.touchpoint {
            emotions(&mut result.emotions, before, after, &item.place, |who| felt(gone, who), |_| None);
        } else if let Some(stage) = item.stage {
            result.emotions.extend(emotion_change(&item.place, None, stage.emotion.as_ref(), None));
        }
    }
    for item in pairs.open_after().into_iter().filter_map(|at| b.get(at)) {
        if let Some(new) = item.touchpoint {
            emotions(&mut result.emotions, before, after, &item.place, |_| None, |who| felt(new, who));
        } else if let Some(stage) = item.stage {
            result.emotions.extend(emotion_change(&item.place, None, None, stage.emotion.as_ref()));
        }
    }
    result
}

fn lone(cx: &Context, items: &[Item], open: &[usize]) -> Vec<Lone> {
    let lone: BTreeSet<usize> = open.iter().copied().collect();
    let one = |at: &usize| {
        let item = items.get(*at)?;
        let parent = item.parent.and_then(|at| items.get(at));
        Some(Lone {
            place: item.place.clone(),
            within: parent.unwrap_or(item).place.clone(),
            persona: item.persona.map(|id| cx.persona(id)),
            along: item.parent.is_some_and(|parent| lone.contains(&parent)),
        })
    };
    open.iter().filter_map(one).collect()
}

/// Everybody on either journey; nobody in particular where neither names anybody.
fn everybody<'m>(before: &Context<'m>, after: &Context<'m>) -> Vec<Option<&'m str>> {
    let mut all: Vec<Option<&str>> = Vec::new();
    for id in after.journey.personas.iter().chain(&before.journey.personas) {
        if !all.contains(&Some(id.as_str())) {
            all.push(Some(id));
        }
    }
    if all.is_empty() { vec![None] } else { all }
}

fn emotions<'e>(
    changes: &mut Vec<EmotionChange>,
    before: &Context,
    after: &Context,
    place: &Place,
    old: impl Fn(Option<&str>) -> Option<&'e Emotion>,
    new: impl Fn(Option<&str>) -> Option<&'e Emotion>,
) {
    let mut here: Vec<EmotionChange> = Vec::new();
    for persona in everybody(before, after) {
        let goes = |cx: &Context| {
            persona
                .is_none_or(|id| cx.journey.personas.is_empty() || cx.journey.personas.iter().any(|other| other == id))
        };
        let old = if goes(before) { old(persona) } else { None };
        let new = if goes(after) { new(persona) } else { None };
        let named = persona.map(|id| if goes(after) { after.persona(id) } else { before.persona(id) });
        here.extend(emotion_change(place, named, old, new));
    }
    changes.extend(here);
}

fn emotion_change(
    place: &Place,
    persona: Option<Named>,
    old: Option<&Emotion>,
    new: Option<&Emotion>,
) -> Option<EmotionChange> {
    let feeling = |emotion: &Emotion| Feeling {
        label: super::place::line(&emotion.label),
        score: emotion.score,
        normalized: emotion::finite(emotion.normalized),
        course: emotion.course.iter().map(|feeling| emotion::finite(feeling.normalized)).collect(),
    };
    let (from, to) = (old.map(feeling), new.map(feeling));
    let change = from.as_ref().zip(to.as_ref()).map(|(from, to)| round(to.normalized - from.normalized));
    (from != to).then(|| EmotionChange { place: place.clone(), persona, from, to, change })
}

fn curves(before: &Context, after: &Context) -> Vec<CurveChange> {
    let (old, new) = (feelings(before), feelings(after));
    let mut changes = Vec::new();
    for persona in everybody(before, after) {
        let figures = |all: &[emotion::Feelings]| -> Option<(f64, f64)> {
            let theirs = all.iter().find(|it| it.persona.as_ref().map(|who| who.id.as_str()) == persona);
            // Who names nobody speaks for all.
            let theirs = theirs.or(all.first().filter(|it| it.persona.is_none()))?;
            let figures = theirs.figures.as_ref()?;
            Some((figures.mean, figures.lowest.first()?.normalized))
        };
        let (from, to) = (figures(&old), figures(&new));
        if from != to {
            let named = persona.map(|id| {
                if after.journey.personas.iter().any(|other| other == id) {
                    after.persona(id)
                } else {
                    before.persona(id)
                }
            });
            changes.push(CurveChange {
                persona: named,
                mean_before: from.map(|it| it.0),
                mean_after: to.map(|it| it.0),
                lowest_before: from.map(|it| it.1),
                lowest_after: to.map(|it| it.1),
            });
        }
    }
    changes
}
