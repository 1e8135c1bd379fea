//! The language server: a thin converter between an editor and [`ide`](crate::ide). Only here are the types of
//! the protocol known.
//!
//! `handle` is a function of the state and one message, so that everything can be tested without a process;
//! `serve` talks to a client over standard input and output. Messages about files are worked out when no
//! message of the client waits, one file at a time, so that edits never queue up behind them. What takes long looks
//! between two steps whether it is still wanted.

mod convert;
mod edits;
mod handle;
mod inbox;
mod initialize;
mod publish;
mod requests;
mod room;
mod semantic_tokens;
mod serve;
mod settings;
mod state;
mod sync;
mod types;
mod uri;
mod wire;

pub use handle::handle;
pub use serve::{Left, run, serve};
pub use state::State;

/// What the server offers, as the protocol writes it.
pub fn capabilities() -> serde_json::Value {
    initialize::capabilities(convert::Encoding::Utf16)
}
