//! What many maps say together: what hurts again and again, what would help in several places, and which maps
//! nobody looks after.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use serde::Serialize;

use super::channels;
use super::coverage::coverage;
use super::emotion::{Point, feelings, felt};
use super::likeness;
use super::opportunities::opportunities;
use super::pains::pains;
use super::{Context, Named, Place, found, round};
use crate::check;
use crate::model::{Severity, State};

/// A map that was looked over longer ago than this many days is overdue, unless its project says otherwise.
pub const REVIEW_DAYS: i64 = 90;

/// Texts that are alike from here on are taken for the same: twice the letter pairs that both have, over all
/// (Sørensen–Dice).
pub(super) const ALIKE: f64 = 0.65;

/// What many maps say.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Portfolio {
    /// Every map in short, in the order of files.
    pub maps: Vec<MapSummary>,
    /// Pain points of several journeys, those of most journeys first, then the worst.
    pub recurring: Vec<Recurring>,
    /// Opportunities that would help in several journeys, those of most journeys first.
    pub shared: Vec<Shared>,
    /// Who goes on which journeys.
    pub personas: Vec<Covered>,
    /// Which journeys run through which channels.
    pub channels: Vec<Covered>,
    /// How many touchpoints each persona meets in each channel; pairs without any are left out.
    pub meetings: Vec<Meeting>,
    /// Personas who prefer a channel in which they meet nothing.
    pub missed: Vec<Missed>,
}

/// A map in short.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MapSummary {
    /// The journey.
    pub place: Place,
    /// What is, or what shall be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// The name of the journey it revises.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revises: Option<String>,
    /// Who goes on it.
    pub personas: Vec<Named>,
    /// Who answers for it; nobody where it is empty.
    pub owners: Vec<String>,
    /// When somebody last looked it over, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<String>,
    /// How many days ago that was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<i64>,
    /// Whether that is too long ago.
    pub overdue: bool,
    /// How many touchpoints it has.
    pub touchpoints: usize,
    /// The mean of the first persona's feelings, −1…1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean: Option<f64>,
    /// The lowest point of all personas.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lowest: Option<Point>,
    /// How many pain points it has.
    pub pains: usize,
    /// How many of them no opportunity answers.
    pub unanswered: usize,
    /// How many statements it makes.
    pub statements: usize,
    /// How many of them rest on research.
    pub researched: usize,
}

/// A pain point of several journeys.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Recurring {
    /// How the first journey says it.
    pub title: String,
    /// The worst severity that any gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
    /// The journeys.
    pub journeys: Vec<Named>,
    /// Where it stands.
    pub places: Vec<Place>,
    /// How many of these places have no opportunity that answers it.
    pub unanswered: usize,
}

/// An opportunity that would help in several journeys.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Shared {
    /// How the first journey says it.
    pub title: String,
    /// The journeys that it touches.
    pub journeys: Vec<Named>,
    /// Where it stands.
    pub places: Vec<Place>,
    /// The pain points that it solves, or would: those alike it are among them.
    pub solves: Vec<Place>,
}

/// A persona or channel with what it takes part in.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Covered {
    /// The persona or channel.
    pub of: Named,
    /// The journeys.
    pub journeys: Vec<Named>,
    /// How many touchpoints.
    pub touchpoints: usize,
    /// The mean of all feelings there, −1…1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean: Option<f64>,
}

/// How often a persona meets a channel.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Meeting {
    /// The persona.
    pub persona: Named,
    /// The channel.
    pub channel: Named,
    /// At how many touchpoints.
    pub touchpoints: usize,
}

/// A channel that a persona prefers and does not meet.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Missed {
    /// The persona.
    pub persona: Named,
    /// The channel.
    pub channel: Named,
}

/// A pain point of the portfolio.
struct Hurt {
    journey: Named,
    place: Place,
    severity: Option<Severity>,
    answered: bool,
}

/// The portfolio of `maps`, each with the days after which it is overdue, on the day `today`.
///
/// Journeys that revise others are listed, and counted nowhere else: what they took over would count twice.
pub fn portfolio(maps: &[(Context, i64)], today: Date) -> Portfolio {
    let mut result = Portfolio::default();
    let mut hurts: Vec<Hurt> = Vec::new();
    for (cx, days) in maps {
        let (pains, ideas) = (pains(cx), opportunities(cx));
        result.maps.push(summary(cx, *days, today, &pains, &ideas));
        if cx.journey.revises.is_none() {
            let hurt = |pain: super::pains::RankedPain| Hurt {
                journey: key(cx),
                severity: pain.severity,
                answered: !pain.answers.is_empty(),
                place: pain.place,
            };
            hurts.extend(pains.into_iter().map(hurt));
        }
    }
    let kinds = Kinds::of(hurts);
    let current: Vec<&Context> = maps.iter().map(|(cx, _)| cx).filter(|cx| cx.journey.revises.is_none()).collect();
    result.shared = shared(&current, &kinds);
    result.recurring = kinds.all.into_iter().filter_map(recurring).collect();
    result.recurring.sort_by_key(|it| std::cmp::Reverse((it.journeys.len(), it.severity)));
    cover(&mut result, &current);
    result
}

