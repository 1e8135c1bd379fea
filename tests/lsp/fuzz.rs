//! Every request at any place of any text: none panics, and every range of an answer lies in its document.

use std::collections::BTreeMap;
use std::path::Path;

use journey::lsp::{State, handle};
use lsp_server::{Message, Notification, Request, RequestId};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use super::client::{able, uri};
use crate::support::desk::Memory;
use crate::support::soup::{PIECES, soup};

const PEOPLE: &str = "/// Fictional.\npersona maya \"Maya 😀\" { prefers web }\nsource talks \"Talks\"\nmetric rate \"Rate\" { unit \"EUR\" }\n";

const MAP: &str = r#"import "people.journey"
emotions { meh -0.2 }
channel locker "Parcel locker" { kind physical }
journey now "Now – é😀" {
  for maya
  scale 1..5
  objective rate "More" from 1 to 2
  stage "S" {
    goal "Reach [it](https://example.com)"
    touchpoint ad "Ad" via social, locker { emotion curious then meh evidence talks }
    touchpoint "Sign-up form" via web {
      pain long "Long form" severity high { frequency 9% }
      opportunity "Shorter" solves long
      metric rate 3
      as maya { thought """
        Several
        lines
      """ }
    }
  }
  flow { start -> ad -> sign-up-form 31% "pays"; ad -> exit }
}
journey next "Next" { revises now; stage s { touchpoint ad { drop action; emotion sad } } }
"#;

/// A server that was spoken to without a line between.
struct Direct {
    state: State,
    texts: BTreeMap<String, String>,
    next: i32,
}

impl Direct {
    fn new(map: &str) -> Direct {
        let disk = Memory::default();
        disk.write("/maps/people.journey", PEOPLE);
        disk.write("/maps/map.journey", MAP);
        disk.write("/maps/other.journey", "import \"people.journey\"\njourney \"O\" { for maya }\n");
        let mut direct = Direct { state: State::new(Box::new(disk)), texts: BTreeMap::new(), next: 0 };
        for (name, text) in [("people.journey", PEOPLE), ("map.journey", map)] {
            direct.texts.insert(uri(name), text.to_owned());
        }
        direct
            .texts
            .insert(uri("other.journey"), String::from("import \"people.journey\"\njourney \"O\" { for maya }\n"));
        direct.ask("initialize", json!({ "capabilities": able(), "workspaceFolders": [{ "uri": "file:///maps" }] }));
        for (name, text) in [("people.journey", PEOPLE), ("map.journey", map)] {
            let item = json!({ "uri": uri(name), "languageId": "journey", "version": 1, "text": text });
            direct.say("textDocument/didOpen", json!({ "textDocument": item }));
        }
        direct
    }

    fn say(&mut self, method: &str, params: Value) {
        handle(&mut self.state, Notification::new(method.to_owned(), params).into());
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.next += 1;
        let request = Request { id: RequestId::from(self.next), method: method.to_owned(), params: params.clone() };
        let mut answers = handle(&mut self.state, request.into());
        let Some(Message::Response(response)) = answers.pop() else { panic!("{method} has one answer") };
        assert!(answers.is_empty());
        match response.response_result {
            Ok(value) => value,
            Err(error) => {
                // A refusal in words is an answer; a panic is none.
                assert_eq!(error.code, -32803, "{method} {params}: {}", error.message);
                Value::Null
            }
        }
    }

