use serde_json::{Value, json};

use super::convert::Encoding;
use super::state::{Client, Phase, Refreshes, State};
use super::{settings, uri};
use crate::lsp::semantic_tokens::legend;

/// Learns who the client is, and says what the server can do. Read leniently: clients leave out what they like.
pub(super) fn initialize(state: &mut State, params: &Value) -> Value {
    let can = |path: &str| params.pointer(&format!("/capabilities/{path}")).and_then(Value::as_bool).unwrap_or(false);
    state.client = Client {
        snippets: can("textDocument/completion/completionItem/snippetSupport"),
        links: can("textDocument/definition/linkSupport"),
        watches: can("workspace/didChangeWatchedFiles/dynamicRegistration"),
        versioned_edits: can("workspace/workspaceEdit/documentChanges"),
        refreshes: Refreshes {
            tokens: can("workspace/semanticTokens/refreshSupport"),
            hints: can("workspace/inlayHint/refreshSupport"),
            lenses: can("workspace/codeLens/refreshSupport"),
        },
    };
    let encodings = params.pointer("/capabilities/general/positionEncodings").and_then(Value::as_array);
    let utf8 = encodings.is_some_and(|known| known.iter().any(|encoding| encoding == "utf-8"));
    state.encoding = if utf8 { Encoding::Utf8 } else { Encoding::Utf16 };
    let folders = params.get("workspaceFolders").and_then(Value::as_array);
    let named = folders.into_iter().flatten().filter_map(|folder| folder.get("uri").and_then(Value::as_str));
    state.folders = named.map(uri::path).collect();
    if state.folders.is_empty() {
        let root = params.get("rootUri").and_then(Value::as_str).map(uri::path);
        let older = || params.get("rootPath").and_then(Value::as_str).map(Into::into);
        state.folders = root.or_else(older).into_iter().collect();
    }
    state.workspace.set_watched(state.client.watches);
    state.workspace.set_folders(state.folders.clone());
    state.notes = settings::take(state, params.get("initializationOptions").unwrap_or(&Value::Null));
    state.phase = Phase::Running;
    json!({
        "capabilities": capabilities(state.encoding),
        "serverInfo": { "name": "journey", "version": env!("CARGO_PKG_VERSION") },
    })
}

/// What the server offers.
pub(super) fn capabilities(encoding: Encoding) -> Value {
    let renamed = json!([
        { "scheme": "file", "pattern": { "glob": "**/*.journey", "matches": "file" } },
        { "scheme": "file", "pattern": { "glob": "**", "matches": "folder" } },
    ]);
    json!({
        "positionEncoding": match encoding { Encoding::Utf8 => "utf-8", Encoding::Utf16 => "utf-16" },
        "textDocumentSync": { "openClose": true, "change": 2, "save": true },
        "callHierarchyProvider": true,
        "codeActionProvider": { "codeActionKinds": ["quickfix", "refactor.rewrite", "source.fixAll"] },
        "codeLensProvider": {},
        "completionProvider": { "triggerCharacters": [" ", "\"", "/", ".", ",", ">"] },
        "definitionProvider": true,
        "documentFormattingProvider": true,
        "documentHighlightProvider": true,
        "documentLinkProvider": {},
        "documentOnTypeFormattingProvider": { "firstTriggerCharacter": "}" },
        "documentRangeFormattingProvider": true,
        "documentSymbolProvider": true,
        "foldingRangeProvider": true,
        "hoverProvider": true,
        "inlayHintProvider": true,
        "referencesProvider": true,
        "renameProvider": { "prepareProvider": true },
        "selectionRangeProvider": true,
        "semanticTokensProvider": { "legend": legend(), "full": true, "range": true },
        "workspaceSymbolProvider": true,
        "workspace": {
            "workspaceFolders": { "supported": true, "changeNotifications": true },
            "fileOperations": { "willRename": { "filters": renamed } },
        },
        "experimental": { "preview": cfg!(feature = "svg"), "touchpointAt": cfg!(feature = "svg") },
    })
}
