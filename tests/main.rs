//! Every test that needs more than one module, in one binary: one module a topic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod analysis;
mod architecture;
mod backend;
mod check;
mod cli;
mod config;
mod costs;
mod dependencies;
mod docs;
mod editors;
mod evidence;
mod format;
mod ide;
mod language;
mod library;
mod lsp;
mod messages;
mod mutation;
mod render;
mod rooms;
mod support;
mod syntax;
mod text;
