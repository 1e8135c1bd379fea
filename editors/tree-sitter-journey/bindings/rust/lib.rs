//! The grammar of Journey for [tree-sitter](https://tree-sitter.github.io/), with its queries.

use tree_sitter_language::LanguageFn;

unsafe extern "C" {
    fn tree_sitter_journey() -> *const ();
}

/// The grammar, for `tree_sitter::Parser::set_language`.
// SAFETY: the generated parser gives a pointer to a static language.
pub const LANGUAGE: LanguageFn = unsafe { LanguageFn::from_raw(tree_sitter_journey) };

/// What each node of the grammar is and holds.
pub const NODE_TYPES: &str = include_str!("../../src/node-types.json");

/// Which colours what.
pub const HIGHLIGHTS_QUERY: &str = include_str!("../../queries/highlights.scm");

/// The marks inside texts.
pub const INJECTIONS_QUERY: &str = include_str!("../../queries/injections.scm");

/// What can be folded.
pub const FOLDS_QUERY: &str = include_str!("../../queries/folds.scm");
