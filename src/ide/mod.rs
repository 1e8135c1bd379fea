//! What an editor asks about maps, as plain data: byte offsets, our own types, no protocol.
//!
//! A [`Workspace`] holds the open documents and the files on the disk; it gives an [`Analysis`], which never
//! changes and answers every request. One request is one file, named by the word that editors use for it.

pub mod actions;
mod analysis;
pub mod completion;
mod context;
pub mod definition;
mod desk;
pub mod diagnostics;
#[cfg(feature = "svg")]
mod dress;
pub mod file_rename;
pub mod flow;
pub mod folding;
mod head;
pub mod hover;
pub mod inlay_hints;
pub mod lenses;
pub mod links;
#[cfg(feature = "svg")]
pub mod preview;
pub mod references;
pub mod rename;
pub mod selection;
pub mod semantic_tokens;
mod symbol;
pub mod symbols;
mod wanted;
mod workspace;

pub use analysis::Analysis;
pub use desk::Host;
pub use symbol::{Named, at as symbol_at};
pub use wanted::{Unwanted, Wanted};
pub use workspace::Workspace;
