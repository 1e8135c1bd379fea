/// A line and column, both from 0. What a column counts is said by whoever made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 0.
    pub line: u32,
    /// The column in that line, from 0.
    pub column: u32,
}

/// Where the lines of a text start: look-up of lines and columns in logarithmic time.
/// Lines end at `\n`, `\r\n` or a lone `\r`.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Finds the lines of `text`.
    pub fn new(text: &str) -> LineIndex {
        let bytes = text.as_bytes();
        let ends = memchr::memchr2_iter(b'\n', b'\r', bytes);
        // Of the two characters of `\r\n` the second one ends the line.
        let ends = ends.filter(|at| bytes.get(*at) == Some(&b'\n') || bytes.get(at + 1) != Some(&b'\n'));
        LineIndex { starts: std::iter::once(0).chain(ends.map(|at| at as u32 + 1)).collect() }
    }

    /// How many lines there are; an empty text has one.
    pub fn lines(&self) -> u32 {
        self.starts.len() as u32
    }

    /// The line that holds byte `offset`, from 0.
    pub fn line(&self, offset: u32) -> u32 {
        self.starts.partition_point(|&start| start <= offset) as u32 - 1
    }

    /// The first byte of `line`, or none where the text has no such line.
    pub fn start(&self, line: u32) -> Option<u32> {
        self.starts.get(line as usize).copied()
    }

    /// The place of byte `offset` with the column in characters.
    pub fn chars(&self, text: &str, offset: u32) -> Position {
        self.column(text, offset, |line| line.chars().count())
    }

    /// The place of byte `offset` with the column in UTF-16 units, as editors count.
    pub fn utf16(&self, text: &str, offset: u32) -> Position {
        self.column(text, offset, |line| line.encode_utf16().count())
    }

    /// The place of byte `offset` with the column in bytes.
    pub fn utf8(&self, text: &str, offset: u32) -> Position {
        self.column(text, offset, str::len)
    }

    /// The byte at `position`, whose column is in bytes. What lies behind the end of its line is that end,
    /// and what lies inside a character is its start.
    pub fn from_utf8(&self, text: &str, position: Position) -> u32 {
        self.offset(text, position, |line| {
            let mut column = (position.column as usize).min(line.len());
            while !line.is_char_boundary(column) {
                column -= 1;
            }
            column
        })
    }

    /// The same where the column is in UTF-16 units.
    pub fn from_utf16(&self, text: &str, position: Position) -> u32 {
        self.offset(text, position, |line| {
            let mut units = 0;
            let behind = line.char_indices().find(|(_, c)| {
                units += c.len_utf16();
                units > position.column as usize
            });
            behind.map_or(line.len(), |(at, _)| at)
        })
    }

    /// A line behind the last one is the end of the text.
    fn offset(&self, text: &str, position: Position, column: impl Fn(&str) -> usize) -> u32 {
        let Some(start) = self.start(position.line) else { return text.len() as u32 };
        let end = self.start(position.line.saturating_add(1)).map_or(text.len(), |next| next as usize);
        let line = text.get(start as usize..end).unwrap_or_default().trim_end_matches(['\n', '\r']);
        start + column(line) as u32
    }

    fn column(&self, text: &str, offset: u32, count: impl Fn(&str) -> usize) -> Position {
        let mut offset = (offset as usize).min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.line(offset as u32);
        let start = self.starts[line as usize] as usize;
        Position { line, column: count(&text[start..offset]) as u32 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_three_line_ends_count_once() {
        let index = LineIndex::new("a\nb\r\nc\rd");
        assert_eq!(index.lines(), 4);
        assert_eq!((index.line(0), index.line(2), index.line(5), index.line(7)), (0, 1, 2, 3));
    }

    #[test]
    fn places_lead_back_to_their_bytes() {
        let text = "a😀é\r\nx\n";
        let index = LineIndex::new(text);
        for (offset, _) in text.char_indices().filter(|(_, c)| !matches!(c, '\r' | '\n')) {
            let offset = offset as u32;
            assert_eq!(index.from_utf16(text, index.utf16(text, offset)), offset);
            assert_eq!(index.from_utf8(text, index.utf8(text, offset)), offset);
        }
        let far = |line, column| Position { line, column };
        assert_eq!(index.from_utf16(text, far(0, 99)), 7, "before the end of the line");
        assert_eq!(index.from_utf16(text, far(0, 2)), 1, "inside a pair is its start");
        assert_eq!(index.from_utf8(text, far(0, 3)), 1, "inside a character is its start");
        assert_eq!(index.from_utf8(text, far(u32::MAX, u32::MAX)), text.len() as u32);
    }

    #[test]
    fn columns_count_characters_or_utf16_units() {
        let text = "ab\né😀x";
        let at = text.find('x').unwrap() as u32;
        let index = LineIndex::new(text);
        assert_eq!(index.chars(text, at), Position { line: 1, column: 2 });
        assert_eq!(index.utf16(text, at), Position { line: 1, column: 3 });
    }
}
