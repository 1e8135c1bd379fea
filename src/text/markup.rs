//! The inline markup of a text: `**bold**`, `*emphasis*`, `` `code` `` and `[links](https://…)`.
//!
//! Every text is valid. A mark without its partner stands for itself, so does a `*` beside a blank; a backslash before
//! `*`, `_`, a backtick, `[` or another backslash takes the meaning from it. Reading takes time in proportion to the text.

use std::ops::Range;

/// A piece of text that looks the same throughout.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The words, without their marks.
    pub text: String,
    /// Between `**` and `**`.
    pub bold: bool,
    /// Between `*` and `*`.
    pub emphasis: bool,
    /// Between backticks.
    pub code: bool,
    /// The `https:`, `http:` or `mailto:` address that the words lead to.
    pub link: Option<String>,
}

impl Span {
    /// Words without any markup.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// The pieces of `text` in order: neighbours that look the same are one piece, and no piece is empty.
pub fn parse(text: &str) -> Vec<Span> {
    Reader::new(text).read().spans()
}

/// The words of `text` without their marks.
pub fn plain(text: &str) -> String {
    parse(text).into_iter().map(|span| span.text).collect()
}

/// Where `text` has the address of an inline link that is not followed, in bytes. Such a link stays plain text.
pub fn refused_links(text: &str) -> Vec<Range<usize>> {
    // Most texts have none, and this is looked for in every one.
    if text.contains("](") { Reader::new(text).read().refused } else { Vec::new() }
}

/// Whether a link to `url` is followed: only `https:`, `http:` and `mailto:` are.
pub fn is_link(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once(':') else { return false };
    let address = match scheme.to_ascii_lowercase().as_str() {
        "https" | "http" => rest.strip_prefix("//").unwrap_or_default(),
        "mailto" => rest,
        _ => "",
    };
    !address.is_empty() && !url.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// An address longer than this is no address: it bounds the search for its end.
const LONGEST_ADDRESS: usize = 2048;

/// A stretch of text between two marks, or what is left of a mark.
#[derive(Default)]
struct Piece {
    text: String,
    code: bool,
    /// How many bold marks open before this piece, less those that close.
    bold: i32,
    emphasis: i32,
    /// What link starts at this piece.
    link: Option<LinkFrom>,
}

/// A link's address, and the piece before which it ends.
struct LinkFrom {
    url: String,
    end: usize,
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    pieces: Vec<Piece>,
    /// Stars that may open: their piece, and how many are left.
    stars: Vec<(usize, usize)>,
    /// Pieces that are a `[`.
    brackets: Vec<usize>,
    refused: Vec<Range<usize>>,
    /// There is no backtick behind here.
    no_more_code: bool,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str) -> Self {
        let pieces = vec![Piece::default()];
        Self { text, at: 0, pieces, stars: vec![], brackets: vec![], refused: vec![], no_more_code: false }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn read(mut self) -> Self {
        while !self.rest().is_empty() {
            let plain = self.rest().find(['\\', '`', '*', '[', ']']).unwrap_or(self.rest().len());
            self.literal(plain);
            match self.rest().chars().next() {
                Some('\\') => self.escape(),
                Some('`') => self.code(),
                Some('*') => self.stars(),
                Some('[') => {
                    self.brackets.push(self.pieces.len());
                    self.pieces.push(Piece { text: "[".into(), ..Piece::default() });
                    self.pieces.push(Piece::default());
                    self.at += 1;
                }
                Some(']') => self.link(),
                _ => {}
            }
        }
        self
    }

    fn literal(&mut self, length: usize) {
        let (text, _) = self.rest().split_at(length);
        if let Some(last) = self.pieces.last_mut() {
            last.text.push_str(text);
        }
        self.at += length;
    }

    fn escape(&mut self) {
        if self.rest().get(1..).is_some_and(|rest| rest.starts_with(['*', '_', '`', '[', '\\'])) {
            self.at += 1;
        }
        self.literal(1);
    }

    /// Between two backticks everything is text.
    fn code(&mut self) {
        let inside = self.rest().get(1..).unwrap_or_default();
        let end = if self.no_more_code { None } else { inside.find('`') };
        self.no_more_code = end.is_none();
        match end.and_then(|end| inside.get(..end)).filter(|code| !code.trim().is_empty()) {
            Some(code) => {
                self.pieces.push(Piece { text: code.into(), code: true, ..Piece::default() });
                self.pieces.push(Piece::default());
                self.at += code.len() + 2;
            }
            None => self.literal(1),
        }
    }

    /// A run of stars closes what the nearest runs before it opened, two by two where both have two, and what
    /// is left of it may open.
    fn stars(&mut self) {
        let after = self.rest().trim_start_matches('*');
        let run = self.rest().len() - after.len();
        let blank_before = self.text.get(..self.at).and_then(|t| t.chars().next_back()).is_none_or(char::is_whitespace);
        let blank_after = after.chars().next().is_none_or(char::is_whitespace);
        let here = self.pieces.len();
        self.pieces.push(Piece::default());
        self.pieces.push(Piece::default());
        let mut left = run;
        while left > 0 && !blank_before {
            let Some((opener, open)) = self.stars.pop() else { break };
            if here == opener + 2 && self.pieces.get(opener + 1).is_some_and(|piece| piece.text.is_empty()) {
                // Nothing stands between them.
                self.stars.push((opener, open));
                break;
            }
            let pair = left.min(open).min(2);
            for (piece, step) in [(opener + 1, 1), (here, -1)] {
                if let Some(piece) = self.pieces.get_mut(piece) {
                    *(if pair == 2 { &mut piece.bold } else { &mut piece.emphasis }) += step;
                }
            }
            left -= pair;
            self.remain(opener, open - pair);
            if open > pair {
                self.stars.push((opener, open - pair));
            }
        }
        self.remain(here, left);
        if left > 0 && !blank_after {
            self.stars.push((here, left));
        }
        self.at += run;
    }

    /// Stars without a partner are text.
    fn remain(&mut self, piece: usize, stars: usize) {
        if let Some(piece) = self.pieces.get_mut(piece) {
            piece.text = "*".repeat(stars);
        }
    }

    /// A `]` with an address behind it makes a link of everything since its `[`.
    fn link(&mut self) {
        let open = self.brackets.pop();
        let target = self.rest().strip_prefix("](").and_then(address);
        let (Some(open), Some(url)) = (open, target) else { return self.literal(1) };
        let blank = |piece: &Piece| piece.text.trim().is_empty();
        if self.pieces.get(open + 1..).is_none_or(|words| words.iter().all(blank)) {
            return self.literal(1);
        }
        if !is_link(url) {
            self.refused.push(self.at + 2..self.at + 2 + url.len());
            return self.literal(1);
        }
        self.at += url.len() + 3;
        let end = self.pieces.len();
        self.pieces.push(Piece::default());
        if let Some(piece) = self.pieces.get_mut(open) {
            piece.text.clear();
            piece.link = Some(LinkFrom { url: url.into(), end });
        }
        // A link holds no other.
        self.brackets.clear();
    }

    fn spans(self) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        let (mut bold, mut emphasis) = (0, 0);
        let mut link: Option<LinkFrom> = None;
        for (at, piece) in self.pieces.into_iter().enumerate() {
            bold += piece.bold;
            emphasis += piece.emphasis;
            link = piece.link.or(link.filter(|link| at < link.end));
            if piece.text.is_empty() {
                continue;
            }
            let url = link.as_ref().map(|link| &link.url);
            let look = (bold > 0, emphasis > 0, piece.code, url);
            match spans.last_mut() {
                Some(last) if (last.bold, last.emphasis, last.code, last.link.as_ref()) == look => {
                    last.text.push_str(&piece.text);
                }
                _ => spans.push(Span {
                    text: piece.text,
                    bold: look.0,
                    emphasis: look.1,
                    code: look.2,
                    link: url.cloned(),
                }),
            }
        }
        spans
    }
}

/// What stands before the `)` that closes an address; brackets in it come in pairs.
fn address(text: &str) -> Option<&str> {
    let mut depth = 0usize;
    for (at, c) in text.char_indices().take_while(|(at, _)| *at <= LONGEST_ADDRESS) {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return text.get(..at),
            ')' => depth -= 1,
            c if c.is_whitespace() => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Spans as `b:`, `e:`, `c:`, `l(url):` before their words, parted by `|`.
    fn shown(text: &str) -> String {
        let show = |span: Span| {
            let mut marks = String::new();
            for (on, mark) in [(span.bold, 'b'), (span.emphasis, 'e'), (span.code, 'c')] {
                if on {
                    marks.push(mark);
                }
            }
            if let Some(url) = span.link {
                marks.push_str(&format!("l({url})"));
            }
            if marks.is_empty() { span.text } else { format!("{marks}:{}", span.text) }
        };
        parse(text).into_iter().map(show).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn marks_become_looks() {
        for (text, spans) in [
            ("plain", "plain"),
            ("", ""),
            ("a **b** c", "a |b:b| c"),
            ("a *b* c", "a |e:b| c"),
            ("***both***", "be:both"),
            ("**bold *and slanted***", "b:bold |be:and slanted"),
            ("**bold *slanted* bold**", "b:bold |be:slanted|b: bold"),
            ("`a *b* c`", "c:a *b* c"),
            ("[site](https://a.example/b_(c))!", "l(https://a.example/b_(c)):site|!"),
            ("[**all** of it](mailto:a@b.example)", "bl(mailto:a@b.example):all|l(mailto:a@b.example): of it"),
            ("**see [this](http://a.example)**", "b:see |bl(http://a.example):this"),
        ] {
            assert_eq!(shown(text), spans, "{text}");
        }
    }

    #[test]
    fn what_is_no_markup_is_text() {
        for text in [
            "5 * 3 * 2",
            "a*",
            "*a",
            "**",
            "****",
            "** a **",
            "`",
            "``",
            "` `",
            "[a]",
            "[a](b",
            "[a](ftp://b.example)",
            "[a](javascript:alert(1))",
            "[a](https://)",
            "[](https://a.example)",
            "[a] (https://a.example)",
            "[a](https://a.example b)",
            "snake_case_name",
            "a\\b",
            "C:\\temp",
        ] {
            assert_eq!(shown(text), text, "{text}");
        }
    }

    #[test]
    fn a_backslash_takes_the_meaning_away() {
        assert_eq!(shown(r"\*a\* \_b\_ \`c\` \[d](https://e.example)"), "*a* _b_ `c` [d](https://e.example)");
        assert_eq!(shown(r"**a\*\*b**"), "b:a**b");
    }

    #[test]
    fn a_star_without_partner_stays_beside_one_with() {
        assert_eq!(shown("**a*"), "*|e:a");
        assert_eq!(shown("*a**"), "e:a|*");
    }

    #[test]
    fn an_address_that_is_not_followed_is_named() {
        let text = "see [a](ftp://b.example), [c](https://d.example)";
        let refused = refused_links(text);
        assert_eq!(refused.iter().map(|range| &text[range.clone()]).collect::<Vec<_>>(), ["ftp://b.example"]);
    }

    #[test]
    fn a_hostile_text_takes_no_longer_than_a_kind_one() {
        for piece in ["*a ", "a* ", "[a](", "`", "[", "](", "**a*", "\\"] {
            let text = piece.repeat(200_000 / piece.len());
            assert!(plain(&text).len() <= text.len());
        }
    }
}
