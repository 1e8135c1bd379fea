//! Coming, leaving, and what is no request.

use std::io;
use std::path::{Path, PathBuf};

use journey::ide::Host;
use journey::lsp::Left;
use journey::project::Files;
use serde_json::{Value, json};

use super::Client;
use super::client::{able, uri};
use crate::support::desk::Memory;

#[test]
fn a_client_comes_and_leaves() {
    let mut client = Client::silent(Memory::default());
    let answer = client.ask("initialize", json!({ "capabilities": {} }));
    assert_eq!(answer["serverInfo"]["name"], "journey");
    assert_eq!(answer["capabilities"]["positionEncoding"], "utf-16");
    assert_eq!(client.leave(), Left::Asked);
}

#[test]
fn exit_without_shutdown_and_vanishing_are_noticed() {
    let client = Client::with(Memory::default(), able());
    client.say("exit", Value::Null);
    assert_eq!(client.ended(), Left::Abruptly);
    assert_ne!(Client::with(Memory::default(), able()).vanish(), Left::Asked);
}

#[test]
fn bytes_are_counted_where_the_client_can() {
    let capabilities = json!({ "general": { "positionEncodings": ["utf-8", "utf-16"] } });
    let mut client = Client::silent(Memory::default());
    let answer = client.ask("initialize", json!({ "capabilities": capabilities }));
    assert_eq!(answer["capabilities"]["positionEncoding"], "utf-8");
    client.say("initialized", json!({}));
    client.did_open("a.journey", 1, "/* 😀é */ jorney \"J\"");
    let found = client.diagnostics("a.journey", Some(1));
    assert_eq!(found[0]["range"]["start"]["character"], 13);
    assert_eq!(client.leave(), Left::Asked);
}

#[test]
fn nothing_is_answered_before_initialize_and_after_shutdown() {
    let mut client = Client::silent(Memory::default());
    let hover = json!({ "textDocument": { "uri": uri("a.journey") }, "position": { "line": 0, "character": 0 } });
    assert_eq!(client.ask("textDocument/hover", hover.clone())["code"], -32002);
    client.ask("initialize", json!({ "capabilities": {} }));
    assert_eq!(client.ask("initialize", json!({}))["code"], -32600);
    assert_eq!(client.ask("textDocument/hover", hover.clone()), Value::Null, "there is no such file");
    client.ask("shutdown", Value::Null);
    assert_eq!(client.ask("textDocument/hover", hover)["code"], -32600);
}

#[test]
fn what_cannot_be_understood_gets_an_error_and_the_next_an_answer() {
    let mut client = Client::with(Memory::default(), able());
    let unknown = client.ask("textDocument/moniker", json!({}));
    assert_eq!(unknown, json!({ "code": -32601, "error": "the server knows no `textDocument/moniker`" }));
    let broken = client.ask("textDocument/hover", json!({ "textDocument": 5 }));
    assert_eq!(broken["code"], -32602);
    client.say("textDocument/didChange", json!([]));
    client.say("$/unheardOf", json!(null));
    client.say("textDocument/didClose", json!({ "textDocument": { "uri": uri("never-opened.journey") } }));
    client.did_open("a.journey", 1, "journey \"J\"");
    assert_eq!(client.messages("a.journey", Some(1)), [""; 0]);
    assert_eq!(client.leave(), Left::Asked);
}

#[test]
fn a_request_that_nobody_wants_any_more_is_not_answered() {
    // The edits keep the server busy until both have arrived.
    let mut client = Client::with(Memory::default(), able());
    client.did_open("a.journey", 1, &"persona p \"P\"\n".repeat(2000));
    let hover = json!({ "textDocument": { "uri": uri("a.journey") }, "position": { "line": 0, "character": 9 } });
    let first = client.call("textDocument/hover", hover.clone());
    let wanted = client.call("textDocument/hover", hover.clone());
    let unwanted = client.call("textDocument/hover", hover);
    client.say("$/cancelRequest", json!({ "id": 4 }));
    client.say("$/cancelRequest", json!({ "id": "what was never asked" }));
    client.wait(&first);
    assert!(client.wait(&wanted)["contents"].is_object());
    let answer = client.wait(&unwanted);
    assert!(answer["code"] == -32800 || answer["contents"].is_object(), "{answer}");
    assert_eq!(client.leave(), Left::Asked);
}

