use std::borrow::Cow;
use std::fmt::Write;

/// `text` with every character that a terminal would obey, or that would hide or reorder others, written
/// as `\u{…}`. A tab stays, and so does a newline.
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

/// The same on one line, for sentences that quote a writer: a newline is shown, too.
pub(super) fn escape_line(text: &str) -> String {
    escape(text).replace('\n', "\\n")
}

fn is_unsafe(c: char) -> bool {
    match c {
        '\t' | '\n' => false,
        c if c.is_control() => true,
        // Marks, embeddings, overrides and isolates of the bidirectional algorithm.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' => true,
        // Without a shape of their own: a name with one looks like another name. The joiners and the selectors of
        // variants stay: scripts and emoji need them.
        '\u{ad}' | '\u{200b}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => true,
        '\u{34f}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}' | '\u{3164}' | '\u{ffa0}' => true,
        '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..='\u{e007f}' => true,
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
        assert_eq!(escape("ma\u{ad}ya\u{3164}\u{2067}\u{206b}"), "ma\\u{ad}ya\\u{3164}\\u{2067}\\u{206b}");
    }

    #[test]
    fn a_sentence_stays_on_its_line() {
        assert_eq!(escape_line("no file `a\nb\u{85}`"), "no file `a\\nb\\u{85}`");
    }

    #[test]
    fn what_people_write_stays() {
        for text in ["plain", "tab\tand\nline", "é 料金 שלום", "👩‍👩‍👧", "e\u{301}"] {
            assert!(matches!(escape(text), Cow::Borrowed(same) if same == text));
        }
    }
}
