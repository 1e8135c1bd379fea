//! Which statement of one map is which of the other.
//!
//! Everything here treats both sides alike: the difference from B to A is that from A to B the other way round.

use std::collections::{BTreeMap, BTreeSet};

use super::items::Item;
use crate::analysis::likeness::Print;

/// Titles and texts in the same place are one in other words from this likeness on.
pub(super) const ALIKE: f64 = 0.5;

/// The same in different places, where more has to speak for it.
const ALIKE_ELSEWHERE: f64 = 0.7;

/// So many pairs of one kind are held against each other whatever their places are.
const ALL: usize = 40_000;

/// Of more, those whose places among their kind lie so far apart at most.
const NEAR: usize = 64;

/// Pairs under way.
pub(super) struct Pairs {
    before: Vec<Option<usize>>,
    after: Vec<Option<usize>>,
}

impl Pairs {
    /// No pairs among so many things before and after.
    pub fn new(before: usize, after: usize) -> Pairs {
        Pairs { before: vec![None; before], after: vec![None; after] }
    }

    /// Makes a pair of two things that have no partner yet.
    pub fn join(&mut self, x: usize, y: usize) {
        if let (Some(a @ None), Some(b @ None)) = (self.before.get_mut(x), self.after.get_mut(y)) {
            *a = Some(y);
            *b = Some(x);
        }
    }

    /// Whether two things are a pair.
    pub fn are_joined(&self, x: usize, y: usize) -> bool {
        self.before.get(x) == Some(&Some(y))
    }

    /// The pairs, in the order after.
    pub fn all(&self) -> Vec<(usize, usize)> {
        self.after.iter().enumerate().filter_map(|(y, x)| Some(((*x)?, y))).collect()
    }

    /// What has no partner before.
    pub fn open_before(&self) -> Vec<usize> {
        self.before.iter().enumerate().filter(|(_, partner)| partner.is_none()).map(|(at, _)| at).collect()
    }

    /// What has no partner after.
    pub fn open_after(&self) -> Vec<usize> {
        self.after.iter().enumerate().filter(|(_, partner)| partner.is_none()).map(|(at, _)| at).collect()
    }

    /// Pairs things with the same key: the first with the first, the second with the second. Things without a
    /// key are left out.
    pub fn join_equal<K: Ord>(&mut self, before: impl Fn(usize) -> Option<K>, after: impl Fn(usize) -> Option<K>) {
        let mut waiting: BTreeMap<K, Vec<usize>> = BTreeMap::new();
        for x in self.open_before().into_iter().rev() {
            if let Some(key) = before(x) {
                waiting.entry(key).or_default().push(x);
            }
        }
        for y in self.open_after() {
            if let Some(x) = after(y).and_then(|key| waiting.get_mut(&key)?.pop()) {
                self.join(x, y);
            }
        }
    }

