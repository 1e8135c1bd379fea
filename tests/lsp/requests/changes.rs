//! Edits that the server proposes.

use expect_test::expect;
use serde_json::json;

use super::check;

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
