/// A place that holds statements, numbered by the vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Container(pub u16);

/// What the vocabulary says about a keyword in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What its block is, where it takes one.
    pub block: Option<Container>,
    /// Whether the keyword is nothing without a value: true for `goal "…"`, false for `stage`
    /// (which declares a thing, whose name and title come later) and for `flow`.
    pub needs_value: bool,
}

/// What mending asks about the language. The syntax itself knows no keyword; without any
/// knowledge of them nobody can tell which of two braces is the one too many.
pub trait Vocabulary {
    /// The outermost place: the file.
    fn file(&self) -> Container;

    /// What `word` is at the start of a statement in `container`; none where it may not stand.
    fn statement(&self, container: Container, word: &str) -> Option<Entry>;

    /// Whether `word` is the keyword of a statement or modifier anywhere.
    fn is_keyword(&self, word: &str) -> bool;

    /// Whether `word` may stand as a modifier on the line of the statement `head` in `container`,
    /// and then whether it needs a value.
    fn modifier(&self, container: Container, head: &str, word: &str) -> Option<bool>;

    /// The places whose statements have `word` for a keyword, among the blocks of the statements
    /// that may stand in `container`: `journey` for `stage` in the file.
    fn below(&self, container: Container, word: &str) -> Option<Container>;

    /// Whether `container` holds lines of its own, which start with no keyword: the edges of a
    /// flow, the words of `emotions`.
    fn has_lines(&self, container: Container) -> bool;
}
