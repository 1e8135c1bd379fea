//! What the search for braces sees of a file: heads of statements and what stands between them.

use crate::syntax::{Container, Entry, NodeRef, SyntaxKind, Tree, Vocabulary, Wants};
use crate::text::Span;

/// Something in the text that a brace may be missing or too many beside.
#[derive(Clone, Copy, Debug)]
pub(super) struct Event<'t> {
    pub what: What<'t>,
    /// Where it stands.
    pub span: Span,
    /// Its line, from 0.
    pub line: u32,
    /// Whether only blanks and comments stand before it on its line.
    pub first: bool,
    /// How many blanks its line starts with.
    pub indent: u32,
    /// The end of the last piece before it.
    pub behind: u32,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum What<'t> {
    /// The pieces of a statement.
    Head(NodeRef<'t>),
    /// `;`
    Separator,
    /// `{`
    Open,
    /// `}`
    Close,
    /// The end of the file.
    End,
}

/// The events of a whole file.
pub(super) fn events(tree: &Tree) -> Vec<Event<'_>> {
    events_of(tree.nodes(), tree.text().len() as u32)
}

/// The events of `nodes`, which follow each other up to byte `end`.
pub(super) fn events_of<'t>(nodes: impl Iterator<Item = NodeRef<'t>>, end: u32) -> Vec<Event<'t>> {
    let mut events = Vec::new();
    let (mut line, mut first, mut indent, mut behind) = (0, true, 0, 0);
    for node in nodes {
        let span = node.span();
        let mut add = |what| {
            events.push(Event { what, span, line, first, indent, behind });
            events.len() - 1
        };
        match node.kind() {
            // A statement that is only a block has no head.
            SyntaxKind::Statement if node.pieces().next().is_some() => {
                let at = add(What::Head(node));
                if let Some(event) = events.get_mut(at) {
                    event.span = node.head_span();
                }
            }
            SyntaxKind::Semicolon => _ = add(What::Separator),
            SyntaxKind::OpenBrace => _ = add(What::Open),
            SyntaxKind::CloseBrace if !span.is_empty() => _ = add(What::Close),
            SyntaxKind::Blanks if first && indent == 0 => indent = span.len(),
            _ => {}
        }
        match node.kind() {
            kind if kind.is_branch() => {}
            SyntaxKind::Newline => (line, first, indent) = (line + 1, true, 0),
            SyntaxKind::BlockString | SyntaxKind::OpenBlockString | SyntaxKind::BlockComment => {
                line += line_ends(node.text());
            }
            _ => {}
        }
        if !node.kind().is_trivia() && !node.kind().is_branch() && !span.is_empty() {
            (first, behind) = (false, span.end);
        }
    }
    events.push(Event { what: What::End, span: Span::at(end), line, first: true, indent: 0, behind });
    events
}

fn line_ends(text: &str) -> u32 {
    text.matches('\n').count() as u32 + text.matches('\r').count() as u32 - text.matches("\r\n").count() as u32
}

/// What a head turns out to be in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found<'t> {
    /// A statement of this place.
    Here(&'t str, Entry),
    /// A line of a place that holds lines.
    Line,
    /// A keyword of another place.
    Elsewhere(&'t str, Entry),
    /// A word that is no keyword.
    Unknown,
    /// Text, a number, an edge, where a keyword should be.
    NoKeyword,
    /// Nothing but junk, about which there is a message.
    Junk,
}

/// Finds out what `statement` is in `place`; in an unknown place everything may stand.
pub(super) fn find<'t>(statement: NodeRef<'t>, place: Option<Container>, vocabulary: &dyn Vocabulary) -> Found<'t> {
    let words = || statement.pieces().filter(|piece| piece.kind() == SyntaxKind::Word).map(NodeRef::text);
    let here = |word: &'t str| match place {
        Some(place) => vocabulary.statement(place, word),
        None => vocabulary.anywhere(word),
    };
    let Some(first) = statement.pieces().next() else { return Found::Junk };
    let lines = place.is_some_and(|place| vocabulary.has_lines(place));
    let edge = statement.pieces().any(|piece| piece.kind() == SyntaxKind::Arrow);
    if edge && first.kind() == SyntaxKind::Word {
        return if lines || place.is_none() { Found::Line } else { Found::NoKeyword };
    }
    if first.kind() == SyntaxKind::Word
        && let Some(entry) = here(first.text())
    {
        return Found::Here(first.text(), entry);
    }
    if statement.tainted() {
        // `= x touchpoint …` is still a touchpoint.
        if let Some(found) = words().find_map(|word| here(word).map(|entry| Found::Here(word, entry))) {
            return found;
        }
        if statement.pieces().all(|piece| piece.kind() == SyntaxKind::Junk) {
            return Found::Junk;
        }
    }
    if first.kind() == SyntaxKind::Word && place.is_some_and(|place| vocabulary.is_habit(place, first.text())) {
        return Found::Unknown;
    }
    let number = statement.pieces().nth(1).is_some_and(|piece| piece.kind() == SyntaxKind::Number);
    match first.kind() {
        SyntaxKind::Word => match vocabulary.anywhere(first.text()) {
            Some(entry) if !(lines && number) => Found::Elsewhere(first.text(), entry),
            _ if lines => Found::Line,
            _ => Found::Unknown,
        },
        _ if statement.tainted() => Found::Unknown,
        _ => Found::NoKeyword,
    }
}

