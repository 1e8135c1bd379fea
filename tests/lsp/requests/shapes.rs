//! What an editor draws around and into the text.

use expect_test::expect;
use serde_json::json;

use super::{PEOPLE, check};

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
