//! Characters that nobody sees and that do something to what stands around them.

/// Whether `c` turns or groups the characters around it and says nothing itself. A writer has no use for such a mark
/// in a map, and someone else could hide with it what a text says. Letters and the marks that only stand for a
/// letter's direction are none: they turn what belongs to them.
pub fn turns_text(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{206A}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFB}')
}

/// What a document shows of `c`: nothing of control characters and of marks that turn text. Line ends and tabs,
/// which a document sets as blanks or breaks, stay.
pub fn seen(c: char) -> Option<char> {
    match c {
        '\n' | '\t' => Some(c),
        c if c.is_control() || turns_text(c) => None,
        // A byte order mark in the middle of a text.
        '\u{FEFF}' => None,
        // Not allowed in XML, in any spelling.
        '\u{FFFE}' | '\u{FFFF}' => Some('\u{FFFD}'),
        c => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all_seen(text: &str) -> String {
        text.chars().filter_map(seen).collect()
    }

    #[test]
    fn what_turns_others_or_is_no_text_is_not_seen() {
        assert_eq!(
            all_seen("a\u{202E}b\u{2066}c\u{2069}\u{206A}\u{FFF9}d\u{0}\u{1B}[31m\u{85}\u{FEFF}e\u{FFFF}"),
            "abcd[31me\u{FFFD}"
        );
    }

    #[test]
    fn what_writers_of_any_language_need_stays() {
        for text in ["two\n\tlines", "שלום\u{200F} (9%)", "na\u{200C}me", "👩‍💻", "ab\u{AD}cd", "สวัส\u{200B}ดี"]
        {
            assert_eq!(all_seen(text), text);
        }
    }
}
