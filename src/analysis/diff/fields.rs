//! The values of a thing as text, by their names in the JSON map.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

/// What says who a thing is, and not how.
const NAMES: [&str; 4] = ["id", "title", "text", "name"];

/// The values of `thing` but its names, `except`, and lists of things, which are things of their own.
pub(super) fn fields(thing: &impl Serialize, except: &[&str]) -> BTreeMap<String, String> {
    // Plain data with text keys can always be told as a value.
    let Ok(Value::Object(object)) = serde_json::to_value(thing) else { return BTreeMap::new() };
    let kept = object.into_iter().filter(|(key, _)| !NAMES.contains(&key.as_str()) && !except.contains(&key.as_str()));
    kept.filter_map(|(key, value)| Some((key, say(&value)?))).collect()
}

/// A value as people read it; none where it says nothing.
fn say(value: &Value) -> Option<String> {
    let said = match value {
        Value::Null | Value::Bool(false) => return None,
        Value::Bool(true) => "yes".to_owned(),
        Value::Number(number) => match number.as_f64() {
            Some(number) => number.to_string(),
            None => number.to_string(),
        },
        Value::String(text) => text.clone(),
        Value::Array(items) if items.iter().any(Value::is_object) => return None,
        Value::Array(items) => items.iter().filter_map(say).collect::<Vec<_>>().join(", "),
        Value::Object(object) => match (object.get("text"), object.get("min"), object.get("max")) {
            (Some(Value::String(text)), ..) => text.clone(),
            (_, Some(min), Some(max)) => format!("{}..{}", say(min)?, say(max)?),
            _ => {
                let parts = object.iter().filter_map(|(key, value)| Some(format!("{key} {}", say(value)?)));
                parts.collect::<Vec<_>>().join(", ")
            }
        },
    };
    (!said.is_empty()).then_some(said)
}
