//! The words of the protocol for what a token is.

use serde_json::{Value, json};

use crate::ide::semantic_tokens::TokenKind;
use crate::language::Kind;

/// The protocol's standard names, so that every theme has a colour for them.
const TYPES: [&str; 11] = [
    "keyword",
    "modifier",
    "class",
    "interface",
    "namespace",
    "variable",
    "enumMember",
    "string",
    "number",
    "operator",
    "comment",
];

/// Set for names that are declared, and for comments that document.
const MODIFIERS: [&str; 2] = ["declaration", "documentation"];

/// What the numbers of a token mean.
pub(super) fn legend() -> Value {
    json!({ "tokenTypes": TYPES, "tokenModifiers": MODIFIERS })
}

/// The number of `kind` in the legend, and its modifiers.
pub(super) fn number(kind: TokenKind, declares: bool) -> (u32, u32) {
    let name = match kind {
        TokenKind::Keyword => "keyword",
        TokenKind::Modifier => "modifier",
        TokenKind::Name(Kind::Persona) => "class",
        TokenKind::Name(Kind::Channel) => "interface",
        TokenKind::Name(Kind::Journey | Kind::Stage) => "namespace",
        TokenKind::Name(_) => "variable",
        TokenKind::Word | TokenKind::Emotion => "enumMember",
        TokenKind::Text => "string",
        TokenKind::Number => "number",
        TokenKind::Operator => "operator",
        TokenKind::Comment | TokenKind::Doc => "comment",
    };
    let at = TYPES.iter().position(|known| *known == name).unwrap_or_default();
    let modifiers = u32::from(declares) | u32::from(kind == TokenKind::Doc) << 1;
    (at as u32, modifiers)
}
