/// A place that holds statements, numbered by the vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Container(pub u16);

/// What a keyword wants behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wants {
    /// Nothing: what follows is a modifier or the block.
    Nothing,
    /// A text, which may be absent.
    Maybe,
    /// A name, a text or both; without either it declares nothing.
    Name,
    /// A value, without which it says nothing.
    Value,
    /// A keyword, and perhaps a name behind it.
    Pair,
}

impl Wants {
    /// Whether something is missing where nothing follows.
    pub fn is_open(self) -> bool {
        matches!(self, Wants::Name | Wants::Value | Wants::Pair)
    }

    /// What is wanted once one value is there.
    pub fn less(self) -> Wants {
        if self == Wants::Pair { Wants::Maybe } else { Wants::Nothing }
    }
}

/// What the vocabulary says about a keyword in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What its block is, where it takes one.
    pub block: Option<Container>,
    /// What it wants behind it.
    pub wants: Wants,
}

/// What mending asks about the language. The syntax itself knows no keyword; without any
/// knowledge of them nobody can tell which of two braces is the one too many.
pub trait Vocabulary {
    /// The outermost place: the file.
    fn file(&self) -> Container;

    /// What `word` is at the start of a statement in `container`; none where it may not stand.
    fn statement(&self, container: Container, word: &str) -> Option<Entry>;

    /// What `word` is in the first place where it may stand; none for what is no keyword.
    fn anywhere(&self, word: &str) -> Option<Entry>;

    /// Whether `word` always wants text in quotes behind it, and nothing else.
    fn wants_text(&self, word: &str) -> bool;

    /// What `word` wants as a modifier on the line of the statement `head` in `container`; none
    /// where it may not stand there.
    fn modifier(&self, container: Container, head: &str, word: &str) -> Option<Wants>;

    /// Whether `word` stands between two values of a statement `head`: `then` between two feelings. An empty head is
    /// one that nobody knows. Where a value is wanted, the same word is a name like others.
    fn joins(&self, head: &str, word: &str) -> bool;

    /// Whether `word` is written out of habit for a statement of `container` that holds statements, and takes no block
    /// where it is a keyword itself: `for maya { … }` in a touchpoint.
    fn is_habit(&self, container: Container, word: &str) -> bool;

    /// The block in which `word` is a keyword, among the blocks of the statements that may stand
    /// in `container`: that of `journey` for `stage` in the file.
    fn below(&self, container: Container, word: &str) -> Option<Container>;

    /// Whether `container` holds lines of its own, which start with no keyword: the edges of a
    /// flow, the words of `emotions`.
    fn has_lines(&self, container: Container) -> bool;
}
