use icu_segmenter::options::{LineBreakOptions, LineBreakWordOption};
use icu_segmenter::{GraphemeClusterSegmenter, LineSegmenter, LineSegmenterBorrowed};

use super::Locale;
use super::clean::hangs;

/// Room for rounding: what was measured to fit must fit.
const SLACK: f32 = 0.01;

/// Where lines may break, by the rules of a language.
pub(super) fn segmenter(locale: &Locale) -> LineSegmenterBorrowed<'static> {
    let mut options = LineBreakOptions::default();
    // Korean has blanks between its words, and breaks there read best.
    options.word_option = locale.is("ko").then_some(LineBreakWordOption::KeepAll);
    LineSegmenter::new_dictionary(options)
}

/// A line's first byte, the byte behind what it shows, and the first byte of the next line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cut {
    pub start: usize,
    pub shown: usize,
    pub end: usize,
}

/// `text` from `start` to `end` without the blanks that hang.
pub(super) fn shown(text: &str, start: usize, end: usize) -> usize {
    start + text.get(start..end).unwrap_or_default().trim_end_matches(hangs).len()
}

/// The places where a line may end, the end of the text included.
pub(super) fn opportunities(text: &str, segmenter: LineSegmenterBorrowed<'static>) -> Vec<usize> {
    let mut ends: Vec<usize> = segmenter.segment_str(text).filter(|end| *end > 0).collect();
    if ends.last() != Some(&text.len()) {
        ends.push(text.len());
    }
    ends
}

/// Cuts a paragraph into lines no wider than `max`: as many words a line as fit, a word that fits no line between its
/// clusters. Only a single cluster can be wider.
pub(super) fn cut(
    text: &str,
    opportunities: &[usize],
    max: f32,
    mut width: impl FnMut(usize, usize) -> f32,
) -> Vec<Cut> {
    let mut cuts = Vec::new();
    let mut start = 0;
    let mut next = 0;
    while start < text.len() {
        while opportunities.get(next).is_some_and(|end| *end <= start) {
            next += 1;
        }
        let words = opportunities.get(next..).unwrap_or_default();
        let mut fits = |end: usize| width(start, shown(text, start, end)) <= max + SLACK;
        // Widths come from the paragraph shaped as a whole, then from the line on its own where that differs, so
        // a shorter line is asked for until one fits.
        let end = match words.iter().take_while(|end| fits(**end)).last() {
            Some(end) => *end,
            None => {
                let word = words.first().copied().unwrap_or(text.len());
                let inside = text.get(start..word).unwrap_or_default();
                let mut ends = GraphemeClusterSegmenter::new().segment_str(inside).skip(1).map(|end| start + end);
                // One cluster must stand on the line, whether it fits or not.
                let first = ends.next().unwrap_or(word);
                let end = if fits(first) { ends.take_while(|end| fits(*end)).last().unwrap_or(first) } else { first };
                // What is left of the word must not be a line of blanks.
                if shown(text, end, word) == end { word } else { end }
            }
        };
        cuts.push(Cut { start, shown: shown(text, start, end), end });
        start = end;
    }
    if cuts.is_empty() {
        cuts.push(Cut { start: 0, shown: 0, end: 0 });
    }
    cuts
}

/// Gives a short word that stands alone on the last line the word before it for company, where lines stay
/// within `max` and the line before does not become short itself.
pub(super) fn keep_company(
    text: &str,
    opportunities: &[usize],
    cuts: &mut [Cut],
    max: f32,
    mut width: impl FnMut(usize, usize) -> f32,
) {
    let [.., before, last] = cuts else { return };
    let inside = |from: usize, to: usize| {
        let first = opportunities.partition_point(|end| *end <= from);
        let behind = opportunities.partition_point(|end| *end < to);
        opportunities.get(first..behind).unwrap_or_default()
    };
    let words = inside(before.start, before.end);
    let alone = inside(last.start, last.end).is_empty() && width(last.start, last.shown) < 0.35 * max;
    let Some(&at) = words.last().filter(|_| alone && words.len() > 1) else { return };
    let kept = shown(text, before.start, at);
    if width(at, last.shown) <= max && width(before.start, kept) >= 0.42 * max {
        (before.shown, before.end, last.start) = (kept, at, at);
    }
}
