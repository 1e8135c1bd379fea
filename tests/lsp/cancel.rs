//! Requests that are taken back while they are under way.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};

use journey::ide::Host;
use journey::lsp::Left;
use journey::project::Files;
use serde_json::{Value, json};

use super::Client;
use super::client::{able, uri};
use crate::support::desk::Memory;

/// A disk that says when its slow file is read, and waits for a word before it goes on.
struct Slow {
    disk: Memory,
    reading: Mutex<Sender<()>>,
    go_on: Mutex<Receiver<()>>,
}

impl Files for Slow {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        if path.ends_with("slow.journey") {
            // Once the test has gone its way, nothing is slow any more.
            let _ = self.reading.lock().unwrap().send(());
            let _ = self.go_on.lock().unwrap().recv();
        }
        self.disk.read(path)
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        self.disk.canonical(path)
    }
}

impl Host for Slow {
    fn maps(&self, folder: &Path) -> Vec<PathBuf> {
        self.disk.maps(folder)
    }
}

const MAP: &str = "import \"slow.journey\"\njourney \"J\" { for maya; stage \"S\" { touchpoint \"T\" } }\n";

/// Asks for `method`, does `act` while the answer is under way, and gives the answer.
fn meanwhile(method: &str, params: Value, act: impl FnOnce(&mut Client, i32)) -> (Client, Value) {
    let disk = Memory::default();
    disk.write("/maps/slow.journey", "persona maya \"Maya\"\n");
    disk.write("/maps/map.journey", MAP);
    let (reading, is_reading) = channel();
    let (go, go_on) = channel();
    let mut client =
        Client::on(disk, |disk| Box::new(Slow { disk, reading: Mutex::new(reading), go_on: Mutex::new(go_on) }));
    let folders = json!([{ "uri": "file:///maps", "name": "maps" }]);
    client.ask("initialize", json!({ "capabilities": able(), "workspaceFolders": folders }));
    client.did_open("map.journey", 1, MAP);
    is_reading.recv().unwrap();
    // The server reads for its messages. Behind them two things wait: the slow file changed, and the question, so
    // that the file is read again for the answer.
    let change = json!({ "changes": [{ "uri": uri("slow.journey"), "type": 2 }] });
    client.say("workspace/didChangeWatchedFiles", change);
    let id = client.call(method, params);
    go.send(()).unwrap();
    is_reading.recv().unwrap();
    act(&mut client, 2);
    drop(go);
    let answer = client.wait(&id);
    (client, answer)
}

fn long() -> Vec<(&'static str, Value)> {
    let place = json!({ "textDocument": { "uri": uri("map.journey") }, "position": { "line": 1, "character": 18 } });
    let with = |key: &str, value: Value| {
        let mut params = place.clone();
        params[key] = value;
        params
    };
    vec![
        ("workspace/symbol", json!({ "query": "" })),
        ("textDocument/references", with("context", json!({ "includeDeclaration": true }))),
        ("textDocument/rename", with("newName", json!("mia"))),
        ("textDocument/semanticTokens/full", place.clone()),
        ("journey/preview", place),
    ]
}

#[test]
fn a_request_under_way_is_taken_back() {
    for (method, params) in long() {
        let (mut client, answer) =
            meanwhile(method, params.clone(), |client, id| client.say("$/cancelRequest", json!({ "id": id })));
        assert_eq!(answer, json!({ "code": -32800, "error": "the client does not want it any more" }), "{method}");
        assert!(client.ask(method, params)["code"].is_null(), "{method} is answered when it is asked again");
        assert_eq!(client.leave(), Left::Asked);
    }
}

#[test]
fn an_edit_makes_an_answer_under_way_useless() {
    for (method, params) in long() {
        let (mut client, answer) = meanwhile(method, params.clone(), |client, _| {
            client.did_change("map.journey", 2, &MAP.replace("\"T\"", "\"New\""));
        });
        assert_eq!(answer, json!({ "code": -32801, "error": "a document was edited in the meantime" }), "{method}");
        assert!(client.ask(method, params)["code"].is_null(), "{method} is answered when it is asked again");
        let found = client.ask("workspace/symbol", json!({ "query": "new" }));
        assert_eq!(found[0]["name"], "New", "the edit has arrived");
        assert_eq!(client.leave(), Left::Asked);
    }
}

#[test]
fn what_concerns_other_requests_changes_nothing() {
    for (method, params) in long() {
        let (client, answer) = meanwhile(method, params, |client, id| {
            client.say("$/cancelRequest", json!({ "id": id + 1 }));
            client.say("$/cancelRequest", json!({ "id": id.to_string() }));
            client.call("workspace/symbol", json!({ "query": "" }));
        });
        assert!(answer["code"].is_null() && !answer.is_null(), "{method}: {answer}");
        assert_eq!(client.leave(), Left::Asked);
    }
}
