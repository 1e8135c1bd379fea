#![forbid(unsafe_code)]
//! Journey: a small language, and its compiler, for customer journey maps.

pub mod analysis;
pub mod ast;
pub mod backend;
pub mod check;
#[cfg(feature = "cli")]
pub mod cli;
pub mod config;
pub mod diagnostic;
#[cfg(feature = "svg")]
pub mod dress;
pub mod fix;
pub mod format;
pub mod ide;
pub mod import;
pub mod language;
#[cfg(feature = "svg")]
pub mod layout;
pub mod lower;
#[cfg(feature = "lsp")]
pub mod lsp;
pub mod model;
#[cfg(feature = "svg")]
pub mod picture;
pub mod project;
pub mod resolve;
pub mod syntax;
pub mod text;
