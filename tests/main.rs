//! Every test that needs more than one module, in one binary: one module a topic.

mod analysis;
mod architecture;
mod backend;
mod check;
mod cli;
mod config;
mod dependencies;
mod docs;
mod editors;
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
