//! What the editors' files say about the language, held against the language table and the compiler.

mod clients;
mod lists;
mod queries;
mod regions;
mod settings;
mod snippets;
mod sublime;
mod tree_sitter;

use std::path::PathBuf;

/// The folder or file `path` in `editors/`.
fn editors(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("editors").join(path)
}
