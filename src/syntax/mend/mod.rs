//! What is wrong with a text, as the fewest changes that make it whole. They are made in a copy,
//! which is then read again; the tree keeps the text as it was written.

mod brackets;
mod costs;
mod events;
mod moves;
mod quotes;
mod reading;
mod search;
mod state;
mod text_blocks;

use std::ops::Range;

use super::edits::{Edits, Insert};
use super::{SyntaxKind, Tree, Vocabulary, limits};
pub(super) use brackets::{Swap, swaps, wanted};
pub(super) use quotes::{Quote, QuoteMend};
pub(super) use state::Mend;

/// The quotes that are wrong in `tree`.
pub(super) fn quotes(tree: &Tree, vocabulary: &dyn Vocabulary) -> Vec<Quote> {
    let open = |kind| matches!(kind, SyntaxKind::OpenString | SyntaxKind::OpenBlockString);
    if !tree.nodes().any(|node| open(node.kind())) {
        return Vec::new();
    }
    // A text block that is not closed swallows all other mistakes: it goes first.
    match text_blocks::mend(tree, vocabulary) {
        Some(quote) => vec![quote],
        None => quotes::mend(tree, vocabulary, limits::EDITS),
    }
}

/// The braces and semicolons that are wrong in `tree`, and whether any seemed to be.
pub(super) fn braces(tree: &Tree, vocabulary: &dyn Vocabulary) -> (Vec<Mend>, bool) {
    search::mend(tree, vocabulary, limits::EDITS)
}

/// Whether nothing is wrong with the braces and semicolons of the nodes `part`, which are statements in the block
/// of the innermost of the statements `around`.
pub(super) fn are_whole(tree: &Tree, around: &[u32], part: Range<u32>, vocabulary: &dyn Vocabulary) -> bool {
    search::are_whole(tree, around, part, vocabulary)
}

/// The changes that `quotes` and `mends` are made of.
pub(super) fn edits(quotes: &[Quote], mends: &[Mend]) -> Edits {
    let mut inserts: Vec<Insert> = quotes.iter().filter_map(Quote::insert).collect();
    let mut ghosts: Vec<u32> = quotes.iter().flat_map(Quote::ghosts).copied().collect();
    for mend in mends {
        let mut put = |at, text| inserts.push(Insert { at, text, opens: false });
        match *mend {
            Mend::Close { at, .. } => put(at, "}"),
            Mend::Open { at, .. } => put(at, "{"),
            Mend::Separate { at } => put(at, ";"),
            Mend::LostLine { at } => {
                put(at, ";");
                put(at, "{");
            }
            Mend::Ghost { at } | Mend::Join { at } => ghosts.push(at),
        }
    }
    Edits::new(inserts, ghosts)
}