    /// Everything that can be asked about `place` of the map.
    fn ask_all(&mut self, place: &Value, end: &Value, draws: bool) {
        let document = json!({ "uri": uri("map.journey") });
        let at = json!({ "textDocument": document, "position": place });
        let options = json!({ "tabSize": 2, "insertSpaces": true });
        let with = |key: &str, value: Value| {
            let mut params = at.clone();
            params[key] = value;
            params
        };
        let range = json!({ "start": place, "end": end });
        let asked = [
            (
                "textDocument/codeAction",
                json!({ "textDocument": document, "range": range, "context": { "diagnostics": [] } }),
            ),
            ("textDocument/codeLens", at.clone()),
            ("textDocument/completion", at.clone()),
            ("textDocument/definition", at.clone()),
            ("textDocument/documentHighlight", at.clone()),
            ("textDocument/documentLink", at.clone()),
            ("textDocument/documentSymbol", at.clone()),
            ("textDocument/foldingRange", at.clone()),
            ("textDocument/formatting", with("options", options.clone())),
            ("textDocument/hover", at.clone()),
            ("textDocument/inlayHint", with("range", range.clone())),
            (
                "textDocument/onTypeFormatting",
                json!({ "textDocument": document, "position": place, "ch": "}", "options": options }),
            ),
            ("textDocument/prepareRename", at.clone()),
            ("textDocument/rangeFormatting", json!({ "textDocument": document, "range": range, "options": options })),
            ("textDocument/references", with("context", json!({ "includeDeclaration": true }))),
            ("textDocument/rename", with("newName", json!("another-name"))),
            ("textDocument/selectionRange", json!({ "textDocument": document, "positions": [place, end] })),
            ("textDocument/semanticTokens/full", at.clone()),
            ("textDocument/semanticTokens/range", with("range", range.clone())),
            ("workspace/symbol", json!({ "query": "a" })),
            (
                "workspace/willRenameFiles",
                json!({ "files": [{ "oldUri": uri("people.journey"), "newUri": uri("a/b.journey") }] }),
            ),
            ("journey/touchpointAt", at.clone()),
        ];
        for (method, params) in asked {
            let answer = self.ask(method, params);
            if method.starts_with("textDocument/semanticTokens") && !answer.is_null() {
                self.check_tokens(&answer["data"]);
            }
            self.check_ranges(&answer, &uri("map.journey"), method);
        }
        let items = self.ask("textDocument/prepareCallHierarchy", at.clone());
        for item in items.as_array().into_iter().flatten() {
            for way in ["callHierarchy/incomingCalls", "callHierarchy/outgoingCalls"] {
                let answer = self.ask(way, json!({ "item": item }));
                self.check_ranges(&answer, &uri("map.journey"), way);
            }
        }
        if draws {
            let answer = self.ask("journey/preview", at);
            self.check_ranges(&answer, &uri("map.journey"), "journey/preview");
        }
        while self.state.has_news() {
            for told in self.state.tell() {
                let Message::Notification(told) = told else { continue };
                let about = told.params["uri"].as_str().unwrap().to_owned();
                self.check_ranges(&told.params, &about, "publishDiagnostics");
            }
        }
    }

    /// Every range in `value`, which is about the document `about` unless it says otherwise, lies in its document.
    fn check_ranges(&self, value: &Value, about: &str, method: &str) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.check_ranges(item, about, method)),
            Value::Object(fields) => {
                if let (Some(start), Some(end)) = (fields.get("start"), fields.get("end")) {
                    if let Some(text) = self.texts.get(about) {
                        assert!(is_inside(text, start) && is_inside(text, end), "{method}: {value} in {text:?}");
                        let key = |place: &Value| (place["line"].as_u64(), place["character"].as_u64());
                        assert!(key(start) <= key(end), "{method}: {value}");
                    }
                    return;
                }
                let named = ["uri", "targetUri"].iter().find_map(|key| fields.get(*key)).and_then(Value::as_str);
                let named = named.or_else(|| value.pointer("/textDocument/uri").and_then(Value::as_str));
                for (key, inner) in fields {
                    let asked = uri("map.journey");
                    let about = if key == "originSelectionRange" { asked.as_str() } else { named.unwrap_or(about) };
                    self.check_ranges(inner, about, method);
                }
            }
            _ => {}
        }
    }

    /// Tokens come in the order of the text, do not meet, and end with their lines.
    fn check_tokens(&self, data: &Value) {
        let numbers: Vec<u64> = data.as_array().unwrap().iter().map(|number| number.as_u64().unwrap()).collect();
        let text = &self.texts[&uri("map.journey")];
        let (mut line, mut start, mut end) = (0, 0, 0);
        for token in numbers.chunks(5) {
            if token[0] > 0 {
                (line, start, end) = (line + token[0], 0, 0);
            }
            start += token[1];
            assert!(start >= end && token[2] > 0, "tokens meet in line {line} of {text:?}");
            end = start + token[2];
            assert!(
                is_inside(text, &json!({ "line": line, "character": end })),
                "a token leaves line {line} of {text:?}"
            );
        }
    }
}