/// What a head asks for at its end, and whether two lines became one in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line<'t> {
    /// The keyword of the statement.
    pub keyword: &'t str,
    /// What may follow the last piece; a value after a comma or an arrow.
    pub wants: Wants,
    /// Where the first keyword of another statement stands, outside of every value.
    pub joined: Option<(u32, &'t str)>,
}

impl<'t> Line<'t> {
    /// The head `statement`, read as `found`.
    pub fn new(found: Found<'t>, statement: NodeRef<'t>, place: Option<Container>, words: &dyn Vocabulary) -> Line<'t> {
        let (keyword, wants) = match found {
            Found::Here(keyword, entry) | Found::Elsewhere(keyword, entry) => (keyword, entry.wants),
            _ => ("", Wants::Nothing),
        };
        let line = Line { keyword, wants, joined: None };
        let mut pieces = statement.pieces().skip_while(|piece| piece.text() != keyword);
        match pieces.next() {
            Some(_) => line.with(pieces, place, words),
            None => line.with(statement.pieces(), place, words),
        }
    }

    /// The line with more pieces behind it.
    pub fn with(
        mut self,
        pieces: impl Iterator<Item = NodeRef<'t>>,
        place: Option<Container>,
        vocabulary: &dyn Vocabulary,
    ) -> Line<'t> {
        for piece in pieces {
            match piece.kind() {
                SyntaxKind::Comma | SyntaxKind::Arrow | SyntaxKind::Ampersand => self.wants = Wants::Value,
                SyntaxKind::Junk => {}
                SyntaxKind::Word if self.wants == Wants::Nothing => self.wants = self.next(piece, place, vocabulary),
                // What may be left out is left out before a modifier.
                SyntaxKind::Word if self.wants == Wants::Maybe && self.modifies(piece, place, vocabulary) => {
                    self.wants = self.next(piece, place, vocabulary);
                }
                _ => self.wants = self.wants.less(),
            }
        }
        self
    }

    fn modifies(&self, piece: NodeRef<'t>, place: Option<Container>, vocabulary: &dyn Vocabulary) -> bool {
        place.is_some_and(|place| vocabulary.modifier(place, self.keyword, piece.text()).is_some())
    }

    /// What the word `piece` asks for, which is neither a name nor a value.
    fn next(&mut self, piece: NodeRef<'t>, place: Option<Container>, vocabulary: &dyn Vocabulary) -> Wants {
        let lines = place.is_some_and(|place| vocabulary.has_lines(place));
        if !lines && vocabulary.joins(self.keyword, piece.text()) {
            return Wants::Value;
        }
        let Some(place) = place else { return Wants::Nothing };
        if let Some(wants) = vocabulary.modifier(place, self.keyword, piece.text()) {
            return wants;
        }
        match vocabulary.statement(place, piece.text()) {
            Some(entry) => {
                self.joined.get_or_insert((piece.span().start, piece.text()));
                entry.wants
            }
            None => Wants::Nothing,
        }
    }
}
