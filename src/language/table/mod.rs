//! The rows, one file for each family of statements.

mod file;
mod journey;
mod parts;
mod people;
mod research;
mod shared;
mod stage;
mod touchpoint;

use std::sync::OnceLock;

use super::{Keyword, Place, Row};

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
pub fn row(place: Place, keyword: Keyword) -> Option<&'static Row> {
    index().rows.get(place as usize)?.get(keyword as usize).copied().flatten()
}

/// The row of the keyword that is written as `word`, in `place`.
pub fn find(place: Place, word: &str) -> Option<&'static Row> {
    row(place, Keyword::of(word)?)
}

/// The row of the keyword that is written as `word`, in the first place where it may stand.
pub fn anywhere(word: &str) -> Option<&'static Row> {
    let keyword = Keyword::of(word)?;
    row(places_of(keyword).next()?, keyword)
}

/// Whether `word` is a keyword anywhere.
pub fn is_keyword(word: &str) -> bool {
    Keyword::of(word).is_some()
}

/// The places where `keyword` may stand.
pub fn places_of(keyword: Keyword) -> impl Iterator<Item = Place> {
    index().places.get(keyword as usize).into_iter().flatten().copied()
}

/// The rows by what they are asked for.
struct Index {
    /// For each place the row of each keyword.
    rows: [[Option<&'static Row>; Keyword::ALL.len()]; Place::ALL.len()],
    /// The places of each keyword, in the order of the rows.
    places: [Vec<Place>; Keyword::ALL.len()],
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut rows = [[None; Keyword::ALL.len()]; Place::ALL.len()];
        let mut places = [const { Vec::new() }; Keyword::ALL.len()];
        for row in self::rows() {
            for place in row.places {
                rows[*place as usize][row.keyword as usize] = Some(row);
                places[row.keyword as usize].push(*place);
            }
        }
        Index { rows, places }
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
    fn every_keyword_has_a_row_and_a_place_where_it_stands() {
        for keyword in Keyword::ALL {
            assert!(places_of(*keyword).next().is_some(), "{keyword}");
        }
    }

    #[test]
    fn every_row_says_what_it_is_for() {
        for row in rows() {
            assert!(row.help.ends_with('.'), "{}: help is one sentence", row.keyword);
            assert!(row.example.contains(row.keyword.word()), "{}: the example shows it", row.keyword);
        }
    }
}
