use std::cell::RefCell;
use std::collections::VecDeque;

use lsp_server::{Connection, ErrorCode, Message, Notification, Request, RequestId, Response};

use super::room::Room;

/// Messages of the client that wait, while one of them is handled.
pub(super) struct Inbox<'c> {
    connection: Option<&'c Connection>,
    queue: RefCell<VecDeque<Message>>,
    room: Room,
}

/// Why a request is of no use any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The client said so.
    Cancelled,
    /// A document was edited: the answer would be about a text that is gone.
    Edited,
}

impl Stop {
    /// The answer to the request `id`.
    pub fn answer(self, id: RequestId) -> Response {
        let (code, told) = match self {
            Stop::Cancelled => (ErrorCode::RequestCanceled, "the client does not want it any more"),
            Stop::Edited => (ErrorCode::ContentModified, "a document was edited in the meantime"),
        };
        Response::new_err(id, code as i32, told.to_owned())
    }
}

impl<'c> Inbox<'c> {
    /// What arrives at `connection`. What it takes out leaves `room`.
    pub fn new(connection: &'c Connection, room: Room) -> Inbox<'c> {
        Inbox { connection: Some(connection), queue: RefCell::default(), room }
    }

    /// Nothing, ever.
    pub fn empty() -> Inbox<'c> {
        Inbox { connection: None, queue: RefCell::default(), room: Room::default() }
    }

    /// Takes in what has arrived.
    fn fetch(&self) {
        if let Some(connection) = self.connection {
            self.queue.borrow_mut().extend(connection.receiver.try_iter());
        }
    }

    /// The next message, if one is there.
    pub fn next(&self) -> Option<Message> {
        self.fetch();
        let next = self.queue.borrow_mut().pop_front();
        next.inspect(|message| self.room.leave(message))
    }

    /// Waits until a message is there. False where none will come.
    pub fn wait(&self) -> bool {
        match self.connection.and_then(|connection| connection.receiver.recv().ok()) {
            Some(message) => {
                self.queue.borrow_mut().push_back(message);
                true
            }
            None => false,
        }
    }

    /// Why the request `id`, which is under way, is of no use any more; none while it is.
    pub fn stops(&self, id: &RequestId) -> Option<Stop> {
        self.fetch();
        let queue = self.queue.borrow();
        let mut notifications = queue.iter().filter_map(|message| match message {
            Message::Notification(notification) => Some(notification),
            _ => None,
        });
        if notifications.clone().any(|one| cancelled(one).as_ref() == Some(id)) {
            return Some(Stop::Cancelled);
        }
        notifications.any(|one| one.method == "textDocument/didChange").then_some(Stop::Edited)
    }

    /// Takes out the requests that the client does not want answered any more, and gives the answers that say so.
    pub fn withdrawn(&self) -> Vec<Message> {
        self.fetch();
        let mut queue = self.queue.borrow_mut();
        let mut out = Vec::new();
        let is_cancel = |message: &Message| match message {
            Message::Notification(notification) => notification.method == CANCEL,
            _ => false,
        };
        while let Some(at) = queue.iter().position(is_cancel) {
            let Some(cancel) = queue.remove(at) else { continue };
            self.room.leave(&cancel);
            let Message::Notification(cancel) = cancel else { continue };
            let wanted = cancelled(&cancel);
            let asked = |message: &Message| matches!(message, Message::Request(Request { id, .. }) if Some(id) == wanted.as_ref());
            let Some(asked) = queue.iter().take(at).position(asked) else { continue };
            let request = queue.remove(asked).inspect(|message| self.room.leave(message));
            if let Some(Message::Request(request)) = request {
                out.push(Stop::Cancelled.answer(request.id).into());
            }
        }
        out
    }
}

const CANCEL: &str = "$/cancelRequest";

/// The request that `notification` takes back.
fn cancelled(notification: &Notification) -> Option<RequestId> {
    let id = Some(notification).filter(|one| one.method == CANCEL)?.params.get("id")?;
    serde_json::from_value(id.clone()).ok()
}
