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

#[test]
fn rename() {
    let files = [("map.journey", "import \"people.journey\"\njourney \"J\" { for ma¦ya }"), PEOPLE];
    check(
        &files,
        "textDocument/prepareRename",
        json!({}),
        expect![[
            r#"{"placeholder":"maya","range":{"end":{"character":22,"line":1},"start":{"character":18,"line":1}}}"#
        ]],
    );
    check(
        &files,
        "textDocument/rename",
        json!({ "newName": "mia" }),
        expect![[r#"
        {
          documentChanges: [
            {
              edits: [
                {
                  newText: "mia",
                  range: {"end":{"character":22,"line":1},"start":{"character":18,"line":1}}
                }
              ],
              textDocument: {"uri":"file:///maps/map.journey","version":1}
            },
            {
              edits: [{"newText":"mia","range":{"end":{"character":12,"line":0},"start":{"character":8,"line":0}}}],
              textDocument: {"uri":"file:///maps/people.journey","version":1}
            }
          ]
        }"#]],
    );
    check(
        &files,
        "textDocument/rename",
        json!({ "newName": "not a name" }),
        expect![[r#"
        {
          code: -32803,
          error: "`not a name` is not a name: a letter or `_` comes first, then letters, digits, `_` and `-`; for example `not-a-name`"
        }"#]],
    );
}

#[test]
fn symbols() {
    let files = [("map.journey", "journey \"J\" { stage one \"One\" }")];
    check(
        &files,
        "textDocument/documentSymbol",
        json!({}),
        expect![[r#"
        [
          {
            children: [
              {
                children: [],
                detail: "stage one",
                kind: 3,
                name: "One",
                range: {"end":{"character":29,"line":0},"start":{"character":14,"line":0}},
                selectionRange: {"end":{"character":23,"line":0},"start":{"character":20,"line":0}}
              }
            ],
            detail: "journey j",
            kind: 2,
            name: "J",
            range: {"end":{"character":31,"line":0},"start":{"character":0,"line":0}},
            selectionRange: {"end":{"character":11,"line":0},"start":{"character":8,"line":0}}
          }
        ]"#]],
    );
    check(
        &files,
        "workspace/symbol",
        json!({ "query": "one" }),
        expect![[r#"
        [
          {
            containerName: "J",
            kind: 3,
            location: {
              range: {"end":{"character":23,"line":0},"start":{"character":20,"line":0}},
              uri: "file:///maps/map.journey"
            },
            name: "One"
          }
        ]"#]],
    );
}

#[test]
fn folding_range() {
    check(
        &[("map.journey", "journey \"J\" {\n  stage \"S\"\n}\n")],
        "textDocument/foldingRange",
        json!({}),
        expect![[r#"[{"endLine":1,"startLine":0}]"#]],
    );
}

#[test]
fn selection_range() {
    let positions = json!({ "positions": [{ "line": 0, "character": 9 }] });
    check(
        &[("map.journey", "journey \"J\"")],
        "textDocument/selectionRange",
        positions,
        expect![[r#"
        [
          {
            parent: {
              parent: {"range":{"end":{"character":11,"line":0},"start":{"character":0,"line":0}}},
              range: {"end":{"character":11,"line":0},"start":{"character":8,"line":0}}
            },
            range: {"end":{"character":10,"line":0},"start":{"character":9,"line":0}}
          }
        ]"#]],
    );
}

#[test]
fn inlay_hint() {
    let range = json!({ "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 9, "character": 0 } } });
    check(
        &[("map.journey", "journey \"J\" { stage \"S\" { emotion sad } }")],
        "textDocument/inlayHint",
        range,
        expect![[r#"
            [
              {
                kind: 2,
                label: "−0.6",
                paddingLeft: true,
                paddingRight: false,
                position: {"character":37,"line":0},
                textEdits: [
                  {
                    newText: " -0.6",
                    range: {"end":{"character":37,"line":0},"start":{"character":37,"line":0}}
                  }
                ],
                tooltip: "the score of this word"
              }
            ]"#]],
    );
}

#[test]
fn code_lens() {
    check(
        &[("map.journey", "persona p \"P\"\njourney \"J\" { for p }")],
        "textDocument/codeLens",
        json!({}),
        expect![[r#"
            [
              {
                command: {
                  arguments: [
                    "file:///maps/map.journey",
                    {"character":8,"line":0},
                    [
                      {
                        range: {"end":{"character":19,"line":1},"start":{"character":18,"line":1}},
                        uri: "file:///maps/map.journey"
                      }
                    ]
                  ],
                  command: "journey.showReferences",
                  title: "used by 1 journey"
                },
                range: {"end":{"character":9,"line":0},"start":{"character":8,"line":0}}
              },
              {
                command: {
                  arguments: ["file:///maps/map.journey",{"character":8,"line":1}],
                  command: "journey.openPreview",
                  title: "open preview"
                },
                range: {"end":{"character":11,"line":1},"start":{"character":8,"line":1}}
              }
            ]"#]],
    );
}

#[test]
fn document_link() {
    let files = [("map.journey", "import \"people.journey\"\njourney \"J\" { for maya }"), PEOPLE];
    check(
        &files,
        "textDocument/documentLink",
        json!({}),
        expect![[r#"
        [
          {
            range: {"end":{"character":22,"line":0},"start":{"character":8,"line":0}},
            target: "file:///maps/people.journey"
          }
        ]"#]],
    );
}

#[test]
fn code_action() {
    let text = "jornee \"J\"";
    let range = json!({
        "range": { "start": { "line": 0, "character": 2 }, "end": { "line": 0, "character": 2 } },
        "context": { "diagnostics": [] },
    });
    check(
        &[("map.journey", text)],
        "textDocument/codeAction",
        range,
        expect![[r#"
        [
          {
            diagnostics: [
              {
                code: "unknown-keyword",
                message: "there is no statement `jornee` in the file\nhelp: write `journey`",
                range: {"end":{"character":6,"line":0},"start":{"character":0,"line":0}},
                severity: 1,
                source: "journey"
              }
            ],
            edit: {
              documentChanges: [
                {
                  edits: [
                    {
                      newText: "journey",
                      range: {"end":{"character":6,"line":0},"start":{"character":0,"line":0}}
                    }
                  ],
                  textDocument: {"uri":"file:///maps/map.journey","version":1}
                }
              ]
            },
            isPreferred: false,
            kind: "quickfix",
            title: "Write `journey`"
          },
          {
            edit: {
              documentChanges: [
                {
                  edits: [
                    {
                      newText: "j ",
                      range: {"end":{"character":7,"line":0},"start":{"character":7,"line":0}}
                    }
                  ],
                  textDocument: {"uri":"file:///maps/map.journey","version":1}
                }
              ]
            },
            isPreferred: false,
            kind: "refactor.rewrite",
            title: "Write its name: `j`"
          }
        ]"#]],
    );
}

#[test]
fn formatting() {
    let options = json!({ "options": { "tabSize": 8, "insertSpaces": true } });
    check(
        &[("map.journey", "journey   \"J\" {\nstage \"S\"\n}\n")],
        "textDocument/formatting",
        options.clone(),
        expect![[r#"
            [
              {"newText":"","range":{"end":{"character":10,"line":0},"start":{"character":8,"line":0}}},
              {"newText":"  ","range":{"end":{"character":0,"line":1},"start":{"character":0,"line":1}}}
            ]"#]],
    );
    let mut range = options.clone();
    range["range"] = json!({ "start": { "line": 1, "character": 0 }, "end": { "line": 1, "character": 9 } });
    check(
        &[("map.journey", "journey   \"J\" {\nstage \"S\"\n}\n")],
        "textDocument/rangeFormatting",
        range,
        expect![[r#"[{"newText":"  ","range":{"end":{"character":0,"line":1},"start":{"character":0,"line":1}}}]"#]],
    );
    let mut typed = options;
    typed["ch"] = json!("}");
    check(
        &[("map.journey", "journey \"J\" {\nstage \"S\"\n   }¦\n")],
        "textDocument/onTypeFormatting",
        typed,
        expect![[r#"
            [
              {"newText":"  ","range":{"end":{"character":0,"line":1},"start":{"character":0,"line":1}}},
              {"newText":"","range":{"end":{"character":3,"line":2},"start":{"character":0,"line":2}}}
            ]"#]],
    );
}

#[test]
fn call_hierarchy() {
    let text = "journey \"J\" { stage \"S\" { touchpoint ad \"Ad\"; touchpoint fo¦rm \"Form\" } flow { ad -> form } }";
    let (mut client, place) = Client::open(&[("map.journey", text)]);
    let items = client.ask("textDocument/prepareCallHierarchy", place.params());
    expect![[r#"
        [
          {
            detail: "J",
            kind: 5,
            name: "Form",
            range: {"end":{"character":68,"line":0},"start":{"character":46,"line":0}},
            selectionRange: {"end":{"character":61,"line":0},"start":{"character":57,"line":0}},
            uri: "file:///maps/map.journey"
          }
        ]"#]]
    .assert_eq(&compact(&items, 0));
    let incoming = client.ask("callHierarchy/incomingCalls", json!({ "item": items[0] }));
    expect![[r#"
        [
          {
            from: {
              detail: "J",
              kind: 5,
              name: "Ad",
              range: {"end":{"character":44,"line":0},"start":{"character":26,"line":0}},
              selectionRange: {"end":{"character":39,"line":0},"start":{"character":37,"line":0}},
              uri: "file:///maps/map.journey"
            },
            fromRanges: [{"end":{"character":80,"line":0},"start":{"character":78,"line":0}}]
          }
        ]"#]]
    .assert_eq(&compact(&incoming, 0));
    let outgoing = client.ask("callHierarchy/outgoingCalls", json!({ "item": incoming[0]["from"] }));
    assert_eq!(outgoing[0]["to"], items[0]);
}

#[test]
fn will_rename_files() {
    let (mut client, _) =
        Client::open(&[("map.journey", "import \"people.journey\"\njourney \"J\" { for maya }"), PEOPLE]);
    let moved = json!({ "oldUri": "file:///maps/people.journey", "newUri": "file:///maps/shared/people.journey" });
    let answer = client.ask("workspace/willRenameFiles", json!({ "files": [moved] }));
    expect![[r#"
        {
          documentChanges: [
            {
              edits: [
                {
                  newText: "\"shared/people.journey\"",
                  range: {"end":{"character":23,"line":0},"start":{"character":7,"line":0}}
                }
              ],
              textDocument: {"uri":"file:///maps/map.journey","version":1}
            }
          ]
        }"#]]
    .assert_eq(&compact(&answer, 0));
}

#[test]
fn preview_and_touchpoint_at() {
    let text = "journey \"J\" { stage \"S\" { touchpoint fo¦rm \"Form\" } }";
    let (mut client, place) = Client::open(&[("map.journey", text)]);
    let mut answer = client.ask("journey/preview", place.params());
    let svg = answer["svg"].take();
    assert!(svg.as_str().unwrap().starts_with("<svg"), "{svg}");
    answer["touchpoints"][0]["bounds"].take();
    expect![[r#"
        {
          journey: "j",
          svg: null,
          title: "J",
          touchpoints: [
            {
              bounds: null,
              id: "j.form",
              location: {
                range: {"end":{"character":48,"line":0},"start":{"character":26,"line":0}},
                uri: "file:///maps/map.journey"
              },
              title: "Form"
            }
          ],
          version: 1
        }"#]]
    .assert_eq(&compact(&answer, 0));
    let mut params = place.params();
    params["format"] = json!("html");
    let page = client.ask("journey/preview", params.clone());
    let html = page["html"].as_str().unwrap();
    assert!(html.starts_with("<!doctype html>") && html.contains("j.form"), "{html}");
    assert!(page["svg"].is_null() && page["touchpoints"][0]["location"] == answer["touchpoints"][0]["location"]);
    params["format"] = json!("pdf");
    assert_eq!(
        client.ask("journey/preview", params),
        json!({
            "code": -32602,
            "error": "`journey/preview` cannot be read: unknown variant `pdf`, expected `svg` or `html`",
        })
    );
    let answer = client.ask("journey/touchpointAt", place.params());
    expect![[r#"
        {
          id: "j.form",
          location: {
            range: {"end":{"character":48,"line":0},"start":{"character":26,"line":0}},
            uri: "file:///maps/map.journey"
          }
        }"#]]
    .assert_eq(&compact(&answer, 0));
}
