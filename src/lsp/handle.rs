use lsp_server::{ErrorCode, Message, Notification, Request, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::cell::Cell;

use super::inbox::{Inbox, Stop};
use super::requests::*;
use super::state::{Phase, State};
use super::{initialize, sync};
use crate::guard::{about, guarded};
use crate::ide::{Unwanted, Wanted};

/// Why a request has no answer.
#[derive(Debug)]
pub(super) enum Refusal {
    /// A sentence for the person who asked.
    Told(String),
    /// Nobody waits for it any more.
    Unwanted,
}

impl From<Unwanted> for Refusal {
    fn from(_: Unwanted) -> Refusal {
        Refusal::Unwanted
    }
}

/// Takes in one message of the client and gives what is to be sent back. A panic while one message is handled
/// is an error answer to that message and nothing more.
pub fn handle(state: &mut State, message: Message) -> Vec<Message> {
    handle_while(state, message, &Inbox::empty())
}

/// The same while more messages arrive in `inbox`: what takes long ends early when one of them makes it useless.
pub(super) fn handle_while(state: &mut State, message: Message, inbox: &Inbox<'_>) -> Vec<Message> {
    match message {
        Message::Request(request) => {
            let id = request.id.clone();
            let document = request.params.pointer("/textDocument/uri").and_then(Value::as_str);
            let thing = format!("`{}`", document.unwrap_or(&request.method));
            let response = guarded(|| about(|| thing, || answer(state, request, inbox))).unwrap_or_else(|fault| {
                let told = format!("{fault}; please report it, with the file: {}", fault.words());
                Response::new_err(id, ErrorCode::InternalError as i32, told)
            });
            vec![Message::Response(response)]
        }
        Message::Notification(notification) => guarded(|| notified(state, notification)).unwrap_or_default(),
        // The client's answers to what it was asked change nothing.
        Message::Response(_) => Vec::new(),
    }
}

fn answer(state: &mut State, request: Request, inbox: &Inbox<'_>) -> Response {
    let refused = |id, code: ErrorCode, told: &str| Response::new_err(id, code as i32, told.to_owned());
    match (state.phase, request.method.as_str()) {
        (Phase::Waiting, "initialize") => {
            let result = initialize::initialize(state, &request.params);
            return Response::new_ok(request.id, result);
        }
        (Phase::Waiting, _) => return refused(request.id, ErrorCode::ServerNotInitialized, "`initialize` comes first"),
        (Phase::ShutDown, _) => return refused(request.id, ErrorCode::InvalidRequest, "after `shutdown` comes `exit`"),
        (Phase::Running, _) => {}
    }
    match request.method.as_str() {
        "initialize" => refused(request.id, ErrorCode::InvalidRequest, "`initialize` comes once"),
        "shutdown" => {
            state.phase = Phase::ShutDown;
            Response::new_ok(request.id, Value::Null)
        }
        "callHierarchy/incomingCalls" => with(state, request, call_hierarchy::incoming),
        "callHierarchy/outgoingCalls" => with(state, request, call_hierarchy::outgoing),
        "textDocument/codeAction" => with(state, request, actions::answer),
        "textDocument/codeLens" => with(state, request, lenses::answer),
        "textDocument/completion" => with(state, request, completion::answer),
        "textDocument/definition" => with(state, request, definition::answer),
        "textDocument/documentHighlight" => with(state, request, highlight::answer),
        "textDocument/documentLink" => with(state, request, links::answer),
        "textDocument/documentSymbol" => with(state, request, symbols::document),
        "textDocument/foldingRange" => with(state, request, folding::answer),
        "textDocument/formatting" => with(state, request, formatting::document),
        "textDocument/hover" => with(state, request, hover::answer),
        "textDocument/inlayHint" => with(state, request, inlay_hints::answer),
        "textDocument/onTypeFormatting" => with(state, request, formatting::on_type),
        "textDocument/prepareCallHierarchy" => with(state, request, call_hierarchy::prepare),
        "textDocument/prepareRename" => with(state, request, rename::prepare),
        "textDocument/rangeFormatting" => with(state, request, formatting::range),
        "textDocument/references" => long(state, request, inbox, references::answer),
        "textDocument/rename" => long(state, request, inbox, rename::answer),
        "textDocument/selectionRange" => with(state, request, selection::answer),
        "textDocument/semanticTokens/full" => long(state, request, inbox, semantic_tokens::full),
        "textDocument/semanticTokens/range" => long(state, request, inbox, semantic_tokens::range),
        "workspace/symbol" => long(state, request, inbox, symbols::workspace),
        "workspace/willRenameFiles" => with(state, request, file_rename::answer),
        #[cfg(feature = "svg")]
        "journey/preview" => long(state, request, inbox, preview::answer),
        #[cfg(feature = "svg")]
        "journey/touchpointAt" => with(state, request, preview::touchpoint),
        method => {
            let told = format!("the server knows no `{method}`");
            refused(request.id, ErrorCode::MethodNotFound, &told)
        }
    }
}

/// Answers `request` with `answer`, unless something arrives in `inbox` that makes that useless.
fn long<P: DeserializeOwned, R: Serialize>(
    state: &mut State,
    request: Request,
    inbox: &Inbox<'_>,
    answer: fn(&mut State, P, Wanted<'_>) -> Result<R, Refusal>,
) -> Response {
    let id = request.id.clone();
    let stop: Cell<Option<Stop>> = Cell::new(None);
    let still = || {
        if stop.get().is_none() {
            stop.set(inbox.stops(&id));
        }
        stop.get().is_none()
    };
    let wanted = Wanted::while_(&still);
    let response = with(state, request, |state, params| {
        wanted.check()?;
        answer(state, params, wanted)
    });
    match stop.get().filter(|_| response.response_result.is_err()) {
        Some(stop) => stop.answer(id.clone()),
        None => response,
    }
}

/// Answers `request` with `answer`.
fn with<P: DeserializeOwned, R: Serialize>(
    state: &mut State,
    request: Request,
    answer: impl FnOnce(&mut State, P) -> Result<R, Refusal>,
) -> Response {
    let params = match serde_json::from_value(request.params) {
        Ok(params) => params,
        Err(error) => {
            let told = format!("`{}` cannot be read: {error}", request.method);
            return Response::new_err(request.id, ErrorCode::InvalidParams as i32, told);
        }
    };
    match answer(state, params) {
        Ok(result) => Response::new_ok(request.id, result),
        Err(Refusal::Told(told)) => Response::new_err(request.id, ErrorCode::RequestFailed as i32, told),
        Err(Refusal::Unwanted) => Stop::Cancelled.answer(request.id),
    }
}

fn notified(state: &mut State, notification: Notification) -> Vec<Message> {
    if state.phase != Phase::Running {
        return Vec::new();
    }
    let Notification { method, params } = notification;
    match method.as_str() {
        "initialized" => return sync::initialized(state),
        "textDocument/didOpen" => read(params).into_iter().for_each(|params| sync::opened(state, params)),
        "textDocument/didChange" => read(params).into_iter().for_each(|params| sync::changed(state, params)),
        "textDocument/didClose" => read(params).into_iter().for_each(|params| sync::closed(state, &params)),
        "textDocument/didSave" => sync::saved(state),
        "workspace/didChangeConfiguration" => return sync::configured(state, &params),
        "workspace/didChangeWatchedFiles" => {
            return read(params).map(|params| sync::watched(state, &params)).unwrap_or_default();
        }
        "workspace/didChangeWorkspaceFolders" => {
            return read(params).map(|params| sync::folders(state, &params)).unwrap_or_default();
        }
        // What the server does not know it need not know.
        _ => {}
    }
    Vec::new()
}

/// What cannot be read is passed over: nobody waits for an answer.
fn read<P: DeserializeOwned>(params: Value) -> Option<P> {
    serde_json::from_value(params).ok()
}
