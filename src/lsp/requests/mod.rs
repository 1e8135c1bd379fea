//! One request a file: from the protocol's parameters to `ide` and back.

pub(super) mod actions;
pub(super) mod call_hierarchy;
pub(super) mod completion;
pub(super) mod definition;
pub(super) mod file_rename;
pub(super) mod folding;
pub(super) mod formatting;
pub(super) mod highlight;
pub(super) mod hover;
pub(super) mod inlay_hints;
pub(super) mod lenses;
pub(super) mod links;
#[cfg(feature = "svg")]
pub(super) mod preview;
pub(super) mod references;
pub(super) mod rename;
pub(super) mod selection;
pub(super) mod semantic_tokens;
pub(super) mod symbols;
