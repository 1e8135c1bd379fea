use super::{Head, Lines, Place, Row, find, is_keyword, rows_in};
use crate::syntax::{Container, Entry, Vocabulary};

/// The table, as mending asks for it.
struct Table;

/// What the syntax may ask about keywords.
pub fn vocabulary() -> &'static dyn Vocabulary {
    &Table
}

impl Vocabulary for Table {
    fn file(&self) -> Container {
        container(Place::File)
    }

    fn statement(&self, container: Container, word: &str) -> Option<Entry> {
        let row = find(place(container)?, word)?;
        Some(Entry { block: block(row).map(self::container), needs_value: needs_value(row) })
    }

    fn is_keyword(&self, word: &str) -> bool {
        is_keyword(word)
    }

    fn modifier(&self, container: Container, head: &str, word: &str) -> Option<bool> {
        let inner = find(place(container)?, head)?.inner?;
        let row = find(inner, word).filter(|row| row.modifier)?;
        Some(needs_value(row))
    }

    fn below(&self, container: Container, word: &str) -> Option<Container> {
        let inner = rows_in(place(container)?).filter_map(block);
        inner.filter(|inner| *inner != Place::Statement).find(|inner| find(*inner, word).is_some()).map(self::container)
    }

    fn has_lines(&self, container: Container) -> bool {
        matches!(place(container), Some(Place::Flow | Place::Emotions))
    }
}

/// What the block of a statement is.
fn block(row: &Row) -> Option<Place> {
    match row.head {
        Head::Lines(Lines::Edges) => Some(Place::Flow),
        Head::Lines(Lines::Words) => Some(Place::Emotions),
        _ => row.inner,
    }
}

fn needs_value(row: &Row) -> bool {
    !matches!(row.head, Head::Bare | Head::Declare(_) | Head::OptionalText | Head::Lines(_))
}

fn container(place: Place) -> Container {
    Container(Place::ALL.iter().position(|other| *other == place).unwrap_or_default() as u16)
}

fn place(container: Container) -> Option<Place> {
    Place::ALL.get(container.0 as usize).copied()
}