/// Pain points that say the same in like words.
struct Kinds {
    /// The kinds, each with its pain points in order.
    all: Vec<Vec<Hurt>>,
    /// The kind of each title.
    by_title: HashMap<String, usize>,
}

impl Kinds {
    fn of(hurts: Vec<Hurt>) -> Kinds {
        let titles: Vec<&str> = hurts.iter().map(|hurt| hurt.place.title.as_str()).collect();
        let kinds = likeness::kinds(&titles, ALIKE);
        let by_title = titles.iter().map(|title| (*title).to_owned()).zip(kinds.iter().copied()).collect();
        Kinds { all: grouped(hurts, &kinds), by_title }
    }
}

/// `all` by their kinds.
fn grouped<T>(all: Vec<T>, kinds: &[usize]) -> Vec<Vec<T>> {
    let mut groups: BTreeMap<usize, Vec<T>> = BTreeMap::new();
    for (it, kind) in all.into_iter().zip(kinds) {
        groups.entry(*kind).or_default().push(it);
    }
    groups.into_values().collect()
}

/// A journey by its name and title, and by its file where two files have one of that name.
fn key(cx: &Context) -> Named {
    let place = cx.place();
    let id = place.file.map_or_else(|| place.id.clone(), |file| format!("{file}#{}", place.id));
    Named { id, title: place.title }
}

fn distinct(journeys: impl IntoIterator<Item = Named>) -> Vec<Named> {
    let mut seen = BTreeSet::new();
    journeys.into_iter().filter(|journey| seen.insert(journey.clone())).collect()
}

fn summary(
    cx: &Context,
    days: i64,
    today: Date,
    pains: &[super::pains::RankedPain],
    ideas: &[super::opportunities::RankedOpportunity],
) -> MapSummary {
    let journey = cx.journey;
    let feelings = feelings(cx);
    let lowest = feelings.iter().filter_map(|it| it.figures.as_ref()?.lowest.first());
    let evidence = coverage(cx, pains, ideas).claim_evidence;
    let age = journey.reviewed.as_deref().and_then(check::date).map(|day| check::days(day, today));
    MapSummary {
        place: cx.place(),
        state: journey.state,
        revises: journey.revises.clone(),
        personas: journey.personas.iter().map(|id| cx.persona(id)).collect(),
        owners: journey.owners.clone(),
        reviewed: journey.reviewed.clone(),
        age,
        overdue: age.is_some_and(|age| age > days),
        touchpoints: journey.touchpoints().count(),
        mean: feelings.first().and_then(|it| it.figures.as_ref()).map(|figures| figures.mean),
        lowest: lowest.min_by(|a, b| a.normalized.total_cmp(&b.normalized)).cloned(),
        pains: pains.len(),
        unanswered: pains.iter().filter(|pain| pain.answers.is_empty()).count(),
        statements: evidence.total,
        researched: evidence.researched,
    }
}

fn recurring(all: Vec<Hurt>) -> Option<Recurring> {
    let journeys = distinct(all.iter().map(|hurt| hurt.journey.clone()));
    let first = all.first().filter(|_| journeys.len() > 1)?;
    Some(Recurring {
        title: first.place.title.clone(),
        severity: all.iter().filter_map(|hurt| hurt.severity).max(),
        unanswered: all.iter().filter(|hurt| !hurt.answered).count(),
        places: all.into_iter().map(|hurt| hurt.place).collect(),
        journeys,
    })
}

/// An opportunity of the portfolio, with the kinds of pain points that it solves.
struct Idea {
    journey: Named,
    place: Place,
    solves: Vec<usize>,
}

/// Opportunities that touch several journeys: because these say the same in like words, or because they hurt in
/// the same way as what it solves.
fn shared(maps: &[&Context], hurts: &Kinds) -> Vec<Shared> {
    let mut ideas: Vec<Idea> = Vec::new();
    for cx in maps {
        let pains = found::pains(cx);
        for found in found::opportunities(cx) {
            let mut solves = Vec::new();
            for name in &found.it.solves {
                let last = name.rsplit('.').next().unwrap_or(name);
                let here = pains.iter().find(|pain| pain.it.id == last).map(|pain| pain.place.title.clone());
                let there = || {
                    let others = maps.iter().filter(|other| std::ptr::eq(other.model, cx.model));
                    others
                        .flat_map(|other| found::pains(other))
                        .find(|pain| pain.it.id == last)
                        .map(|it| it.place.title)
                };
                let title = if name.contains('.') { there() } else { here };
                solves.extend(title.and_then(|title| hurts.by_title.get(&title)));
            }
            ideas.push(Idea { journey: key(cx), place: found.place, solves });
        }
    }
    let titles: Vec<&str> = ideas.iter().map(|idea| idea.place.title.as_str()).collect();
    let kinds = likeness::kinds(&titles, ALIKE);
    let mut all: Vec<Shared> = grouped(ideas, &kinds).into_iter().filter_map(|ideas| touching(ideas, hurts)).collect();
    all.sort_by_key(|it| std::cmp::Reverse((it.journeys.len(), it.solves.len())));
    all
}

