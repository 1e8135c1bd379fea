//! Words of texts, compared as people read them.

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
    journey.lang.as_deref().is_none_or(|lang| lang == "en" || lang.starts_with("en-"))
}

/// Whether `phrase`, in lower case, stands in `text`, as [`plain`] gives it, as whole words.
pub(super) fn holds(text: &str, phrase: &str) -> bool {
    let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !phrase.is_empty()
        && text.match_indices(phrase).any(|(at, found)| {
            let (before, behind) = (text.get(..at), text.get(at + found.len()..));
            !is_part(before.and_then(|before| before.chars().next_back()))
                && !is_part(behind.and_then(|behind| behind.chars().next()))
        })
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn and(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// `1 day`, `2 days`.
pub(super) fn count(number: impl TryInto<i64>, thing: &str) -> String {
    match number.try_into().unwrap_or(i64::MAX) {
        1 => format!("1 {thing}"),
        number => format!("{number} {thing}s"),
    }
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
    fn numbers_read_as_people_write_them() {
        assert_eq!((count(1, "day"), count(3, "day")), ("1 day".into(), "3 days".into()));
        assert_eq!((score(-0.4), score(0.0), score(0.335)), ("−0.4".into(), "0".into(), "0.34".into()));
    }
}
