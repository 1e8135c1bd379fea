use std::collections::VecDeque;
use std::io;

use lsp_server::{Connection, ErrorCode, Message, Notification, Response};

use super::{State, handle};
use crate::ide::Host;

/// Talks to a client over standard input and output until it leaves. True where it left as the protocol asks:
/// `shutdown`, then `exit`.
///
/// # Errors
/// What arrived is no message, or nobody reads what is sent.
pub fn serve(host: Box<dyn Host>) -> io::Result<bool> {
    let (client, threads) = Connection::stdio();
    // The transport holds back all but one message; to see edits that follow each other, all must be at hand.
    let (near, far) = Connection::memory();
    let Connection { sender, receiver } = client;
    let Connection { sender: all, .. } = far;
    let pump = std::thread::Builder::new().name("LspPump".to_owned());
    let pump = pump.spawn(move || receiver.into_iter().try_for_each(|message| all.send(message)))?;
    let connection = Connection { sender, receiver: near.receiver };
    let left = run(&connection, &mut State::new(host));
    drop(connection);
    // It ends with the reader, whose trouble is told below.
    drop(pump);
    match left {
        Left::Asked => {
            threads.join()?;
            Ok(true)
        }
        Left::Abruptly => {
            threads.join()?;
            Ok(false)
        }
        // Then the reader may wait for ever.
        Left::Deaf => Ok(false),
    }
}

/// How a client left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// `shutdown`, then `exit`.
    Asked,
    /// `exit` without `shutdown`, or its end of the line is gone.
    Abruptly,
    /// It takes no messages any more.
    Deaf,
}

/// Answers the messages of `connection` until the client leaves.
pub fn run(connection: &Connection, state: &mut State) -> Left {
    let mut queue: VecDeque<Message> = VecDeque::new();
    loop {
        queue.extend(connection.receiver.try_iter());
        let mut out = cancelled(&mut queue);
        match queue.pop_front() {
            Some(Message::Notification(notification)) if notification.method == "exit" => {
                return if state.is_shut_down() { Left::Asked } else { Left::Abruptly };
            }
            Some(message) => out.extend(handle(state, message)),
            None if state.has_news() => out.extend(state.tell()),
            None => match connection.receiver.recv() {
                Ok(message) => queue.push_back(message),
                Err(_) => return Left::Abruptly,
            },
        }
        for message in out {
            if connection.sender.send(message).is_err() {
                return Left::Deaf;
            }
        }
    }
}

/// Takes requests out of the queue that the client does not want answered any more, and says so.
fn cancelled(queue: &mut VecDeque<Message>) -> Vec<Message> {
    let mut out = Vec::new();
    let is_cancel = |message: &Message| matches!(message, Message::Notification(Notification { method, .. }) if method == "$/cancelRequest");
    while let Some(at) = queue.iter().position(is_cancel) {
        let Some(Message::Notification(cancel)) = queue.remove(at) else { continue };
        let Some(wanted) = cancel.params.get("id") else { continue };
        let asked = |message: &Message| match message {
            Message::Request(request) => serde_json::to_value(&request.id).is_ok_and(|id| id == *wanted),
            _ => false,
        };
        let Some(asked) = queue.iter().take(at).position(asked) else { continue };
        if let Some(Message::Request(request)) = queue.remove(asked) {
            let code = ErrorCode::RequestCanceled as i32;
            out.push(Response::new_err(request.id, code, "the client does not want it any more".to_owned()).into());
        }
    }
    out
}
