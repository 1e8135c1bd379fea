//! How alike texts are, and which of many say the same.

use std::collections::HashMap;

/// How alike two texts are, 0…1: twice the letter pairs that both have, over all (Sørensen–Dice). Case and blanks do
/// not count.
pub(super) fn likeness(a: &str, b: &str) -> f64 {
    Print::new(a).likeness(&Print::new(b))
}

/// What is needed to tell how alike a text is to others: its letter pairs in order.
pub(super) struct Print {
    bare: String,
    pairs: Vec<(char, char)>,
}

impl Print {
    /// That of `text`.
    pub fn new(text: &str) -> Print {
        let bare = bare(text);
        let mut pairs: Vec<(char, char)> = pairs(&bare).collect();
        pairs.sort_unstable();
        Print { bare, pairs }
    }

    /// How alike two texts are, as [`likeness`] has it.
    pub fn likeness(&self, other: &Print) -> f64 {
        if self.bare == other.bare {
            return 1.0;
        }
        let (mut a, mut b, mut common) = (self.pairs.as_slice(), other.pairs.as_slice(), 0_u32);
        while let ([one, left @ ..], [two, right @ ..]) = (a, b) {
            let order = one.cmp(two);
            common += u32::from(order.is_eq());
            if order.is_le() {
                a = left;
            }
            if order.is_ge() {
                b = right;
            }
        }
        let all = (self.pairs.len() + other.pairs.len()) as f64;
        if common == 0 { 0.0 } else { 2.0 * f64::from(common) / all }
    }
}

/// The kind of each of `texts`, numbered from 0: a text joins the first kind whose first text it is alike from `least`
/// on (over 0, at most 1), so chains of small differences do not run away; otherwise it starts a kind.
///
/// Texts that are alike have letter pairs in common, and among their rarer ones at least a few: only texts that share
/// so many are held against each other.
pub(super) fn kinds(texts: &[&str], least: f64) -> Vec<usize> {
    let all: Vec<String> = texts.iter().map(|text| bare(text)).collect();
    let mut unique: Vec<&str> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    let mut numbers = Vec::with_capacity(all.len());
    for text in &all {
        numbers.push(*known.entry(text).or_insert_with(|| {
            unique.push(text);
            unique.len() - 1
        }));
    }
    let sets = sets(&unique);
    let mut kinds: Vec<Family<'_>> = Vec::new();
    let mut kind_of: Vec<usize> = Vec::with_capacity(sets.len());
    // By letter pair the kinds whose first text has it among its rarer ones.
    let mut index: HashMap<u32, Vec<usize>> = HashMap::new();
    let mut near: Vec<usize> = Vec::new();
    for set in &sets {
        let Rarer { length, shared } = rarer(set.len(), least);
        let rarest = || set.iter().take(length);
        for number in rarest().filter_map(|pair| index.get(pair)).flatten() {
            let Some(kind) = kinds.get_mut(*number) else { continue };
            if kind.met == 0 {
                near.push(*number);
            }
            kind.met += 1;
        }
        near.sort_unstable();
        let is_alike = |kind: &Family<'_>| kind.met >= shared.min(kind.shared) && alike(kind.first, set, least);
        let found = near.iter().copied().find(|number| kinds.get(*number).is_some_and(is_alike));
        for number in near.drain(..) {
            if let Some(kind) = kinds.get_mut(number) {
                kind.met = 0;
            }
        }
        kind_of.push(found.unwrap_or_else(|| {
            for pair in rarest() {
                index.entry(*pair).or_default().push(kinds.len());
            }
            kinds.push(Family { first: set, shared, met: 0 });
            kinds.len() - 1
        }));
    }
    numbers.into_iter().filter_map(|number| kind_of.get(number).copied()).collect()
}

/// Texts that are alike.
struct Family<'s> {
    /// The letter pairs of the first.
    first: &'s [u32],
    /// How many of its rarer pairs a text alike it shares at least.
    shared: usize,
    /// How many the text at hand shares.
    met: usize,
}

/// A text without what does not count.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

fn pairs(text: &str) -> impl Iterator<Item = (char, char)> {
    text.chars().zip(text.chars().skip(1))
}

