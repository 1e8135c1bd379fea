//! Odd quotes: for each line that a text leaves open, which quote is too many, or where one is
//! missing. Every single change is tried, and the line that then reads best wins.

use super::reading::{Reading, score, words};
use crate::syntax::edits::Insert;
use crate::syntax::{SyntaxKind, Tree, Vocabulary};
use crate::text::Span;

/// What mends a quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::syntax) enum QuoteMend {
    /// The text from `from` has no closing quote: put one before `at`.
    Close { from: u32, at: u32, block: bool },
    /// The text up to the quote at `to` has no opening quote: put one before `at`.
    Open { at: u32, to: u32 },
    /// The quote at `at` is too many; `inside` a text or outside.
    Stray { at: u32, inside: bool },
    /// The text from `from` ends at the quote at `to`, some lines further down: take out `breaks`, the
    /// bytes between the lines.
    Lines { from: u32, to: u32, breaks: Vec<u32> },
}

/// A mend and whether no other reading comes near.
#[derive(Clone, Debug)]
pub(in crate::syntax) struct Quote {
    pub mend: QuoteMend,
    pub sure: bool,
}

impl Quote {
    /// What to put in.
    pub fn insert(&self) -> Option<Insert> {
        match self.mend {
            QuoteMend::Close { at, block, .. } => {
                Some(Insert { at, text: if block { "\"\"\"" } else { "\"" }, opens: false })
            }
            QuoteMend::Open { at, .. } => Some(Insert { at, text: "\"", opens: true }),
            QuoteMend::Stray { .. } | QuoteMend::Lines { .. } => None,
        }
    }

    /// What to take out.
    pub fn ghosts(&self) -> &[u32] {
        match &self.mend {
            QuoteMend::Stray { at, .. } => std::slice::from_ref(at),
            QuoteMend::Lines { breaks, .. } => breaks,
            _ => &[],
        }
    }
}

/// Longer lines are closed at their end: trying every place in them costs too much.
const LONGEST: usize = 3000;

/// A text goes on over so many ends of lines, and no further.
const LINES: usize = 8;

/// So much work is put into the quotes of one file, in bytes read.
const WORK: usize = 40_000_000;

/// Mends the lines of `tree` that a text leaves open, at most `most` of them.
pub(super) fn mend(tree: &Tree, vocabulary: &dyn Vocabulary, most: usize) -> Vec<Quote> {
    let mut found = Vec::new();
    let mut line = 0;
    let mut work = WORK;
    // Up to here all quotes are mended.
    let mut done = 0;
    for leaf in tree.leaves() {
        match leaf.kind() {
            SyntaxKind::OpenString if leaf.span().start < done => {}
            SyntaxKind::OpenString if found.len() < most => {
                if let Some((quote, to)) = over_lines(tree.text(), leaf.span(), vocabulary) {
                    found.push(quote);
                    done = to;
                    continue;
                }
                found.push(mend_line(tree.text(), line, leaf.span().start, leaf.span().end, &mut work, vocabulary));
            }
            // What goes over several lines is no part of the line that its end stands on.
            SyntaxKind::Newline | SyntaxKind::BlockString | SyntaxKind::BlockComment => line = leaf.span().end,
            _ => {}
        }
    }
    found
}

/// The text that opens with `open` as one that goes on in the lines below: none of them starts like a
/// statement, and the last one has the quote that ends it. Gives the byte behind that quote as well.
fn over_lines(text: &str, open: Span, vocabulary: &dyn Vocabulary) -> Option<(Quote, u32)> {
    let first = text.get(open.range())?.get(1..)?;
    if first.trim().is_empty() || first.contains(['"', '{', '}']) {
        return None;
    }
    let mut breaks = Vec::new();
    let mut at = open.end;
    for _ in 0..LINES {
        let rest = text.get(at as usize..)?;
        let length = if rest.starts_with("\r\n") { 2 } else { u32::from(rest.starts_with(['\n', '\r'])) };
        if length == 0 {
            return None;
        }
        breaks.extend(at..at + length);
        at += length;
        let line = rest.get(length as usize..)?.split(['\n', '\r']).next()?;
        let word = words(line).next().filter(|word| !word.starts_with(['{', '}', '"', ';', '/']))?;
        let inside = line.split('"').next().unwrap_or_default();
        if vocabulary.anywhere(word).is_some() || inside.contains(['{', '}']) {
            return None;
        }
        match line.matches('"').count() {
            0 => at += line.len() as u32,
            quotes if quotes.is_multiple_of(2) => return None,
            _ => {
                let to = at + inside.len() as u32;
                let mend = QuoteMend::Lines { from: open.start, to, breaks };
                return Some((Quote { mend, sure: true }, to + 1));
            }
        }
    }
    None
}

/// Mends one line from `start` to `end`, whose text from `open` on is not closed.
fn mend_line(text: &str, start: u32, open: u32, end: u32, work: &mut usize, vocabulary: &dyn Vocabulary) -> Quote {
    let line = text.get(start as usize..end as usize).unwrap_or_default();
    let at_end = Quote {
        mend: QuoteMend::Close { from: open, at: start + line.trim_end().len() as u32, block: false },
        sure: false,
    };
    let changes = changes(line);
    let cost = line.len() * changes.len();
    if line.len() > LONGEST || line.contains("\"\"\"") || cost > *work {
        return at_end;
    }
    *work -= cost;
    let mut best: Option<(i32, i32, Change)> = None;
    let mut second = i32::MAX;
    for change in changes {
        let reading = Reading::new(line, change);
        let Some(points) = score(&reading, vocabulary) else { continue };
        // Between equals, more of the line inside texts is the better reading.
        let rank = (points, -(reading.inside() as i32));
        if best.is_none_or(|(points, inside, _)| rank < (points, inside)) {
            second = best.map_or(second, |(points, ..)| points);
            best = Some((rank.0, rank.1, change));
        } else {
            second = second.min(points);
        }
    }
    let Some((points, _, change)) = best else { return at_end };
    let sure = second.saturating_sub(points) >= 2;
    let reading = Reading::new(line, change);
    let mend = match change {
        Change::Blank(at) => {
            QuoteMend::Stray { at: start + at as u32, inside: reading.texts().any(|range| range.contains(&at)) }
        }
        Change::Insert(at) => {
            let here = start + at as u32;
            match reading.texts().find(|range| range.start == at || range.end == at) {
                Some(range) if range.end == at => {
                    QuoteMend::Close { from: start + range.start as u32, at: here, block: false }
                }
                Some(range) => QuoteMend::Open { at: here, to: start + range.end as u32 - 1 },
                None => return at_end,
            }
        }
    };
    Quote { mend, sure }
}

/// One change to the quotes of a line, at a byte of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// The quote there is none.
    Blank(usize),
    /// A quote stands before this byte.
    Insert(usize),
}

/// Every change worth trying: each quote blanked, and a quote at each edge of a word.
fn changes(line: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut before = ' ';
    for (at, c) in line.char_indices() {
        if c == '"' {
            changes.push(Change::Blank(at));
        }
        if edge(before, c) {
            changes.push(Change::Insert(at));
        }
        before = c;
    }
    if !before.is_whitespace() {
        changes.push(Change::Insert(line.len()));
    }
    changes
}

/// Whether a text may start or end between `before` and `after`.
fn edge(before: char, after: char) -> bool {
    let plain = |c: char| !c.is_whitespace() && !"\"{};,".contains(c);
    plain(before) != plain(after) || (!before.is_whitespace() && before != '"' && after == '"')
}
