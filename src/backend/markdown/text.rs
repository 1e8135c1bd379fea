//! A writer's text as Markdown: its own markup as such, everything else as itself. Marks that would turn the document
//! around it, and control characters, are left out.

use crate::text::markup::{self, Span};
use crate::text::{seen, turns_text};

/// Text without markup of its own, such as a title.
pub(in crate::backend) fn plain(text: &str) -> String {
    render(&[Span::plain(text)])
}

/// Text with inline markup.
pub(in crate::backend) fn inline(text: &str) -> String {
    render(&markup::parse(text))
}

/// `spans` on one line: what stood on lines of its own is parted by `<br>`.
pub(in crate::backend) fn render(spans: &[Span]) -> String {
    let mut tidy: Vec<Span> = Vec::new();
    // Blanks at the edges of a line are no part of the text, and would part a mark from its words.
    let mut blank = None;
    for span in spans {
        let mut text = String::new();
        for c in span.text.chars() {
            if c == '\n' {
                blank = Some('\n');
            } else if c.is_whitespace() {
                blank = blank.or(Some(' '));
            } else if let Some(c) = seen(c) {
                if let Some(between) = blank.take().filter(|_| !tidy.is_empty() || !text.is_empty()) {
                    // A blank between two looks belongs to the plainer one: marks stand next to words.
                    let plain = |span: &Span| !span.bold && !span.emphasis && span.link.is_none();
                    match tidy.last_mut() {
                        Some(last) if text.is_empty() && !last.code && (plain(last) || !plain(span)) => {
                            last.text.push(between);
                        }
                        _ => text.push(between),
                    }
                }
                text.push(c);
            }
        }
        if !text.is_empty() {
            tidy.push(Span { text, ..span.clone() });
        }
    }
    let text = group(&tidy, Layer::Link, None, None);
    start(text)
}

/// The looks that enclose each other, from the outside in.
#[derive(Clone, Copy)]
enum Layer {
    Link,
    Bold,
    Emphasis,
    Words,
}

impl Layer {
    fn inside(self) -> Layer {
        match self {
            Layer::Link => Layer::Bold,
            Layer::Bold => Layer::Emphasis,
            Layer::Emphasis | Layer::Words => Layer::Words,
        }
    }

    fn together(self, a: &Span, b: &Span) -> bool {
        match self {
            Layer::Link => a.link == b.link,
            Layer::Bold => a.bold == b.bold,
            Layer::Emphasis => a.emphasis == b.emphasis,
            Layer::Words => false,
        }
    }
}

/// `spans`, which stand between the characters `before` and `after`.
fn group(spans: &[Span], layer: Layer, before: Option<char>, after: Option<char>) -> String {
    let groups: Vec<&[Span]> = spans.chunk_by(|a, b| layer.together(a, b)).collect();
    let mut out = String::new();
    for (at, spans) in groups.iter().enumerate() {
        let Some(first) = spans.first() else { continue };
        let before = out.chars().next_back().or(before);
        let after = groups.get(at + 1).and_then(|next| next.first()?.text.chars().next()).or(after);
        let inside = |before, after| group(spans, layer.inside(), before, after);
        match layer {
            Layer::Link => match &first.link {
                Some(url) => {
                    disarm(&mut out);
                    out.push_str(&format!("[{}](<{}>)", inside(Some('['), Some(']')), address(url)));
                }
                None => out.push_str(&inside(before, after)),
            },
            Layer::Bold if first.bold => {
                marked(&mut out, &inside(Some('*'), Some('*')), before, after, "**", "strong");
            }
            Layer::Emphasis if first.emphasis => {
                marked(&mut out, &inside(Some('_'), Some('_')), before, after, "_", "em");
            }
            Layer::Bold | Layer::Emphasis => out.push_str(&inside(before, after)),
            Layer::Words if first.code => out.push_str(&code(&first.text)),
            Layer::Words => escape(&mut out, &first.text, before, after),
        }
    }
    out
}

