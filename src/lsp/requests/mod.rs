//! One request a file: from the protocol's parameters to `ide` and back.

pub(super) mod completion;
pub(super) mod definition;
pub(super) mod highlight;
pub(super) mod hover;
pub(super) mod references;
pub(super) mod semantic_tokens;
