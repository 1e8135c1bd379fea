//! Each request once, from a cursor `¦` in a text to the answer as it goes over the line.

use expect_test::{Expect, expect};
use serde_json::{Value, json};

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

#[test]
fn hover() {
    let text = "journey \"J\" { for ma¦ya }";
    check(
        &[("map.journey", &format!("import \"people.journey\"\n{text}")), PEOPLE],
        "textDocument/hover",
        json!({}),
        expect![[r#"
            {
              contents: {"kind":"markdown","value":"**persona** `maya`: Maya\n\nUsed once, in *J*."},
              range: {"end":{"character":22,"line":1},"start":{"character":18,"line":1}}
            }"#]],
    );
}

#[test]
fn definition() {
    let text = "import \"people.journey\"\njourney \"😀\" { for ma¦ya }";
    check(
        &[("map.journey", text), PEOPLE],
        "textDocument/definition",
        json!({}),
        expect![[r#"
        [
          {
            originSelectionRange: {"end":{"character":23,"line":1},"start":{"character":19,"line":1}},
            targetRange: {"end":{"character":19,"line":0},"start":{"character":0,"line":0}},
            targetSelectionRange: {"end":{"character":12,"line":0},"start":{"character":8,"line":0}},
            targetUri: "file:///maps/people.journey"
          }
        ]"#]],
    );
}

#[test]
fn completion() {
    let text = "journey \"J\" { stage \"S\" { pain \"P\" severity cr¦ } }";
    check(
        &[("map.journey", text)],
        "textDocument/completion",
        json!({}),
        expect![[r#"
        {
          isIncomplete: false,
          items: [
            {
              insertTextFormat: 1,
              kind: 20,
              label: "low",
              sortText: "0000",
              textEdit: {"newText":"low","range":{"end":{"character":46,"line":0},"start":{"character":44,"line":0}}}
            },
            {
              insertTextFormat: 1,
              kind: 20,
              label: "medium",
              sortText: "0001",
              textEdit: {
                newText: "medium",
                range: {"end":{"character":46,"line":0},"start":{"character":44,"line":0}}
              }
            },
            {
              insertTextFormat: 1,
              kind: 20,
              label: "high",
              sortText: "0002",
              textEdit: {"newText":"high","range":{"end":{"character":46,"line":0},"start":{"character":44,"line":0}}}
            },
            {
              insertTextFormat: 1,
              kind: 20,
              label: "critical",
              sortText: "0003",
              textEdit: {
                newText: "critical",
                range: {"end":{"character":46,"line":0},"start":{"character":44,"line":0}}
              }
            }
          ]
        }"#]],
    );
    let blank = json!({ "context": { "triggerKind": 2, "triggerCharacter": " " } });
    let indent = "journey \"J\" {\n  ¦\n}";
    check(&[("map.journey", indent)], "textDocument/completion", blank, expect!["null"]);
}

#[test]
fn references() {
    let files = [("map.journey", "import \"people.journey\"\njourney \"J\" { for ma¦ya }"), PEOPLE];
    let with = |declarations: bool| json!({ "context": { "includeDeclaration": declarations } });
    check(
        &files,
        "textDocument/references",
        with(true),
        expect![[r#"
        [
          {
            range: {"end":{"character":22,"line":1},"start":{"character":18,"line":1}},
            uri: "file:///maps/map.journey"
          },
          {
            range: {"end":{"character":12,"line":0},"start":{"character":8,"line":0}},
            uri: "file:///maps/people.journey"
          }
        ]"#]],
    );
    check(
        &files,
        "textDocument/references",
        with(false),
        expect![[r#"
        [
          {
            range: {"end":{"character":22,"line":1},"start":{"character":18,"line":1}},
            uri: "file:///maps/map.journey"
          }
        ]"#]],
    );
}

#[test]
fn document_highlight() {
    let text = "persona maya \"Maya\"\njourney \"J\" { for ma¦ya }";
    check(
        &[("map.journey", text)],
        "textDocument/documentHighlight",
        json!({}),
        expect![[r#"
        [
          {"kind":3,"range":{"end":{"character":12,"line":0},"start":{"character":8,"line":0}}},
          {"kind":2,"range":{"end":{"character":22,"line":1},"start":{"character":18,"line":1}}}
        ]"#]],
    );
}

#[test]
fn semantic_tokens() {
    let text = "// A map\njourney \"😀\" { for maya\n  stage s \"\"\"a\n  b\"\"\"\n}";
    check(
        &[("map.journey", text)],
        "textDocument/semanticTokens/full",
        json!({}),
        expect![[r#"
        {
          data: [0,0,8,10,0,1,0,7,0,0,0,8,4,7,0,0,7,3,0,0,0,4,4,2,0,1,2,5,0,0,0,6,1,4,1,0,2,4,7,0,1,0,6,7,0]
        }"#]],
    );
    let range = json!({ "range": { "start": { "line": 2, "character": 0 }, "end": { "line": 2, "character": 9 } } });
    check(
        &[("map.journey", text)],
        "textDocument/semanticTokens/range",
        range,
        expect![[r#"{"data":[2,2,5,0,0,0,6,1,4,1]}"#]],
    );
}