/// Whether `place` is a place of `text`, columns in UTF-16 units.
fn is_inside(text: &str, place: &Value) -> bool {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let line = text.split('\n').nth(place["line"].as_u64().unwrap() as usize);
    line.is_some_and(|line| place["character"].as_u64().unwrap() as usize <= line.encode_utf16().count())
}

/// The map with pieces put in, taken out and put in the place of others.
fn mutated() -> impl Strategy<Value = String> {
    let change = (any::<Index>(), 0..12_usize, prop::option::of(select(&PIECES[..])));
    prop::collection::vec(change, 0..6).prop_map(|changes| {
        let mut text = String::from(MAP);
        for (at, taken, piece) in changes {
            let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let start = at.index(places.len());
            let end = (start + taken).min(places.len() - 1);
            text.replace_range(places[start]..places[end], piece.unwrap_or_default());
        }
        text
    })
}

fn cases() -> ProptestConfig {
    let cases = if std::env::var_os("JOURNEY_LONG").is_some() { 2000 } else { 64 };
    ProptestConfig { cases, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_request_about_any_text(
        text in prop_oneof![4 => mutated(), 1 => soup()],
        places in prop::collection::vec((0..30_u32, 0..90_u32), 3),
        draws in prop::bool::weighted(0.1),
    ) {
        let mut direct = Direct::new(&text);
        for pair in places.windows(2) {
            let place = |(line, character): (u32, u32)| json!({ "line": line, "character": character });
            direct.ask_all(&place(pair[0]), &place(pair[1]), draws);
        }
    }

    /// An edit that arrives as a range leaves the server with the same text as the client.
    #[test]
    fn edits_of_any_range(
        edits in prop::collection::vec(((0..30_u32, 0..60_u32), (0..30_u32, 0..60_u32), select(&PIECES[..])), 1..6),
    ) {
        let mut direct = Direct::new(MAP);
        let mut text = String::from(MAP);
        for (version, (one, other, piece)) in edits.into_iter().enumerate() {
            let (start, end) = (one.min(other), one.max(other));
            let place = |(line, character): (u32, u32)| json!({ "line": line, "character": character });
            let range = json!({ "start": place(start), "end": place(end) });
            let document = json!({ "uri": uri("map.journey"), "version": version + 2 });
            let changes = json!([{ "range": range, "text": piece }]);
            direct.say("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
            text.replace_range(offset(&text, start)..offset(&text, end), piece);
        }
        direct.texts.insert(uri("map.journey"), text.clone());
        direct.ask_all(&json!({ "line": 3, "character": 4 }), &json!({ "line": 9, "character": 0 }), false);
        // A server that is told the whole text says the same about it.
        let mut fresh = Direct::new(&text);
        let asked = json!({ "textDocument": { "uri": uri("map.journey") } });
        let both = [&mut direct, &mut fresh].map(|one| one.ask("textDocument/semanticTokens/full", asked.clone()));
        prop_assert_eq!(&both[0], &both[1]);
    }
}

/// The byte at a place, columns in UTF-16 units; written apart from the server's own way.
fn offset(text: &str, (line, character): (u32, u32)) -> usize {
    let mut at = 0;
    let mut here = 0;
    let mut chars = text.chars().peekable();
    while here < line {
        match chars.next() {
            None => return text.len(),
            Some(c) => {
                at += c.len_utf8();
                let pair = c == '\r' && chars.peek() == Some(&'\n');
                here += u32::from((c == '\n' || c == '\r') && !pair);
            }
        }
    }
    let mut units = 0;
    for c in chars {
        units += c.len_utf16() as u32;
        if matches!(c, '\n' | '\r') || units > character {
            break;
        }
        at += c.len_utf8();
    }
    at
}

#[test]
fn examples_answer_everything_everywhere() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "journey"));
    paths.sort();
    assert!(!paths.is_empty());
    let step = if std::env::var_os("JOURNEY_LONG").is_some() { 1 } else { 37 };
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap();
        let mut direct = Direct::new(&text);
        for (line, written) in text.lines().enumerate().step_by(step) {
            let place = json!({ "line": line, "character": written.len() / 2 });
            direct.ask_all(&place, &json!({ "line": line + 3, "character": 0 }), false);
        }
    }
}
