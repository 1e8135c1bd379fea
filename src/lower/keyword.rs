use super::cursor::Cursor;
use super::{Lowering, nearest};
use crate::diagnostic::Diagnostic;
use crate::language::{self, Head, Lines, Place, Row};
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::{Edit, Span};

/// What the start of a statement turned out to be.
pub(super) enum Found<'t> {
    /// A statement of this place.
    Row { row: &'static Row, keyword: NodeRef<'t>, tainted: bool },
    /// A statement of another place: its inside is checked, but it is not part of the map.
    Elsewhere { row: &'static Row, keyword: NodeRef<'t> },
    /// Nothing that could be read.
    Nothing,
}

impl Lowering<'_> {
    /// Finds the keyword of the statement `node` in `place` and takes it.
    pub(super) fn keyword<'t>(&mut self, node: NodeRef<'t>, place: Place, cursor: &mut Cursor<'t>) -> Found<'t> {
        let Some(first) = cursor.take() else {
            return self.without_head(node, place);
        };
        if let Some(row) = row_of(place, first) {
            return Found::Row { row, keyword: first, tainted: false };
        }
        if node.tainted() {
            // A message about this head is there already. `= x touchpoint …` stays a touchpoint.
            let mut ahead = cursor.clone();
            while let Some(piece) = ahead.take() {
                if let Some(row) = row_of(place, piece) {
                    *cursor = ahead;
                    return Found::Row { row, keyword: piece, tainted: true };
                }
            }
            return guessed(node, place, first, cursor);
        }
        match first.kind() {
            SyntaxKind::Word if language::is_keyword(first.text()) => self.misplaced(node, place, first),
            SyntaxKind::Word => self.unknown(node, place, first, cursor),
            _ => {
                self.without_keyword(place, first);
                guessed(node, place, first, cursor)
            }
        }
    }

    fn unknown<'t>(
        &mut self,
        node: NodeRef<'t>,
        place: Place,
        word: NodeRef<'t>,
        cursor: &mut Cursor<'t>,
    ) -> Found<'t> {
        let text = word.text();
        let here = || language::rows_in(place).map(|row| row.keyword);
        let alias = language::aliases(text).iter().copied().find(|keyword| language::find(place, keyword).is_some());
        let meant = alias.or_else(|| nearest(text, here()));
        let elsewhere = language::aliases(text).first().copied();
        let mut diagnostic = Diagnostic::error(
            "unknown-keyword",
            self.at(word.span()),
            format!("there is no statement `{text}` in {}", place.phrase()),
        );
        diagnostic = match meant {
            Some(meant) => {
                let edits = vec![Edit::new(self.at(word.span()), meant)];
                let diagnostic = diagnostic.help(format!("write `{meant}`"));
                let title = format!("write `{meant}`");
                // A word of another tool is sure; a slip of the pen could be another word's.
                if alias.is_some() || meant == text.to_lowercase() {
                    diagnostic.fix(title, edits)
                } else {
                    diagnostic.suggest(title, edits)
                }
            }
            None if matches!(text, "title" | "name" | "label") => {
                let whose = if place == Place::File { "a journey" } else { place.phrase() };
                diagnostic.help(format!("the title of {whose} stands in quotes behind its keyword"))
            }
            None if elsewhere.is_some() => {
                let keyword = elsewhere.unwrap_or_default();
                let home = language::places_of(keyword).next().map_or("the file", Place::phrase);
                diagnostic.help(format!("it is called `{keyword}` here, and belongs in {home}"))
            }
            None => {
                let known: Vec<String> = here().map(|keyword| format!("`{keyword}`")).collect();
                match known.is_empty() {
                    true => diagnostic.help(format!("nothing can stand in {}", place.phrase())),
                    false => diagnostic.help(format!("{} can hold {}", place.phrase(), known.join(", "))),
                }
            }
        };
        self.report(diagnostic);
        match meant.and_then(|meant| language::find(place, meant)) {
            Some(row) => Found::Row { row, keyword: word, tainted: true },
            None => guessed(node, place, word, cursor),
        }
    }

    fn misplaced<'t>(&mut self, node: NodeRef<'t>, place: Place, word: NodeRef<'t>) -> Found<'t> {
        let keyword = word.text();
        let places: Vec<Place> = language::places_of(keyword).collect();
        let alias = language::aliases(keyword).iter().copied().find(|alias| language::find(place, alias).is_some());
        let diagnostic = Diagnostic::error(
            "misplaced-keyword",
            self.at(word.span()),
            format!("`{keyword}` cannot stand in {}", place.phrase()),
        );
        // A statement further out that can hold it, and the one in it that has to end first.
        let home = self.around.iter().rposition(|(around, _)| places.contains(around));
        let inside = home.map_or(self.around.first(), |home| self.around.get(home + 1)).copied();
        let outer = home.and_then(|home| self.around.get(home)).map_or(Place::File, |(place, _)| *place);
        self.report(match (alias, inside.filter(|_| places.contains(&outer))) {
            (Some(alias), _) => diagnostic
                .help(format!("write `{alias}`"))
                .fix(format!("write `{alias}`"), vec![Edit::new(self.at(word.span()), alias)]),
            (None, Some((closing, around))) => {
                let statement = node.span();
                let text = format!("\n{}", node.text());
                diagnostic
                    .help(format!("it belongs in {}: move it behind the `}}` of {}", outer.phrase(), closing.phrase()))
                    .fix(
                        format!("move it behind {}", closing.phrase()),
                        vec![Edit::new(self.at(statement), ""), Edit::new(self.at(Span::at(around.end)), text)],
                    )
            }
            (None, None) => {
                let homes: Vec<&str> = places.iter().take(4).map(|place| place.phrase()).collect();
                diagnostic.help(format!("it belongs in {}", homes.join(" or ")))
            }
        });
        if let Some(row) = alias.and_then(|alias| language::find(place, alias)) {
            return Found::Row { row, keyword: word, tainted: true };
        }
        match places.first().and_then(|place| language::find(*place, keyword)) {
            Some(row) => Found::Elsewhere { row, keyword: word },
            None => Found::Nothing,
        }
    }

    fn without_keyword(&mut self, place: Place, first: NodeRef<'_>) {
        let what = match first.kind() {
            kind if kind.is_text() => "text",
            SyntaxKind::Number => "number",
            kind => kind.name(),
        };
        let texts: Vec<String> = language::rows_in(place)
            .filter(|row| matches!(row.head, Head::Text | Head::Declare(_)))
            .take(3)
            .map(|row| format!("`{} \"…\"`", row.keyword))
            .collect();
        let mut diagnostic = Diagnostic::error(
            "missing-keyword",
            self.at(first.span()),
            format!("this {what} has no keyword in front of it, so nobody can know what it is"),
        );
        if !texts.is_empty() {
            diagnostic = diagnostic.help(format!("say what it is: {}", texts.join(", ")));
        }
        self.report(diagnostic);
    }

    fn without_head<'t>(&mut self, node: NodeRef<'t>, place: Place) -> Found<'t> {
        if !node.tainted() {
            let diagnostic = Diagnostic::error(
                "missing-keyword",
                self.at(node.head_span()),
                "this block has nothing in front of its `{`, so nobody can know what it is",
            );
            let example = language::rows_in(place).find(|row| row.inner.is_some_and(|inner| inner != Place::Statement));
            self.report(match example {
                Some(row) => diagnostic.help(format!("write what it is before it, such as `{} \"…\" {{`", row.keyword)),
                None => diagnostic.help("delete the `{` and its `}`"),
            });
        }
        match node.block().and_then(|block| block.children().next()).zip(guess(node, place)) {
            Some((open, row)) => Found::Row { row, keyword: open, tainted: true },
            None => Found::Nothing,
        }
    }
}

