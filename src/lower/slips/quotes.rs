//! Texts that stand in other quotes, or in none.

use crate::diagnostic::{Diagnostic, code};
use crate::language::{self, Head, Row};
use crate::lower::Lowering;
use crate::lower::head::words_between;
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::{Edit, Span};

/// Quotes of word processors and other languages, with those that close them.
const QUOTES: [(char, &[char]); 9] = [
    ('“', &['”', '“', '"']),
    ('„', &['“', '”', '"']),
    ('”', &['”', '"']),
    ('«', &['»']),
    ('»', &['«']),
    ('‘', &['’']),
    ('’', &['’']),
    ('\'', &['\'']),
    ('`', &['`']),
];

impl Lowering<'_> {
    /// `“text”`, `'text'`.
    pub(super) fn quotes(&self, stray: NodeRef<'_>) -> Option<Diagnostic> {
        let open = stray.text().chars().next()?;
        let (_, closers) = QUOTES.iter().find(|(quote, _)| *quote == open)?;
        let start = stray.span().start as usize;
        let rest = self.text.get(start + open.len_utf8()..)?;
        let line = rest.split(['\n', '\r']).next().unwrap_or_default();
        // The first quote that stands behind a word and before none; else any.
        let ends = |(at, c): &(usize, char)| {
            let before = line.get(..*at).and_then(|before| before.chars().next_back());
            let behind = line.get(at + c.len_utf8()..).and_then(|behind| behind.chars().next());
            closers.contains(c)
                && before.is_some_and(|c| !c.is_whitespace())
                && behind.is_none_or(|c| c.is_whitespace() || "{};,".contains(c))
        };
        let (end, closer) =
            line.char_indices().find(ends).or_else(|| line.char_indices().find(|(_, c)| closers.contains(c)))?;
        let whole = Span::new(start as u32, (start + open.len_utf8() + end + closer.len_utf8()) as u32);
        let inside = line.get(..end).unwrap_or_default().replace('"', "\\\"");
        let right = format!("\"{inside}\"");
        Some(
            Diagnostic::new(code::CURLY_QUOTES, self.at(whole), "a text stands in straight double quotes")
                .help(format!("write `{right}`"))
                .fix("write straight quotes", vec![Edit::new(self.at(whole), right)]),
        )
    }

    /// `thought Why so long?`: text without quotes.
    pub(super) fn bare_text(&self, pieces: &[NodeRef<'_>], row: Option<&Row>) -> Option<Diagnostic> {
        let row = row.filter(|row| row.head.is_text() || row.head == Head::OptionalText)?;
        pieces.first().filter(|piece| piece.text() == row.keyword.word())?;
        let plain =
            |piece: &&NodeRef<'_>| matches!(piece.kind(), SyntaxKind::Word | SyntaxKind::Number | SyntaxKind::Junk);
        let first = pieces.get(1).filter(plain)?;
        let lone = first.kind() == SyntaxKind::Word || !pieces.iter().any(|piece| piece.kind().is_text());
        if !lone || first.text().starts_with([':', '=']) {
            return None;
        }
        let span = words_between(pieces.get(1..).unwrap_or_default(), row).unwrap_or(first.span());
        let edits = vec![Edit::new(self.at(Span::at(span.start)), "\""), Edit::new(self.at(Span::at(span.end)), "\"")];
        Some(
            Diagnostic::new(
                code::MISSING_QUOTES,
                self.at(span),
                format!("the text behind `{}` needs quotes", row.keyword),
            )
            .help("put `\"` before its first word and behind its last one")
            .fix("put quotes around it", edits),
        )
    }

    /// `link https://example.com`: the rest of the line is taken for a comment.
    pub(super) fn address(
        &self,
        stray: NodeRef<'_>,
        before: Option<NodeRef<'_>>,
        row: Option<&Row>,
    ) -> Option<Diagnostic> {
        let scheme = before.filter(|word| matches!(word.text(), "http" | "https" | "mailto"))?;
        let row = row.filter(|_| stray.text() == ":" && stray.span().start == scheme.span().end)?;
        let rest = self.text.get(scheme.span().start as usize..)?;
        let length = rest.find(|c: char| c.is_whitespace() || "\"{};".contains(c)).unwrap_or(rest.len());
        let span = Span::new(scheme.span().start, scheme.span().start + length as u32);
        let right = format!("\"{}\"", rest.get(..length)?);
        Some(
            Diagnostic::new(
                code::MISSING_QUOTES,
                self.at(span),
                format!("the address behind `{}` needs quotes", row.keyword),
            )
            .help(format!("write `{right}`"))
            .fix("put quotes around it", vec![Edit::new(self.at(span), right)]),
        )
    }

    /// `"stage": "Awareness"`: a keyword in quotes.
    pub(super) fn quoted_keyword(&self, stray: NodeRef<'_>, before: Option<NodeRef<'_>>) -> Option<Diagnostic> {
        let text = before.filter(|text| text.kind().is_text() && matches!(stray.text(), ":" | "="))?;
        let keyword = text.content();
        if !language::is_keyword(keyword) && language::aliases(keyword).is_empty() {
            return None;
        }
        let span = text.span().to(stray.span());
        Some(
            Diagnostic::new(code::MISSING_KEYWORD, self.at(span), "a keyword stands without quotes and without a sign")
                .help(format!("write `{keyword} …`"))
                .fix(format!("write `{keyword}`"), vec![Edit::new(self.at(span), keyword)]),
        )
    }
}
