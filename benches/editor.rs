//! How long an editor waits, beside reading the same text once more.

use std::sync::Arc;

use journey::Memory;
use journey::language::Language;
use journey::lsp::{State, handle};
use journey::syntax;
use journey::text::FileId;
use lsp_server::{Message, Notification, Request, RequestId};
use serde_json::{Value, json};

use crate::maps;
use crate::measure::{Bench, Row};

/// Stages and touchpoints in each; the second gives a file of 10,000 lines.
const SIZES: [(usize, usize); 2] = [(10, 10), (10, 145)];

/// A server with one document open, whose messages are told.
struct Editor {
    state: State,
    version: i32,
    line: usize,
}

impl Editor {
    fn new(text: &str) -> Editor {
        let line = text.lines().count() / 2;
        let mut editor = Editor { state: State::new(Box::new(Memory::default())), version: 1, line };
        editor.ask("initialize", json!({ "capabilities": {} }));
        let item = json!({ "uri": "file:///a.journey", "languageId": "journey", "version": 1, "text": text });
        editor.say("textDocument/didOpen", json!({ "textDocument": item }));
        editor.settle();
        editor
    }

    fn say(&mut self, method: &str, params: Value) {
        handle(&mut self.state, Notification::new(method.to_owned(), params).into());
    }

    fn ask(&mut self, method: &str, params: Value) -> Vec<Message> {
        handle(&mut self.state, Request { id: RequestId::from(1), method: method.to_owned(), params }.into())
    }

    fn settle(&mut self) -> usize {
        let mut told = 0;
        while self.state.has_news() {
            told += self.state.tell().len();
        }
        told
    }

    /// A blank typed in the middle of the file.
    fn edit(&mut self) {
        self.version += 1;
        let at = json!({ "line": self.line, "character": 0 });
        let document = json!({ "uri": "file:///a.journey", "version": self.version });
        let change = json!({ "range": { "start": at, "end": at }, "text": " " });
        self.say("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [change] }));
    }

    fn at_cursor(&mut self, method: &str) -> Vec<Message> {
        let at = json!({ "line": self.line, "character": 4 });
        self.ask(method, json!({ "textDocument": { "uri": "file:///a.journey" }, "position": at }))
    }
}

/// Measures what an editor asks most, each row beside a bare re-parse.
pub fn run(bench: &Bench) {
    let texts: Vec<Arc<str>> = SIZES.iter().map(|(stages, each)| maps::map(*stages, *each).into()).collect();
    let lines: Vec<usize> = texts.iter().map(|text| text.lines().count()).collect();
    let editors = || -> Vec<Editor> { texts.iter().map(|text| Editor::new(text)).collect() };
    let (mut edited, mut asked, mut fresh, mut burst) = (editors(), editors(), editors(), editors());
    let (mut hovered, mut coloured) = (editors(), editors());
    let rows = vec![
        Row::new("re-parse", |size| syntax::parse(FileId(0), &texts[size], &Language)),
        Row::new("edit to messages", |size| {
            edited[size].edit();
            edited[size].settle()
        }),
        Row::new("completion", |size| asked[size].at_cursor("textDocument/completion")),
        Row::new("edit, completion", |size| {
            fresh[size].edit();
            fresh[size].at_cursor("textDocument/completion")
        }),
        Row::new("hover", |size| hovered[size].at_cursor("textDocument/hover")),
        Row::new("semantic tokens", |size| coloured[size].at_cursor("textDocument/semanticTokens/full")),
        Row::new("200 edits to messages", |size| {
            for _ in 0..200 {
                burst[size].edit();
            }
            burst[size].settle()
        }),
    ];
    bench.beside("An editor's wait", "lines", &lines, rows);
}
