//! What the client tells without wanting an answer.

use lsp_server::{Message, Request, RequestId};
use serde_json::{Value, json};

use super::state::{Document, State};
use super::types::{
    DidChangeTextDocumentParams, DidChangeWatchedFilesParams, DidChangeWorkspaceFoldersParams,
    DidCloseTextDocumentParams, DidOpenTextDocumentParams, TextDocumentContentChangeEvent,
};
use super::{settings, uri};

/// The client is ready: now it can be asked to watch files.
pub(super) fn initialized(state: &mut State) -> Vec<Message> {
    let mut out: Vec<Message> = std::mem::take(&mut state.notes).iter().map(|note| settings::note(note)).collect();
    if !state.client.watches {
        return out;
    }
    // Maps, settings, and what a map shows besides.
    let kinds = ["*.journey", "journey.toml", "*.{png,jpg,jpeg,svg}", "*.{ttf,otf,ttc,otc}"];
    let watchers: Vec<Value> = kinds.iter().map(|kind| json!({ "globPattern": format!("**/{kind}") })).collect();
    let registration = json!({
        "id": "files",
        "method": "workspace/didChangeWatchedFiles",
        "registerOptions": { "watchers": watchers },
    });
    out.push(ask(state, "client/registerCapability", json!({ "registrations": [registration] })));
    out
}

/// A document is open; from now on the client says what it holds.
pub(super) fn opened(state: &mut State, params: DidOpenTextDocumentParams) {
    let item = params.text_document;
    let path = state.workspace.home(&uri::path(&item.uri.0));
    state.uris.insert(path.clone(), item.uri.clone());
    state.publishing.edited = Some(path.clone());
    let document = Document { path, version: item.version, text: item.text, dirty: true };
    state.documents.insert(item.uri.0, document);
    state.changed();
}

/// A document was edited.
pub(super) fn changed(state: &mut State, params: DidChangeTextDocumentParams) {
    let encoding = state.encoding;
    let Some(document) = state.documents.get_mut(&params.text_document.text_document_identifier.uri.0) else { return };
    for change in params.content_changes {
        match change {
            TextDocumentContentChangeEvent::TextDocumentContentChangePartial(part) => {
                document.replace(encoding, part.range, &part.text);
            }
            TextDocumentContentChangeEvent::TextDocumentContentChangeWholeDocument(whole) => {
                document.text = whole.text;
                document.dirty = true;
            }
        }
    }
    document.version = params.text_document.version;
    state.publishing.edited = Some(document.path.clone());
    state.changed();
}

/// A document was closed: the disk counts again.
pub(super) fn closed(state: &mut State, params: &DidCloseTextDocumentParams) {
    let Some(document) = state.documents.remove(&params.text_document.uri.0) else { return };
    state.uris.remove(&document.path);
    state.workspace.close(&document.path);
    state.changed();
}

/// A document was written to the disk.
pub(super) fn saved(state: &mut State) {
    // Clients that watch tell of it anyway.
    if !state.client.watches {
        state.workspace.disk_changed();
        state.changed();
    }
}

/// Files came, went or changed behind the client's back.
pub(super) fn watched(state: &mut State, params: &DidChangeWatchedFilesParams) -> Vec<Message> {
    let open = |uri: &str| state.documents.contains_key(uri);
    if params.changes.iter().all(|change| open(&change.uri.0) && change.kind == super::types::FileChangeType::Changed) {
        return Vec::new();
    }
    state.workspace.disk_changed();
    state.changed();
    refresh(state)
}

/// The person at the editor changed settings.
pub(super) fn configured(state: &mut State, params: &Value) -> Vec<Message> {
    let notes = settings::take(state, params.get("settings").unwrap_or(&Value::Null));
    notes.iter().map(|note| settings::note(note)).collect()
}

/// Folders came or went.
pub(super) fn folders(state: &mut State, params: &DidChangeWorkspaceFoldersParams) -> Vec<Message> {
    let removed: Vec<_> = params.event.removed.iter().map(|folder| uri::path(&folder.uri.0)).collect();
    state.folders.retain(|folder| !removed.contains(folder));
    state.folders.extend(params.event.added.iter().map(|folder| uri::path(&folder.uri.0)));
    state.workspace.set_folders(state.folders.clone());
    state.changed();
    refresh(state)
}

/// Asks the client to ask again for what depends on other files.
fn refresh(state: &mut State) -> Vec<Message> {
    let refreshes = state.client.refreshes;
    let each = [
        (refreshes.tokens, "workspace/semanticTokens/refresh"),
        (refreshes.hints, "workspace/inlayHint/refresh"),
        (refreshes.lenses, "workspace/codeLens/refresh"),
    ];
    let wanted = each.into_iter().filter(|(can, _)| *can);
    wanted.map(|(_, method)| ask(state, method, serde_json::Value::Null)).collect()
}

fn ask(state: &mut State, method: &str, params: serde_json::Value) -> Message {
    let id = RequestId::from(state.next_request);
    state.next_request += 1;
    Message::Request(Request { id, method: method.to_owned(), params })
}
