use super::{Head, Keyword, Place, Row, aliases, find, places_of, row, rows_in};
use crate::syntax::{Container, Entry, Vocabulary, Wants};

/// The two ends of a flow, which no touchpoint can be called.
pub const FLOW_ENDS: [&str; 2] = ["start", "exit"];

/// The word between the emotions of a course.
pub const COURSE_WORD: &str = "then";

/// The language as mending sees it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Language;

impl Vocabulary for Language {
    fn file(&self) -> Container {
        container(Place::File)
    }

    fn statement(&self, container: Container, word: &str) -> Option<Entry> {
        find(place(container), word).map(entry)
    }

    fn anywhere(&self, word: &str) -> Option<Entry> {
        super::anywhere(word).map(entry)
    }

    fn wants_text(&self, word: &str) -> bool {
        let mut rows = rows_of(word).peekable();
        rows.peek().is_some() && rows.all(|row| row.head.is_text())
    }

    fn modifier(&self, container: Container, head: &str, word: &str) -> Option<Wants> {
        let row = find(place(container), head)?;
        let row = find(row.inner?, word).filter(|row| row.modifier)?;
        Some(entry(row).wants)
    }

    fn joins(&self, head: &str, word: &str) -> bool {
        word == COURSE_WORD && (head.is_empty() || rows_of(head).any(|row| row.head == Head::Emotion))
    }

    fn is_habit(&self, container: Container, word: &str) -> bool {
        let plain = |row: &Row| row.inner.is_none_or(|inner| inner == Place::Statement);
        let holds = |meant: &Keyword| row(self::place(container), *meant).is_some_and(|row| !plain(row));
        aliases(word).iter().any(holds) && rows_of(word).all(plain)
    }

    fn below(&self, container: Container, word: &str) -> Option<Container> {
        // Nearly every statement can hold evidence: a block with nothing else says too little.
        rows_in(place(container))
            .filter_map(Row::block)
            .find(|inner| *inner != Place::Statement && find(*inner, word).is_some())
            .map(self::container)
    }

    fn has_lines(&self, container: Container) -> bool {
        matches!(place(container), Place::Flow | Place::Emotions)
    }
}

/// What `word` is in each place where it may stand.
fn rows_of(word: &str) -> impl Iterator<Item = &'static Row> {
    let keyword = Keyword::of(word);
    keyword.into_iter().flat_map(|keyword| places_of(keyword).filter_map(move |place| row(place, keyword)))
}

fn container(place: Place) -> Container {
    Container(place as u16)
}

fn place(container: Container) -> Place {
    Place::ALL.get(usize::from(container.0)).copied().unwrap_or(Place::File)
}

fn entry(row: &'static Row) -> Entry {
    let wants = match row.head {
        Head::Bare | Head::Lines(_) => Wants::Nothing,
        Head::OptionalText => Wants::Maybe,
        Head::Declare(_) => Wants::Name,
        Head::Drop => Wants::Pair,
        _ => Wants::Value,
    };
    Entry { block: row.block().map(container), wants }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn containers_are_places() {
        for at in Place::ALL {
            assert_eq!(place(container(at)), at);
        }
    }

    #[test]
    fn the_table_answers() {
        let journey = Language.statement(Language.file(), "journey").and_then(|entry| entry.block).unwrap();
        assert_eq!(journey, container(Place::Journey));
        assert!(Language.statement(Language.file(), "stage").is_none());
        assert_eq!(Language.below(Language.file(), "stage"), Some(journey));
        assert_eq!(Language.anywhere("scope").map(|entry| entry.wants), Some(Wants::Nothing));
        assert_eq!(Language.modifier(container(Place::Stage), "touchpoint", "via"), Some(Wants::Value));
        assert_eq!(Language.modifier(container(Place::Stage), "touchpoint", "action"), None);
        let emotions = Language.statement(Language.file(), "emotions").and_then(|entry| entry.block).unwrap();
        assert!(Language.has_lines(emotions));
    }
}
