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
        let at = file.0 as usize;
        if self.last.len() <= at {
            self.last.resize(at + 1, None);
        }
        let column = match self.last[at] {
            Some(Last { offset: last, position }) if position.line == line && last - start > last.abs_diff(offset) => {
                if last <= offset {
                    position.column + count(&text[last..offset])
                } else {
                    position.column - count(&text[offset..last])
                }
            }
            _ => count(&text[start..offset]),
        };
        self.last[at] = Some(Last { offset, position: Position { line, column } });
        let mark = u32::from(line == 0 && column > 0 && text.starts_with('\u{feff}'));
        Position { line: line + 1, column: column + 1 - mark }
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
}
