use std::collections::BTreeMap;

use crate::language::LABELS;

/// The words that the map itself brings: names of lanes, of parts of the legend, of states.
/// A project replaces any of them by its key (`[labels]` in `journey.toml`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Labels(BTreeMap<String, String>);

impl Labels {
    /// The built-in words, with those of `replaced` (by key) instead of them. Keys that no word has
    /// change nothing.
    pub fn new(replaced: impl IntoIterator<Item = (String, String)>) -> Labels {
        Labels(replaced.into_iter().collect())
    }

    /// All keys, with the built-in word of each.
    pub fn all() -> &'static [(&'static str, &'static str)] {
        LABELS
    }

    /// The word for `key`, empty for a key that does not exist.
    pub fn get<'a>(&'a self, key: &str) -> &'a str {
        match self.0.get(key) {
            Some(word) => word,
            None => LABELS.iter().find(|(known, _)| *known == key).map_or("", |(_, word)| word),
        }
    }

    /// The name of the lane `key`. A replaced name drops the built-in hint below it, which would be in another language.
    pub(super) fn lane<'a>(&'a self, key: &str) -> (&'a str, &'a str) {
        let hint = format!("{key}.hint");
        let hint = if self.0.contains_key(key) && !self.0.contains_key(&hint) { "" } else { self.get(&hint) };
        (self.get(key), hint)
    }
}
