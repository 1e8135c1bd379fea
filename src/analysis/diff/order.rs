//! Which stages and touchpoints stand at another place among those around them.

use std::collections::BTreeMap;

use super::items::Item;
use super::matching::{PairSet, Pairs};

/// The fewest pairs without which the others stand in the same order before and after.
///
/// What decides between equals is the same from both sides.
pub(super) fn reordered(a: &[Item], b: &[Item], pairs: &Pairs) -> PairSet {
    let mut homes: BTreeMap<(&str, usize), Vec<(usize, usize)>> = BTreeMap::new();
    for (x, y) in pairs.all() {
        let (Some(old), Some(new)) = (a.get(x), b.get(y)) else { continue };
        let Some(home) = new.parent.filter(|_| matches!(new.group, "stage" | "touchpoint")) else { continue };
        if old.parent.is_some_and(|parent| pairs.are_joined(parent, home)) {
            homes.entry((new.group, home)).or_default().push((x, y));
        }
    }
    let mut result = PairSet::new();
    for open in homes.values() {
        let stay = in_order(open, a, b);
        result.extend(open.iter().zip(stay).filter(|(_, stays)| !stays).map(|(pair, _)| *pair));
    }
    result
}

/// Which of `open`, in their order after, stay: as many as can stand in the same order before.
fn in_order(open: &[(usize, usize)], a: &[Item], b: &[Item]) -> Vec<bool> {
    // How many can stay of what comes up to each pair: one more than of the best that it can follow.
    let mut lengths: Vec<usize> = Vec::with_capacity(open.len());
    let mut least: Vec<usize> = Vec::new();
    for (x, _) in open {
        let length = least.partition_point(|last| last < x);
        match least.get_mut(length) {
            Some(last) => *last = *x,
            None => least.push(*x),
        }
        lengths.push(length);
    }
    let mut levels: Vec<Vec<usize>> = vec![Vec::new(); least.len()];
    for (at, length) in lengths.iter().enumerate() {
        if let Some(level) = levels.get_mut(*length) {
            level.push(at);
        }
    }
    // Words decide before numbers, for these depend on what else was added.
    let words = |at: usize| {
        let (x, y) = open.get(at).copied().unwrap_or_default();
        let (old, new) = (a.get(x).map_or("", Item::key), b.get(y).map_or("", Item::key));
        (old.max(new), old.min(new), x.abs_diff(y), x + y)
    };
    let mut stays = vec![false; open.len()];
    let mut next: Option<(usize, usize)> = None;
    for level in levels.iter().rev() {
        let fits = |at: &usize| match (open.get(*at), next) {
            (Some((x, y)), Some(next)) => *x < next.0 && *y < next.1,
            (here, _) => here.is_some(),
        };
        let Some(best) = level.iter().copied().filter(fits).min_by_key(|at| words(*at)) else { break };
        if let (Some(stays), Some(pair)) = (stays.get_mut(best), open.get(best)) {
            *stays = true;
            next = Some(*pair);
        }
    }
    stays
}
