//! Headings, paragraphs, lists, tables and bars: what a report or a comparison says, written once and shown
//! on a terminal or as Markdown.

pub(super) mod markdown;
#[cfg(feature = "cli")]
pub(super) mod terminal;

/// How a run of words looks where looks can be shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// As any text.
    #[default]
    Plain,
    /// What a reader should see first.
    Strong,
    /// What a reader may pass over.
    Muted,
    /// Good news.
    Good,
    /// Bad news.
    Bad,
}

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words, without markup.
    pub text: String,
    /// How they look.
    pub look: Look,
}

/// A line of runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(pub Vec<Run>);

impl Line {
    /// The line with more words behind it.
    pub fn add(mut self, look: Look, text: impl Into<String>) -> Line {
        let text = text.into();
        if !text.is_empty() {
            self.0.push(Run { text, look });
        }
        self
    }

    /// The line with plain words behind it.
    pub fn then(self, text: impl Into<String>) -> Line {
        self.add(Look::Plain, text)
    }

    /// The line with strong words behind it.
    pub fn strong(self, text: impl Into<String>) -> Line {
        self.add(Look::Strong, text)
    }

    /// The line with muted words behind it.
    pub fn muted(self, text: impl Into<String>) -> Line {
        self.add(Look::Muted, text)
    }

    /// The line with another one behind it.
    pub fn line(mut self, other: Line) -> Line {
        self.0.extend(other.0);
        self
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Into<String>> From<T> for Line {
    fn from(text: T) -> Line {
        Line::default().then(text)
    }
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// Whether it holds figures, which stand at the right.
    pub figures: bool,
}

/// One bar of a chart, from the middle to the right or to the left.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it is about.
    pub title: String,
    /// Its length, −1…1.
    pub value: f64,
    /// The figure beside it.
    pub figure: String,
    /// The words behind it.
    pub label: String,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading of a level from 1.
    Heading(usize, Line),
    /// A paragraph.
    Paragraph(Line),
    /// An item of a list.
    Item(Line),
    /// A table.
    Table(Vec<Column>, Vec<Vec<Line>>),
    /// A chart of bars; the words are the heads of its columns: what, figure, bar, label.
    Bars([&'static str; 4], Vec<Bar>),
}

/// A document under way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document(pub Vec<Block>);

impl Document {
    /// Adds a heading.
    pub fn heading(&mut self, level: usize, line: impl Into<Line>) {
        self.0.push(Block::Heading(level, line.into()));
    }

    /// Adds a paragraph; nothing where it says nothing.
    pub fn paragraph(&mut self, line: impl Into<Line>) {
        let line = line.into();
        if !line.is_empty() {
            self.0.push(Block::Paragraph(line));
        }
    }

    /// Adds an item of a list; nothing where it says nothing.
    pub fn item(&mut self, line: impl Into<Line>) {
        let line = line.into();
        if !line.is_empty() {
            self.0.push(Block::Item(line));
        }
    }

    /// Adds a table; nothing without rows. Columns whose head starts with `#` hold figures; columns without any
    /// content are left out.
    pub fn table(&mut self, heads: &[&str], rows: Vec<Vec<Line>>) {
        let used: Vec<bool> = (0..heads.len())
            .map(|at| rows.iter().any(|row| row.get(at).is_some_and(|cell| !cell.is_empty())))
            .collect();
        let keep = |at: &usize| used.get(*at) == Some(&true);
        let column =
            |head: &&str| Column { head: head.trim_start_matches('#').to_owned(), figures: head.starts_with('#') };
        let columns: Vec<Column> =
            heads.iter().enumerate().filter(|(at, _)| keep(at)).map(|(_, head)| column(head)).collect();
        let rows: Vec<Vec<Line>> = rows
            .into_iter()
            .map(|row| row.into_iter().enumerate().filter(|(at, _)| keep(at)).map(|(_, cell)| cell).collect())
            .collect();
        if !rows.is_empty() && !columns.is_empty() {
            self.0.push(Block::Table(columns, rows));
        }
    }

    /// Adds a chart; nothing without bars.
    pub fn bars(&mut self, heads: [&'static str; 4], bars: Vec<Bar>) {
        if !bars.is_empty() {
            self.0.push(Block::Bars(heads, bars));
        }
    }
}

/// A bar of `cells` characters on each side of its middle, in half cells.
fn bar(value: f64, cells: usize) -> String {
    let value = if value.is_finite() { value.clamp(-1.0, 1.0) } else { 0.0 };
    let halves = (value.abs() * 2.0 * cells as f64).round() as usize;
    let (full, half) = (halves / 2, halves % 2);
    let full_cells = "█".repeat(full);
    let rest = "·".repeat(cells - full - half);
    let empty = "·".repeat(cells);
    match value < 0.0 {
        true => format!("{rest}{}{full_cells}│{empty}", if half == 1 { "▐" } else { "" }),
        false => format!("{empty}│{full_cells}{}{rest}", if half == 1 { "▌" } else { "" }),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn bars_lean_to_the_side_of_their_value() {
        for (value, text) in [
            (0.0, "····│····"),
            (1.0, "····│████"),
            (-1.0, "████│····"),
            (0.5, "····│██··"),
            (-0.4, "··▐█│····"),
            (0.1, "····│▌···"),
            (9.0, "····│████"),
        ] {
            assert_eq!(super::bar(value, 4), text);
        }
    }
}
