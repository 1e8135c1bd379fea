use serde_json::{Map, Value, json};

use super::key::{KEYS, TABLES, Takes, name, parent};
use super::lint::LEVELS;
use super::{FILE_SIZE, KnownLint, OptionValue};
use crate::language::LABELS;

/// The JSON Schema of journey.toml, for editors, made from its tables and `lints`.
pub fn schema(lints: &[KnownLint]) -> Value {
    let mut schema = table("", lints);
    if let Value::Object(schema) = &mut schema {
        schema.insert(String::from("$schema"), json!("http://json-schema.org/draft-07/schema#"));
        schema.insert(String::from("title"), json!("journey.toml"));
    }
    schema
}

fn table(path: &str, lints: &[KnownLint]) -> Value {
    let mut properties = Map::new();
    let mut others = json!(false);
    let mut names = Value::Null;
    for key in KEYS.iter().filter(|key| parent(key.path) == path) {
        match key.kind {
            Takes::Setting => properties.extend(lints.iter().map(|lint| (lint.code.to_string(), setting(lint)))),
            Takes::Label => properties.extend(LABELS.iter().map(|(label, word)| {
                (String::from(*label), json!({ "type": "string", "default": word, "description": key.help }))
            })),
            _ if name(key.path).starts_with('<') => {
                others = one(key.kind);
                names = json!({ "pattern": "^[^\\s]+$" });
            }
            kind => {
                let mut value = one(kind);
                if let Value::Object(value) = &mut value {
                    value.insert(String::from("description"), json!(key.help));
                    if let Ok(default) = serde_json::from_str::<Value>(key.default) {
                        value.insert(String::from("default"), default);
                    }
                }
                properties.insert(name(key.path).to_owned(), value);
            }
        }
    }
    for inner in TABLES.iter().skip(1).filter(|inner| parent(inner.path) == path) {
        let value = table(inner.path, lints);
        match name(inner.path) {
            any if any.starts_with('<') => others = value,
            name => {
                properties.insert(name.to_owned(), value);
            }
        }
    }
    let help = TABLES.iter().find(|table| table.path == path).map_or("", |table| table.help);
    let mut schema = json!({
        "type": "object",
        "description": help,
        "properties": properties,
        "additionalProperties": others,
    });
    if let (Value::Object(schema), false) = (&mut schema, names.is_null()) {
        schema.insert(String::from("propertyNames"), names);
    }
    schema
}

fn one(kind: Takes) -> Value {
    let color = json!({ "type": "string", "pattern": "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$" });
    // What is known of a path or pattern without the file system: it does not lead upwards at once.
    let path = json!({ "type": "string", "pattern": "^(?!/|\\.\\./)[^\\\\]+$" });
    match kind {
        Takes::Text | Takes::Label => json!({ "type": "string" }),
        Takes::Globs | Takes::Fonts => json!({ "type": "array", "items": path }),
        Takes::Choice(choices) => json!({ "enum": choices() }),
        Takes::Setting => json!({ "enum": levels() }),
        Takes::Score => json!({ "type": "number", "minimum": -1, "maximum": 1 }),
        Takes::Color => color,
        Takes::Colors => json!({ "type": "array", "items": color }),
        Takes::Picture => path,
        Takes::Size => {
            json!({ "type": "string", "pattern": "^\\s*[0-9.]+\\s*([kK]|[mM]|[gG])?([iI])?[bB]\\s*$", "examples": [format!("{} MiB", FILE_SIZE >> 20)] })
        }
    }
}

fn levels() -> Vec<&'static str> {
    LEVELS.iter().map(|(name, _)| *name).collect()
}

fn setting(lint: &KnownLint) -> Value {
    let mut options = Map::new();
    options.insert(String::from("level"), json!({ "enum": levels() }));
    for option in lint.options {
        let mut value = match &option.default {
            OptionValue::Count(count) => json!({ "type": "integer", "minimum": 0, "default": count }),
            OptionValue::Score(score) => json!({ "type": "number", "minimum": 0, "maximum": 2, "default": score }),
            OptionValue::Words(words) => json!({ "type": "array", "items": { "type": "string" }, "default": words }),
        };
        if let Value::Object(value) = &mut value {
            value.insert(String::from("description"), json!(option.help));
        }
        options.insert(option.name.to_owned(), value);
    }
    json!({
        "description": lint.code.page().summary,
        "oneOf": [
            { "enum": levels() },
            { "type": "object", "properties": options, "additionalProperties": false },
        ],
    })
}
