use super::cursor::Cursor;
use super::head::described;
use super::{Lowering, amount};
use crate::ast::{Edge, Spanned};
use crate::diagnostic::{Diagnostic, code};
use crate::syntax::limits::{ARROW_BYTES, ARROWS};
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::{Edit, Location, Span};

/// What is wrong with a line, and where; none where it has been said.
type Broken = Option<Box<Diagnostic>>;

struct End {
    name: Spanned<String>,
    journey: bool,
}

impl Lowering<'_> {
    /// The lines of a `flow`: `name (-> name [SHARE] ["label"])+`.
    pub(super) fn edges(&mut self, block: NodeRef<'_>) -> Vec<Edge> {
        let mut edges = Vec::new();
        let mut forks = 0;
        for line in block.statements() {
            self.slip(line, None);
            let before = edges.len();
            if let Err(broken) = self.edge_line(line, &mut edges, &mut forks) {
                edges.truncate(before);
                match broken {
                    Some(diagnostic) if !line.tainted() => self.report(*diagnostic),
                    _ => {}
                }
            }
        }
        edges
    }

    fn edge_line(&mut self, line: NodeRef<'_>, edges: &mut Vec<Edge>, forks: &mut u32) -> Result<(), Broken> {
        let mut cursor = Cursor::new(line);
        let mut from = vec![self.end(&mut cursor, line)?];
        if cursor.peek().is_none_or(|piece| piece.kind() != SyntaxKind::Arrow) {
            return Err(self.no_arrow(&cursor, line));
        }
        while cursor.take_kind(SyntaxKind::Arrow).is_some() {
            let mut to = vec![self.end(&mut cursor, line)?];
            while cursor.take_kind(SyntaxKind::Ampersand).is_some() {
                to.push(self.end(&mut cursor, line)?);
            }
            let share = self.share(&mut cursor)?;
            let label = cursor.take_text().map(|text| self.string(text));
            let evidence = self.edge_evidence(&mut cursor, line)?;
            self.check_product(&cursor, &from, &to, label.as_ref().map_or(0, |label| label.value.len()), &evidence)?;
            for source in &from {
                let fork = (to.len() > 1).then(|| {
                    *forks += 1;
                    *forks
                });
                for target in &to {
                    edges.push(Edge {
                        from: source.name.clone(),
                        to: target.name.clone(),
                        to_journey: target.journey,
                        share,
                        label: label.clone(),
                        fork,
                        evidence: evidence.clone(),
                    });
                }
            }
            from = to;
        }
        if let Some(label) = self.bare_label(&cursor) {
            return Err(label);
        }
        match cursor.peek() {
            None if line.block().is_none() => Ok(()),
            None => Err(self.broken(line.head_span(), "a line of a flow takes no block", "delete the braces")),
            Some(piece) => Err(self.broken(
                piece.span(),
                &format!("{} has no place in a line of a flow", described(piece)),
                "a line is `a -> b`, then a share such as `31%` and a label in quotes",
            )),
        }
    }

    /// Tells where one step of a line stands for more arrows than a map can hold.
    fn check_product(
        &self,
        cursor: &Cursor<'_>,
        from: &[End],
        to: &[End],
        label: usize,
        evidence: &[Spanned<String>],
    ) -> Result<(), Broken> {
        let arrows = from.len() * to.len();
        let bytes = label + evidence.iter().map(|source| source.value.len()).sum::<usize>();
        if arrows <= ARROWS && (arrows == 1 || arrows.saturating_mul(bytes) <= ARROW_BYTES) {
            return Ok(());
        }
        let first = to.first().map_or(Location::default(), |first| first.name.location);
        let end = cursor.last().map_or(first.span.end, |last| last.span().end);
        let place = Location::new(first.file, Span::new(first.span.start, end));
        let (message, help) = match arrows > ARROWS {
            true => (
                format!("this step stands for {arrows} arrows, and one may stand for {ARROWS}"),
                "let the ways come together in a touchpoint, and part again behind it",
            ),
            false => (
                format!("{arrows} arrows would all have this long label or list of sources"),
                "write a short label, or put the text into a `note` of the touchpoint where the ways part",
            ),
        };
        Err(Some(Box::new(Diagnostic::new(code::TOO_MANY, place, message).help(help))))
    }

    fn end(&mut self, cursor: &mut Cursor<'_>, line: NodeRef<'_>) -> Result<End, Broken> {
        let Some(word) = cursor.take_kind(SyntaxKind::Word) else {
            return Err(match cursor.peek() {
                Some(piece) if piece.kind() == SyntaxKind::Arrow && cursor.last().is_none() => {
                    let target = cursor.peek_second().map_or("…", |next| next.text());
                    self.broken(
                        piece.span(),
                        "this arrow comes from nowhere",
                        &format!("write before it where the way begins: `start -> {target}`"),
                    )
                }
                Some(piece) if piece.kind().is_text() => {
                    let name = crate::text::slug(piece.content());
                    self.broken(
                        piece.span(),
                        "an arrow joins the names of touchpoints, and here stands text in quotes",
                        &format!("write the touchpoint's name, without quotes: `{name}`"),
                    )
                }
                Some(piece) => self.broken(
                    piece.span(),
                    &format!("an arrow joins touchpoints, and here stands {}", described(piece)),
                    "write the touchpoint's name, without quotes",
                ),
                None => self.broken(
                    cursor.last().map_or(line.head_span(), |last| last.span()),
                    "this arrow leads nowhere",
                    "write the name of a touchpoint behind it, or `exit`",
                ),
            });
        };
        if word.text() == "journey"
            && names_journey(cursor)
            && let Some(name) = cursor.take_kind(SyntaxKind::Word)
        {
            return Ok(End { name: Spanned::new(name.text().to_owned(), self.at(name.span())), journey: true });
        }
        Ok(End { name: Spanned::new(word.text().to_owned(), self.at(word.span())), journey: false })
    }

    fn share(&mut self, cursor: &mut Cursor<'_>) -> Result<Option<Spanned<f64>>, Broken> {
        let Some(figure) = cursor.take_kind(SyntaxKind::Number) else { return Ok(None) };
        let location = self.at(figure.span());
        if let Some(word) = cursor.peek().filter(|word| matches!(word.text(), "percent" | "pct")) {
            let right = format!("{}%", figure.text());
            let location = self.at(figure.span().to(word.span()));
            let diagnostic = Diagnostic::new(code::BAD_VALUE, location, "a percentage is written with its sign");
            return Err(Some(Box::new(
                diagnostic
                    .help(format!("write `{right}`"))
                    .fix(format!("write `{right}`"), vec![Edit::new(location, right)]),
            )));
        }
        match amount::percent(figure.text()) {
            Ok(share) => Ok(Some(Spanned::new(share.value, location))),
            Err(wrong) => {
                let diagnostic =
                    Diagnostic::new(code::BAD_VALUE, location, format!("`{}` {}", figure.text(), wrong.message));
                Err(Some(Box::new(match wrong.instead {
                    Some(instead) => diagnostic
                        .help(format!("write `{instead}`"))
                        .fix(format!("write `{instead}`"), vec![Edit::new(location, instead)]),
                    None => diagnostic.help("a share is a percentage such as `31%`"),
                })))
            }
        }
    }

    fn edge_evidence(&mut self, cursor: &mut Cursor<'_>, line: NodeRef<'_>) -> Result<Vec<Spanned<String>>, Broken> {
        let mut sources = Vec::new();
        let Some(keyword) =
            cursor.peek().filter(|piece| piece.kind() == SyntaxKind::Word && piece.text() == "evidence")
        else {
            return Ok(sources);
        };
        cursor.take();
        loop {
            let Some(word) = cursor.take_kind(SyntaxKind::Word) else {
                let span = if cursor.peek().is_some() { line.head_span() } else { keyword.span() };
                return Err(self.broken(
                    span,
                    "`evidence` wants the name of a source behind it",
                    "for example `evidence interviews`",
                ));
            };
            sources.push(Spanned::new(word.text().to_owned(), self.at(word.span())));
            if cursor.take_kind(SyntaxKind::Comma).is_none() {
                return Ok(sources);
            }
        }
    }

    /// `a -> exit gives up`: a label without quotes.
    fn bare_label(&self, cursor: &Cursor<'_>) -> Option<Broken> {
        let first = cursor.peek().filter(|piece| piece.kind() == SyntaxKind::Word)?;
        let words: Vec<_> = cursor.rest().iter().take_while(|piece| piece.kind() == SyntaxKind::Word).collect();
        if words.len() != cursor.rest().len() {
            return None;
        }
        let span = first.span().to(words.last()?.span());
        let (start, end) = (self.at(Span::at(span.start)), self.at(Span::at(span.end)));
        Some(Some(Box::new(
            Diagnostic::new(code::MISSING_QUOTES, self.at(span), "the label of an arrow needs quotes")
                .help("put `\"` before its first word and behind its last one")
                .fix("put quotes around it", vec![Edit::new(start, "\""), Edit::new(end, "\"")]),
        )))
    }

    fn no_arrow(&self, cursor: &Cursor<'_>, line: NodeRef<'_>) -> Broken {
        let span = cursor.peek().map_or(line.head_span(), |piece| piece.span());
        if let (Some(from), [word, to]) = (cursor.last(), cursor.rest())
            && matches!(word.text(), "to" | "then" | "leads")
        {
            return Some(Box::new(
                Diagnostic::new(code::BAD_ARROW, self.at(span), format!("`{}` is not an arrow", word.text()))
                    .help(format!("write `{} -> {}`", from.text(), to.text()))
                    .fix("write `->`", vec![Edit::new(self.at(span), "->")]),
            ));
        }
        // `a, b -> c`
        if cursor.peek().is_some_and(|piece| piece.kind() == SyntaxKind::Comma) {
            return self.broken(
                span,
                "a line of a flow begins at one touchpoint",
                "write a line for each of them: `a -> c`, then `b -> c`",
            );
        }
        self.broken(
            span,
            "a line of a flow needs an arrow",
            "write `a -> b`: the names of two touchpoints with `->` between them",
        )
    }

    fn broken(&self, span: Span, message: &str, help: &str) -> Broken {
        let location: Location = self.at(span);
        Some(Box::new(Diagnostic::new(code::BAD_FLOW, location, message).help(help)))
    }
}

/// Whether the pieces behind the word `journey` name one. `journey evidence interviews` is a touchpoint
/// called `journey` and the source of its arrow.
fn names_journey(cursor: &Cursor<'_>) -> bool {
    let word = |at: usize| {
        let piece = cursor.rest().get(at).filter(|piece| piece.kind() == SyntaxKind::Word);
        piece.map(|piece| piece.text())
    };
    match word(0) {
        Some("evidence") => word(1).is_none() || (word(1) == Some("evidence") && word(2).is_some()),
        name => name.is_some(),
    }
}
