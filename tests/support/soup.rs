//! Texts that look like broken maps.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Pieces that broken files are made of.
pub const PIECES: [&str; 48] = [
    "journey",
    "stage",
    "touchpoint",
    "action",
    "via",
    "web",
    "emotion",
    "curious",
    "flow",
    "evidence",
    "a-b",
    "a.b.c",
    "-0.8",
    "31%",
    "2026-10-31",
    "1..5",
    "..24h",
    "10..",
    "->",
    "-",
    ",",
    "&",
    ";",
    "{",
    "}",
    "\"",
    "\"\"",
    "\"\"\"",
    "\"text\"",
    "\\",
    "\\\"",
    "//",
    "///",
    "/*",
    "*/",
    "@@",
    "=",
    ":",
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "\u{1}",
    "\u{feff}",
    "é",
    "日本",
    "\u{200b}",
];

/// Words, signs and ends of lines in any order.
pub fn soup() -> impl Strategy<Value = String> {
    vec((select(PIECES.as_slice()), select([" ", "", "\n"].as_slice())), 0..60)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, gap)| [piece, gap]).collect())
}
