use crate::text::{FileId, Position, Sources};

/// Lines and columns of many places, cheap also in a file whose single line is millions of characters
/// long: each look-up counts on from the one before.
pub(super) struct Places<'a> {
    sources: &'a Sources,
    last: Vec<Option<Last>>,
}

#[derive(Clone, Copy)]
struct Last {
    offset: usize,
    position: Position,
}

impl<'a> Places<'a> {
    /// Places in the files of `sources`.
    pub fn new(sources: &'a Sources) -> Places<'a> {
        Places { sources, last: Vec::new() }
    }

    /// The line and column of byte `offset`, both from 1, columns in characters. A byte order mark
    /// is no column, as in every editor.
    pub fn at(&mut self, file: FileId, offset: u32) -> Position {
        let source = self.sources.get(file);
        let text: &str = &source.text;
        let mut offset = (offset as usize).min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let index = source.lines();
        let line = index.line(offset as u32);
        let start = index.start(line).unwrap_or(0) as usize;
        let near = self.nearest(file, line, start, offset);
        let column = if near.offset <= offset {
            near.position.column + count(&text[near.offset..offset])
        } else {
            near.position.column - count(&text[offset..near.offset])
        };
        let at = file.0 as usize;
        if self.last.len() <= at {
            self.last.resize(at + 1, None);
        }
        self.last[at] = Some(Last { offset, position: Position { line, column } });
        let mark = u32::from(line == 0 && column > 0 && text.starts_with('\u{feff}'));
        Position { line: line + 1, column: column + 1 - mark }
    }

    /// From where the columns up to `offset` are counted: the start of its line or the place before, whichever is nearer.
    fn nearest(&self, file: FileId, line: u32, start: usize, offset: usize) -> Last {
        let last = self.last.get(file.0 as usize).copied().flatten();
        let near = |last: &Last| last.position.line == line && offset.abs_diff(last.offset) < last.offset - start;
        last.filter(near).unwrap_or(Last { offset: start, position: Position { line, column: 0 } })
    }
}

fn count(text: &str) -> u32 {
    text.chars().count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Source;

    #[test]
    fn places_are_right_in_any_order() {
        let mut sources = Sources::default();
        let text = "\u{feff}aé😀x\r\nlast wörd";
        let file = sources.add(Source::new("a.journey", text));
        let mut places = Places::new(&sources);
        let at = |word: &str| text.find(word).map(|at| at as u32).unwrap_or(u32::MAX);
        for (word, line, column) in
            [("rd", 2, 8), ("x", 1, 4), ("wörd", 2, 6), ("a", 1, 1), ("😀", 1, 3), ("no such word", 2, 10), ("é", 1, 2)]
        {
            assert_eq!(places.at(file, at(word)), Position { line, column }, "{word}");
        }
        assert_eq!(places.at(file, 0), Position { line: 1, column: 1 });
    }

    /// Counting from the start of the line each time would be a thousand times as much.
    #[test]
    fn many_places_of_a_line_are_counted_in_one_go() {
        let mut sources = Sources::default();
        let file = sources.add(Source::new("a.journey", "pain \"x\"; ".repeat(100_000)));
        let mut places = Places::new(&sources);
        let mut counted = 0;
        for offset in (0..1_000_000).step_by(500) {
            counted += places.nearest(file, 0, 0, offset).offset.abs_diff(offset);
            assert_eq!(places.at(file, offset as u32).column as usize, offset + 1);
        }
        assert!(counted <= 1_000_000, "{counted}");
    }
}