/// `inside` between marks, or between tags where Markdown would not see that the marks are some:
/// within a word, or around a blank.
fn marked(out: &mut String, inside: &str, before: Option<char>, after: Option<char>, mark: &str, tag: &str) {
    let blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let edge = |c: Option<char>| blank(c) || c.is_some_and(|c| c.is_ascii_punctuation());
    if edge(before) && edge(after) && !blank(inside.chars().next()) && !blank(inside.chars().next_back()) {
        out.push_str(&format!("{mark}{inside}{mark}"));
    } else {
        out.push_str(&format!("<{tag}>{inside}</{tag}>"));
    }
}

/// Escapes a `!` at the end of `out`: before a link it would make a picture of it, which readers load unasked.
fn disarm(out: &mut String) {
    let Some(before) = out.strip_suffix('!') else { return };
    let slashes = before.len() - before.trim_end_matches('\\').len();
    if slashes % 2 == 0 {
        out.insert(before.len(), '\\');
    }
}

/// `text` between more backticks than stand in it.
pub(in crate::backend) fn code(text: &str) -> String {
    let text = text.replace('\n', " ");
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// `url` so that nothing in it ends the address or turns what stands around it. An address has no blanks.
fn address(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for c in url.chars() {
        if matches!(c, '<' | '>' | '\\' | '|') || turns_text(c) {
            out.extend(c.encode_utf8(&mut [0; 4]).bytes().map(|byte| format!("%{byte:02X}")));
        } else {
            out.push(c);
        }
    }
    out
}

/// Words as themselves.
fn escape(out: &mut String, text: &str, before: Option<char>, after: Option<char>) {
    let mut before = before;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().or(after);
        let meaning = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '~' | '|' | '$' => true,
            '&' => next.is_some_and(|next| next.is_alphanumeric() || next == '#'),
            // Only at the edges of a line; a code span's end or a mark may be one.
            '#' => !before.is_some_and(char::is_alphanumeric) || !next.is_some_and(char::is_alphanumeric),
            _ => false,
        };
        match c {
            '\n' => out.push_str("<br>"),
            c if meaning => out.extend(['\\', c]),
            c => out.push(c),
        }
        before = Some(c);
    }
}

/// `text` so that it does not make a list, a quotation or a rule where it starts a line.
fn start(text: String) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (before, rest) = text.split_at(digits);
    let mut rest_chars = rest.chars();
    let (mark, next) = (rest_chars.next(), rest_chars.next());
    let apart = next.is_none_or(char::is_whitespace);
    let starts_block = match mark {
        Some('.' | ')') => digits > 0 && apart,
        Some('>') => digits == 0,
        Some('+' | ':') => digits == 0 && apart,
        Some('-' | '=') => digits == 0 && (apart || next == mark),
        _ => false,
    };
    if starts_block { format!("{before}\\{rest}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_stays_and_everything_else_is_itself() {
        for (text, markdown) in [
            ("Sees ad, clicks link", "Sees ad, clicks link"),
            ("**bold** and *slanted*", "**bold** and _slanted_"),
            ("**bold *and slanted***", "**bold _and slanted_**"),
            ("un*frigging*believable", "un<em>frigging</em>believable"),
            ("`a|b` and `x`", "`a|b` and `x`"),
            ("[the form](https://example.org/?a=b)", "[the form](<https://example.org/?a=b>)"),
            ("[a](https://example.org/<\u{202E}>)", "[a](<https://example.org/%3C%E2%80%AE%3E>)"),
            ("pay \u{202E}lla\u{202C} **\u{2066}now\u{2069}**\u{7}", "pay lla **now**"),
            ("**\u{202E}**", ""),
            ("no picture: ![x](https://example.org/x.png)", "no picture: \\![x](<https://example.org/x.png>)"),
            ("R&D, a & b, &amp;", "R\\&D, a & b, \\&amp;"),
            ("1. first", "1\\. first"),
            ("- no list", "\\- no list"),
            ("5.1%", "5.1%"),
            ("-0.8", "-0.8"),
            ("---", "\\---"),
            ("# no heading #", "\\# no heading \\#"),
            ("<b>not bold</b>", "\\<b>not bold\\</b>"),
            (" two\n  lines ", "two<br>lines"),
            (r"\*stars\*", r"\*stars\*"),
            ("", ""),
        ] {
            assert_eq!(inline(text), markdown);
        }
    }

    #[test]
    fn titles_have_no_markup() {
        assert_eq!(plain("**a** `b`"), r"\*\*a\*\* \`b\`");
    }
}
