use std::collections::BTreeMap;
use std::ops::Range;

use miette::{LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};
use unicode_width::UnicodeWidthChar;

use super::places::Places;
use super::{Label, escape, escape_line};
use crate::text::{Location, Source, Sources, Span};

/// A label over more lines than this is drawn on its first line only.
const MOST_LINES: u32 = 5;

/// Places this many lines apart share a frame: the lines around them meet.
const NEAR: u32 = 3;

/// The lines of one file that a message is about, ready to be shown: harmless characters only, and no line
/// longer than there is room for. The handlers see nothing else of the file, so what a message costs
/// does not depend on how large the file is.
pub(super) struct Snippet {
    name: String,
    text: String,
    lines: Vec<Line>,
    labels: Vec<LabeledSpan>,
    /// Where a label starts in `text`, and its true column from 0.
    columns: Vec<(usize, usize)>,
}

struct Line {
    /// From 0.
    number: u32,
    /// Where it starts in the snippet's text.
    start: usize,
    /// What is shown of it, in the source.
    window: Range<usize>,
    /// Whether something before the window is left out.
    cut: bool,
}

/// How a snippet is made.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    /// Columns that a line may take.
    pub width: usize,
    /// Whether the message is read aloud: labels say their column where counting what is shown gives another.
    pub spoken: bool,
}

impl Snippet {
    /// The snippet about `primary` and those of `others` that can be shown with it; and the ones that cannot.
    pub fn new<'l>(
        sources: &Sources,
        places: &mut Places,
        primary: &'l Label,
        others: &'l [Label],
        shape: Shape,
    ) -> (Snippet, Vec<&'l Label>) {
        let source = sources.get(primary.location.file);
        let mut windows = Windows { source, width: shape.width, lines: BTreeMap::new() };
        let mut shown = Vec::new();
        let mut left = Vec::new();
        for label in std::iter::once(primary).chain(others) {
            if label.location.file == primary.location.file && windows.fit(label.location.span) {
                shown.push(label);
            } else {
                left.push(label);
            }
        }
        windows.add_context();
        let mut snippet = windows.snippet();
        for (at, label) in shown.iter().enumerate() {
            snippet.label(source, places, label, at == 0, shape.spoken);
        }
        (snippet, left)
    }

    /// The labels, in the snippet's own offsets.
    pub fn labels(&self) -> &[LabeledSpan] {
        &self.labels
    }

    fn label(&mut self, source: &Source, places: &mut Places, label: &Label, primary: bool, spoken: bool) {
        let span = drawn(source, label.location.span);
        let start = self.locate(source, span.start);
        let end = self.locate(source, span.end).max(start);
        let Location { file, span: Span { start: offset, .. } } = label.location;
        let column = places.at(file, offset).column as usize - 1;
        let mut words = escape_line(&label.message);
        if spoken && self.width_before(start) != column {
            let place = format!("column {} of the line", column + 1);
            words = if words.is_empty() { place } else { format!("{words}, {place}") };
        }
        let words = Some(words).filter(|words| !words.is_empty());
        let span = SourceSpan::new(start.into(), end - start);
        self.columns.push((start, column));
        self.labels.push(match primary {
            true => LabeledSpan::new_primary_with_span(words, span),
            false => LabeledSpan::new_with_span(words, span),
        });
    }

    /// Where byte `offset` of the source stands in the snippet.
    fn locate(&self, source: &Source, offset: u32) -> usize {
        let number = source.lines().line(offset);
        let at = self.lines.partition_point(|line| line.number <= number);
        let Some(line) = at.checked_sub(1).and_then(|at| self.lines.get(at)) else { return 0 };
        let end = (offset as usize).clamp(line.window.start, line.window.end);
        let before = source.text.get(line.window.start..end).unwrap_or_default();
        line.start + if line.cut { '…'.len_utf8() } else { 0 } + escape(before).len()
    }

    /// The columns that the line shows before `at`.
    fn width_before(&self, at: usize) -> usize {
        let start = self.lines.get(self.line_at(at)).map_or(0, |line| line.start);
        self.text.get(start..at).map_or(0, |before| before.chars().map(|c| c.width().unwrap_or(0)).sum())
    }

    fn line_at(&self, offset: usize) -> usize {
        self.lines.partition_point(|line| line.start <= offset).saturating_sub(1)
    }

    fn follows(&self, line: usize) -> bool {
        match (self.lines.get(line), self.lines.get(line + 1)) {
            (Some(line), Some(next)) => line.number + 1 == next.number,
            _ => false,
        }
    }
}

impl SourceCode for Snippet {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let mut first = self.line_at(span.offset());
        let mut last = self.line_at(span.offset() + span.len().saturating_sub(1));
        if (first..last).any(|line| !self.follows(line)) {
            return Err(MietteError::OutOfBounds);
        }
        for _ in 0..before {
            first -= usize::from(first > 0 && self.follows(first - 1));
        }
        for _ in 0..after {
            last += usize::from(self.follows(last));
        }
        let line = self.lines.get(first).ok_or(MietteError::OutOfBounds)?;
        let end = self.lines.get(last + 1).map_or(self.text.len(), |next| next.start);
        let data = self.text.get(line.start..end).ok_or(MietteError::OutOfBounds)?;
        // Without context the handlers ask for the place of a label, with it for lines.
        let column = match before + after {
            0 => self.columns.iter().find(|(at, _)| *at == span.offset()).map_or(0, |(_, column)| *column),
            _ => 0,
        };
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            data.as_bytes(),
            SourceSpan::new(line.start.into(), data.len()),
            line.number as usize,
            column,
            last + 1 - first,
        )))
    }
}

