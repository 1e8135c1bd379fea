use super::Lowering;
use super::cursor::Cursor;
use crate::diagnostic::{Diagnostic, code};
use crate::language::{self, Head, Keyword, Lines, Place, Row};
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::{Edit, Span, nearest};

/// What the start of a statement turned out to be.
pub(super) enum Start<'t> {
    /// A statement of this place.
    Row { row: &'static Row, keyword: NodeRef<'t>, tainted: bool },
    /// A statement of another place: its inside is checked, but it is not part of the map.
    Elsewhere { row: &'static Row, keyword: NodeRef<'t> },
    /// A block that only gathers statements of this place.
    Group(NodeRef<'t>),
    /// Nothing that could be read.
    Nothing,
}

impl Lowering<'_> {
    /// Finds the keyword of the statement `node` in `place` and takes it.
    pub(super) fn keyword<'t>(&mut self, node: NodeRef<'t>, place: Place, cursor: &mut Cursor<'t>) -> Start<'t> {
        let Some(first) = cursor.take() else {
            return self.without_head(node, place);
        };
        if let Some(row) = row_of(place, first) {
            return Start::Row { row, keyword: first, tainted: false };
        }
        if node.tainted() {
            // A message about this head is there already. `= x touchpoint …` stays a touchpoint.
            let mut ahead = cursor.clone();
            while let Some(piece) = ahead.take() {
                if let Some(row) = row_of(place, piece) {
                    *cursor = ahead;
                    return Start::Row { row, keyword: piece, tainted: true };
                }
            }
            return guessed(node, place, first, cursor);
        }
        match (first.kind(), Keyword::of(first.text())) {
            (SyntaxKind::Word, Some(keyword)) => self.misplaced(node, place, (first, keyword)),
            (SyntaxKind::Word, None) => self.unknown(node, place, first, cursor),
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
    ) -> Start<'t> {
        let text = word.text();
        if let Some(block) = self.group(node, place, word) {
            return Start::Group(block);
        }
        let here = || language::rows_in(place).map(|row| row.keyword);
        let alias = language::aliases(text).iter().copied().find(|keyword| language::row(place, *keyword).is_some());
        // Lines with arrows are a flow, whatever stands before them.
        let lines = node.block().and_then(lines);
        let lines = lines.and_then(|lines| language::rows_in(place).find(|row| row.head == Head::Lines(lines)));
        let plural = here().find(|keyword| format!("{keyword}s") == text || format!("{text}s") == keyword.word());
        let sure = alias.or(lines.map(|row| row.keyword)).or(plural);
        let meant = sure.or_else(|| nearest(text, here().map(Keyword::word)).and_then(Keyword::of));
        // What stands in the block knows better than the look of a word.
        let fits = |keyword: &Keyword| language::row(place, *keyword).is_some_and(|row| holds(row, node));
        let (meant, sure) = match meant.filter(|keyword| !fits(keyword)).and_then(|_| guess(node, place)) {
            Some(row) => (Some(row.keyword), None),
            None => (meant, sure),
        };
        let small = text.to_lowercase();
        let elsewhere = language::aliases(text).first().copied();
        let elsewhere = elsewhere.or_else(|| Keyword::of(&small));
        let mut diagnostic = Diagnostic::new(
            code::UNKNOWN_KEYWORD,
            self.at(word.span()),
            format!("there is no statement `{text}` in {}", place.phrase()),
        );
        diagnostic = match (meant, elsewhere) {
            (Some(meant), _) => {
                let edits = vec![Edit::new(self.at(word.span()), meant.word())];
                let diagnostic = diagnostic.help(format!("write `{meant}`"));
                let title = format!("write `{meant}`");
                // A word of another tool is sure; a slip of the pen could be another word's.
                if sure.is_some() || meant.word() == text.to_lowercase() {
                    diagnostic.fix(title, edits)
                } else {
                    diagnostic.suggest(title, edits)
                }
            }
            (None, _) if matches!(text, "title" | "name" | "label") => {
                let whose = if place == Place::File { "a journey" } else { place.phrase() };
                diagnostic.help(format!("the title of {whose} stands in quotes behind its keyword"))
            }
            (None, Some(keyword)) => {
                let home = language::places_of(keyword).next().map_or("the file", Place::phrase);
                diagnostic.help(format!("it is called `{keyword}` here, and belongs in {home}"))
            }
            (None, None) if place != Place::File && language::built_in_channel(text).is_some() => {
                diagnostic.help(format!("`{text}` is a channel: write `via {text}`"))
            }
            (None, None) => diagnostic.help(inventory(place)),
        };
        let difference = meant.is_none().then(|| self.difference(node, place, &mut diagnostic)).flatten();
        self.report(diagnostic);
        if let Some(row) = difference {
            cursor.back();
            return Start::Row { row, keyword: word, tainted: true };
        }
        match meant.and_then(|meant| language::row(place, meant)) {
            Some(row) => Start::Row { row, keyword: word, tainted: true },
            None => guessed(node, place, word, cursor),
        }
    }

    /// `stages { stage "A"; stage "B" }`: a list around statements that need none.
    fn group<'t>(&mut self, node: NodeRef<'t>, place: Place, word: NodeRef<'t>) -> Option<NodeRef<'t>> {
        let keyword = word.text().strip_suffix('s').filter(|keyword| language::find(place, keyword).is_some())?;
        let block = node.block().filter(|_| node.pieces().count() == 1)?;
        let mut inner = block.statements().map(|statement| statement.pieces().next()).peekable();
        inner.peek()?;
        if !inner.all(|first| first.is_some_and(|first| first.text() == keyword)) {
            return None;
        }
        let brace = |kind| block.children().find(|child| child.kind() == kind);
        let open = brace(SyntaxKind::OpenBrace)?;
        let mut diagnostic = Diagnostic::new(
            code::UNKNOWN_KEYWORD,
            self.at(word.span()),
            format!("there is no statement `{}` in {}", word.text(), place.phrase()),
        )
        .help(format!("write each `{keyword}` by itself, without a block around them"));
        if let Some(close) = brace(SyntaxKind::CloseBrace) {
            let (first, last) = (word.span().to(open.span()), close.span());
            let blank = |c: char| c == ' ' || c == '\t';
            let rest = self.text.get(first.end as usize..).unwrap_or_default();
            let before = self.text.get(..last.start as usize).unwrap_or_default();
            let (first, last) = match (self.line_of(first), self.line_of(last)) {
                (whole, close) if whole != first && close != last => (whole, close),
                _ => (
                    Span::new(first.start, first.end + (rest.len() - rest.trim_start_matches(blank).len()) as u32),
                    Span::new(before.trim_end_matches(blank).len() as u32, last.end),
                ),
            };
            diagnostic = diagnostic.fix(
                format!("take out the block of `{}`", word.text()),
                vec![Edit::new(self.at(first), ""), Edit::new(self.at(last), "")],
            );
        }
        self.report(diagnostic);
        Some(block)
    }

    /// The whole line of `span` with its end, where nothing else stands on it; else `span` itself.
    fn line_of(&self, span: Span) -> Span {
        let before = self.text.get(..span.start as usize).unwrap_or_default();
        let behind = self.text.get(span.end as usize..).unwrap_or_default();
        let indent = before.len() - before.trim_end_matches([' ', '\t']).len();
        let blank = behind.len() - behind.trim_start_matches([' ', '\t']).len();
        let rest = behind.get(blank..).unwrap_or_default();
        let end = if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with(['\n', '\r'])) };
        let starts = before.len() == indent
            || before.get(..before.len() - indent).is_some_and(|text| text.ends_with(['\n', '\r']));
        match starts && (end > 0 || rest.is_empty()) {
            true => Span::new(span.start - indent as u32, span.end + (blank + end) as u32),
            false => span,
        }
    }

    fn misplaced<'t>(&mut self, node: NodeRef<'t>, place: Place, (word, keyword): (NodeRef<'t>, Keyword)) -> Start<'t> {
        let places: Vec<Place> = language::places_of(keyword).collect();
        let mut aliases = language::aliases(word.text()).iter().copied();
        let alias = aliases.find(|alias| language::row(place, *alias).is_some());
        let diagnostic = Diagnostic::new(
            code::MISPLACED_KEYWORD,
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
                .fix(format!("write `{alias}`"), vec![Edit::new(self.at(word.span()), alias.word())]),
            (None, Some((closing, around))) => {
                let (edits, closing_name) = (self.moved(node, around), closing.phrase());
                diagnostic
                    .help(format!("it belongs in {}: move it behind the `}}` of {}", outer.phrase(), closing.phrase()))
                    .fix(format!("move it behind {closing_name}"), edits)
            }
            (None, None) => {
                let homes: Vec<&str> = places.iter().take(4).map(|place| place.phrase()).collect();
                diagnostic.help(format!("it belongs in {}", homes.join(" or ")))
            }
        });
        if let Some(row) = alias.and_then(|alias| language::row(place, alias)) {
            return Start::Row { row, keyword: word, tainted: true };
        }
        match places.first().and_then(|place| language::row(*place, keyword)) {
            Some(row) => Start::Elsewhere { row, keyword: word },
            None => Start::Nothing,
        }
    }

    /// Moves the statement `node` behind the statement at `around`, as deep as that stands.
    fn moved(&self, node: NodeRef<'_>, around: Span) -> Vec<Edit> {
        let indent = |at: u32| {
            let line = self.text.get(..at as usize).unwrap_or_default().rsplit(['\n', '\r']).next().unwrap_or_default();
            let blanks = line.len() - line.trim_start_matches([' ', '\t']).len();
            line.get(..blanks).unwrap_or_default()
        };
        let (from, to) = (indent(node.span().start), indent(around.start));
        let end = if self.text.contains("\r\n") { "\r\n" } else { "\n" };
        let mut text = format!("{end}{to}");
        for (at, line) in node.text().split(end).enumerate() {
            let line = if at == 0 { line } else { line.strip_prefix(from).unwrap_or(line.trim_start()) };
            text.push_str(&if at == 0 { line.to_owned() } else { format!("{end}{to}{line}") });
        }
        let gone = self.line_of(node.span());
        vec![Edit::new(self.at(gone), ""), Edit::new(self.at(Span::at(around.end)), text)]
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
        let mut diagnostic = Diagnostic::new(
            code::MISSING_KEYWORD,
            self.at(first.span()),
            format!("this {what} has no keyword in front of it, so nobody can know what it is"),
        );
        if !texts.is_empty() {
            diagnostic = diagnostic.help(format!("say what it is: {}", texts.join(", ")));
        }
        self.report(diagnostic);
    }

    fn without_head<'t>(&mut self, node: NodeRef<'t>, place: Place) -> Start<'t> {
        if !node.tainted() {
            let diagnostic = Diagnostic::new(
                code::MISSING_KEYWORD,
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
            Some((open, row)) => Start::Row { row, keyword: open, tainted: true },
            None => Start::Nothing,
        }
    }
}