fn row_of(place: Place, piece: NodeRef<'_>) -> Option<&'static Row> {
    (piece.kind() == SyntaxKind::Word).then(|| language::find(place, piece.text())).flatten()
}

/// The statement `node`, whose first piece `first` is no keyword, as what it most likely is. Where
/// the keyword is lost, that piece is its name or its text.
fn guessed<'t>(node: NodeRef<'t>, place: Place, first: NodeRef<'t>, cursor: &mut Cursor<'t>) -> Found<'t> {
    let import = place == Place::File && first.kind().is_text() && first.content().ends_with(".journey");
    let row = if import { language::find(place, "import") } else { guess(node, place) };
    let Some(row) = row else { return Found::Nothing };
    if first.kind().is_text() || cursor.peek().is_none_or(|next| next.kind().is_text()) {
        cursor.back();
    }
    Found::Row { row, keyword: first, tainted: true }
}

/// A lost keyword can be told from the block behind it: the one statement whose block holds all
/// that stands there.
fn guess(node: NodeRef<'_>, place: Place) -> Option<&'static Row> {
    let block = node.block()?;
    if let Some(lines) = lines(block) {
        return language::rows_in(place).find(|row| row.head == Head::Lines(lines));
    }
    let first = block.statements().filter_map(|statement| statement.pieces().next());
    let keywords: Vec<&str> =
        first.filter(|piece| piece.kind() == SyntaxKind::Word).map(|piece| piece.text()).collect();
    if keywords.is_empty() {
        return None;
    }
    let mut fitting = language::rows_in(place).filter(|row| {
        row.inner.is_some_and(|inner| {
            inner != Place::Statement && keywords.iter().all(|keyword| language::find(inner, keyword).is_some())
        })
    });
    fitting.next().filter(|_| fitting.next().is_none())
}

/// What the lines of `block` are, where they are no statements.
fn lines(block: NodeRef<'_>) -> Option<Lines> {
    let edge = |line: NodeRef| line.pieces().any(|piece| piece.kind() == SyntaxKind::Arrow);
    let word = |line: NodeRef| {
        line.pieces().map(NodeRef::kind).take(3).eq([SyntaxKind::Word, SyntaxKind::Number])
            && line.pieces().all(|piece| !language::is_keyword(piece.text()))
    };
    block.statements().next()?;
    if block.statements().all(edge) {
        Some(Lines::Edges)
    } else if block.statements().all(word) {
        Some(Lines::Words)
    } else {
        None
    }
}
