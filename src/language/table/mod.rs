//! The rows, one file for each family of statements.

mod file;
mod journey;
mod parts;
mod people;
mod research;
mod shared;
mod stage;
mod touchpoint;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::{Place, Row};

const FAMILIES: [&[Row]; 8] =
    [file::ROWS, people::ROWS, research::ROWS, journey::ROWS, stage::ROWS, touchpoint::ROWS, parts::ROWS, shared::ROWS];

/// All rows, in the order of the reference.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    FAMILIES.into_iter().flatten()
}

/// The rows of the statements that may stand in `place`.
pub fn rows_in(place: Place) -> impl Iterator<Item = &'static Row> {
    rows().filter(move |row| row.places.contains(&place))
}

/// The row of `keyword` in `place`.
pub fn find(place: Place, keyword: &str) -> Option<&'static Row> {
    index().get(keyword)?.iter().copied().find(|row| row.places.contains(&place))
}

/// Whether `word` is a keyword anywhere.
pub fn is_keyword(word: &str) -> bool {
    index().contains_key(word)
}

/// All keywords, sorted.
pub fn keywords() -> impl Iterator<Item = &'static str> {
    index().keys().copied()
}

/// The places where `keyword` may stand.
pub fn places_of(keyword: &str) -> impl Iterator<Item = Place> {
    let rows = index().get(keyword).map(Vec::as_slice).unwrap_or_default();
    rows.iter().flat_map(|row| row.places.iter().copied())
}

fn index() -> &'static BTreeMap<&'static str, Vec<&'static Row>> {
    static INDEX: OnceLock<BTreeMap<&'static str, Vec<&'static Row>>> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for row in rows() {
            index.entry(row.keyword).or_default().push(row);
        }
        index
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keyword_has_one_row_in_each_place() {
        for place in Place::ALL {
            let mut seen = std::collections::BTreeSet::new();
            for row in rows_in(place) {
                assert!(seen.insert(row.keyword), "{} twice in {}", row.keyword, place.phrase());
            }
        }
    }

    #[test]
    fn every_row_says_what_it_is_for() {
        for row in rows() {
            assert!(row.help.ends_with('.'), "{}: help is one sentence", row.keyword);
            assert!(row.example.contains(row.keyword), "{}: the example shows it", row.keyword);
        }
    }
}