/// What can stand in `place`, as a sentence: what holds something itself first, and not more than people read.
fn inventory(place: Place) -> String {
    const MOST: usize = 12;
    let mut rows: Vec<&Row> = language::rows_in(place).filter(|row| row.head != Head::Drop).collect();
    rows.sort_by_key(|row| row.inner.is_none_or(|inner| inner == Place::Statement));
    let known: Vec<String> = rows.iter().take(MOST).map(|row| format!("`{}`", row.keyword)).collect();
    match rows.len() {
        0 => format!("nothing can stand in {}", place.phrase()),
        all if all > MOST => format!("{} can hold {} and {} more", place.phrase(), known.join(", "), all - MOST),
        _ => format!("{} can hold {}", place.phrase(), known.join(", ")),
    }
}

fn row_of(place: Place, piece: NodeRef<'_>) -> Option<&'static Row> {
    (piece.kind() == SyntaxKind::Word).then(|| language::find(place, piece.text())).flatten()
}

/// The statement `node`, whose first piece `first` is no keyword, as what it most likely is. Where
/// the keyword is lost, that piece is its name or its text.
fn guessed<'t>(node: NodeRef<'t>, place: Place, first: NodeRef<'t>, cursor: &mut Cursor<'t>) -> Start<'t> {
    let import = place == Place::File && first.kind().is_text() && first.content().ends_with(".journey");
    let row = if import { language::row(place, Keyword::Import) } else { guess(node, place) };
    let Some(row) = row else { return Start::Nothing };
    if first.kind().is_text() || cursor.peek().is_none_or(|next| next.kind().is_text()) {
        cursor.back();
    }
    Start::Row { row, keyword: first, tainted: true }
}

/// Whether all that stands in the block of `node`, as far as it is known, may stand in that of `row`.
fn holds(row: &Row, node: NodeRef<'_>) -> bool {
    let Some(block) = node.block() else { return true };
    if lines(block).is_some() {
        return true;
    }
    let mut first = block.statements().filter_map(|statement| statement.pieces().next());
    first.all(|word| {
        !language::is_keyword(word.text())
            || row.inner.is_some_and(|inner| language::find(inner, word.text()).is_some())
    })
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
