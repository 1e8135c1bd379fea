//! Words of texts, compared as people read them.

use std::collections::HashSet;
use std::rc::Rc;

use aho_corasick::AhoCorasick;

use super::{Map, Rule};
use crate::model::Journey;
use crate::text::markup;

/// The words of `text` in lower case, without markup, with single blanks between and nothing but letters and
/// digits at either end.
pub(super) fn plain(text: &str) -> String {
    let words = markup::plain(text).to_lowercase();
    let words: Vec<&str> = words.split_whitespace().collect();
    words.join(" ").trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// How many characters of a text a message shows.
const SHOWN: usize = 60;

/// `text` in quotes, without markup and shortened at a word: how messages name things.
pub(super) fn quoted(text: &str) -> String {
    let plain = markup::plain(text);
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if plain.chars().count() <= SHOWN {
        return format!("\"{plain}\"");
    }
    let cut: String = plain.chars().take(SHOWN).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("\"{whole}…\"")
}

/// Whether the journey's texts may be English: lists of words hold for no other language.
pub(super) fn is_english(journey: &Journey) -> bool {
    journey.lang.as_deref().is_none_or(is_english_tag)
}

/// Whether a language tag names English of any kind.
pub(super) fn is_english_tag(tag: &str) -> bool {
    tag.split('-').next().is_some_and(|language| language.eq_ignore_ascii_case("en"))
}

/// Words and phrases that are looked for in texts, as [`plain`] gives both. However many there are, a text is read
/// once.
#[derive(Debug)]
pub(super) struct Phrases {
    all: Vec<String>,
    set: HashSet<String>,
    /// Finds them inside of texts; none where there are more than it can hold.
    inside: Option<AhoCorasick>,
}

impl Phrases {
    /// Those of `all` that are not empty.
    pub fn new(all: impl IntoIterator<Item = String>) -> Phrases {
        let all: Vec<String> = all.into_iter().filter(|phrase| !phrase.is_empty()).collect();
        let inside = AhoCorasick::new(&all).ok();
        Phrases { set: all.iter().cloned().collect(), inside, all }
    }

    /// The same for words that are looked for in any case, and shown as they are written.
    pub fn in_any_case(all: impl IntoIterator<Item = String>) -> Phrases {
        let all: Vec<String> = all.into_iter().filter(|phrase| !phrase.is_empty()).collect();
        let folded = Phrases::new(all.iter().map(|phrase| phrase.to_lowercase()));
        Phrases { all, ..folded }
    }

    /// Whether `text` is one of them.
    pub fn contains(&self, text: &str) -> bool {
        self.set.contains(text)
    }

    /// The first of them, in their order, that stands in `text` as whole words.
    pub fn found_in(&self, text: &str) -> Option<usize> {
        let whole = |found: &aho_corasick::Match| is_whole(text, found.start(), found.end());
        let found = self.inside.iter().flat_map(|inside| inside.find_overlapping_iter(text));
        found.filter(whole).map(|found| found.pattern().as_usize()).min()
    }

    /// Whether one of them stands at the beginning of `text`, with a blank behind it.
    pub fn begin(&self, text: &str) -> bool {
        text.match_indices(' ').any(|(at, _)| text.get(..at).is_some_and(|start| self.contains(start)))
    }

    /// The one with the number that [`Phrases::found_in`] gives.
    pub fn get(&self, number: usize) -> &str {
        self.all.get(number).map_or("", String::as_str)
    }
}

/// The words that `rule` looks for in `journey`, as [`plain`] gives them: its own, `english`, where the texts may be
/// English, and in every language those that the project adds with the option `words`.
pub(super) fn listed(map: &Map<'_>, rule: &Rule, journey: &Journey, english: &[&str]) -> Rc<Phrases> {
    let is_english = is_english(journey);
    map.phrases((rule.page.code, &english.join(" "), is_english), || {
        let own = map.words(rule, "words").into_iter().map(|word| plain(&word));
        let english = english.iter().filter(|_| is_english).map(|word| (*word).to_owned());
        Phrases::new(english.chain(own))
    })
}

/// Where a text says that something goes from somewhere to somewhere: what stands behind the last `to` or `until`,
/// of a text as [`plain`] gives it.
pub(super) fn end(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once("from ")?;
    holds(text, "from").then_some(())?;
    [" to ", " until ", " till "].into_iter().find_map(|word| rest.rsplit_once(word)).map(|(_, end)| end)
}

/// Whether `phrase`, in lower case, stands in `text`, as [`plain`] gives it, as whole words.
pub(super) fn holds(text: &str, phrase: &str) -> bool {
    !phrase.is_empty() && text.match_indices(phrase).any(|(at, found)| is_whole(text, at, at + found.len()))
}

/// Whether what stands in `text` from byte `start` to `end` is no part of longer words.
fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let (before, behind) = (text.get(..start), text.get(end..));
    !is_part(before.and_then(|before| before.chars().next_back()))
        && !is_part(behind.and_then(|behind| behind.chars().next()))
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn and(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// How many words a text has. Where no blanks part them, two characters are about a word.
pub(super) fn number(text: &str) -> usize {
    let is_dense = |c: &char| matches!(u32::from(*c), 0x2E80..=0x9FFF | 0xAC00..=0xD7FF | 0xF900..=0xFAFF);
    let words = text.split_whitespace().filter(|word| !word.chars().all(|c| is_dense(&c))).count();
    words + text.chars().filter(is_dense).count().div_ceil(2)
}

/// `1 day`, `2 days`.
pub(super) fn count(number: impl TryInto<i64>, thing: &str) -> String {
    match number.try_into().unwrap_or(i64::MAX) {
        1 => format!("1 {thing}"),
        number => format!("{number} {thing}s"),
    }
}

/// A quantity as a sentence says it: `..24h` is `up to 24h`.
pub(super) fn range(text: &str) -> String {
    match text.split_once("..") {
        Some(("", most)) => format!("up to {most}"),
        Some((least, "")) => format!("{least} or more"),
        Some((least, most)) => format!("{least} to {most}"),
        None => text.to_owned(),
    }
}

/// A length of time in days: `208 days`, and from two years on `6 years`.
pub(super) fn age(days: i64) -> String {
    if days < 2 * 365 { count(days, "day") } else { count(days / 365, "year") }
}

/// A score with its sign, to two decimals: `−0.4`.
pub(super) fn score(score: f64) -> String {
    let rounded = (score * 100.0).round() / 100.0;
    if rounded < 0.0 { format!("−{}", -rounded) } else { format!("{rounded}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_compared_without_what_only_the_eye_sees() {
        assert_eq!(plain("  **Poor**  UX! "), "poor ux");
        assert_eq!(plain("…"), "");
        assert!(holds("we send the bill", "we"));
        assert!(holds("crm-based", "crm"));
        assert!(!holds("western", "we"));
        assert!(!holds("anything", ""));
    }

    #[test]
    fn a_text_may_say_where_something_ends() {
        assert_eq!(end("from an ad on instagram to the checkout"), Some("the checkout"));
        assert_eq!(end("from the shop until the parcel comes"), Some("the parcel comes"));
        assert_eq!(end("how to pay from home"), None);
        assert_eq!(end("signing up"), None);
        assert!(is_english_tag("EN-gb") && !is_english_tag("eng") && !is_english_tag("de"));
    }

    #[test]
    fn numbers_read_as_people_write_them() {
        assert_eq!((count(1, "day"), count(3, "day")), ("1 day".into(), "3 days".into()));
        assert_eq!((range("..24h"), range("2h..2d")), ("up to 24h".into(), "2h to 2d".into()));
        assert_eq!((range("9%.."), range("31%")), ("9% or more".into(), "31%".into()));
        assert_eq!((number("Enters the  card"), number("料金が高い"), number("")), (3, 3, 0));
        assert_eq!((age(1), age(729), age(2520)), ("1 day".into(), "729 days".into(), "6 years".into()));
        assert_eq!((score(-0.4), score(0.0), score(0.335)), ("−0.4".into(), "0".into(), "0.34".into()));
    }
}
