//! The JSON Schema: current, covering the language, and true of every map.

use journey::analysis::{self, Context};
use journey::backend::{diff, json, portfolio, report, schema};
use journey::language::{Place, rows};
use journey::model::Model;
use proptest::prelude::*;
use serde_json::{Map, Value};

use crate::support::examples::examples;
use crate::support::models::models;

#[test]
fn the_committed_schema_is_current() {
    expect_test::expect_file!["../../docs/schema/journey-map.json"].assert_eq(&schema::write());
    expect_test::expect_file!["../../docs/schema/journey-report.json"].assert_eq(&schema::report());
    expect_test::expect_file!["../../docs/schema/journey-portfolio.json"].assert_eq(&schema::portfolio());
    expect_test::expect_file!["../../docs/schema/journey-diff.json"].assert_eq(&schema::diff());
}

/// Reports, portfolios and comparisons of all maps are as their schemas say.
#[test]
fn figures_are_as_their_schemas_say() {
    let today = jiff::civil::date(2026, 11, 24);
    let examples = examples();
    let mut maps = Vec::new();
    for (_, model) in &examples {
        maps.extend(model.journeys.iter().map(|journey| (Context::new(model, journey), 90)));
    }
    let reports: Vec<_> = maps.iter().map(|(cx, _)| analysis::report(cx, today)).collect();
    let portfolio = analysis::portfolio::portfolio(&maps, today);
    let compared = |pair: &[(String, Model)]| match pair {
        [(_, one), (_, other)] => diff::json(&analysis::diff::diff((one, None), (other, None))),
        _ => unreachable!("windows of two"),
    };
    let mut texts =
        vec![(schema::report(), report::json(&reports)), (schema::portfolio(), portfolio::json(&portfolio, "Maps"))];
    texts.extend(examples.windows(2).map(|pair| (schema::diff(), compared(pair))));
    for (schema, text) in texts {
        let checked = Schema::of(&schema).check(&serde_json::from_str(&text).unwrap());
        assert_eq!(checked, Ok(()));
    }
}

#[test]
fn every_example_is_as_the_schema_says() {
    let schema = Schema::new();
    for (name, model) in examples() {
        let text = json::write(&model);
        schema.check(&serde_json::from_str(&text).unwrap()).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn every_map_is_as_the_schema_says(model in models()) {
        let checked = Schema::new().check(&serde_json::from_str(&json::write(&model)).unwrap());
        prop_assert!(checked.is_ok(), "{checked:?}");
    }
}

#[test]
fn what_is_no_map_is_refused() {
    let schema = Schema::new();
    let good: Value = serde_json::from_str(&json::write(&examples()[0].1)).unwrap();
    assert_eq!(schema.check(&good), Ok(()));
    for (path, wrong) in [
        ("/format", serde_json::json!("canvas")),
        ("/version", serde_json::json!(2)),
        ("/journeys", serde_json::json!({})),
        ("/journeys/0/title", Value::Null),
        ("/journeys/0/state", serde_json::json!("past")),
        ("/journeys/0/stages/0/title", serde_json::json!(1)),
        ("/journeys/0/stages/0/touchpoints/0", serde_json::json!({})),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(path).unwrap_or_else(|| panic!("{path} is not there")) = wrong;
        assert!(schema.check(&bad).is_err(), "{path}");
    }
}

/// Every keyword has its key, in the definition of the construct it may stand in.
#[test]
fn every_row_of_the_language_table_is_covered() {
    let schema = Schema::new();
    let mut missing = Vec::new();
    for row in rows() {
        for place in row.places {
            let construct = match place {
                Place::File => "",
                // Their lines have no keywords, a statement's only one is `evidence`.
                Place::Emotions | Place::Flow | Place::Statement => continue,
                Place::As => "Difference",
                place => &format!("{place:?}"),
            };
            let node = if construct.is_empty() { &schema.root } else { schema.definition(construct) };
            if node["properties"].get(row.key).is_none() {
                missing.push(format!("`{}` in {place:?}: no key `{}`", row.keyword, row.key));
            }
        }
    }
    // Imported files are part of the map, not a value in it. The journey lists all that was dropped in it.
    missing.retain(|line| {
        !["`import` in File", "`drop` in Stage", "`drop` in Touchpoint"].iter().any(|it| line.starts_with(it))
    });
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// The schema and as much of a validator as it needs. Stricter than one: an unknown field is an error,
/// and so is a word in the schema that this does not know.
struct Schema {
    root: Value,
}

impl Schema {
    fn new() -> Schema {
        Schema::of(&schema::write())
    }

    fn of(text: &str) -> Schema {
        Schema { root: serde_json::from_str(text).unwrap() }
    }

    fn definition(&self, name: &str) -> &Value {
        self.root["$defs"].get(name).unwrap_or_else(|| panic!("no definition of {name}"))
    }

    fn check(&self, value: &Value) -> Result<(), String> {
        self.node(value, self.root.as_object().unwrap(), "")
    }

    fn node(&self, value: &Value, schema: &Map<String, Value>, path: &str) -> Result<(), String> {
        let fail = |what: String| Err(format!("{path}: {what}, not {value}"));
        for (word, rule) in schema {
            match word.as_str() {
                "$schema" | "$defs" | "title" | "description" => {}
                "$ref" => {
                    let name = rule.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
                    self.node(value, self.definition(name).as_object().unwrap(), path)?;
                }
                "type" => {
                    let fits = match rule.as_str().unwrap() {
                        "string" => value.is_string(),
                        "number" => value.is_number(),
                        "integer" => value.is_u64() || value.is_i64(),
                        "boolean" => value.is_boolean(),
                        "array" => value.is_array(),
                        "object" => value.is_object(),
                        kind => panic!("unknown type {kind}"),
                    };
                    if !fits {
                        return fail(format!("should be a {rule}"));
                    }
                }
                "const" if value != rule => return fail(format!("should be {rule}")),
                "const" => {}
                "minimum" | "maximum" => {
                    let (number, end) = (value.as_f64().unwrap_or_default(), rule.as_f64().unwrap());
                    if if word == "minimum" { number < end } else { number > end } {
                        return fail(format!("{word} is {end}"));
                    }
                }
                "oneOf" => {
                    let choices = rule.as_array().unwrap().iter().map(|it| it.as_object().unwrap());
                    if choices.filter(|choice| self.node(value, choice, path).is_ok()).count() != 1 {
                        return fail("should be one of the choices".into());
                    }
                }
                "items" => {
                    for (at, item) in value.as_array().into_iter().flatten().enumerate() {
                        self.node(item, rule.as_object().unwrap(), &format!("{path}/{at}"))?;
                    }
                }
                "required" => {
                    for key in rule.as_array().unwrap() {
                        if value.get(key.as_str().unwrap()).is_none() {
                            return fail(format!("{key} is missing"));
                        }
                    }
                }
                "properties" | "additionalProperties" => {
                    let Some(fields) = value.as_object() else { continue };
                    for (key, field) in fields {
                        let known = schema.get("properties").and_then(|known| known.get(key));
                        match known.or(schema.get("additionalProperties")) {
                            Some(rule) => self.node(field, rule.as_object().unwrap(), &format!("{path}/{key}"))?,
                            None => return fail(format!("{key} is unknown")),
                        }
                    }
                }
                word => panic!("this test does not know {word}"),
            }
        }
        Ok(())
    }
}
