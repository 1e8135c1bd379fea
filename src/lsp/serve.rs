use std::io;

use lsp_server::{Connection, Message};

use super::State;
use super::handle::handle_while;
use super::inbox::Inbox;
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
    let inbox = Inbox::new(connection);
    loop {
        let mut out = inbox.withdrawn();
        match inbox.next() {
            Some(Message::Notification(notification)) if notification.method == "exit" => {
                return if state.is_shut_down() { Left::Asked } else { Left::Abruptly };
            }
            Some(message) => out.extend(handle_while(state, message, &inbox)),
            None if state.has_news() => out.extend(state.tell()),
            None if inbox.wait() => {}
            None => return Left::Abruptly,
        }
        for message in out {
            if connection.sender.send(message).is_err() {
                return Left::Deaf;
            }
        }
    }
}