/// The letter pairs of each text as numbers in order, those that are rarest in `texts` first. A pair that a text has
/// twice counts as two.
fn sets(texts: &[&str]) -> Vec<Vec<u32>> {
    let mut numbers: HashMap<(char, char, u32), usize> = HashMap::new();
    let mut often: Vec<usize> = Vec::new();
    let mut sets: Vec<Vec<usize>> = Vec::with_capacity(texts.len());
    for text in texts {
        let mut times: HashMap<(char, char), u32> = HashMap::new();
        let pairs = pairs(text).map(|(a, b)| {
            let time = times.entry((a, b)).or_default();
            *time += 1;
            let number = *numbers.entry((a, b, *time)).or_insert(often.len());
            match often.get_mut(number) {
                Some(often) => *often += 1,
                None => often.push(1),
            }
            number
        });
        sets.push(pairs.collect());
    }
    let mut order: Vec<usize> = (0..often.len()).collect();
    order.sort_by_key(|number| (often.get(*number).copied(), *number));
    let mut ranks = vec![0; order.len()];
    for (rank, number) in order.into_iter().enumerate() {
        if let Some(place) = ranks.get_mut(number) {
            *place = rank as u32;
        }
    }
    let ranked = |set: Vec<usize>| {
        let mut set: Vec<u32> = set.into_iter().filter_map(|number| ranks.get(number).copied()).collect();
        set.sort_unstable();
        set
    };
    sets.into_iter().map(ranked).collect()
}

/// So many rarer pairs have to be shared before two texts are held against each other: more look at more pairs of each,
/// and at fewer texts.
const SHARED: usize = 6;

/// What has to be looked at of a text so that none that it is alike is missed.
struct Rarer {
    /// How many of its pairs, the rarest first.
    length: usize,
    /// How many of these both have at least.
    shared: usize,
}

/// A text of `length` pairs has a certain number in common with the shortest text that it is alike, and not fewer with
/// others. All but so many, and then `shared` more, hold as many of those in common.
fn rarer(length: usize, least: f64) -> Rarer {
    let shortest = up(length as f64 * least / (2.0 - least));
    let common = up(least / 2.0 * (length + shortest) as f64);
    let shared = common.min(SHARED);
    Rarer { length: length.saturating_sub(common) + shared, shared }
}

/// Whether two texts of these pairs are alike; told as soon as it is clear.
fn alike(mut a: &[u32], mut b: &[u32], least: f64) -> bool {
    let mut missing = up(least / 2.0 * (a.len() + b.len()) as f64);
    while let ([one, left @ ..], [other, right @ ..]) = (a, b) {
        if missing == 0 || a.len().min(b.len()) < missing {
            break;
        }
        let order = one.cmp(other);
        if order.is_le() {
            a = left;
        }
        if order.is_ge() {
            b = right;
        }
        missing -= usize::from(order.is_eq());
    }
    missing == 0
}

/// The next whole number. What is left of sums of decimals does not count.
fn up(number: f64) -> usize {
    (number - 1e-9).ceil() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `night` has `ni ig gh ht`, `nacht` has `na ac ch ht`: 2 × 1 / 8.
    #[test]
    fn letter_pairs_are_counted_in_every_script() {
        assert_eq!(likeness("Night", "nacht"), 0.25);
        assert_eq!(likeness("a a a", "AAA"), 1.0);
        assert_eq!(likeness("aaaa", "aa"), 0.5);
        assert_eq!((likeness("a", "b"), likeness("", "ab"), likeness("", "")), (0.0, 0.0, 1.0));
        // 13 and 16 pairs, 13 in common.
        assert_eq!(likeness("Форма слишком", "Форма слишком дли"), 2.0 * 11.0 / 25.0);
    }

    /// Every text against the first of every kind, as one would by hand.
    fn by_hand(texts: &[&str], least: f64) -> Vec<usize> {
        let mut firsts: Vec<&str> = Vec::new();
        let mut kinds = Vec::new();
        for text in texts {
            let known = firsts.iter().position(|first| likeness(first, text) >= least);
            kinds.push(known.unwrap_or(firsts.len()));
            if known.is_none() {
                firsts.push(text);
            }
        }
        kinds
    }

    #[test]
    fn no_kind_is_missed() {
        const PARTS: [&str; 12] =
            ["the ", "form ", "price ", "asks ", "twice ", "is ", "late ", "late", "a ", "no answer ", "Preis ", "x"];
        let mut seed = 7u32;
        let mut next = |most: usize| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) as usize % most
        };
        let texts: Vec<String> =
            (0..300).map(|_| (0..next(6)).map(|_| PARTS[next(PARTS.len())]).collect::<String>()).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        for least in [0.3, 0.5, 0.65, 0.8, 1.0] {
            assert_eq!(kinds(&texts, least), by_hand(&texts, least), "{least}");
        }
    }
}
