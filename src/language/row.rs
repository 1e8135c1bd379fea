use super::{Head, Keyword, Lines, Place};

/// How often a statement may stand in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Often {
    /// At most once.
    Once,
    /// As often as wanted; the order is kept.
    Many,
}

/// Everything about one keyword in one set of places.
#[derive(Debug)]
pub struct Row {
    /// The word that starts the statement.
    pub keyword: Keyword,
    /// Where it may stand.
    pub places: &'static [Place],
    /// What follows it.
    pub head: Head,
    /// How often it may stand in one place.
    pub often: Often,
    /// Whether it may also stand on the line of its parent.
    pub modifier: bool,
    /// The place that its own line and block are, if it can hold statements.
    pub inner: Option<Place>,
    /// Its key in the JSON output.
    pub key: &'static str,
    /// One line of help.
    pub help: &'static str,
    /// The statement in use, valid in the first of its places.
    pub example: &'static str,
}

impl Row {
    /// A statement that may stand once, in its parent's block only.
    pub(super) const fn once(keyword: Keyword, places: &'static [Place], head: Head) -> Row {
        let inner = Some(Place::Statement);
        Row {
            keyword,
            places,
            head,
            often: Often::Once,
            modifier: false,
            inner,
            key: keyword.word(),
            help: "",
            example: "",
        }
    }

    /// A statement that may be repeated; `key` is its plural in the JSON output.
    pub(super) const fn many(keyword: Keyword, key: &'static str, places: &'static [Place], head: Head) -> Row {
        let mut row = Row::once(keyword, places, head);
        row.often = Often::Many;
        row.key = key;
        row
    }

    /// May also stand on the line of its parent.
    pub(super) const fn modifier(mut self) -> Row {
        self.modifier = true;
        self
    }

    /// Its line and block are the place `inner`.
    pub(super) const fn holds(mut self, inner: Place) -> Row {
        self.inner = Some(inner);
        self
    }

    /// Holds no statements, not even evidence.
    pub(super) const fn bare(mut self) -> Row {
        self.inner = None;
        self
    }

    /// Has another key in the JSON output than its keyword.
    pub(super) const fn key(mut self, key: &'static str) -> Row {
        self.key = key;
        self
    }

    /// Says what it is for and shows it.
    pub(super) const fn help(mut self, help: &'static str, example: &'static str) -> Row {
        self.help = help;
        self.example = example;
        self
    }

    /// The place that its block is, if it can hold statements or lines.
    pub fn block(&self) -> Option<Place> {
        match self.head {
            Head::Lines(Lines::Words) => Some(Place::Emotions),
            Head::Lines(Lines::Edges) => Some(Place::Flow),
            _ => self.inner,
        }
    }
}
