//! The language server as an editor meets it, over a connection in memory.

mod cancel;
mod client;
mod fuzz;
mod process;
mod requests;
mod session;
mod settings;
mod sync;

pub use client::Client;
