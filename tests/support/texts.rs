//! Random names, texts and numbers for property tests.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// What has a meaning in some format that a map is written in, and scripts that writers forget.
pub const TRICKY: &[&str] = &[
    "\"",
    "'",
    "\\",
    "\\\"",
    "`",
    "```",
    "**",
    "*",
    "_",
    "[a](https://example.org)",
    "![x](y)",
    "<b>",
    "</script>",
    "<!--",
    "&amp;",
    "&",
    "#",
    "# ",
    "- ",
    "1. ",
    "> ",
    "|",
    "~~",
    "{",
    "}",
    "%%",
    "%%{init: {}}%%",
    ";",
    ":",
    "::",
    ",",
    "=1+1",
    "+1",
    "-1",
    "@x",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "//",
    "/*",
    "*/",
    "\"\"\"",
    "$x$",
    "---",
    "...",
    "null",
    "NaN",
    "journey",
    "section ",
    "title ",
    "end",
    "start",
    "exit",
    "\u{feff}",
    "\u{2028}",
    "\u{a0}",
    "\u{200d}",
    "\u{202e}",
    "\u{301}",
    "料金ページ",
    "、",
    "שלום",
    "مرحبا",
    "สวัสดี",
    "👩‍💻",
    "🇩🇪",
    "é",
    "ß",
    "ﬂ°°35¶ß",
    "…",
    "’",
];

/// Any text: words, tricky pieces, and sometimes any characters at all.
pub fn words() -> BoxedStrategy<String> {
    let plain = select(["Sees ad, clicks link", "Long form", "a", "Payment gateway error (again!)", ""].as_slice());
    let tricky = vec(prop_oneof![select(TRICKY), select(["a", " ", "word", "Two words"].as_slice())], 0..6);
    prop_oneof![
        6 => plain.prop_map(str::to_owned),
        3 => tricky.prop_map(|pieces| pieces.concat()),
        1 => vec(any::<char>(), 0..12).prop_map(String::from_iter),
    ]
    .boxed()
}

/// Names as statements use them.
pub fn names() -> BoxedStrategy<String> {
    prop_oneof![
        4 => select(["form", "ad", "maya", "raj", "long-form", "_1", "journey", "evidence", "then", "stage"].as_slice()).prop_map(str::to_owned),
        1 => "[a-zäßж料_][a-z0-9äж料_-]{0,8}",
    ]
    .boxed()
}

/// Finite numbers: whole ones, short decimals, any.
pub fn numbers() -> BoxedStrategy<f64> {
    prop_oneof![
        3 => (-10i32..=10).prop_map(f64::from),
        3 => (-1000i32..=1000).prop_map(|hundredths| f64::from(hundredths) / 100.0),
        1 => prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::ZERO,
    ]
    .boxed()
}
