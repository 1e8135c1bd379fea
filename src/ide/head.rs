use crate::language::{self, Head, Keyword, Kind, Place, Row, ValueKind};
use crate::syntax::{NodeRef, SyntaxKind};

/// What a piece of a statement's line is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Role {
    /// The word that starts the statement.
    Keyword,
    /// A keyword on the line of its parent, or a small word such as `then`.
    Modifier,
    /// The name of the thing that is declared here.
    Name(Kind),
    /// The word that is given a score here.
    OwnWord,
    /// A title, text or label in quotes.
    Text,
    /// A path or address in quotes.
    Target(ValueKind),
    /// The name of a thing that is declared elsewhere.
    Reference(Kind),
    /// `start` and `exit` in a flow.
    End,
    /// A word of a list, such as `high`.
    Word,
    /// A word for a feeling.
    Emotion,
    /// A number, date, share or length of time.
    Figure,
    /// What is left out, as a keyword.
    Dropped,
    /// A comma, an arrow, `&`.
    Mark,
    /// What has no place here.
    Strange,
}

/// What may stand next in a line.
#[derive(Clone, Debug, PartialEq)]
pub enum Wanted {
    /// A statement of this place.
    Statement(Place),
    /// A modifier of this place; these stand there already.
    Modifier(Place, Vec<Keyword>),
    /// The name of a declared thing.
    Reference(Kind),
    /// The name of a thing that the revised journey declares.
    GoOn(Kind),
    /// A value.
    Value(ValueKind),
    /// A word for a feeling.
    Emotion,
    /// `then`.
    Then,
    /// The keyword of what is left out in this place.
    Dropped(Place),
    /// The name of what is left out, of this kind.
    DroppedName(Kind),
    /// A touchpoint in a flow; at the end of an arrow or at its start.
    Edge {
        /// Whether an arrow stands before it.
        end: bool,
    },
    /// `evidence` behind an arrow.
    EdgeEvidence,
}

/// Reads the line of a statement piece by piece, whatever is wrong with it.
#[derive(Clone, Debug)]
pub struct Line {
    place: Place,
    row: Option<&'static Row>,
    given: Vec<Keyword>,
    at: At,
}

/// Where in the line the reader is.
#[derive(Clone, Copy, Debug)]
enum At {
    /// Before the keyword.
    Start,
    /// So many pieces behind this row's keyword.
    Head(&'static Row, u8),
    /// Where modifiers may stand.
    Rest,
    /// Behind `drop` and the keyword of what is left out.
    Dropped(Kind),
    /// In a line of a flow: whether a touchpoint comes, and whether one was read.
    Edge { wants: bool, arrow: bool },
    /// Behind `journey` in a flow.
    EdgeJourney,
    /// Behind `evidence` in a flow.
    EdgeEvidence,
    /// In a line of `emotions`.
    Words(u8),
}

impl Line {
    /// A line in `place`.
    pub fn new(place: Place) -> Line {
        let at = match place {
            Place::Flow => At::Edge { wants: true, arrow: false },
            Place::Emotions => At::Words(0),
            _ => At::Start,
        };
        Line { place, row: None, given: Vec::new(), at }
    }

    /// What the statement is, once its keyword was read.
    pub fn row(&self) -> Option<&'static Row> {
        self.row
    }

    /// What the next piece is.
    pub fn read(&mut self, piece: NodeRef<'_>) -> Role {
        let kind = piece.kind();
        match self.at {
            At::Start => self.keyword(piece),
            At::Head(row, step) => self.head(piece, row, step),
            At::Rest => self.modifier(piece),
            At::Dropped(thing) => {
                self.at = At::Rest;
                if kind == SyntaxKind::Word { Role::Reference(thing) } else { Role::Strange }
            }
            At::Edge { .. } | At::EdgeJourney | At::EdgeEvidence => self.edge(piece),
            At::Words(step) => {
                self.at = At::Words(step.saturating_add(1));
                match (step, kind) {
                    (0, SyntaxKind::Word) => Role::OwnWord,
                    (1, SyntaxKind::Number) => Role::Figure,
                    _ => Role::Strange,
                }
            }
        }
    }

