//! What keeps a hostile file from costing more than its length.

use std::borrow::Cow;

/// Blocks may stand in one another this deep. Everything that walks the tree may recurse so far.
pub const NESTING: usize = 64;

/// So many bytes can one file have: offsets are 32 bits wide, and mending needs room beside.
pub const BYTES: usize = 1 << 30;

/// So many messages about its syntax does one file get; one more says that there were others.
pub const MESSAGES: usize = 100;

/// So many edits are looked for in one file; the text behind them is read as it stands.
pub const EDITS: usize = 1000;

/// So many patterns of paths may a journey.toml have in `exclude`, and so many sections in `[lint.paths]`: each is held
/// against every file.
pub const PATTERNS: usize = 1000;

/// So many arrows may one step of a line of a `flow` stand for: `a & b -> c & d` stands for four.
pub const ARROWS: usize = 1000;

/// So many bytes may the labels and sources of these arrows have together.
pub const ARROW_BYTES: usize = 1 << 16;

/// So many personas may go on one journey: each has a curve of her own over all of it.
pub const PERSONAS: usize = 100;

/// So many further curves may a journey have: each is a lane, and everybody has a line in it.
pub const CURVES: usize = 20;

/// So many statements may the journeys of a file take over from those that they revise.
pub const TAKEN_OVER: usize = 200_000;

/// The character that stands in the copy for one that was taken out: the grammar reads it as junk.
pub(super) const GHOST: char = '\u{1}';

/// What a scan for braces found.
pub(super) struct Flattened<'t> {
    /// The text, braces below the deepest level taken out. As long as the original, byte for byte.
    pub text: Cow<'t, str>,
    /// The first `{` that stood too deep.
    pub first: Option<u32>,
}

/// Takes the braces that stand deeper than [`NESTING`] out of `text`, before anything recurses
/// over them. It reads strings and comments as the grammar does.
pub(super) fn flatten(text: &str) -> Flattened<'_> {
    let mut depth = 0_usize;
    let mut first = None;
    let mut ghosts: Vec<usize> = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => at = after_text(bytes, at),
            b'/' => at = after_comment(bytes, at),
            b'{' => {
                depth += 1;
                if depth > NESTING {
                    first.get_or_insert(at as u32);
                    ghosts.push(at);
                }
                at += 1;
            }
            b'}' => {
                if depth > NESTING {
                    ghosts.push(at);
                }
                depth = depth.saturating_sub(1);
                at += 1;
            }
            _ => at += 1,
        }
    }
    if ghosts.is_empty() {
        return Flattened { text: Cow::Borrowed(text), first };
    }
    let mut flat = String::with_capacity(text.len());
    let mut done = 0;
    for ghost in ghosts {
        flat.push_str(&text[done..ghost]);
        flat.push(GHOST);
        done = ghost + 1;
    }
    flat.push_str(&text[done..]);
    Flattened { text: Cow::Owned(flat), first }
}

/// The end of the text that starts with the quote at `start`.
fn after_text(bytes: &[u8], start: usize) -> usize {
    let block = bytes[start..].starts_with(b"\"\"\"");
    let mut at = start + if block { 3 } else { 1 };
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' if !block => return at + 1,
            b'"' if bytes[at..].starts_with(b"\"\"\"") => return at + 3,
            b'\n' | b'\r' if !block => return at,
            b'\\' if block || !matches!(bytes.get(at + 1), Some(b'\n' | b'\r')) => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// The end of the comment that starts with the slash at `start`, or the byte behind the slash
/// where it starts none.
fn after_comment(bytes: &[u8], start: usize) -> usize {
    let rest = &bytes[start + 1..];
    let found = match rest.first() {
        Some(b'/') => rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')),
        Some(b'*') => rest[1..].windows(2).position(|pair| pair == b"*/").map(|at| at + 3),
        _ => Some(0),
    };
    found.map_or(bytes.len(), |length| start + 1 + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_in_texts_and_comments_do_not_count() {
        let text = "{\"{{{\" // {{{\n/* {{ */ \"\"\"{{\n\\\"\"\"\"{ }}".replace("{\"", &("{".repeat(62) + "\""));
        let flat = flatten(&text);
        assert_eq!(flat.first, None);
        let deeper = text.replace("}}", "{{}}");
        assert_eq!(flatten(&deeper).first, deeper.rfind("{").map(|at| at as u32));
    }

    #[test]
    fn only_braces_below_the_limit_are_taken_out() {
        for depth in [63, 64] {
            let text = "{".repeat(depth) + &"}".repeat(depth);
            assert_eq!(flatten(&text).text, text);
        }
        let text = "{".repeat(66) + &"}".repeat(66);
        let flat = flatten(&text);
        assert_eq!(flat.first, Some(64));
        assert_eq!(flat.text, "{".repeat(64) + "\u{1}\u{1}\u{1}\u{1}" + &"}".repeat(64));
    }
}
