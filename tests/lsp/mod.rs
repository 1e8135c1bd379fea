//! The language server as an editor meets it, over a connection in memory.

mod client;
mod fuzz;
mod process;
mod requests;
mod session;
mod sync;

pub use client::Client;