/// What `ideas`, which say the same, touch; none where that is one journey.
fn touching(ideas: Vec<Idea>, hurts: &Kinds) -> Option<Shared> {
    let mut journeys: Vec<Named> = Vec::new();
    let mut solves: Vec<Place> = Vec::new();
    let mut seen: BTreeSet<usize> = BTreeSet::new();
    for idea in &ideas {
        journeys.push(idea.journey.clone());
        for hurt in
            idea.solves.iter().filter(|kind| seen.insert(**kind)).filter_map(|kind| hurts.all.get(*kind)).flatten()
        {
            journeys.push(hurt.journey.clone());
            solves.push(hurt.place.clone());
        }
    }
    let journeys = distinct(journeys);
    let title = ideas.first().filter(|_| journeys.len() > 1)?.place.title.clone();
    Some(Shared { title, journeys, solves, places: ideas.into_iter().map(|idea| idea.place).collect() })
}

/// Who meets what.
#[derive(Default)]
struct Tally {
    order: Vec<Named>,
    journeys: BTreeMap<Named, Vec<Named>>,
    touchpoints: BTreeMap<Named, usize>,
    scores: BTreeMap<Named, Vec<f64>>,
}

impl Tally {
    fn know(&mut self, of: &Named, journey: &Named) {
        if !self.order.contains(of) {
            self.order.push(of.clone());
        }
        self.journeys.entry(of.clone()).or_default().push(journey.clone());
    }

    fn meet(&mut self, of: &Named, scores: impl IntoIterator<Item = f64>) {
        *self.touchpoints.entry(of.clone()).or_default() += 1;
        self.scores.entry(of.clone()).or_default().extend(scores);
    }

    fn finish(mut self) -> Vec<Covered> {
        let mut all: Vec<Covered> = Vec::new();
        for of in self.order {
            let scores = self.scores.remove(&of).unwrap_or_default();
            all.push(Covered {
                journeys: distinct(self.journeys.remove(&of).unwrap_or_default()),
                touchpoints: self.touchpoints.remove(&of).unwrap_or(0),
                mean: (!scores.is_empty()).then(|| round(scores.iter().sum::<f64>() / scores.len() as f64)),
                of,
            });
        }
        all.sort_by_key(|it| std::cmp::Reverse((it.journeys.len(), it.touchpoints)));
        all
    }
}

fn cover(result: &mut Portfolio, maps: &[&Context]) {
    let (mut personas, mut channels) = (Tally::default(), Tally::default());
    let mut meetings: BTreeMap<(Named, Named), usize> = BTreeMap::new();
    let mut wishes: Vec<Missed> = Vec::new();
    for cx in maps {
        let journey = key(cx);
        for id in &cx.journey.personas {
            let named = cx.persona(id);
            personas.know(&named, &journey);
            for channel in cx.model.persona(id).into_iter().flat_map(|persona| &persona.prefers) {
                let wish = Missed { persona: named.clone(), channel: cx.channel(channel) };
                if !wishes.contains(&wish) {
                    wishes.push(wish);
                }
            }
        }
        for (stage, touchpoint) in cx.journey.touchpoints() {
            let score =
                |who: Option<&str>| felt(touchpoint, who).map(|emotion| super::emotion::finite(emotion.normalized));
            let through = channels::of(stage, touchpoint);
            for channel in through {
                let named = cx.channel(channel);
                channels.know(&named, &journey);
                channels.meet(&named, cx.personas().into_iter().filter_map(score));
            }
            for id in &cx.journey.personas {
                let named = cx.persona(id);
                personas.meet(&named, score(Some(id)));
                for channel in through {
                    *meetings.entry((named.clone(), cx.channel(channel))).or_default() += 1;
                }
            }
        }
    }
    result.missed =
        wishes.into_iter().filter(|it| !meetings.contains_key(&(it.persona.clone(), it.channel.clone()))).collect();
    result.meetings = meetings
        .into_iter()
        .map(|((persona, channel), touchpoints)| Meeting { persona, channel, touchpoints })
        .collect();
    result.personas = personas.finish();
    result.channels = channels.finish();
}