/// A disk on which one file brings down whoever looks at it.
struct Trap(Memory);

impl Files for Trap {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        assert!(!path.ends_with("trap.journey"), "this is the trap");
        self.0.read(path)
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        if path.ends_with("trap.journey") { Ok(path.to_owned()) } else { self.0.canonical(path) }
    }
}

impl Host for Trap {
    fn maps(&self, _: &Path) -> Vec<PathBuf> {
        Vec::new()
    }
}

#[test]
fn a_panic_in_one_request_does_not_end_the_server() {
    let mut client = Client::on(Memory::default(), |disk| Box::new(Trap(disk)));
    client.ask("initialize", json!({ "capabilities": {} }));
    client.did_open("a.journey", 1, "import \"trap.journey\"\njourney \"J\"");
    let hover = json!({ "textDocument": { "uri": uri("a.journey") }, "position": { "line": 0, "character": 2 } });
    let answer = client.ask("textDocument/hover", hover.clone());
    let told = "`journey` met a fault of its own at `/maps/trap.journey` of `file:///maps/a.journey`; \
                please report it, with the file: this is the trap";
    assert_eq!(answer, json!({ "code": -32603, "error": told }));
    client.did_change("a.journey", 2, "journey \"J\"");
    assert_eq!(client.messages("a.journey", Some(2)), [""; 0]);
    assert!(client.ask("textDocument/hover", hover)["contents"].is_object());
    assert_eq!(client.leave(), Left::Asked);
}

#[test]
fn the_page_about_the_server_names_every_capability_and_no_other() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/language-server.md")).unwrap();
    let named: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    let capabilities = journey::lsp::capabilities();
    let offered: Vec<&str> = capabilities
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .filter(|capability| capability.ends_with("Provider"))
        .collect();
    assert_eq!(named, offered);
}

/// A client can name any file: what lies outside of its folders is not read, whoever names it.
#[test]
fn nothing_outside_of_the_folders_is_read() {
    let disk = Memory::default();
    disk.write("/maps/a.journey", "import \"../secret.journey\"\njourney \"A\"\n");
    disk.write("/secret.journey", "persona hidden \"Hidden\"\n");
    disk.write("/elsewhere/deep.journey", "persona deep \"Deep\"\n");
    let mut client = Client::with(disk, able());
    client.did_open("a.journey", 1, "import \"../secret.journey\"\njourney \"A\"\n");
    assert_eq!(client.messages("a.journey", Some(1)), ["`../secret.journey` leads out of the project"]);
    for address in ["file:///elsewhere/b.journey", "file:///maps/../elsewhere/b.journey", "/elsewhere/b.journey"] {
        let text = "import \"deep.journey\"\njourney \"B\" { for deep }\n";
        let item = json!({ "uri": address, "languageId": "journey", "version": 1, "text": text });
        client.say("textDocument/didOpen", json!({ "textDocument": item }));
        let at = json!({ "textDocument": { "uri": address }, "position": { "line": 1, "character": 19 } });
        let hover = client.ask("textDocument/hover", at);
        assert!(!hover.to_string().contains("Deep"), "{address}: {hover}");
        let document = json!({ "textDocument": { "uri": "file:///secret.journey" } });
        assert!(!client.ask("textDocument/documentSymbol", document).to_string().contains("Hidden"));
    }
    let found = client.ask("workspace/symbol", json!({ "query": "" }));
    assert!(!found.to_string().contains("Hidden") && !found.to_string().contains("Deep"), "{found}");
    assert_eq!(client.leave(), Left::Asked);
}
