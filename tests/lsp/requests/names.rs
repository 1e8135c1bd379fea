//! What a name stands for, where else it stands, and what it may become.

use expect_test::expect;
use serde_json::json;

use super::super::Client;
use super::{PEOPLE, check, compact};

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
