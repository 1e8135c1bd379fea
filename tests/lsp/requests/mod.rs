//! Each request once, from a cursor `¦` in a text to the answer as it goes over the line.

mod changes;
mod names;
mod preview;
mod shapes;

use expect_test::Expect;
use serde_json::Value;

use super::Client;

/// Asks `method` about the cursor, with `more` parameters, and expects the answer as JSON.
fn check(files: &[(&str, &str)], method: &str, more: Value, expected: Expect) {
    let (mut client, place) = Client::open(files);
    let mut params = place.params();
    for (key, value) in more.as_object().into_iter().flatten() {
        params[key] = value.clone();
    }
    let answer = client.ask(method, params);
    expected.assert_eq(&compact(&answer, 0));
}

/// JSON where whatever fits stands on one line.
fn compact(value: &Value, indent: usize) -> String {
    let flat = value.to_string();
    if flat.len() + indent <= 100 {
        return flat;
    }
    let pad = "  ".repeat(indent / 2 + 1);
    let close = "  ".repeat(indent / 2);
    match value {
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| format!("{pad}{}", compact(item, indent + 2))).collect();
            format!("[\n{}\n{close}]", items.join(",\n"))
        }
        Value::Object(fields) => {
            let fields: Vec<String> =
                fields.iter().map(|(key, value)| format!("{pad}{key}: {}", compact(value, indent + 2))).collect();
            format!("{{\n{}\n{close}}}", fields.join(",\n"))
        }
        _ => flat,
    }
}

const PEOPLE: (&str, &str) = ("people.journey", "persona maya \"Maya\"\n");
