use std::collections::BTreeMap;

use crate::text::Edit;

/// Whether `c` is part of what was written, where all else parts it: a letter, a digit, or what joins them.
pub(super) fn is_ink(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The words and figures of `text`, in order.
pub(super) fn atoms(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_ink(c)).filter(|atom| !atom.is_empty())
}

/// The words and figures of `old` that are not among those of `new`, each as often as it is missing.
pub(super) fn missing<'t>(old: &'t str, new: &str) -> Vec<&'t str> {
    let mut there: BTreeMap<&str, usize> = BTreeMap::new();
    for atom in atoms(new) {
        *there.entry(atom).or_default() += 1;
    }
    let taken = |atom: &&str| match there.get_mut(*atom) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    atoms(old).filter(taken).collect()
}

/// Whether `edit` would make one word of two in `text`, or two of one.
pub(super) fn tears_words(text: &str, edit: &Edit) -> bool {
    let range = edit.location.span.range();
    let (Some(before), Some(gone), Some(behind)) =
        (text.get(..range.start), text.get(range.clone()), text.get(range.end..))
    else {
        return true;
    };
    let ink = |c: Option<char>| c.is_some_and(is_ink);
    let (left, right) = (ink(before.chars().next_back()), ink(behind.chars().next()));
    match (gone.is_empty(), edit.text.is_empty()) {
        (true, _) if left && right => true,
        // What nobody sees parts no words.
        (_, true) => left && right && !gone.chars().all(|c| crate::text::seen(c).is_none()),
        (_, false) => {
            (left && ink(edit.text.chars().next()) && !ink(gone.chars().next()))
                || (right && ink(edit.text.chars().next_back()) && !ink(gone.chars().next_back()))
        }
    }
}

/// Whether `edit` changes a part of a figure of `text` and leaves the rest of it: what `12,5` or `2-3d` means is only
/// known of the whole.
pub(super) fn splits_figure(text: &str, edit: &Edit) -> bool {
    let range = edit.location.span.range();
    let gone = text.get(range.clone()).unwrap_or_default();
    let before = text.get(..range.start).and_then(|before| before.chars().next_back());
    let mut behind = text.get(range.end..).unwrap_or_default().chars();
    let (behind, next) = (behind.next(), behind.next());
    let blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let mark = |c: Option<char>| c.is_some_and(|c| "\"{}()[];&".contains(c));
    let left = blank(before) || mark(before);
    let right = blank(behind) || mark(behind) || (behind == Some(',') && blank(next));
    let digit = |c: Option<char>| c.is_some_and(char::is_numeric);
    let has_digit = |text: &str| text.contains(char::is_numeric);
    let has_sign = |text: &str| text.contains(['.', ',', '%', '-', '−', '+', '/']);
    match () {
        () if has_digit(gone) || has_digit(&edit.text) => !left || !right,
        () if has_sign(gone) || has_sign(&edit.text) => (digit(before) && !right) || (digit(behind) && !left),
        () => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{FileId, Location, Span};

    /// The edit that writes `new` for the first `old` in `text`.
    fn edit(text: &str, old: &str, new: &str) -> Edit {
        let at = text.find(old).unwrap_or_default() as u32;
        Edit::new(Location::new(FileId(0), Span::new(at, at + old.len() as u32)), new)
    }

    #[test]
    fn words_stay_apart_and_whole() {
        let tears = |text, old, new| tears_words(text, &edit(text, old, new));
        assert!(tears("emotion(sad)", "(", ""));
        assert!(!tears("emotion(sad)", "(", " "));

        assert!(!tears("severity hihg", "hihg", "high"));
        assert!(!tears("ab\u{7}cd", "\u{7}", ""));
        assert!(!tears("web + email", " + ", ", "));
    }

    #[test]
    fn figures_change_as_a_whole() {
        let splits = |text, old, new| splits_figure(text, &edit(text, old, new));
        assert!(splits("metric m 12,5 %", "12", "12%"));
        assert!(splits("metric m 12,5 %", "5 %", "5%"));
        assert!(splits("sample 1,840", ",", "."));
        assert!(!splits("emotion sad -0,5;", "-0,5", "-0.5"));
        assert!(!splits("a 31%, b", "31%", "0.31"));
        assert!(!splits("for web, email,\n", "email,", "email"));
        assert!(!splits("sample 5,\n", ",", ""));
    }

    #[test]
    fn what_is_missing_is_counted() {
        assert_eq!(missing("a b b c", "b a"), ["b", "c"]);
        assert!(missing("31.10.2026", "2026-10-31").is_empty());
    }
}
