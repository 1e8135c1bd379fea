//! The JSON Schemas of the JSON outputs: what `journey schema` prints.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use super::diff::Comparison;
use super::json::{Document, pretty};
use super::portfolio::Maps;
use super::report::Reports;

/// The JSON Schema (draft 2020-12) of what [`super::json::write`] gives, with a final newline. What it
/// calls required is always written; a map to be read may leave out everything but `format` and `version`.
pub fn write() -> String {
    of::<Document>("Journey map")
}

/// The JSON Schema of what [`super::report::json`] gives.
pub fn report() -> String {
    of::<Reports>("Journey report")
}

/// The JSON Schema of what [`super::portfolio::json`] gives.
pub fn portfolio() -> String {
    of::<Maps>("Journey portfolio")
}

/// The JSON Schema of what [`super::diff::json`] gives.
pub fn diff() -> String {
    of::<Comparison>("Journey diff")
}

fn of<T: JsonSchema>(title: &str) -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize().with_transform(RecursiveTransform(tidy));
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("title".into(), json!(title));
    pretty(&schema)
}

/// Takes out what derives from Rust and not from the format: defaults, widths of numbers, and the
/// null of values that are left out instead.
fn tidy(schema: &mut Schema) {
    schema.remove("default");
    schema.remove("format");
    if let Some(Value::Array(kinds)) = schema.get_mut("type") {
        kinds.retain(|kind| kind != "null");
        if let [kind] = kinds.as_slice() {
            let kind = kind.clone();
            schema.insert("type".into(), kind);
        }
    }
    let only = match schema.get_mut("anyOf") {
        Some(Value::Array(choices)) => {
            choices.retain(|choice| choice != &json!({ "type": "null" }));
            match choices.as_slice() {
                [Value::Object(only)] => Some(only.clone()),
                _ => None,
            }
        }
        _ => None,
    };
    if let Some(only) = only {
        schema.remove("anyOf");
        for (key, value) in only {
            schema.insert(key, value);
        }
    }
}
