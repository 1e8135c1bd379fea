use std::thread::JoinHandle;

use journey::ide::Host;
use journey::lsp::{Left, State, run};
use lsp_server::{Connection, Message, Notification, Request, RequestId};
use serde_json::{Value, json};

use crate::support::desk::{Memory, cursor};

/// An editor at the other end of a memory connection.
pub struct Client {
    connection: Connection,
    server: Option<JoinHandle<Left>>,
    next: i32,
    /// What the server said without being asked, and was not looked at yet.
    pub told: Vec<Message>,
    pub disk: Memory,
}

/// A place in a document, as the protocol counts.
#[derive(Clone)]
pub struct Place {
    pub uri: String,
    pub line: u32,
    pub character: u32,
}

impl Place {
    pub fn params(&self) -> Value {
        json!({ "textDocument": { "uri": self.uri }, "position": { "line": self.line, "character": self.character } })
    }
}

pub fn uri(name: &str) -> String {
    format!("file:///maps/{name}")
}

/// What an editor with every ability says about itself.
pub fn able() -> Value {
    json!({
        "general": { "positionEncodings": ["utf-16"] },
        "textDocument": {
            "completion": { "completionItem": { "snippetSupport": true } },
            "definition": { "linkSupport": true },
        },
        "workspace": {
            "didChangeWatchedFiles": { "dynamicRegistration": true },
            "workspaceEdit": { "documentChanges": true },
            "semanticTokens": { "refreshSupport": true },
        },
    })
}

impl Client {
    /// A server without a word said to it.
    pub fn silent(disk: Memory) -> Client {
        Client::on(disk, |disk| Box::new(disk))
    }

    /// The same on the disk that `host` makes of `disk`.
    pub fn on(disk: Memory, host: impl FnOnce(Memory) -> Box<dyn Host>) -> Client {
        let (near, far) = Connection::memory();
        let host = host(disk.clone());
        let server = std::thread::spawn(move || run(&far, &mut State::new(host)));
        Client { connection: near, server: Some(server), next: 0, told: Vec::new(), disk }
    }

    /// A server in the folder `/maps` of `disk`, for a client with `capabilities`.
    pub fn with(disk: Memory, capabilities: Value) -> Client {
        let mut client = Client::silent(disk);
        let folders = json!([{ "uri": "file:///maps", "name": "maps" }]);
        client.ask("initialize", json!({ "capabilities": capabilities, "workspaceFolders": folders }));
        client.say("initialized", json!({}));
        client
    }

    /// The same, where `files` are on the disk and all of them open. Gives the place of the cursor `¦` in them.
    pub fn open(files: &[(&str, &str)]) -> (Client, Place) {
        let disk = Memory::default();
        for (name, text) in files {
            disk.write(&format!("/maps/{name}"), &cursor(text).0);
        }
        let mut client = Client::with(disk, able());
        let mut place = Place { uri: uri(files[0].0), line: 0, character: 0 };
        for (name, text) in files {
            let (text, at) = cursor(text);
            if let Some(at) = at {
                let before = &text[..at as usize];
                let line = before.rsplit('\n').next().unwrap();
                place = Place {
                    uri: uri(name),
                    line: before.matches('\n').count() as u32,
                    character: line.encode_utf16().count() as u32,
                };
            }
            client.did_open(name, 1, &text);
        }
        (client, place)
    }

    pub fn did_open(&mut self, name: &str, version: i32, text: &str) {
        let item = json!({ "uri": uri(name), "languageId": "journey", "version": version, "text": text });
        self.say("textDocument/didOpen", json!({ "textDocument": item }));
    }

    /// Replaces the whole text of a document.
    pub fn did_change(&mut self, name: &str, version: i32, text: &str) {
        let document = json!({ "uri": uri(name), "version": version });
        self.say("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [{ "text": text }] }));
    }

    pub fn say(&self, method: &str, params: Value) {
        self.connection.sender.send(Notification::new(method.to_owned(), params).into()).unwrap();
    }

    /// Asks and does not wait.
    pub fn call(&mut self, method: &str, params: Value) -> RequestId {
        self.next += 1;
        let id = RequestId::from(self.next);
        let request = Request { id: id.clone(), method: method.to_owned(), params };
        self.connection.sender.send(request.into()).unwrap();
        id
    }

    /// The answer to `id`, or what went wrong as `{"error": message, "code": number}`.
    pub fn wait(&mut self, id: &RequestId) -> Value {
        loop {
            let known = |message: &Message| matches!(message, Message::Response(response) if response.id == *id);
            let before = self.told.iter().position(known).map(|at| self.told.remove(at));
            match before.unwrap_or_else(|| self.receive()) {
                Message::Response(response) if response.id == *id => {
                    return match response.response_result {
                        Ok(value) => value,
                        Err(error) => json!({ "error": error.message, "code": error.code }),
                    };
                }
                other => self.told.push(other),
            }
        }
    }

    pub fn ask(&mut self, method: &str, params: Value) -> Value {
        let id = self.call(method, params);
        self.wait(&id)
    }

    /// Waits for messages about `name` in `version`.
    pub fn diagnostics(&mut self, name: &str, version: Option<i32>) -> Vec<Value> {
        loop {
            let wanted = |message: &Message| match message {
                Message::Notification(told) if told.method == "textDocument/publishDiagnostics" => {
                    told.params["uri"] == uri(name).as_str() && told.params["version"] == json!(version)
                }
                _ => false,
            };
            if let Some(at) = self.told.iter().position(wanted) {
                let Message::Notification(told) = self.told.remove(at) else { unreachable!() };
                return told.params["diagnostics"].as_array().unwrap().clone();
            }
            let next = self.receive();
            self.told.push(next);
        }
    }

    /// The first words of each message about `name` in `version`.
    pub fn messages(&mut self, name: &str, version: Option<i32>) -> Vec<String> {
        let first = |one: &Value| one["message"].as_str().unwrap().lines().next().unwrap_or_default().to_owned();
        self.diagnostics(name, version).iter().map(first).collect()
    }

    fn receive(&self) -> Message {
        self.connection.receiver.recv().expect("the server is there")
    }

    /// Says good-bye as the protocol asks, and gives how the server saw it.
    pub fn leave(mut self) -> Left {
        self.ask("shutdown", Value::Null);
        self.say("exit", Value::Null);
        self.ended()
    }

    /// Waits for the end of the server.
    pub fn ended(mut self) -> Left {
        self.server.take().unwrap().join().expect("the server does not panic")
    }

    /// Leaves without a word.
    pub fn vanish(mut self) -> Left {
        let server = self.server.take().unwrap();
        drop(self);
        server.join().expect("the server does not panic")
    }
}
