//! The real command at the other end of real pipes, with clients that misbehave.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use lsp_server::{Message, Notification, Request, RequestId};
use serde_json::{Value, json};

struct Server {
    child: Child,
    stdin: Option<ChildStdin>,
    stdout: Option<BufReader<ChildStdout>>,
}

/// How the command ended.
struct Ended {
    code: Option<i32>,
    stderr: String,
}

impl Server {
    fn start() -> Server {
        let mut child = Command::new(env!("CARGO_BIN_EXE_journey"))
            .arg("lsp")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (stdin, stdout) = (child.stdin.take(), child.stdout.take().map(BufReader::new));
        Server { child, stdin, stdout }
    }

    /// A server that knows its client.
    fn ready() -> Server {
        let mut server = Server::start();
        let answer = server.ask(1, "initialize", json!({ "capabilities": {}, "rootUri": null }));
        assert_eq!(answer["serverInfo"]["name"], "journey");
        server.say("initialized", json!({}));
        server
    }

    fn write(&mut self, bytes: &[u8]) {
        let stdin = self.stdin.as_mut().unwrap();
        stdin.write_all(bytes).and_then(|()| stdin.flush()).unwrap();
    }

    fn send(&mut self, message: Message) {
        let mut bytes = Vec::new();
        message.write(&mut bytes).unwrap();
        self.write(&bytes);
    }

    fn say(&mut self, method: &str, params: Value) {
        self.send(Notification::new(method.to_owned(), params).into());
    }

    fn ask(&mut self, id: i32, method: &str, params: Value) -> Value {
        self.send(Request { id: RequestId::from(id), method: method.to_owned(), params }.into());
        loop {
            if let Message::Response(response) = self.next() {
                assert_eq!(response.id, RequestId::from(id));
                return match response.response_result {
                    Ok(value) => value,
                    Err(error) => json!({ "error": error.message, "code": error.code }),
                };
            }
        }
    }

    fn next(&mut self) -> Message {
        Message::read(self.stdout.as_mut().unwrap()).unwrap().expect("the server says more")
    }

    fn open(&mut self, text: &str) {
        let item = json!({ "uri": "file:///nowhere/a.journey", "languageId": "journey", "version": 1, "text": text });
        self.say("textDocument/didOpen", json!({ "textDocument": item }));
    }

    /// The messages about the open document.
    fn diagnostics(&mut self) -> Value {
        loop {
            if let Message::Notification(told) = self.next() {
                assert_eq!(told.method, "textDocument/publishDiagnostics");
                return told.params["diagnostics"].clone();
            }
        }
    }

    /// Closes the line and waits for the end.
    fn end(mut self) -> Ended {
        self.stdin.take();
        // A server that stays though its client is gone makes this test stay too: how long a machine takes is no sign.
        let code = self.child.wait().unwrap().code();
        let mut stderr = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
        assert!(!stderr.contains("panicked"), "{stderr}");
        Ended { code, stderr }
    }
}

#[test]
fn a_client_that_says_good_bye() {
    let mut server = Server::ready();
    assert_eq!(server.ask(2, "shutdown", Value::Null), Value::Null);
    server.say("exit", Value::Null);
    let ended = server.end();
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
}

#[test]
fn a_client_that_leaves_without_good_bye() {
    let mut server = Server::ready();
    server.say("exit", Value::Null);
    assert_eq!(server.end().code, Some(1));
}

#[test]
fn a_client_that_is_killed() {
    // Its ends of both pipes close, while messages are on the way to it.
    let mut server = Server::ready();
    server.open("jorney \"J\"");
    server.stdout.take();
    let ended = server.end();
    assert!(matches!(ended.code, Some(1 | 2)), "{:?}: {}", ended.code, ended.stderr);
    assert_eq!(Server::ready().end().code, Some(1));
    assert_eq!(Server::start().end().code, Some(1), "it never said a word");
}

#[test]
fn half_a_message() {
    let mut server = Server::ready();
    server.write(b"Content-Length: 100\r\n\r\n{\"jsonrpc\":");
    let ended = server.end();
    assert_eq!(ended.code, Some(2));
    assert!(ended.stderr.contains("the editor cannot be understood any more"), "{}", ended.stderr);
}

#[test]
fn what_is_no_message() {
    for noise in ["hello\r\n\r\n", "Content-Length: many\r\n\r\n", "Content-Length: 5\r\n\r\nhello", "\r\n\r\n"] {
        let mut server = Server::ready();
        server.write(noise.as_bytes());
        let ended = server.end();
        assert_eq!(ended.code, Some(2), "{noise:?}");
        assert!(ended.stderr.contains("the editor cannot be understood any more"), "{noise:?}: {}", ended.stderr);
    }
}

/// The bytes never come: what is promised takes no memory, and is answered before.
#[test]
fn a_message_of_100_gigabytes() {
    let mut server = Server::ready();
    server.write(b"Content-Length: 99999999999\r\n\r\n{\"jsonrpc\":");
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        assert!(server.stdout.as_mut().unwrap().read_line(&mut head).unwrap() > 0, "{head:?}");
    }
    let length: usize = head.trim().rsplit(' ').next().unwrap().parse().unwrap();
    let mut body = vec![0; length];
    server.stdout.as_mut().unwrap().read_exact(&mut body).unwrap();
    let told = "a message has at most 64 MiB, and this one says that it has 99999999999 bytes";
    let answer: Value = serde_json::from_slice(&body).unwrap();
    assert_eq!(answer, json!({ "jsonrpc": "2.0", "id": null, "error": { "code": -32600, "message": told } }));
    let ended = server.end();
    assert_eq!(ended.code, Some(2));
    assert!(ended.stderr.contains("the editor cannot be understood any more"), "{}", ended.stderr);
}

#[test]
fn an_unknown_method() {
    let mut server = Server::ready();
    assert_eq!(server.ask(2, "journey/dance", json!({}))["code"], -32601);
    assert_eq!(server.ask(3, "workspace/symbol", json!({ "query": "" })), json!([]));
    assert_eq!(server.end().code, Some(1));
}

#[test]
fn a_document_of_20_mb() {
    let mut server = Server::ready();
    let line = "persona somebody \"Somebody who is in this file very often\"\n";
    server.open(&line.repeat(20_000_000 / line.len()));
    let told = server.diagnostics();
    assert_eq!(
        told[0]["message"],
        "this file cannot be read: it is larger than 16 MiB\nhelp: split it into several files and import them"
    );
    let at =
        json!({ "textDocument": { "uri": "file:///nowhere/a.journey" }, "position": { "line": 9, "character": 9 } });
    assert_eq!(server.ask(2, "textDocument/hover", at), Value::Null);
    let document = json!({ "uri": "file:///nowhere/a.journey", "version": 2 });
    let whole = json!([{ "text": "jorney \"J\"" }]);
    server.say("textDocument/didChange", json!({ "textDocument": document, "contentChanges": whole }));
    assert_eq!(server.diagnostics()[0]["code"], "unknown-keyword");
    assert_eq!(server.end().code, Some(1));
}
