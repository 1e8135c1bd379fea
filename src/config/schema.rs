use serde_json::{Map, Value, json};

use super::key::{KEYS, Kind, TABLES, name, parent};
use super::lint::LEVELS;
use super::{FILE_SIZE, OptionValue, Rule};
use crate::diagnostic::codes;
use crate::language::LABELS;

/// The JSON Schema of journey.toml, for editors, made from its tables and `rules`.
pub fn schema(rules: &[Rule]) -> Value {
    let mut schema = table("", rules);
    if let Value::Object(schema) = &mut schema {
        schema.insert(String::from("$schema"), json!("http://json-schema.org/draft-07/schema#"));
        schema.insert(String::from("title"), json!("journey.toml"));
    }
    schema
}

fn table(path: &str, rules: &[Rule]) -> Value {
    let mut properties = Map::new();
    let mut others = json!(false);
    let mut names = Value::Null;
    for key in KEYS.iter().filter(|key| parent(key.path) == path) {
        match key.kind {
            Kind::Setting => properties.extend(rules.iter().map(|rule| (rule.code.to_owned(), setting(rule)))),
            Kind::Label => properties.extend(LABELS.iter().map(|(label, word)| {
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
        let value = table(inner.path, rules);
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

fn one(kind: Kind) -> Value {
    let color = json!({ "type": "string", "pattern": "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$" });
    // What is known of a path or pattern without the file system: it does not lead upwards at once.
    let path = json!({ "type": "string", "pattern": "^(?!/|\\.\\./)[^\\\\]+$" });
    match kind {
        Kind::Text | Kind::Label => json!({ "type": "string" }),
        Kind::Globs | Kind::Fonts => json!({ "type": "array", "items": path }),
        Kind::Choice(choices) => json!({ "enum": choices() }),
        Kind::Setting => json!({ "enum": levels() }),
        Kind::Score => json!({ "type": "number", "minimum": -1, "maximum": 1 }),
        Kind::Color => color,
        Kind::Colors => json!({ "type": "array", "items": color }),
        Kind::Picture => path,
        Kind::Size => {
            json!({ "type": "string", "pattern": "^\\s*[0-9.]+\\s*([kK]|[mM]|[gG])?([iI])?[bB]\\s*$", "examples": [format!("{} MiB", FILE_SIZE >> 20)] })
        }
    }
}

fn levels() -> Vec<&'static str> {
    LEVELS.iter().map(|(name, _)| *name).collect()
}

fn setting(rule: &Rule) -> Value {
    let mut options = Map::new();
    options.insert(String::from("level"), json!({ "enum": levels() }));
    for option in rule.options {
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
        "description": codes::page(rule.code).map_or("", |page| page.summary),
        "oneOf": [
            { "enum": levels() },
            { "type": "object", "properties": options, "additionalProperties": false },
        ],
    })
}
