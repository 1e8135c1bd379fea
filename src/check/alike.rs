//! Which of many texts say nearly the same as one before.

use std::collections::HashMap;

/// Texts shorter than this, in characters, are only the same when they are equal.
const LONG: usize = 24;
/// So are texts longer than this: nobody writes the same page twice by hand.
const LONGEST: usize = 400;
/// From this likeness on, 0…1, other texts are the same.
const ALIKE: f64 = 0.94;
/// One slip (a letter too many, too few, another, or two that changed places) touches so many letter pairs.
const TOUCHED: usize = 3;
/// So many texts that share a rare letter pair with one are looked at, and so many of them letter by letter.
const NEAR: usize = 256;
const WEIGHED: usize = 8;

/// For each of `texts` the first before it that is equal, or else nearly. A text without letters is like none.
///
/// Texts that are alike have most of their letter pairs in common, and so one at least of their rarest: only these
/// are held against each other.
pub(super) fn first_alike(texts: &[String]) -> Vec<Option<usize>> {
    let sets = sets(texts);
    let mut equal: HashMap<&str, usize> = HashMap::new();
    let mut near: HashMap<u32, Vec<usize>> = HashMap::new();
    let mut found = Vec::with_capacity(texts.len());
    for (at, (text, set)) in texts.iter().zip(&sets).enumerate() {
        if text.is_empty() {
            found.push(None);
            continue;
        }
        let same = equal.get(text.as_str()).copied();
        let first = same.or_else(|| nearly(at, texts, &sets, &near));
        found.push(first);
        equal.entry(text).or_insert(at);
        // What is equal to one before is alike to all that this one is.
        if same.is_none() {
            for pair in rarest(set) {
                near.entry(*pair).or_default().push(at);
            }
        }
    }
    found
}

/// The first text that the one at `at` is nearly equal to, of those that `near` knows by their rarest pairs.
fn nearly(at: usize, texts: &[String], sets: &[Vec<u32>], near: &HashMap<u32, Vec<usize>>) -> Option<usize> {
    let (text, set) = (texts.get(at)?, sets.get(at)?);
    let mut candidates: Vec<usize> =
        rarest(set).iter().filter_map(|pair| near.get(pair)).flatten().copied().take(NEAR).collect();
    candidates.sort_unstable();
    candidates.dedup();
    let may_be = |other: &usize| sets.get(*other).is_some_and(|other| share_enough(set, other));
    let is_alike = |other: &usize| {
        texts.get(*other).is_some_and(|other| strsim::normalized_damerau_levenshtein(text, other) >= ALIKE)
    };
    candidates.into_iter().filter(may_be).take(WEIGHED).find(is_alike)
}

/// How many slips two texts that are alike may differ by, where the longer one has so many characters.
fn slips(length: usize) -> usize {
    ((1.0 - ALIKE) * length as f64 + 1e-9) as usize
}

/// The rarest pairs of a text, of which a text that is alike has one among its own at least.
fn rarest(set: &[u32]) -> &[u32] {
    // The other one may be longer, and then as many slips more are allowed.
    let most = slips((set.len() + 1) * 107 / 100) * TOUCHED + 1;
    set.get(..most.min(set.len())).unwrap_or_default()
}

/// Whether two texts have as many pairs in common as texts that are alike have.
fn share_enough(a: &[u32], b: &[u32]) -> bool {
    let longer = a.len().max(b.len());
    let wanted = longer.saturating_sub(slips(longer + 1) * TOUCHED);
    let (mut left, mut right, mut common) = (a.iter().peekable(), b.iter().peekable(), 0);
    while let (Some(one), Some(other)) = (left.peek(), right.peek()) {
        let order = one.cmp(other);
        common += usize::from(order.is_eq());
        if order.is_le() {
            left.next();
        }
        if order.is_ge() {
            right.next();
        }
    }
    common >= wanted
}

/// The letter pairs of each text as numbers, the rarest of all texts first; of texts that are only the same when they
/// are equal none.
fn sets(texts: &[String]) -> Vec<Vec<u32>> {
    let mut numbers: HashMap<(char, char), u32> = HashMap::new();
    let mut often: Vec<u32> = Vec::new();
    let mut sets: Vec<Vec<u32>> = Vec::with_capacity(texts.len());
    for text in texts {
        let mut set = Vec::new();
        if (LONG..=LONGEST).contains(&text.chars().take(LONGEST + 1).count()) {
            for pair in text.chars().zip(text.chars().skip(1)) {
                let number = *numbers.entry(pair).or_insert(often.len() as u32);
                match often.get_mut(number as usize) {
                    Some(often) => *often += 1,
                    None => often.push(1),
                }
                set.push(number);
            }
        }
        sets.push(set);
    }
    for set in &mut sets {
        set.sort_unstable_by_key(|number| (often.get(*number as usize).copied(), *number));
    }
    // Numbers in the order of rarity, so that sets can be compared from their beginnings.
    let mut order: Vec<u32> = (0..often.len() as u32).collect();
    order.sort_unstable_by_key(|number| (often.get(*number as usize).copied(), *number));
    let mut ranks = vec![0; order.len()];
    for (rank, number) in order.into_iter().enumerate() {
        if let Some(place) = ranks.get_mut(number as usize) {
            *place = rank as u32;
        }
    }
    for number in sets.iter_mut().flatten() {
        *number = ranks.get(*number as usize).copied().unwrap_or_default();
    }
    sets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_that_is_nearly_the_same_is_found_among_many() {
        let mut texts: Vec<String> = (0..500)
            .map(|n| format!("offer number {} for {} people in {}", n * 7919 % 1000, n * 31 % 97, n * 17 % 13))
            .collect();
        texts.push("show the price at once, on every page".into());
        texts.push("show the prcie at once, on every page".into());
        texts.push("show the price at once, on each page".into());
        texts.push("short".into());
        texts.push("shor".into());
        texts.push(String::new());
        texts.push(String::new());
        let by_hand: Vec<Option<usize>> = texts
            .iter()
            .enumerate()
            .map(|(at, text)| {
                texts.iter().take(at).position(|other| {
                    let is_long = text.chars().count().min(other.chars().count()) >= LONG;
                    !text.is_empty()
                        && (text == other || is_long && strsim::normalized_damerau_levenshtein(text, other) >= ALIKE)
                })
            })
            .collect();
        let found = first_alike(&texts);
        assert_eq!(found.get(500..), by_hand.get(500..));
        // Where hundreds resemble each other some are not looked at; none is told that resembles nothing.
        assert!(found.iter().zip(&by_hand).all(|(found, by_hand)| found.is_none() || by_hand.is_some()));
    }
}