    /// Pairs things of one kind from `least` likeness on, the most alike first. Things without a kind are left out.
    ///
    /// Of very many of a kind only those at near places are held against each other.
    pub fn join_alike<K: Ord>(
        &mut self,
        least: f64,
        before: impl Fn(usize) -> Option<K>,
        after: impl Fn(usize) -> Option<K>,
        likeness: impl Fn(usize, usize) -> f64,
    ) {
        type Sides = (Vec<(usize, usize)>, Vec<(usize, usize)>);
        let mut kinds: BTreeMap<K, Sides> = BTreeMap::new();
        for (i, x) in self.open_before().into_iter().enumerate() {
            if let Some(kind) = before(x) {
                kinds.entry(kind).or_default().0.push((i, x));
            }
        }
        for (j, y) in self.open_after().into_iter().enumerate() {
            if let Some(kind) = after(y) {
                kinds.entry(kind).or_default().1.push((j, y));
            }
        }
        let mut found: Vec<(f64, usize, usize, usize, usize)> = Vec::new();
        for (before, after) in kinds.values() {
            let reach = if before.len() * after.len() <= ALL { usize::MAX } else { NEAR };
            for (at, (i, x)) in before.iter().enumerate() {
                let near = at.saturating_sub(reach)..at.saturating_add(reach).saturating_add(1).min(after.len());
                for (j, y) in after.get(near).into_iter().flatten() {
                    let likeness = likeness(*x, *y);
                    if likeness >= least {
                        // Of equally alike ones those at the like places, counted the same from both sides.
                        found.push((likeness, i.abs_diff(*j), i + j, *x, *y));
                    }
                }
            }
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        for (.., x, y) in found {
            self.join(x, y);
        }
    }
}

/// Pairs the statements of two journeys. Those that `gone` names, by keyword and name, are told to have no partner.
pub(super) fn pair(a: &[Item], b: &[Item], gone: &dyn Fn(&Item) -> bool) -> Pairs {
    let mut pairs = Pairs::new(a.len(), b.len());
    pairs.join(0, 0);
    let named = |item: Option<&Item>| {
        let item = item.filter(|item| item.is_named())?;
        Some((item.group, item.key().to_owned()))
    };
    pairs.join_equal(|x| named(a.get(x)), |y| named(b.get(y)));
    let votes = votes(a, b, &pairs);
    let may_be = |item: &&Item| item.group != "flow" && !gone(item);
    let prints = |items: &[Item]| items.iter().map(|item| Print::new(&item.text)).collect::<Vec<_>>();
    let (old_prints, new_prints) = (prints(a), prints(b));
    let alike = |x: usize, y: usize| match (old_prints.get(x), new_prints.get(y)) {
        (Some(old), Some(new)) => old.likeness(new).max(votes.get(&(x, y)).copied().unwrap_or(0.0)),
        _ => 0.0,
    };
    let deepest = a.iter().chain(b).map(|item| item.depth).max().unwrap_or(0);
    for depth in 1..=deepest {
        // Parents are paired by now: theirs are the same where the number of the later one is.
        let (before, after) = (pairs.before.clone(), pairs.after.clone());
        let old_home = |item: &Item| before.get(item.parent?).copied().flatten();
        let new_home = |item: &Item| after.get(item.parent?).and_then(|x| x.and(item.parent));
        let here = |item: &&Item| item.depth == depth;
        let key = |item: &Item, home: usize| (item.group, item.persona.map(str::to_owned), home, item.key().to_owned());
        pairs.join_equal(
            |x| a.get(x).filter(here).and_then(|item| Some(key(item, old_home(item)?))),
            |y| b.get(y).filter(here).and_then(|item| Some(key(item, new_home(item)?))),
        );
        let kind = |item: &Item, home: usize| (of_kind(item), item.persona.map(str::to_owned), home);
        pairs.join_alike(
            ALIKE,
            |x| a.get(x).filter(here).filter(may_be).and_then(|item| Some(kind(item, old_home(item)?))),
            |y| b.get(y).filter(here).filter(may_be).and_then(|item| Some(kind(item, new_home(item)?))),
            alike,
        );
    }
    let anywhere = |item: &Item| (item.group, item.key().to_owned());
    pairs.join_equal(|x| a.get(x).map(anywhere), |y| b.get(y).map(anywhere));
    pairs.join_alike(
        ALIKE_ELSEWHERE,
        |x| a.get(x).filter(may_be).map(of_kind),
        |y| b.get(y).filter(may_be).map(of_kind),
        alike,
    );
    pairs
}

/// What statements that may be one have in common. A value of one metric is never one of another.
fn of_kind(item: &Item) -> (&'static str, Option<String>) {
    let about = matches!(item.group, "metric" | "score" | "objective" | "definition");
    (item.group, item.id.filter(|_| about).map(str::to_owned))
}

/// How much of what two stages or touchpoints hold is the same by name: a share of the larger one.
fn votes(a: &[Item], b: &[Item], pairs: &Pairs) -> BTreeMap<(usize, usize), f64> {
    let held = |items: &[Item]| {
        let mut held: BTreeMap<usize, usize> = BTreeMap::new();
        for item in items.iter().filter(|item| item.is_named()) {
            if let Some(parent) = item.parent {
                *held.entry(parent).or_default() += 1;
            }
        }
        held
    };
    let (before, after) = (held(a), held(b));
    let mut same: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (x, y) in pairs.all() {
        if let (Some(p), Some(q)) = (a.get(x).and_then(|item| item.parent), b.get(y).and_then(|item| item.parent)) {
            *same.entry((p, q)).or_default() += 1;
        }
    }
    let share = |((p, q), same): ((usize, usize), usize)| {
        let most = before.get(&p).max(after.get(&q)).copied().unwrap_or(0).max(1);
        ((p, q), same as f64 / most as f64)
    };
    same.into_iter().map(share).collect()
}

/// The pairs of a set that are looked up often.
pub(super) type PairSet = BTreeSet<(usize, usize)>;
