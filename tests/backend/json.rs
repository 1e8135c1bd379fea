//! The JSON surface: its shape, the way back, and what is said about a text that is no map.

use journey::backend::json;
use journey::model::*;
use proptest::prelude::*;

use crate::support::examples::examples;
use crate::support::models::models;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_map_comes_back(model in models()) {
        let text = json::write(&model);
        let read = json::read(&text).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(&read, &model);
        prop_assert_eq!(json::write(&read), text);
    }

    #[test]
    fn nothing_is_null(model in models()) {
        fn null(value: &serde_json::Value) -> bool {
            match value {
                serde_json::Value::Null => true,
                serde_json::Value::Array(items) => items.iter().any(null),
                serde_json::Value::Object(fields) => fields.values().any(null),
                _ => false,
            }
        }
        let value: serde_json::Value = serde_json::from_str(&json::write(&model)).unwrap();
        prop_assert!(!null(&value));
    }
}

#[test]
fn every_example_comes_back() {
    for (name, model) in examples() {
        assert_eq!(json::read(&json::write(&model)).as_ref(), Ok(&model), "{name}");
    }
}

#[test]
fn an_empty_map_has_all_its_lists() {
    assert_eq!(
        json::write(&Model::default()),
        "{\n  \"format\": \"journey-map\",\n  \"version\": 1,\n  \"personas\": [],\n  \"channels\": [],\n  \"sources\": [],\n  \
         \"metrics\": [],\n  \"emotions\": [],\n  \"journeys\": [],\n  \"mentioned\": []\n}\n"
    );
}

#[test]
fn numbers_are_written_as_people_write_them() {
    for (score, written) in [
        (3.0, "3"),
        (-1.0, "-1"),
        (0.0, "0"),
        (-0.0, "0"),
        (0.1 + 0.2, "0.30000000000000004"),
        (-0.8, "-0.8"),
        (1e14, "100000000000000"),
        (1e21, "1e+21"),
        (5e-324, "5e-324"),
    ] {
        let emotions = vec![EmotionWord { score, ..EmotionWord::default() }];
        let model = Model { emotions, ..Model::default() };
        let text = json::write(&model);
        assert!(text.contains(&format!("\"score\": {written}\n")), "{score}: {text}");
        assert_eq!(json::read(&text).as_ref(), Ok(&model));
    }
}

/// A text that is no map, and all that is said about it.
#[test]
fn mistakes_are_said_in_plain_words() {
    let map = |rest: &str| format!("{{\n  \"format\": \"journey-map\", \"version\": 1,\n  {rest}\n}}\n");
    for (text, message) in [
        (String::new(), "line 1, column 1: the text ends before the map does"),
        ("{\"format\": \"journey-map\",\n".into(), "line 2, column 1: the text ends before the map does"),
        ("[]".into(), "line 1, column 1: a map is a JSON object, `{ … }`"),
        ("{\"a\" 1}".into(), "line 1, column 6: this is not JSON: expected `:`"),
        (map("\"journeys\": [,]"), "line 3, column 16: this is not JSON: expected value"),
        (
            "{\"personas\": []}".into(),
            "line 1, column 1: this is not a map: a map starts with \"format\": \"journey-map\", \"version\": 1",
        ),
        ("{\"format\": \"canvas\"}".into(), "line 1, column 1: `format`: expected \"journey-map\", found \"canvas\""),
        ("{\"format\": \"journey-map\"}".into(), "line 1, column 1: the version is missing: write \"version\": 1"),
        (
            "{\"format\": \"journey-map\", \"version\": 2}".into(),
            "line 1, column 1: `version`: version 2 is newer than this program reads, which is 1",
        ),
        (
            "{\"format\": \"journey-map\", \"version\": \"1\"}".into(),
            "line 1, column 1: `version`: expected 1, found \"1\"",
        ),
        (map("\"journeys\": {}"), "line 3, column 14: `journeys`: expected a list, found an object"),
        (
            map("\"journeys\": [{\"stages\": [{\"title\": null}]}]"),
            "line 3, column 41: `journeys[0].stages[0].title`: expected a string, found null (leave the field out instead)",
        ),
        (
            map("\"emotions\": [{\"word\": \"müde\", \"score\": \"low\"}]"),
            "line 3, column 46: `emotions[0].score`: expected a number, found the text \"low\"",
        ),
        (
            map("\"personas\": [{\"fluency\": \"great\"}]"),
            "line 3, column 34: `personas[0].fluency`: expected one of `low`, `medium`, `high`, found `great`",
        ),
        (
            map("\"personas\": [{\"id\": \"a\", \"id\": \"b\"}]"),
            "line 3, column 31: `personas[0]`: `id` stands here twice",
        ),
        (map("\"personas\": []") + "x", "line 5, column 1: this is not JSON: trailing characters"),
    ] {
        match json::read(&text) {
            Ok(model) => panic!("{text} was read as {model:?}"),
            Err(error) => assert_eq!(error.to_string(), message, "{text}"),
        }
    }
}

#[test]
fn fields_of_later_programs_are_passed_over() {
    let text = "\u{feff}{\"mood\": 3, \"format\": \"journey-map\", \"version\": 1, \"journeys\": [{\"id\": \"a\", \"x\": {}}]}";
    let model = json::read(text).unwrap();
    assert_eq!(model.journeys.len(), 1);
    assert_eq!(model.journeys[0].id, "a");
}
