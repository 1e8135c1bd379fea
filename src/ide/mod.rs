//! What an editor asks about maps, as plain data: byte offsets, our own types, no protocol.
//!
//! A [`Workspace`] holds the open documents and the files on the disk; it gives an [`Analysis`], which never
//! changes and answers every request. One request is one file, named by the word that editors use for it.

mod analysis;
pub mod completion;
mod context;
pub mod definition;
mod desk;
pub mod diagnostics;
mod head;
pub mod hover;
pub mod references;
pub mod semantic_tokens;
mod symbol;
mod workspace;

pub use analysis::Analysis;
pub use desk::Host;
pub use symbol::{Named, at as symbol_at};
pub use workspace::Workspace;
