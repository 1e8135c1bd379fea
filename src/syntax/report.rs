//! The words for what is wrong with quotes, braces and the like.

use std::collections::BTreeMap;

use super::mend::{Mend, Quote, QuoteMend, Swap};
use super::{NodeRef, SyntaxKind, Tree, limits};
use crate::diagnostic::{Diagnostic, code};
use crate::text::{Edit, FileId, Location, Span};

/// The message for a file that is not read at all.
pub(super) fn too_large(file: FileId) -> Diagnostic {
    Diagnostic::new(code::FILE_TOO_LARGE, Location::new(file, Span::at(0)), "this file is too large to be read")
        .help("split it into several files and import them")
}

/// What word processors put for the quote that starts a text, and for the one that ends it.
const OPENERS: [char; 4] = ['“', '„', '”', '«'];
const CLOSERS: [char; 4] = ['”', '“', '„', '»'];

/// Writes the messages of one file.
pub(super) struct Report<'t> {
    pub file: FileId,
    /// The tree after mending.
    pub tree: &'t Tree,
    /// Where blocks start to stand too deep.
    pub deep: Option<u32>,
}

impl Report<'_> {
    /// All messages, in the order of the text, as many as are worth reading.
    pub fn all(&self, quotes: &[Quote], swaps: &[Swap], mends: &[Mend]) -> Vec<Diagnostic> {
        let mut found: Vec<Diagnostic> = self.deep.map(|first| self.too_deep(first)).into_iter().collect();
        found.extend(quotes.iter().take(limits::MESSAGES).map(|quote| self.quote(quote)));
        found.extend(self.brackets(swaps));
        let mut closes: BTreeMap<u32, Vec<(u32, u32)>> = BTreeMap::new();
        let mut lost = self.lost_lines(mends);
        for mend in mends.iter().take(limits::MESSAGES) {
            match *mend {
                // A block that has neither brace is one mistake: the message about its `{` says it.
                Mend::Close { opener, .. } if !matches!(self.slice(opener, opener + 1), "{" | "(" | "[") => {}
                // The first line that is missing took the `}` of the block around it.
                Mend::Close { opener, .. } if lost.pop_if(|at| opener < *at).is_some() => {}
                Mend::Close { at, opener, before } => closes.entry(at).or_default().push((opener, before)),
                Mend::Ghost { at } => found.push(self.stray_brace(at)),
                Mend::Open { at, inner } => found.push(self.unopened(at, inner, mends)),
                Mend::Join { at } => found.push(self.stray_semicolon(at)),
                Mend::Separate { at } => found.push(self.joined(at)),
                Mend::LostLine { at } => found.push(self.lost_line(at)),
            }
        }
        found.extend(closes.iter().filter_map(|(at, openers)| self.unclosed(*at, openers)));
        self.leftovers(&mut found);
        let unseen = (quotes.len() + mends.len()).saturating_sub(2 * limits::MESSAGES);
        found.sort_by_key(|diagnostic| diagnostic.primary.location.span);
        self.capped(found, unseen)
    }

    /// Where blocks start that have lost their first line and are closed all the same.
    fn lost_lines(&self, mends: &[Mend]) -> Vec<u32> {
        let closed = |lost: u32| mends.iter().any(|mend| matches!(*mend, Mend::Close { opener, .. } if opener == lost));
        let lost = mends.iter().filter_map(|mend| match *mend {
            Mend::LostLine { at } => Some(at),
            _ => None,
        });
        lost.filter(|at| !closed(*at)).collect()
    }

    fn at(&self, span: Span) -> Location {
        Location::new(self.file, span)
    }

    /// The place of one character of one byte.
    fn mark(&self, at: u32) -> Location {
        let rest = self.tree.text().get(at as usize..).unwrap_or_default();
        // Behind the last character there is nothing to mark but the place.
        let width = rest.chars().next().map_or(0, char::len_utf8);
        self.at(Span::new(at, at + width as u32))
    }

    fn slice(&self, start: u32, end: u32) -> &str {
        self.tree.text().get(start as usize..end as usize).unwrap_or_default()
    }

    fn too_deep(&self, first: u32) -> Diagnostic {
        let words = format!("blocks stand more than {} deep in one another here", limits::NESTING);
        Diagnostic::new(code::NESTING_TOO_DEEP, self.mark(first), words)
            .help("no map needs that many: look for a `{` too many")
    }

    fn quote(&self, quote: &Quote) -> Diagnostic {
        let (diagnostic, title, edit) = match quote.mend {
            QuoteMend::Lines { from, to, ref breaks } => return self.over_lines(from, to, breaks),
            QuoteMend::Close { from, at, .. } if self.slice(from, at).ends_with(CLOSERS) => {
                return self.curly(Span::new(from, at));
            }
            QuoteMend::Open { at, to } if self.slice(at, to).starts_with(OPENERS) => {
                return self.curly(Span::new(at, to + 1));
            }
            QuoteMend::Close { from, at, block } => {
                let quote = if block { "\"\"\"" } else { "\"" };
                let open = self.at(Span::new(from, (from + quote.len() as u32).min(at)));
                let what = if block { "text block" } else { "text" };
                let diagnostic = Diagnostic::new(code::UNCLOSED_STRING, open, format!("this {what} is never closed"))
                    .related(self.at(Span::at(at)), format!("it should end here, with `{quote}`"))
                    .help(format!("write `{quote}` behind {}", self.tail(from, at)));
                (diagnostic, format!("close the {what}"), Edit::new(self.at(Span::at(at)), quote))
            }
            QuoteMend::Open { at, to } => {
                let word = self.slice(at, to).split_whitespace().next().unwrap_or_default();
                let diagnostic =
                    Diagnostic::new(code::UNCLOSED_STRING, self.mark(to), "this text has no opening quote")
                        .related(self.at(Span::at(at)), "it should start here, with `\"`")
                        .help(format!("write `\"` before `{word}`"));
                (diagnostic, String::from("open the text"), Edit::new(self.at(Span::at(at)), "\""))
            }
            QuoteMend::Stray { at, inside: true } => {
                let diagnostic = Diagnostic::new(code::STRAY_QUOTE, self.mark(at), "this quote would end its text")
                    .help("write `\\\"` for a quote inside a text, or leave it out");
                (diagnostic, String::from("write `\\\"`"), Edit::new(self.mark(at), "\\\""))
            }
            QuoteMend::Stray { at, inside: false } => {
                let diagnostic = Diagnostic::new(code::STRAY_QUOTE, self.mark(at), "this quote belongs to no text")
                    .help("delete it");
                (diagnostic, String::from("delete the quote"), Edit::new(self.mark(at), ""))
            }
        };
        if quote.sure { diagnostic.fix(title, vec![edit]) } else { diagnostic.suggest(title, vec![edit]) }
    }

    /// `"Why so long?”`: one quote of a text is straight, the other one is not.
    fn curly(&self, text: Span) -> Diagnostic {
        let whole = self.slice(text.start, text.end);
        let right = format!("\"{}\"", whole.trim_start_matches('"').trim_matches(|c| CLOSERS.contains(&c) || c == '"'));
        Diagnostic::new(code::CURLY_QUOTES, self.at(text), "a text stands in straight double quotes")
            .help(format!("write `{right}`"))
            .fix("write straight quotes", vec![Edit::new(self.at(text), right)])
    }

    /// A text in one pair of quotes that is written on several lines.
    fn over_lines(&self, from: u32, to: u32, breaks: &[u32]) -> Diagnostic {
        let blank = |c: char| c.is_whitespace();
        let mut edits: Vec<Edit> = Vec::new();
        for at in
            breaks.iter().copied().filter(|at| self.slice(*at, *at + 1) != "\r" || self.slice(*at + 1, *at + 2) != "\n")
        {
            let before = self.slice(from, at);
            let behind = self.slice(at, to);
            let start = from + before.trim_end_matches(blank).len() as u32;
            let end = to - behind.trim_start_matches(blank).len() as u32;
            let joined = if end == to || start == from + 1 { "" } else { " " };
            edits.push(Edit::new(self.at(Span::new(start, end)), joined));
        }
        let line = breaks.first().map_or(to, |first| *first);
        Diagnostic::new(
            code::UNCLOSED_STRING,
            self.at(Span::new(from, line)),
            "this text goes on over the end of its line",
        )
        .related(self.mark(to), "it ends here")
        .help("write it on one line, or between `\"\"\"` and `\"\"\"`, where it may have several")
        .fix("write it on one line", edits)
    }

    /// The last word of a text, for a message.
    fn tail(&self, from: u32, at: u32) -> String {
        match self.slice(from, at).split(|c: char| c.is_whitespace() || c == '"').rfind(|word| !word.is_empty()) {
            Some(word) => format!("`{word}`"),
            None => String::from("it"),
        }
    }

    /// Blocks in brackets: one habit, one message.
    fn brackets(&self, swaps: &[Swap]) -> Option<Diagnostic> {
        let braces = || swaps.iter().filter(|swap| matches!(swap.to, '{' | '}'));
        let first = braces().find(|swap| swap.to == '{').or_else(|| braces().next())?;
        let diagnostic = Diagnostic::new(code::UNEXPECTED_TEXT, self.mark(first.at), "a block stands in braces");
        let others = braces().filter(|swap| swap.to == first.to && swap.at != first.at);
        let diagnostic = others
            .take(limits::MESSAGES)
            .fold(diagnostic, |told, other| told.related(self.mark(other.at), "and this one"));
        let edits = braces().map(|swap| Edit::new(self.mark(swap.at), swap.to)).collect();
        let (bracket, brace) = (self.slice(first.at, first.at + 1), first.to);
        let end = if brace == '{' { ", and `}` at the end" } else { "" };
        Some(diagnostic.help(format!("write `{brace}` for `{bracket}`{end}")).fix("write the braces", edits))
    }

    fn stray_brace(&self, at: u32) -> Diagnostic {
        let words = if self.slice(at, at + 1) == "{" {
            "this `{` opens a block that belongs to no statement"
        } else {
            "this `}` closes no block"
        };
        Diagnostic::new(code::STRAY_BRACE, self.mark(at), words)
            .help("delete it")
            .fix("delete the brace", vec![Edit::new(self.mark(at), "")])
    }

    fn stray_semicolon(&self, at: u32) -> Diagnostic {
        Diagnostic::new(code::UNEXPECTED_TEXT, self.mark(at), "this `;` cuts a statement in two")
            .help("delete it")
            .fix("delete the `;`", vec![Edit::new(self.mark(at), "")])
    }

    fn joined(&self, at: u32) -> Diagnostic {
        let word = self.word(at);
        let text = self.slice(word.start, word.end);
        let edit = Edit::new(self.at(Span::at(at)), format!("{}{}", self.line_end(), self.indent(at)));
        Diagnostic::new(
            code::MISSING_SEPARATOR,
            self.at(word),
            format!("`{text}` starts a statement in the line of another"),
        )
        .help("give it a line of its own, or write `;` before it")
        .fix(format!("put `{text}` on a line of its own"), vec![edit])
    }

    fn lost_line(&self, at: u32) -> Diagnostic {
        let word = self.word(at);
        let text = self.slice(word.start, word.end);
        Diagnostic::new(
            code::UNOPENED_BLOCK,
            self.at(word),
            format!("the block that `{text}` stands in has no first line"),
        )
        .help("write the statement that it belongs to before it, with a `{` at its end")
    }

    fn unopened(&self, at: u32, inner: u32, mends: &[Mend]) -> Diagnostic {
        let keyword = self.keyword(at.saturating_sub(1));
        let whose = keyword.map_or_else(|| String::from("this block"), |word| format!("the block of `{word}`"));
        let close = mends.iter().find_map(|mend| match *mend {
            Mend::Close { at: end, opener, .. } if opener == at => Some(end),
            _ => None,
        });
        let mut edits = vec![Edit::new(self.at(Span::at(at)), " {")];
        if let Some(end) = close {
            let line = format!("{}{}}}", self.line_end(), self.indent(at));
            edits.push(Edit::new(self.at(Span::at(end)), line));
        }
        let (has_no, help, title) = match close {
            Some(_) => {
                ("has no braces", "write `{` at the end of the line and `}` behind the block", "write the braces")
            }
            None => ("has no `{`", "write `{` at the end of the line", "write `{`"),
        };
        Diagnostic::new(code::UNOPENED_BLOCK, self.at(Span::at(at)), format!("{whose} {has_no}"))
            .related(self.at(self.word(inner)), "this stands in it")
            .help(help)
            .fix(title, edits)
    }

    /// The blocks of `openers`, the innermost first, which all have to end before byte `at`.
    fn unclosed(&self, at: u32, openers: &[(u32, u32)]) -> Option<Diagnostic> {
        let &(first, before) = openers.first()?;
        let whose = match self.keyword(first) {
            Some(word) => format!("the block of `{word}`"),
            None => String::from("this block"),
        };
        let mut diagnostic =
            Diagnostic::new(code::UNCLOSED_BLOCK, self.mark(first), format!("{whose} is never closed"));
        for (other, _) in openers.iter().skip(1) {
            diagnostic = diagnostic.related(self.mark(*other), "nor is this one");
        }
        let braces = if openers.len() == 1 { String::from("a `}`") } else { format!("{} `}}`", openers.len()) };
        let end = self.tree.text().len() as u32;
        diagnostic = if before >= end {
            diagnostic.help(format!("write {braces} at the end of the file"))
        } else {
            let place = self.word(before);
            let text = self.slice(place.start, place.end);
            diagnostic
                .related(self.at(place), format!("{braces} is missing before this"))
                .help(format!("write {braces} before `{text}`"))
        };
        let lines: String =
            openers.iter().map(|(opener, _)| format!("{}{}}}", self.line_end(), self.indent(*opener))).collect();
        Some(diagnostic.fix(format!("write {braces}"), vec![Edit::new(self.at(Span::at(at)), lines)]))
    }

    /// What the tree itself still shows to be wrong.
    fn leftovers(&self, found: &mut Vec<Diagnostic>) {
        for node in self.tree.nodes() {
            let span = node.span();
            match node.kind() {
                SyntaxKind::OpenComment => found.push(
                    Diagnostic::new(
                        code::UNCLOSED_COMMENT,
                        self.at(Span::new(span.start, span.start + 2)),
                        "this comment never ends",
                    )
                    .help("write `*/` behind it; everything up to the end of the file is taken for comment"),
                ),
                SyntaxKind::OpenString | SyntaxKind::OpenBlockString => found.push(
                    Diagnostic::new(code::UNCLOSED_STRING, self.mark(span.start), "this text is never closed")
                        .help("write a quote at its end"),
                ),
                _ => {}
            }
        }
    }

    /// Keeps as many messages as are worth reading; `unseen` are not among them already.
    fn capped(&self, mut found: Vec<Diagnostic>, unseen: usize) -> Vec<Diagnostic> {
        if found.len() + unseen > limits::MESSAGES {
            let rest = (found.len() + unseen).saturating_sub(limits::MESSAGES);
            found.truncate(limits::MESSAGES);
            if let Some(last) = found.last() {
                let words = format!("{rest} more mistakes like these follow");
                let more = Diagnostic::new(code::TOO_MANY_MISTAKES, last.primary.location, words);
                found.push(more.help("mend the first ones, then check again"));
            }
        }
        found
    }

    /// The keyword of the innermost statement that holds byte `at`.
    fn keyword(&self, at: u32) -> Option<&str> {
        let path = self.tree.path_at(at);
        let statement = path.iter().rfind(|node| node.kind() == SyntaxKind::Statement)?;
        statement.pieces().find(|piece| piece.kind() == SyntaxKind::Word).map(NodeRef::text)
    }

    /// The leaf at byte `at`.
    fn word(&self, at: u32) -> Span {
        self.tree.leaf_at(at).map_or(Span::at(at), NodeRef::span)
    }

    /// The blanks that the line of byte `at` starts with.
    fn indent(&self, at: u32) -> &str {
        let before = self.slice(0, at);
        let line = before.rfind(['\n', '\r']).map_or(0, |end| end + 1) as u32;
        let rest = self.slice(line, self.tree.text().len() as u32);
        let length = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        rest.get(..length).unwrap_or_default()
    }

    /// How the lines of this file end.
    fn line_end(&self) -> &str {
        if self.tree.text().contains("\r\n") { "\r\n" } else { "\n" }
    }
}