    fn keyword(&mut self, piece: NodeRef<'_>) -> Role {
        let word = piece.text();
        // A statement in the wrong place is a mistake, and still what it is.
        let elsewhere = || language::anywhere(word);
        match language::find(self.place, word).or_else(elsewhere) {
            Some(row) if piece.kind() == SyntaxKind::Word => {
                self.row = Some(row);
                self.at = At::Head(row, 0);
                Role::Keyword
            }
            _ => {
                self.at = At::Rest;
                Role::Strange
            }
        }
    }

    fn head(&mut self, piece: NodeRef<'_>, row: &'static Row, step: u8) -> Role {
        use SyntaxKind::{Comma, Number, Word};
        let kind = piece.kind();
        let (role, next) = match (row.head, step) {
            (Head::Declare(thing), 0) if kind == Word => (Role::Name(thing), Some(1)),
            (Head::Declare(_) | Head::Text | Head::OptionalText, 0 | 1) if kind.is_text() => (Role::Text, None),
            (Head::Refer(thing), 0) if kind == Word => (Role::Reference(thing), None),
            (Head::Names(thing), 0) if kind == Word => (Role::Reference(thing), Some(1)),
            (Head::Names(_) | Head::Values(_), 1) if kind == Comma => (Role::Mark, Some(0)),
            (Head::Value(value), 0) if is_value(kind) => (of_value(kind, value), None),
            (Head::Values(value), 0) if is_value(kind) => (of_value(kind, value), Some(1)),
            (Head::Reading | Head::Objective, 0) if kind == Word => (Role::Reference(Kind::Metric), Some(1)),
            (Head::Reading | Head::Score, 1) if kind == Number => (Role::Figure, None),
            (Head::Objective | Head::Target(_), 1) if kind.is_text() => (Role::Text, None),
            (Head::Target(target), 0) if kind.is_text() => (Role::Target(target), Some(1)),
            (Head::Score, 0) if kind == Word => (Role::Reference(Kind::Curve), Some(1)),
            (Head::Emotion, 0) if kind == Word => (Role::Emotion, Some(1)),
            (Head::Emotion, 0) if kind.is_text() => (Role::Text, Some(1)),
            (Head::Emotion, 1) if kind == Number => (Role::Figure, Some(2)),
            (Head::Emotion, 1 | 2) if kind == Word && piece.text() == "then" => (Role::Modifier, Some(0)),
            (Head::Drop, 0) if kind == Word => {
                self.at = Keyword::of(piece.text()).and_then(Kind::of_keyword).map_or(At::Rest, At::Dropped);
                return Role::Dropped;
            }
            _ => {
                self.at = At::Rest;
                return self.modifier(piece);
            }
        };
        self.at = next.map_or(At::Rest, |step| At::Head(row, step));
        role
    }

    fn modifier(&mut self, piece: NodeRef<'_>) -> Role {
        if piece.kind() != SyntaxKind::Word {
            return if piece.kind() == SyntaxKind::Comma { Role::Mark } else { Role::Strange };
        }
        let inner = self.row.and_then(|row| row.inner);
        match inner.and_then(|inner| language::find(inner, piece.text())) {
            Some(row) if row.modifier => {
                self.given.push(row.keyword);
                self.at = if row.head == Head::Bare { At::Rest } else { At::Head(row, 0) };
                Role::Modifier
            }
            _ => Role::Strange,
        }
    }

