use std::borrow::Cow;

use crate::text::{Edit, FileId, Location, Span};

/// A piece of the file that stays, and what stands between the one before and it.
struct Chunk<'t> {
    /// Blanks, ends of lines, braces and semicolons before it, with `\n` for every end of a line.
    gap: String,
    span: Span,
    text: Cow<'t, str>,
}

/// A file on its way into its layout: words, texts and comments in the order of the file, and new gaps
/// between them. Whatever happens to a gap, no word can get lost.
pub(super) struct Chunks<'t> {
    source: &'t str,
    chunks: Vec<Chunk<'t>>,
    /// What stands behind the last chunk.
    gap: String,
}

/// A change, and the group of changes that it makes sense with.
pub(super) struct Change {
    pub edit: Edit,
    /// Changes of one number move braces to other places, so they go together.
    pub group: usize,
}

impl<'t> Chunks<'t> {
    pub(super) fn new(source: &'t str) -> Chunks<'t> {
        Chunks { source, chunks: Vec::new(), gap: String::new() }
    }

    /// Puts `text` into the gap.
    pub(super) fn gap(&mut self, text: &str) {
        self.gap.push_str(text);
    }

    /// Starts a line with `blanks` before what comes next.
    pub(super) fn line(&mut self, blanks: usize) {
        self.gap.push('\n');
        self.gap.extend(std::iter::repeat_n(' ', blanks));
    }

    /// What stands at `span` in the file stays, as `text`.
    pub(super) fn put(&mut self, span: Span, text: impl Into<Cow<'t, str>>) {
        let gap = std::mem::take(&mut self.gap);
        self.chunks.push(Chunk { gap, span, text: text.into() });
    }

    /// Whether nothing has been put yet.
    pub(super) fn is_empty(&self) -> bool {
        self.chunks.is_empty()
    }

    /// What has to change in `file`, in order. Lines end with `end`.
    pub(super) fn changes(self, file: FileId, end: &str) -> Vec<Change> {
        let mut changes = Vec::new();
        let mut done = 0;
        // How many more braces are open in the new text than in the old one.
        let mut open = 0;
        let mut group = 0;
        let mut change = |start: u32, stop: u32, new: &str, moves: isize| {
            let old = self.source.get(start as usize..stop as usize).unwrap_or_default();
            let mut at = start;
            for (line, (old, new)) in lines(old, new).into_iter().enumerate() {
                group += usize::from(line > 0 && open == 0);
                if old != new {
                    let (span, text) = trim(old, new);
                    let location = Location::new(file, Span::new(at + span.start, at + span.end));
                    changes.push(Change { edit: Edit::new(location, text), group });
                }
                at += old.len() as u32;
            }
            open += moves;
            group += usize::from(open == 0);
        };
        for chunk in &self.chunks {
            let old = self.source.get(done as usize..chunk.span.start as usize).unwrap_or_default();
            let new = if end == "\n" { Cow::Borrowed(&chunk.gap) } else { Cow::Owned(chunk.gap.replace('\n', end)) };
            change(done, chunk.span.start, &new, braces(&new) - braces(old));
            change(chunk.span.start, chunk.span.end, &chunk.text, 0);
            done = chunk.span.end;
        }
        let old = self.source.get(done as usize..).unwrap_or_default();
        let new = self.gap.replace('\n', end);
        change(done, self.source.len() as u32, &new, braces(&new) - braces(old));
        changes
    }
}

/// How many more braces `gap` opens than it closes.
fn braces(gap: &str) -> isize {
    gap.bytes().map(|byte| isize::from(byte == b'{') - isize::from(byte == b'}')).sum()
}

/// `old` and `new` in parts that change for themselves: line by line where only blanks differ.
fn lines<'a>(old: &'a str, new: &'a str) -> Vec<(&'a str, &'a str)> {
    let split = |text: &'a str| text.split_inclusive('\n');
    let alike = |(old, new): (&str, &str)| old.trim() == new.trim();
    match split(old).count() == split(new).count() && split(old).zip(split(new)).all(alike) {
        true => split(old).zip(split(new)).collect(),
        false => vec![(old, new)],
    }
}

/// The smallest change that makes `new` of `old`: what is replaced, and by what.
fn trim<'n>(old: &str, new: &'n str) -> (Span, &'n str) {
    let same = |(a, b): &(char, char)| a == b;
    let start: usize = old.chars().zip(new.chars()).take_while(same).map(|(c, _)| c.len_utf8()).sum();
    let (old_rest, new_rest) = (old.get(start..).unwrap_or_default(), new.get(start..).unwrap_or_default());
    let backwards = old_rest.chars().rev().zip(new_rest.chars().rev());
    let end: usize = backwards.take_while(same).map(|(c, _)| c.len_utf8()).sum();
    let text = new_rest.get(..new_rest.len() - end).unwrap_or_default();
    (Span::new(start as u32, (old.len() - end) as u32), text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_as_small_as_it_can_be() {
        assert_eq!(trim("\n\n\n    ", "\n\n  "), (Span::new(2, 5), ""));
        assert_eq!(trim("", " "), (Span::new(0, 0), " "));
        assert_eq!(trim("a", "a"), (Span::new(1, 1), ""));
    }
}
