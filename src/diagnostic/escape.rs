use std::borrow::Cow;
use std::fmt::Write;

/// `text` with every character that a terminal would obey, or that would hide or reorder others, written
/// as `\u{…}`. A tab stays, and so does a newline: whoever writes one line takes it out first.
pub fn escape(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if is_unsafe(c) {
            // Writing to a string cannot fail.
            let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

fn is_unsafe(c: char) -> bool {
    match c {
        '\t' | '\n' => false,
        c if c.is_control() => true,
        // Marks, embeddings, overrides and isolates of the bidirectional algorithm.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        // Without a shape of their own. The joiners stay: scripts and emoji need them.
        '\u{200b}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => true,
        '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_shown_instead() {
        assert_eq!(escape("\u{1b}[31mred\u{7}"), "\\u{1b}[31mred\\u{7}");
        assert_eq!(escape("a\u{202e}b\u{feff}\u{9b}c"), "a\\u{202e}b\\u{feff}\\u{9b}c");
    }

    #[test]
    fn what_people_write_stays() {
        for text in ["plain", "tab\tand\nline", "é 料金 שלום", "👩‍👩‍👧", "e\u{301}"] {
            assert!(matches!(escape(text), Cow::Borrowed(same) if same == text));
        }
    }
}
