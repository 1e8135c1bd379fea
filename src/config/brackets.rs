use super::value::span;
use crate::text::Span;

/// Blanks every list and table of `text` that is not closed before the next key or header starts: left
/// as it is, it would take all lines behind it. Gives the text, as long as before, with where the openings
/// stand; the character says which they are.
pub(super) fn blank_unclosed(text: &str) -> (String, Vec<(Span, char)>) {
    let mut whole = String::with_capacity(text.len());
    let mut unclosed = Vec::new();
    let mut open: Vec<(usize, char)> = Vec::new();
    // Where the key starts whose value is read.
    let mut key = 0;
    let mut quotes = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if quotes.is_none() {
            match open.last() {
                Some((_, bracket)) if starts_anew(line, *bracket) => {
                    unclosed.extend(open.first().map(|(at, bracket)| (span(*at..at + 1, text), *bracket)));
                    let value = whole.split_off(key);
                    whole.extend(value.chars().flat_map(|c| {
                        let blank = if c == '\n' { '\n' } else { ' ' };
                        std::iter::repeat_n(blank, c.len_utf8())
                    }));
                    open.clear();
                    key = start;
                }
                Some(_) => {}
                None => key = start,
            }
        }
        scan(line, start, &mut open, &mut quotes);
        whole.push_str(line);
        start += line.len();
    }
    (whole, unclosed)
}

/// Whether `line` cannot stand in a list (`[`) or table (`{`) that was opened before: it is a header or,
/// in a list, starts with a key and `=`.
fn starts_anew(line: &str, bracket: char) -> bool {
    let line = line.trim();
    let is_bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if let Some(header) = line.strip_prefix('[') {
        let header = header.strip_prefix('[').unwrap_or(header);
        let name = header.trim_start_matches(is_bare);
        let is_number = header.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+'));
        return name.len() < header.len() && !is_number && name.starts_with([']', '.']);
    }
    let rest = line.trim_start_matches(|c: char| is_bare(c) || c == '.').trim_start();
    bracket == '[' && rest.len() < line.len() && rest.starts_with('=')
}

/// Follows the brackets and quotes of one line, which starts at byte `start`.
fn scan(line: &str, start: usize, open: &mut Vec<(usize, char)>, quotes: &mut Option<&'static str>) {
    let is_header = open.is_empty() && quotes.is_none() && line.trim_start().starts_with('[');
    let mut at = 0;
    while let Some(rest) = line.get(at..).filter(|rest| !rest.is_empty()) {
        let first = rest.chars().next().unwrap_or_default();
        if let Some(closing) = *quotes {
            if rest.starts_with(closing) {
                *quotes = None;
                at += closing.len();
            } else if first == '\\' && closing.starts_with('"') {
                at += 1 + rest.chars().nth(1).map_or(0, char::len_utf8);
            } else {
                at += first.len_utf8();
            }
            continue;
        }
        match ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quote| rest.starts_with(quote)) {
            Some(quote) => {
                *quotes = Some(quote);
                at += quote.len();
                continue;
            }
            None if first == '#' => break,
            None => {}
        }
        match first {
            '[' | '{' if !is_header => open.push((start + at, first)),
            ']' | '}' if !is_header => drop(open.pop()),
            _ => {}
        }
        at += first.len_utf8();
    }
    // Only texts in three quotes go on in the next line.
    if quotes.is_some_and(|closing| closing.len() == 1) {
        *quotes = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blanked(text: &str) -> (String, Vec<(Span, char)>) {
        let (whole, unclosed) = blank_unclosed(text);
        assert_eq!(whole.len(), text.len());
        (whole, unclosed)
    }

    #[test]
    fn what_is_closed_stays() {
        for text in [
            "a = [\n  \"x\", # ]\n  [1, 2],\n  { b = 1 },\n]\n[t]\nc = 1\n",
            "a = {\n  b = [1],\n  c = 2\n}\nd = \"[\"\n",
            "a = \"\"\"\nb = [\n[x]\n\"\"\"\nc = ']'\n",
            "[lint.paths.\"[ab]/**\"]\nx = 1\n",
            "a = [",
        ] {
            assert_eq!(blanked(text), (text.to_owned(), Vec::new()));
        }
    }

    #[test]
    fn what_is_not_closed_ends_before_the_next_key_or_header() {
        let (whole, unclosed) = blanked("x = 1\na = [\n  \"é\",\nb = 2\n");
        assert_eq!(whole, "x = 1\n     \n       \nb = 2\n");
        assert_eq!(unclosed, [(Span::new(10, 11), '[')]);
        assert_eq!(blanked("a = { b = [1\n[t]\nc = 1\n").0, "            \n[t]\nc = 1\n");
        assert_eq!(blanked("a = [1\n\n[lint.paths.\"x\"]\n").0, "      \n\n[lint.paths.\"x\"]\n");
    }
}
