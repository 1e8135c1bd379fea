use std::io::{self, BufRead, Write};
use std::thread::{Builder, JoinHandle};

use crossbeam_channel::{Receiver, Sender, bounded};
use lsp_server::{Connection, Message};

use super::State;
use super::handle::handle_while;
use super::inbox::Inbox;
use super::room::Room;
use super::wire::{self, Arrived};
use crate::ide::Host;

/// So many messages wait at most.
const MOST: usize = 10_000;

/// Talks to a client until it leaves: `input` and `output` open the two ends of the line to it, each in the thread that
/// uses it. True where it left as the protocol asks: `shutdown`, then `exit`.
///
/// # Errors
/// What arrived is no message, or nobody reads what is sent.
pub fn serve<I, O>(host: Box<dyn Host>, input: fn() -> I, output: fn() -> O) -> io::Result<bool>
where
    I: BufRead + 'static,
    O: Write + 'static,
{
    // To see edits that follow each other, all must be at hand.
    let (arriving, receiver) = bounded(MOST);
    let room = Room::default();
    let there = room.clone();
    let (sender, leaving) = bounded(0);
    let reader = Builder::new().name("LspReader".to_owned()).spawn(move || listen(&arriving, &there, input, output))?;
    let writer = Builder::new().name("LspWriter".to_owned()).spawn(move || speak(&leaving, output))?;
    let connection = Connection { sender, receiver };
    let left = run_in(&room, &connection, &mut State::new(host));
    drop(connection);
    match left {
        Left::Asked | Left::Abruptly => {
            joined(reader)?;
            joined(writer)?;
            Ok(left == Left::Asked)
        }
        // Then the reader may wait for ever.
        Left::Deaf => Ok(false),
    }
}

/// Reads messages until the last one.
fn listen<I, O>(arriving: &Sender<Message>, room: &Room, input: fn() -> I, output: fn() -> O) -> io::Result<()>
where
    I: BufRead,
    O: Write,
{
    let mut input = input();
    // Nobody reads the answer of a client that is gone; then its end of the line tells.
    let refuse = |length| drop(wire::refuse(&mut output(), length));
    while let Some(arrived) = wire::read(&mut input, refuse)? {
        let Arrived::Message(message) = arrived else { continue };
        let last = matches!(&message, Message::Notification(notification) if notification.method == "exit");
        room.enter(&message);
        // Whoever handles messages leaves first where the client takes no answers.
        if arriving.send(message).is_err() || last {
            break;
        }
    }
    Ok(())
}

/// Writes messages until no more come.
fn speak<O: Write>(leaving: &Receiver<Message>, output: fn() -> O) -> io::Result<()> {
    leaving.iter().try_for_each(|message| message.write(&mut output()))
}

fn joined(thread: JoinHandle<io::Result<()>>) -> io::Result<()> {
    thread.join().unwrap_or_else(|_| Err(io::Error::other("the line to the editor is broken")))
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
    run_in(&Room::default(), connection, state)
}

/// The same for messages that wait in `room`.
fn run_in(room: &Room, connection: &Connection, state: &mut State) -> Left {
    let inbox = Inbox::new(connection, room.clone());
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