struct Windows<'a> {
    source: &'a Source,
    width: usize,
    lines: BTreeMap<u32, Range<usize>>,
}

impl Windows<'_> {
    /// Makes room for `span`; false where it lies apart from what is shown.
    fn fit(&mut self, span: Span) -> bool {
        let span = drawn(self.source, span);
        let index = self.source.lines();
        let (first, last) = (index.line(span.start), index.line(span.end));
        let start = span.start as usize;
        if self.lines.get(&first).is_some_and(|window| start < window.start || window.end < start) {
            return false;
        }
        // What is far from the message's own place gets a frame of its own, below it.
        let near = |line: &u32| *line <= last + NEAR && first <= *line + NEAR;
        if !self.lines.is_empty() && !self.lines.keys().any(near) {
            return false;
        }
        for number in first..=last {
            let line = self.line(number);
            let focus = match number {
                _ if number == first => start,
                _ if number == last => span.end as usize,
                _ => line.start,
            };
            let window = window(&self.source.text, line, focus, self.width);
            self.lines.entry(number).or_insert(window);
        }
        true
    }

    /// Adds the lines around those that are shown.
    fn add_context(&mut self) {
        let lines = self.source.lines().lines();
        let around = self.lines.keys().flat_map(|line| [line.checked_sub(1), line.checked_add(1)]);
        let around: Vec<u32> = around.flatten().filter(|line| *line < lines).collect();
        for number in around {
            let line = self.line(number);
            // A file that ends in a newline has no line after it that anybody sees.
            if number + 1 == lines && line.is_empty() {
                continue;
            }
            let window = window(&self.source.text, line.clone(), line.start, self.width);
            self.lines.entry(number).or_insert(window);
        }
    }

    /// The bytes of `number` without its line end, and without a byte order mark.
    fn line(&self, number: u32) -> Range<usize> {
        line_of(self.source, number)
    }

    fn snippet(&self) -> Snippet {
        let mut text = String::new();
        let mut lines = Vec::with_capacity(self.lines.len());
        for (&number, window) in &self.lines {
            let whole = self.line(number);
            let cut = window.start > whole.start;
            lines.push(Line { number, start: text.len(), window: window.clone(), cut });
            if cut {
                text.push('…');
            }
            text.push_str(&escape(self.source.text.get(window.clone()).unwrap_or_default()));
            if window.end < whole.end {
                text.push('…');
            }
            text.push('\n');
        }
        let name = escape_line(&self.source.name);
        Snippet { name, text, lines, labels: Vec::new(), columns: Vec::new() }
    }
}

/// What of `span` is drawn: without blanks at its end, and not over pages.
fn drawn(source: &Source, span: Span) -> Span {
    let length = source.text.len() as u32;
    let (start, mut end) = (span.start.min(length), span.end.min(length));
    let index = source.lines();
    let first = index.line(start);
    if index.line(end) == first {
        return Span::new(start, end.max(start));
    }
    if index.line(end) - first >= MOST_LINES {
        end = line_of(source, first).end as u32;
    }
    let text = source.text.get(start as usize..end as usize).unwrap_or_default();
    Span::new(start, start + text.trim_end().len() as u32)
}

fn line_of(source: &Source, number: u32) -> Range<usize> {
    let start = source.lines().start(number).unwrap_or(0) as usize;
    let end = source.lines().start(number + 1).map_or(source.text.len(), |next| next as usize);
    let text = source.text.get(start..end).unwrap_or_default();
    let end = start + text.trim_end_matches(['\r', '\n']).len();
    let mark = if number == 0 && text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    start + mark..end
}

/// The part of `line` that is shown, `width` columns at most: all of it where there is room, else a piece
/// around byte `focus`. Looks only at the piece itself.
fn window(text: &str, line: Range<usize>, focus: usize, width: usize) -> Range<usize> {
    let focus = focus.clamp(line.start, line.end);
    let head = reach(text.get(line.start..line.end).unwrap_or_default().chars(), width);
    if head == line.len() {
        return line;
    }
    // Marks of what is left out take two columns.
    let width = width.saturating_sub(2);
    if line.start + head > focus + head / 3 {
        return line.start..line.start + reach(text.get(line.clone()).unwrap_or_default().chars(), width);
    }
    let before = |at: usize, width: usize| reach(text.get(line.start..at).unwrap_or_default().chars().rev(), width);
    let after = |at: usize, width: usize| reach(text.get(at..line.end).unwrap_or_default().chars(), width);
    let start = focus - before(focus, width / 3);
    let end = start + after(start, width);
    match end == line.end {
        true => end - before(end, width)..end,
        false => start..end,
    }
}

/// The bytes of those first `chars` that fit into `width` columns. Marks without a width count a little,
/// so that a million of them end somewhere too.
fn reach(chars: impl Iterator<Item = char>, width: usize) -> usize {
    let mut room = width * 8;
    let mut bytes = 0;
    for c in chars {
        let columns = match escape(c.encode_utf8(&mut [0; 4])).len() {
            length if length > c.len_utf8() => length,
            _ if c == '\t' => 4,
            _ => c.width().unwrap_or(0),
        };
        let cost = (columns * 8).max(1);
        if cost > room {
            break;
        }
        room -= cost;
        bytes += c.len_utf8();
    }
    bytes
}
