//! Documents, the disk, and messages about both.

use serde_json::json;

use super::Client;
use super::client::{able, uri};
use crate::support::desk::Memory;

#[test]
fn mistakes_are_told_with_their_version_and_go_when_they_are_mended() {
    let (mut client, _) = Client::open(&[("a.journey", "jorney \"J\"\n")]);
    let found = client.diagnostics("a.journey", Some(1));
    assert_eq!(
        json!(found),
        json!([{
            "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 0, "character": 6 } },
            "severity": 1,
            "code": "unknown-keyword",
            "source": "journey",
            "message": "there is no statement `jorney` in the file\nhelp: write `journey`",
        }])
    );
    client.did_change("a.journey", 2, "journey \"J\"\n");
    assert_eq!(client.messages("a.journey", Some(2)), [""; 0]);
}

#[test]
fn edits_of_ranges_arrive_in_order() {
    let (mut client, _) = Client::open(&[("a.journey", "journey \"😀\" {\n}\n")]);
    client.messages("a.journey", Some(1));
    let at = |line: u32, start: u32, end: u32, text: &str| {
        let place = |character: u32| json!({ "line": line, "character": character });
        json!({ "range": { "start": place(start), "end": place(end) }, "text": text })
    };
    // Behind the face, which counts two; then into what was just written.
    let changes = json!([at(0, 11, 11, " Sign-up"), at(0, 12, 16, "Log"), at(0, 0, 7, "persona p")]);
    let document = json!({ "uri": uri("a.journey"), "version": 7 });
    client.say("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
    client.messages("a.journey", Some(7));
    let shown = client.ask(
        "textDocument/hover",
        json!({
            "textDocument": { "uri": uri("a.journey") },
            "position": { "line": 0, "character": 8 },
        }),
    );
    assert_eq!(shown["contents"]["value"], "**persona** `p`: 😀 Log-up\n\nNothing uses it.");
}

#[test]
fn what_imports_an_open_file_is_told_about_too() {
    let disk = Memory::default();
    disk.write("/maps/people.journey", "persona maya \"Maya\"");
    disk.write("/maps/map.journey", "import \"people.journey\"\njourney \"J\" { for maya }");
    let mut client = Client::with(disk, able());
    client.did_open("people.journey", 1, "persona maya \"Maya\"");
    assert_eq!(client.messages("people.journey", Some(1)), [""; 0]);
    client.did_change("people.journey", 2, "persona mia \"Maya\"");
    assert_eq!(client.messages("map.journey", None), ["there is no persona called `maya`"]);
    client.did_change("people.journey", 3, "persona maya \"Maya\"");
    assert_eq!(client.messages("map.journey", None), [""; 0]);
}

#[test]
fn closing_takes_messages_back() {
    let (mut client, _) = Client::open(&[("a.journey", "jorney \"J\"\n")]);
    assert_eq!(client.messages("a.journey", Some(1)).len(), 1);
    client.say("textDocument/didClose", json!({ "textDocument": { "uri": uri("a.journey") } }));
    assert_eq!(client.messages("a.journey", None), [""; 0]);
}

#[test]
fn the_disk_is_watched() {
    let (mut client, _) = Client::open(&[("map.journey", "import \"people.journey\"\njourney \"J\" { for maya }")]);
    assert_eq!(client.messages("map.journey", Some(1)).len(), 1);
    client.disk.write("/maps/people.journey", "persona maya \"Maya\"");
    let event = json!({ "uri": uri("people.journey"), "type": 1 });
    client.say("workspace/didChangeWatchedFiles", json!({ "changes": [event] }));
    assert_eq!(client.messages("map.journey", Some(1)), [""; 0]);
}

#[test]
fn a_project_file_is_told_about_and_heeded() {
    let (mut client, _) = Client::open(&[("map.journey", "journey \"J\" { stage \"S\" { emotion meh } }")]);
    assert_eq!(client.messages("map.journey", Some(1)), ["nobody knows how good or bad `meh` feels"]);
    client.disk.write("/maps/journey.toml", "[emotions]\nmeh = -0.2\nbad = 5\n");
    let event = json!({ "uri": uri("journey.toml"), "type": 1 });
    client.say("workspace/didChangeWatchedFiles", json!({ "changes": [event] }));
    assert_eq!(client.messages("map.journey", Some(1)), [""; 0]);
    assert_eq!(client.messages("journey.toml", None), ["5 lies outside −1…1"]);
}

#[test]
fn after_a_burst_of_edits_the_last_messages_are_for_the_last_version() {
    let text = "journey \"J\" {\n  stage \"S\" {\n    touchpoint \"T\" { emotion curious }\n  }\n}\n".repeat(50);
    let (mut client, _) = Client::open(&[("a.journey", &text)]);
    client.messages("a.journey", Some(1));
    for version in 2..=201 {
        let at = json!({ "line": 0, "character": 9 });
        let change = json!({ "range": { "start": at, "end": at }, "text": "x" });
        let document = json!({ "uri": uri("a.journey"), "version": version });
        client.say("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [change] }));
    }
    client.messages("a.journey", Some(201));
    // Nothing is left to be told: an answer comes with no more messages before it.
    client.told.clear();
    client.ask(
        "textDocument/hover",
        json!({
            "textDocument": { "uri": uri("a.journey") },
            "position": { "line": 0, "character": 2 },
        }),
    );
    assert!(client.told.is_empty(), "{:?}", client.told);
}

#[test]
fn advice_is_that_of_the_project_and_can_be_allowed() {
    let text = "journey \"J\" {\n  stage \"S\" {\n    touchpoint \"T\" {\n      pain \"P\"\n    }\n  }\n}\n";
    let (mut client, _) = Client::open(&[("map.journey", text)]);
    assert_eq!(client.messages("map.journey", Some(1)), [""; 0], "a sketch");
    client.disk.write("/maps/journey.toml", "[lint]\npain-without-opportunity = \"warn\"\n");
    let event = json!({ "uri": uri("journey.toml"), "type": 1 });
    client.say("workspace/didChangeWatchedFiles", json!({ "changes": [event] }));
    let told = client.diagnostics("map.journey", Some(1));
    assert_eq!((&told[0]["code"], &told[0]["severity"]), (&json!("pain-without-opportunity"), &json!(2)));
    let document = json!({ "uri": uri("map.journey") });
    let asked = json!({ "textDocument": document, "range": told[0]["range"], "context": { "diagnostics": [] } });
    let actions = client.ask("textDocument/codeAction", asked);
    let titled = |title: &str| actions.as_array().unwrap().iter().find(|action| action["title"] == title).cloned();
    let allow = titled("Allow `pain-without-opportunity` here, with a reason").expect("advice can be allowed");
    let edit = &allow["edit"]["documentChanges"][0]["edits"][0];
    assert_eq!(edit["newText"], "      // allow(pain-without-opportunity): say why\n");
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let at = edit["range"]["start"]["line"].as_u64().unwrap() as usize;
    let allowed = [&lines[..at], &[edit["newText"].as_str().unwrap()], &lines[at..]].concat().concat();
    client.did_change("map.journey", 2, &allowed);
    assert_eq!(client.messages("map.journey", Some(2)), [""; 0]);
}