    fn edge(&mut self, piece: NodeRef<'_>) -> Role {
        use SyntaxKind::{Ampersand, Arrow, Comma, Number, Word};
        let after = At::Edge { wants: false, arrow: true };
        let (role, at) = match (self.at, piece.kind()) {
            (_, Arrow | Ampersand) => (Role::Mark, At::Edge { wants: true, arrow: true }),
            (At::EdgeEvidence, Word) => (Role::Reference(Kind::Source), At::EdgeEvidence),
            (At::EdgeEvidence, Comma) => (Role::Mark, At::EdgeEvidence),
            (At::EdgeJourney, Word) => (Role::Reference(Kind::Journey), after),
            (At::Edge { wants: true, .. }, Word) => match piece.text() {
                "start" | "exit" => (Role::End, after),
                "journey" if self.place == Place::Flow => (Role::Modifier, At::EdgeJourney),
                _ => (Role::Reference(Kind::Touchpoint), after),
            },
            (At::Edge { .. }, Word) if piece.text() == "evidence" => (Role::Modifier, At::EdgeEvidence),
            (at, Number) => (Role::Figure, at),
            (at, kind) if kind.is_text() => (Role::Text, at),
            (at, _) => (Role::Strange, at),
        };
        self.at = at;
        role
    }

    /// What may stand behind the pieces read so far.
    pub fn wanted(&self) -> Vec<Wanted> {
        match self.at {
            At::Start => vec![Wanted::Statement(self.place)],
            At::Rest => self.modifiers().into_iter().collect(),
            At::Head(row, step) => self.wanted_in(row, step),
            At::Dropped(kind) => vec![Wanted::DroppedName(kind)],
            At::Edge { wants: true, arrow } => vec![Wanted::Edge { end: arrow }],
            At::Edge { .. } => vec![Wanted::EdgeEvidence],
            At::EdgeJourney => vec![Wanted::Reference(Kind::Journey)],
            At::EdgeEvidence => vec![Wanted::Reference(Kind::Source)],
            At::Words(_) => Vec::new(),
        }
    }

    fn wanted_in(&self, row: &'static Row, step: u8) -> Vec<Wanted> {
        let mut wanted: Vec<Wanted> = match (row.head, step) {
            (Head::Declare(kind), 0) => vec![Wanted::GoOn(kind)],
            (Head::Refer(kind) | Head::Names(kind), 0) => vec![Wanted::Reference(kind)],
            (Head::Value(value) | Head::Values(value) | Head::Target(value), 0) => vec![Wanted::Value(value)],
            (Head::Reading | Head::Objective, 0) => vec![Wanted::Reference(Kind::Metric)],
            (Head::Score, 0) => vec![Wanted::Reference(Kind::Curve)],
            (Head::Emotion, 0) => vec![Wanted::Emotion],
            (Head::Emotion, _) => vec![Wanted::Then],
            (Head::Drop, 0) => vec![Wanted::Dropped(self.place)],
            _ => Vec::new(),
        };
        let whole = step > 0 || matches!(row.head, Head::Bare | Head::OptionalText);
        if whole && !matches!(row.head, Head::Drop | Head::Reading | Head::Score) {
            wanted.extend(self.modifiers());
        }
        wanted
    }

    fn modifiers(&self) -> Option<Wanted> {
        let inner = self.row.and_then(|row| row.inner)?;
        Some(Wanted::Modifier(inner, self.given.clone()))
    }
}

fn is_value(kind: SyntaxKind) -> bool {
    kind.is_text() || matches!(kind, SyntaxKind::Word | SyntaxKind::Number)
}

fn of_value(kind: SyntaxKind, value: ValueKind) -> Role {
    match (kind, value) {
        (SyntaxKind::Number, _) => Role::Figure,
        (SyntaxKind::Word, _) => Role::Word,
        (_, ValueKind::Path | ValueKind::Address) => Role::Target(value),
        _ => Role::Text,
    }
}

/// The pieces of the line of `statement`, which stands in `place`, with what each is.
pub fn roles(statement: NodeRef<'_>, place: Place) -> Vec<(NodeRef<'_>, Role)> {
    let mut line = Line::new(place);
    statement.pieces().map(|piece| (piece, line.read(piece))).collect()
}
