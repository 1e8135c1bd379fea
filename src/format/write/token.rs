//! Names, texts and figures as they stand in a file.

use serde::Serialize;

use crate::model::Quantity;
use crate::text::{is_name, slug, turns_text};

/// A name that refers to something, with dots where it lies in another journey. What is no name
/// becomes one: the same one everywhere.
pub(super) fn name(id: &str) -> String {
    let parts = id.split('.').map(|part| if is_name(part) { part.to_owned() } else { slug(part) });
    parts.collect::<Vec<_>>().join(".")
}

/// Names with commas between them.
pub(super) fn names(ids: &[String]) -> String {
    ids.iter().map(|id| name(id)).collect::<Vec<_>>().join(", ")
}

/// A word of a list: what serde calls `value`.
pub(super) fn word(value: &impl Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

/// `text` in quotes, on one line.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' => out.push_str("\\\""),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\\' => escape(&mut out, &mut chars),
            c if is_hidden(c) => out.push_str(&format!("\\u{{{:x}}}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// The inside of a `"""` block for `text`, if it can be said in one: it has several lines, and neither
/// blanks at their ends nor an indent that all of them share.
pub(super) fn block(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.split('\n').collect();
    let whole = lines.len() > 1 && lines.iter().all(|line| line.trim_end() == *line);
    let flush = lines.iter().any(|line| !line.is_empty() && !line.starts_with([' ', '\t']));
    if !whole || !flush {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut quotes = 0;
    while let Some(c) = chars.next() {
        quotes = if c == '"' { quotes + 1 } else { 0 };
        match c {
            // Three in a row would end the text.
            '"' if quotes == 3 => {
                out.push_str("\\\"");
                quotes = 0;
            }
            '\t' => out.push_str("\\t"),
            '\\' => escape(&mut out, &mut chars),
            '\n' => out.push('\n'),
            c if is_hidden(c) => out.push_str(&format!("\\u{{{:x}}}", c as u32)),
            c => out.push(c),
        }
    }
    Some(out)
}

/// A backslash: the map keeps those that belong to its inline markup as they were written. Any other
/// one stands for itself.
fn escape(out: &mut String, chars: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    match chars.next_if(|next| "\\*_`[".contains(*next)) {
        Some(next) => out.extend(['\\', next]),
        None => out.push_str("\\\\"),
    }
}

/// Characters that nobody sees and that break lines or turn the direction of others.
fn is_hidden(c: char) -> bool {
    c.is_control() || turns_text(c) || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}')
}

/// A date, an age or an amount as it was written. What is none stands in quotes, where the compiler
/// says what is wrong with it.
pub(super) fn figure(text: &str) -> String {
    if is_figure(text) { text.to_owned() } else { quoted(text) }
}

/// Whether `text` is one token that starts like a number.
fn is_figure(text: &str) -> bool {
    let sign = ['-', '+', '−'];
    let start = text.strip_prefix(sign).unwrap_or(text);
    let start = start.strip_prefix("..").unwrap_or(start);
    let start = start.strip_prefix(sign).unwrap_or(start);
    start.starts_with(|c: char| c.is_ascii_digit())
        && start.chars().all(|c| c.is_ascii_alphanumeric() || ".%-+−".contains(c))
        && !text.contains("->")
}

/// A plain number: the shortest one that is read as `value` again.
pub(super) fn number(value: f64) -> String {
    if value == 0.0 { String::from("0") } else { format!("{value}") }
}

/// A share of 0…1 as a percentage.
pub(super) fn percent(share: f64) -> String {
    let exact = share * 100.0;
    let reads_back = |text: &String| text.parse::<f64>().is_ok_and(|percent| percent / 100.0 == share);
    let rounded = (0..=15).map(|digits| format!("{exact:.digits$}"));
    let near = [exact, exact.next_down(), exact.next_up()].map(|near| format!("{near}"));
    let text = rounded.chain(near).find(reads_back).unwrap_or_else(|| format!("{exact}"));
    format!("{text}%")
}

/// An amount as it was written, or made from its figures where nobody wrote it.
pub(super) fn amount(quantity: &Quantity) -> String {
    if !quantity.text.is_empty() {
        return figure(&quantity.text);
    }
    let one = |value| match quantity.unit.as_deref() {
        Some("%") => percent(value),
        Some("s") => format!("{}s", number(value)),
        _ => number(value),
    };
    match quantity.upper {
        Some(upper) => format!("{}..{}", one(quantity.value), one(upper)),
        None => one(quantity.value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_keep_their_markup() {
        for (text, written) in [
            ("plain", r#""plain""#),
            (r#"a "b""#, r#""a \"b\"""#),
            (r"\*not bold\* \\ end", r#""\*not bold\* \\ end""#),
            (r"C:\dir\", r#""C:\\dir\\""#),
            ("a\nb\tc", r#""a\nb\tc""#),
            ("\u{202e}x\u{7}", r#""\u{202e}x\u{7}""#),
        ] {
            assert_eq!(quoted(text), written);
        }
    }

    #[test]
    fn only_what_a_block_keeps_stands_in_one() {
        assert_eq!(block("one\n  two\n\nthree").as_deref(), Some("one\n  two\n\nthree"));
        assert_eq!(block("say \"\"\"\"\nx").as_deref(), Some("say \"\"\\\"\"\nx"));
        assert_eq!(block("a\n").as_deref(), Some("a\n"));
        for not in ["one line", "blank \nat the end", "  all\n  in", "\n\n"] {
            assert_eq!(block(not), None, "{not:?}");
        }
    }

    #[test]
    fn shares_are_read_back() {
        for (share, written) in [(0.31, "31%"), (0.07, "7%"), (1.0, "100%"), (0.0, "0%"), (0.125, "12.5%")] {
            assert_eq!(percent(share), written);
        }
    }

    #[test]
    fn figures_are_one_token() {
        for good in ["2026-10-31", "35..42", "..24h", "-3", "31%", "2h30min", "-5..-1", "10.."] {
            assert_eq!(figure(good), good);
        }
        for bad in ["", "soon", "1 2", "1}", "1->x", "1//", "1;stage \"x\"", "1\n"] {
            assert!(figure(bad).starts_with('"'), "{bad:?}");
        }
    }
}
