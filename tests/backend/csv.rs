//! The map as a table, as a program that reads such tables sees it.

use journey::backend::csv;
use proptest::prelude::*;

use crate::support::awkward::{map_of, samples};
use crate::support::examples::examples;
use crate::support::models::journeys;

/// The header and the rows.
fn read(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = ::csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let header = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    (header, rows)
}

/// What a spreadsheet would run.
fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.trim_end_matches('%').parse::<f64>().is_err()
}

#[test]
fn examples_have_a_row_for_each_touchpoint() {
    for (name, model) in examples() {
        for journey in &model.journeys {
            let (header, rows) = read(&csv::write(journey));
            let at = |column: &str| header.iter().position(|it| it == column).unwrap();
            let titles: Vec<_> =
                rows.iter().map(|row| row[at("touchpoint")].as_str()).filter(|it| !it.is_empty()).collect();
            let expected: Vec<_> = journey.touchpoints().map(|(_, it)| it.title.as_str()).collect();
            assert_eq!(titles, expected, "{name}");
            for (row, (stage, touchpoint)) in
                rows.iter().filter(|row| !row[at("touchpoint")].is_empty()).zip(journey.touchpoints())
            {
                assert_eq!(row[at("stage")], stage.title);
                let score = touchpoint.emotion.as_ref().map(|emotion| emotion.score);
                assert_eq!(row[at("emotion score")].parse().ok(), score, "{name}");
                let pains = row[at("pain")].lines().count();
                assert_eq!(pains, touchpoint.pains.len(), "{name}");
            }
        }
    }
}

#[test]
fn no_text_is_run() {
    for sample in samples() {
        let (_, rows) = read(&csv::write(&map_of(&sample).journeys[0]));
        for cell in rows.iter().flatten() {
            assert!(!is_formula(cell), "{sample:?}: {cell:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_journey_is_a_table(journey in journeys()) {
        let (header, rows) = read(&csv::write(&journey));
        prop_assert!(rows.iter().all(|row| row.len() == header.len()));
        let control = |c: char| c.is_control() && c != '\n';
        prop_assert!(!rows.iter().flatten().any(|cell| cell.contains(control)), "{rows:?}");
        prop_assert!(rows.len() >= journey.touchpoints().count());
        prop_assert!(!rows.iter().flatten().any(|cell| is_formula(cell)), "{rows:?}");
    }
}
