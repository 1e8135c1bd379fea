//! What the settings of an editor change.

use journey::lsp::Left;
use lsp_server::Message;
use serde_json::{Value, json};

use super::Client;
use super::client::{able, uri};
use crate::support::desk::Memory;

const MAP: &str = "journey \"J\" { stage \"S\" { touchpoint \"T\" } }\n";

/// A server with one map open, for a client with `settings`. `toml` is the project's journey.toml.
fn open(settings: Value, toml: &str) -> Client {
    let disk = Memory::default();
    disk.write("/maps/map.journey", MAP);
    disk.write("/maps/journey.toml", toml);
    let mut client = Client::silent(disk);
    let folders = json!([{ "uri": "file:///maps", "name": "maps" }]);
    let params = json!({ "capabilities": able(), "workspaceFolders": folders, "initializationOptions": settings });
    client.ask("initialize", params);
    client.say("initialized", json!({}));
    client.did_open("map.journey", 1, MAP);
    client
}

/// Whether the lint that only research asks for speaks about version `version` of the map.
fn researches(client: &mut Client, version: i32) -> bool {
    let found = client.diagnostics("map.journey", Some(version));
    found.iter().any(|one| one["code"] == "journey-without-persona")
}

/// The sentence that the editor shows next.
fn shown(client: &mut Client) -> String {
    // Whatever is asked now is answered behind it.
    client.ask("workspace/symbol", json!({ "query": "" }));
    let is_shown =
        |message: &Message| matches!(message, Message::Notification(told) if told.method == "window/showMessage");
    let at = client.told.iter().position(is_shown).expect("something is shown");
    let Message::Notification(told) = client.told.remove(at) else { unreachable!() };
    assert_eq!(told.params["type"], 2);
    told.params["message"].as_str().unwrap().to_owned()
}

fn change(client: &mut Client, settings: Value) {
    client.say("workspace/didChangeConfiguration", json!({ "settings": settings }));
}

#[test]
fn a_preset_comes_with_the_client() {
    for settings in [json!({ "preset": "research" }), json!({ "journey": { "preset": "governed" } })] {
        let mut client = open(settings, "");
        assert!(researches(&mut client, 1));
        assert_eq!(client.leave(), Left::Asked);
    }
    for settings in [Value::Null, json!({}), json!({ "preset": "" }), json!({ "preset": "sketch" })] {
        assert!(!researches(&mut open(settings, ""), 1));
    }
}

#[test]
fn it_stands_in_the_place_of_the_one_in_the_project() {
    let toml = "[lint]\npreset = \"research\"\n";
    assert!(researches(&mut open(json!({}), toml), 1));
    assert!(!researches(&mut open(json!({ "preset": "sketch" }), toml), 1));
}

#[test]
fn a_change_is_told_at_once_and_nothing_leaves_it_to_the_project() {
    let mut client = open(json!({}), "");
    assert!(!researches(&mut client, 1));
    change(&mut client, json!({ "journey": { "preset": "research" } }));
    assert!(researches(&mut client, 1), "the text is the same, its messages are not");
    change(&mut client, json!({ "journey": { "trace": "off" } }));
    change(&mut client, Value::Null);
    client.did_change("map.journey", 2, &MAP.replace("\"T\"", "\"U\""));
    assert!(researches(&mut client, 2), "what is not named stays");
    change(&mut client, json!({ "preset": "" }));
    assert!(!researches(&mut client, 2));
    assert_eq!(client.leave(), Left::Asked);
}

#[test]
fn a_word_that_is_no_preset_is_told() {
    let mut client = open(json!({ "preset": "reserch" }), "");
    assert_eq!(
        shown(&mut client),
        "the setting `journey.preset`: there is no preset called `reserch`; write `research`"
    );
    assert!(!researches(&mut client, 1));
    change(&mut client, json!({ "preset": "everything" }));
    assert_eq!(
        shown(&mut client),
        "the setting `journey.preset`: there is no preset called `everything`; there is sketch, research, blueprint, governed"
    );
    change(&mut client, json!({ "preset": 3 }));
    assert_eq!(shown(&mut client), "the setting `journey.preset` is a word in quotes, and here it is `3`");
    let hover = json!({ "textDocument": { "uri": uri("map.journey") }, "position": { "line": 0, "character": 2 } });
    assert!(client.ask("textDocument/hover", hover)["contents"].is_object());
    assert_eq!(client.leave(), Left::Asked);
}
