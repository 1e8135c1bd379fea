//! Which stages and touchpoints stand at another place among those around them.

use super::items::Item;
use super::matching::{PairSet, Pairs};

/// The fewest pairs, or nearly, without which the others stand in the same order before and after.
///
/// Again and again that pair is taken out which crosses most others. Counting what crosses, and what decides
/// between equals, are the same from both sides.
pub(super) fn reordered(a: &[Item], b: &[Item], pairs: &Pairs) -> PairSet {
    let mut result = PairSet::new();
    let joined = pairs.all();
    for group in ["stage", "touchpoint"] {
        let mut homes: Vec<usize> = Vec::new();
        for (_, y) in &joined {
            if let Some(item) = b.get(*y).filter(|item| item.group == group)
                && let Some(parent) = item.parent
                && !homes.contains(&parent)
            {
                homes.push(parent);
            }
        }
        for home in homes {
            let inside = |(x, y): &(usize, usize)| match (a.get(*x), b.get(*y)) {
                (Some(old), Some(new)) => {
                    new.group == group
                        && new.parent == Some(home)
                        && old.parent.is_some_and(|parent| pairs.are_joined(parent, home))
                }
                _ => false,
            };
            take_out(&mut result, joined.iter().copied().filter(inside).collect(), a, b);
        }
    }
    result
}

fn take_out(result: &mut PairSet, mut open: Vec<(usize, usize)>, a: &[Item], b: &[Item]) {
    let cross = |p: (usize, usize), q: (usize, usize)| (p.0 < q.0) != (p.1 < q.1) && p != q;
    let mut crossed: Vec<usize> = open.iter().map(|p| open.iter().filter(|q| cross(*p, **q)).count()).collect();
    // Words decide before numbers, for these depend on what else was added.
    let words = |(x, y): (usize, usize)| {
        let (old, new) = (a.get(x).map_or("", Item::key), b.get(y).map_or("", Item::key));
        (old.max(new).to_owned(), old.min(new).to_owned(), x.abs_diff(y), x + y)
    };
    loop {
        let most = crossed.iter().copied().max().unwrap_or(0);
        if most == 0 {
            return;
        }
        let worst = open.iter().zip(&crossed).enumerate().filter(|(_, (_, crossed))| **crossed == most);
        let Some((at, _)) = worst.max_by_key(|(_, (pair, _))| words(**pair)) else { return };
        let taken = open.remove(at);
        crossed.remove(at);
        for (pair, crossed) in open.iter().zip(&mut crossed) {
            *crossed -= usize::from(cross(*pair, taken));
        }
        result.insert(taken);
    }
}
