use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A slug is cut to this many characters, at a word where it can be.
const LONGEST: usize = 40;

/// The name that a title gives a thing without a written one: NFC, lower case, words joined by
/// `-`, at most 40 characters cut at a word. A title without a letter gives `_` and what digits it has.
pub fn slug(title: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for c in title.nfc().flat_map(char::to_lowercase).nfc() {
        match c {
            c if c.is_alphanumeric() || is_combining_mark(c) || c == '_' => word.push(c),
            // "don't" is one word.
            '\'' | '’' => {}
            _ if word.is_empty() => {}
            _ => words.push(std::mem::take(&mut word)),
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    let mut slug = String::new();
    for word in words {
        let joined = slug.chars().count() + usize::from(!slug.is_empty()) + word.chars().count();
        if slug.is_empty() {
            slug = word.chars().take(LONGEST).collect();
        } else if joined <= LONGEST {
            slug.push('-');
            slug.push_str(&word);
        } else {
            break;
        }
    }
    match slug.chars().next() {
        Some(first) if first.is_alphabetic() || first == '_' => slug,
        _ => format!("_{slug}"),
    }
}

/// The name that the title of a declaration gives it: [`slug`] of its words without inline markup.
pub fn title_slug(title: &str) -> String {
    slug(&title.replace(['*', '`', '\\'], ""))
}

/// Whether `text` can be written as a name: a letter or `_`, then letters, marks, digits, `_` and `-`.
pub fn is_name(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c.is_alphabetic() || c == '_')
        && chars.all(|c| c.is_alphanumeric() || is_combining_mark(c) || c == '_' || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_names() {
        for (title, name) in [
            ("Social media ad", "social-media-ad"),
            ("  Sign-up form! ", "sign-up-form"),
            ("Don't stop", "dont-stop"),
            ("ΣΊΣΥΦΟΣ", "σίσυφοσ"),
            ("料金ページ", "料金ページ"),
            ("24 hours later", "_24-hours-later"),
            ("…", "_"),
            ("A very long title that goes on and on and on and on", "a-very-long-title-that-goes-on-and-on"),
        ] {
            assert_eq!(slug(title), name);
            assert!(is_name(name), "{name}");
        }
    }
}
