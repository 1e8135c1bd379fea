use super::Lowering;
use crate::ast::Spanned;
use crate::diagnostic::{Diagnostic, code};
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::{Edit, Span, markup};

impl Lowering<'_> {
    /// The text between quotes: escapes resolved, inline markup and its escapes as written.
    pub(super) fn string(&mut self, piece: NodeRef<'_>) -> Spanned<String> {
        let content = piece.content();
        let start = piece.content_span().start;
        let block = matches!(piece.kind(), SyntaxKind::BlockString | SyntaxKind::OpenBlockString);
        if !block && !content.contains(|c: char| c == '\\' || c.is_control()) {
            self.check_links(content, piece);
            return Spanned::new(content.to_owned(), self.at(piece.span()));
        }
        let mut out = String::with_capacity(content.len());
        let mut chars = content.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let here = start + at as u32;
            match c {
                '\\' => self.escape(&mut out, &mut chars, content, start, at, block),
                // Outside of text blocks, only a text that was closed some lines too late holds one.
                '\r' if block || chars.peek().is_some_and(|(_, next)| *next == '\n') => {
                    if chars.peek().is_none_or(|(_, next)| *next != '\n') {
                        out.push('\n');
                    }
                }
                '\n' | '\t' => out.push(c),
                c if c.is_control() => {
                    self.control(Span::new(here, here + c.len_utf8() as u32), c);
                    out.push('\u{FFFD}');
                }
                c => out.push(c),
            }
        }
        if block {
            out = unindent(&out);
        }
        self.check_links(&out, piece);
        Spanned::new(out, self.at(piece.span()))
    }

    fn escape(
        &mut self,
        out: &mut String,
        chars: &mut std::iter::Peekable<std::str::CharIndices<'_>>,
        content: &str,
        start: u32,
        at: usize,
        block: bool,
    ) {
        let next = chars.next();
        let end = next.map_or(content.len(), |(at, c)| at + c.len_utf8());
        let span = Span::new(start + at as u32, start + end as u32);
        match next.map(|(_, c)| c) {
            Some('"') => out.push('"'),
            Some('n') => out.push('\n'),
            Some('t') => out.push('\t'),
            // These belong to the inline markup, which resolves them.
            Some(c @ ('\\' | '*' | '_' | '`' | '[')) => out.extend(['\\', c]),
            Some('u') => {
                let rest = content.get(end..).unwrap_or_default();
                let code = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')).map(|(code, _)| code);
                let char = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
                match (code, char) {
                    (Some(code), Some(c)) => {
                        for _ in 0..code.chars().count() + 2 {
                            chars.next();
                        }
                        if c.is_control() && c != '\n' && c != '\t' {
                            self.control(Span::new(span.start, span.end + code.len() as u32 + 2), c);
                            out.push('\u{FFFD}');
                        } else {
                            if "*_`[\\".contains(c) {
                                out.push('\\');
                            }
                            out.push(c);
                        }
                    }
                    _ => {
                        out.push_str("\\\\u");
                        self.report(
                            Diagnostic::new(
                                code::BAD_ESCAPE,
                                self.at(span),
                                "`\\u` wants the number of a character in braces",
                            )
                            .help("write for example `\\u{2014}` for a dash, or the character itself"),
                        );
                    }
                }
            }
            Some('\n') if block => {}
            other => {
                out.push_str("\\\\");
                out.extend(other);
                let shown = other.map_or_else(String::new, String::from);
                self.report(
                    Diagnostic::new(code::BAD_ESCAPE, self.at(span), format!("`\\{shown}` means nothing"))
                        .help("write `\\\\` for a backslash")
                        .fix("write `\\\\`", vec![Edit::new(self.at(Span::new(span.start, span.start + 1)), "\\\\")]),
                );
            }
        }
    }

    fn control(&mut self, span: Span, c: char) {
        self.report(
            Diagnostic::new(
                code::CONTROL_CHARACTER,
                self.at(span),
                format!("here stands a control character (U+{:04X}) that nobody can see", c as u32),
            )
            .help("delete it")
            .fix("delete it", vec![Edit::new(self.at(span), "")]),
        );
    }

    /// Links with an address that a map cannot open stay plain text, and the writer is told.
    fn check_links(&mut self, text: &str, piece: NodeRef<'_>) {
        for refused in markup::refused_links(text) {
            let address = text.get(refused).unwrap_or_default();
            let span = match piece.content().find(&format!("]({address})")) {
                Some(at) => {
                    let start = piece.content_span().start + at as u32 + 2;
                    Span::new(start, start + address.len() as u32)
                }
                None => piece.span(),
            };
            self.report(
                Diagnostic::new(
                    code::BAD_LINK,
                    self.at(span),
                    format!("`{address}` is not an address that a map can link to"),
                )
                .help("a link begins with `https:`, `http:` or `mailto:`; write `\\[` where no link is meant"),
            );
        }
    }
}

/// Takes the common indent off the lines of a block string, and the line ends next to its quotes.
fn unindent(text: &str) -> String {
    let text = match text.split_once('\n') {
        Some((first, rest)) if first.trim().is_empty() => rest,
        _ => text,
    };
    let text = match text.rsplit_once('\n') {
        Some((rest, last)) if last.trim().is_empty() => rest,
        _ => text,
    };
    let indent_of = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let indent = text.lines().filter(|line| !line.trim().is_empty()).map(indent_of).min().unwrap_or(0);
    let lines: Vec<&str> = text.split('\n').map(|line| line.get(indent..).unwrap_or_default().trim_end()).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn block_strings_lose_their_common_indent() {
        assert_eq!(unindent("\n    One\n      two\n\n    three\n  "), "One\n  two\n\nthree");
        assert_eq!(unindent("one line"), "one line");
    }
}
