//! How a line reads after one change to its quotes, and how likely that reading is.

use std::ops::Range;

use super::quotes::Change;
use crate::syntax::{Vocabulary, Wants};

/// A token of the line: text, or a run of anything else.
#[derive(Clone, Debug)]
struct Token {
    range: Range<usize>,
    text: bool,
}

/// A line cut into texts and what stands between them.
pub(super) struct Reading<'t> {
    line: &'t str,
    change: Change,
    tokens: Vec<Token>,
    /// Whether every text is closed.
    whole: bool,
}

impl<'t> Reading<'t> {
    /// Reads `line` with `change`.
    pub fn new(line: &'t str, change: Change) -> Reading<'t> {
        let mut reading = Reading { line, change, tokens: Vec::new(), whole: true };
        reading.cut();
        reading
    }

    /// Where the texts stand, quotes included; a quote that was put in has no width.
    pub fn texts(&self) -> impl Iterator<Item = Range<usize>> {
        self.tokens.iter().filter(|token| token.text).map(|token| token.range.clone())
    }

    /// How many bytes stand inside texts.
    pub fn inside(&self) -> usize {
        self.texts().map(|range| range.len()).sum()
    }

    fn cut(&mut self) {
        let (mut text, mut start, mut escaped) = (false, 0, false);
        for (at, c) in self.line.char_indices().chain([(self.line.len(), '\n')]) {
            if self.change == Change::Insert(at) {
                self.turn(&mut text, &mut start, at, at);
                escaped = false;
            }
            if c == '\n' {
                break;
            }
            if !text && self.line.get(at..).is_some_and(|rest| rest.starts_with("//")) {
                self.end_outside(start, at);
                return;
            }
            if c == '"' && !escaped && self.change != Change::Blank(at) {
                self.turn(&mut text, &mut start, at, at + 1);
            }
            escaped = text && c == '\\' && !escaped;
        }
        self.whole = !text;
        if !text {
            self.end_outside(start, self.line.len());
        }
    }

    /// A quote between `at` and `behind`: a text starts or ends.
    fn turn(&mut self, text: &mut bool, start: &mut usize, at: usize, behind: usize) {
        if *text {
            self.tokens.push(Token { range: *start..behind, text: true });
            *start = behind;
        } else {
            self.end_outside(*start, at);
            *start = at;
        }
        *text = !*text;
    }

    fn end_outside(&mut self, start: usize, end: usize) {
        if start < end {
            self.tokens.push(Token { range: start..end, text: false });
        }
    }
}

/// The points against a reading; none where a text stays open.
pub(super) fn score(reading: &Reading, vocabulary: &dyn Vocabulary) -> Option<i32> {
    if !reading.whole {
        return None;
    }
    let mut points = match reading.change {
        Change::Insert(_) => 1,
        Change::Blank(at) => {
            let around =
                |at: Option<usize>| at.and_then(|at| reading.line.as_bytes().get(at)).is_none_or(|b| *b == b' ');
            // A quote that stands alone was most likely never meant.
            if around(at.checked_sub(1)) && around(Some(at + 1)) { -1 } else { 0 }
        }
    };
    let mut statement = Statement { fresh: true, ..Statement::default() };
    for token in &reading.tokens {
        points += if token.text {
            score_text(reading, token, &mut statement, vocabulary)
        } else {
            score_outside(reading, token, &mut statement, vocabulary)
        };
    }
    Some(points + statement.untitled())
}

/// Where in its statement the next token stands.
#[derive(Default)]
struct Statement {
    fresh: bool,
    after_text: bool,
    after_name: bool,
    /// Whether the last word wants text behind it.
    wants_text: bool,
    /// Whether the keyword declares something.
    declares: bool,
    /// Whether it has a name, and no title yet.
    named: bool,
}

impl Statement {
    /// The points against a thing that has a name and no title.
    fn untitled(&self) -> i32 {
        if self.named { 2 } else { 0 }
    }
}

fn score_text(reading: &Reading, token: &Token, statement: &mut Statement, vocabulary: &dyn Vocabulary) -> i32 {
    let line = reading.line;
    let before = line.get(..token.range.start).and_then(|before| before.chars().next_back());
    let behind = line.get(token.range.end..).and_then(|behind| behind.chars().next());
    let whole = line.get(token.range.clone()).unwrap_or_default();
    let put = match reading.change {
        Change::Insert(at) => Some(at),
        Change::Blank(_) => None,
    };
    let opened = if put == Some(token.range.start) { whole } else { whole.strip_prefix('"').unwrap_or(whole) };
    let closed = put == Some(token.range.end);
    let content = if closed { opened } else { opened.strip_suffix('"').unwrap_or(opened) };
    let mut points = match reading.change {
        Change::Blank(at) if token.range.contains(&at) => 1,
        _ => 0,
    };
    if before.is_some_and(|c| !c.is_whitespace() && !"{;,".contains(c)) {
        points += 3;
    }
    if behind.is_some_and(|c| !c.is_whitespace() && !"{};,".contains(c)) {
        points += 3;
    }
    if content.is_empty() {
        points += 2;
    }
    if content.starts_with(char::is_whitespace) {
        points += 2;
    }
    if content.ends_with(char::is_whitespace) {
        points += 2;
    }
    if content.contains(['{', '}']) {
        points += 3;
    }
    if content.contains(" //") {
        points += 2;
    }
    if content.split(';').skip(1).any(|rest| starts_with_keyword(rest, vocabulary)) {
        points += 3;
    }
    if statement.after_text {
        points += 3;
    }
    if statement.fresh {
        points += 3;
    }
    *statement = Statement { after_text: true, ..Statement::default() };
    points
}

fn score_outside(reading: &Reading, token: &Token, statement: &mut Statement, vocabulary: &dyn Vocabulary) -> i32 {
    let text = reading.line.get(token.range.clone()).unwrap_or_default();
    let mut points = 0;
    for word in words(text) {
        match word {
            ";" | "{" | "}" => {
                points += statement.untitled();
                *statement = Statement { fresh: true, ..Statement::default() };
            }
            "," | "->" | "&" => (statement.after_text, statement.after_name) = (false, false),
            "\"" => {}
            word => {
                let name = crate::text::is_name(word) || word.split('.').all(crate::text::is_name);
                let entry = vocabulary.anywhere(word).filter(|_| name);
                let keyword = entry.is_some();
                if name && statement.wants_text {
                    points += 2;
                }
                if statement.fresh && !keyword {
                    points += 3;
                }
                if name {
                    if !keyword && (statement.after_name || statement.after_text) && !vocabulary.joins("", word) {
                        points += 2;
                    }
                    if word.starts_with(char::is_uppercase) {
                        points += 1;
                    }
                } else if !word.starts_with(|c: char| c.is_ascii_digit() || "-+.".contains(c)) {
                    points += 3;
                }
                let after_name = name && !keyword && !vocabulary.joins("", word);
                let declares = statement.fresh && entry.is_some_and(|entry| entry.wants == Wants::Name);
                // A modifier ends what a name alone declares.
                points += if keyword && !statement.declares { statement.untitled() } else { 0 };
                let named = name && (statement.declares || (statement.named && !keyword));
                let wants_text = keyword && vocabulary.wants_text(word);
                *statement = Statement { after_name, wants_text, declares, named, ..Statement::default() };
            }
        }
    }
    points
}

/// The words between texts: runs without blanks, and marks that always stand for themselves.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let first = rest.chars().next()?;
        let mark = |c: char| "{};,&\"".contains(c);
        let length = if mark(first) {
            1
        } else if rest.starts_with("->") {
            2
        } else {
            let stop = |(at, c): (usize, char)| {
                c.is_whitespace() || mark(c) || (c == '-' && rest.get(at..).is_some_and(|rest| rest.starts_with("->")))
            };
            rest.char_indices().find(|place| stop(*place)).map_or(rest.len(), |(at, _)| at)
        };
        let (word, behind) = rest.split_at_checked(length)?;
        rest = behind;
        Some(word)
    })
}

fn starts_with_keyword(text: &str, vocabulary: &dyn Vocabulary) -> bool {
    words(text).next().is_some_and(|word| vocabulary.anywhere(word).is_some())
}
