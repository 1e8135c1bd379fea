use super::Lowering;
use super::head::words_between;
use crate::diagnostic::Diagnostic;
use crate::language::{Head, Row};
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::{Edit, Span};

/// Quotes of word processors and other languages, with those that close them.
const QUOTES: [(char, &[char]); 8] = [
    ('“', &['”', '“', '"']),
    ('„', &['“', '”', '"']),
    ('”', &['”', '"']),
    ('«', &['»']),
    ('»', &['«']),
    ('‘', &['’']),
    ('’', &['’']),
    ('\'', &['\'']),
];

impl Lowering<'_> {
    /// Says what is wrong with characters in the head of `node` that mean nothing, where mending has
    /// not said it. One message: the first of them is the mistake, the others follow from it.
    pub(super) fn slip(&mut self, node: NodeRef<'_>, row: Option<&Row>) {
        let Some(stray) = node.stray() else { return };
        let pieces: Vec<NodeRef<'_>> = node.pieces().collect();
        let at = pieces.iter().position(|piece| piece.index() == stray.index()).unwrap_or_default();
        let before = at.checked_sub(1).and_then(|at| pieces.get(at)).copied();
        let after = pieces.get(at + 1).copied();
        let diagnostic = self
            .quotes(stray)
            .or_else(|| self.bare_text(&pieces, row))
            .or_else(|| self.mermaid_task(node, stray, &pieces, row))
            .or_else(|| self.sign(stray, before))
            .or_else(|| self.arrow(stray, before, after))
            .or_else(|| self.percent(stray, before))
            .or_else(|| self.money(stray, after))
            .unwrap_or_else(|| self.meaningless(stray));
        self.report(diagnostic);
    }

    /// `“text”`, `'text'`.
    fn quotes(&self, stray: NodeRef<'_>) -> Option<Diagnostic> {
        let open = stray.text().chars().next()?;
        let (_, closers) = QUOTES.iter().find(|(quote, _)| *quote == open)?;
        let start = stray.span().start as usize;
        let rest = self.text.get(start + open.len_utf8()..)?;
        let line = rest.split(['\n', '\r']).next().unwrap_or_default();
        let (end, closer) = line.char_indices().rfind(|(_, c)| closers.contains(c))?;
        let whole = Span::new(start as u32, (start + open.len_utf8() + end + closer.len_utf8()) as u32);
        let inside = line.get(..end).unwrap_or_default().replace('"', "\\\"");
        let right = format!("\"{inside}\"");
        Some(
            Diagnostic::error("curly-quotes", self.at(whole), "a text stands in straight double quotes")
                .help(format!("write `{right}`"))
                .fix("write straight quotes", vec![Edit::new(self.at(whole), right)]),
        )
    }

    /// `thought Why so long?`: text without quotes.
    fn bare_text(&self, pieces: &[NodeRef<'_>], row: Option<&Row>) -> Option<Diagnostic> {
        let row = row.filter(|row| matches!(row.head, Head::Text | Head::OptionalText))?;
        pieces.first().filter(|piece| piece.text() == row.keyword)?;
        let first = pieces.get(1).filter(|piece| piece.kind() == SyntaxKind::Word)?;
        let span = words_between(pieces.get(1..).unwrap_or_default(), row).unwrap_or(first.span());
        let edits = vec![Edit::new(self.at(Span::at(span.start)), "\""), Edit::new(self.at(Span::at(span.end)), "\"")];
        Some(
            Diagnostic::error(
                "missing-quotes",
                self.at(span),
                format!("the text behind `{}` needs quotes", row.keyword),
            )
            .help("put `\"` before its first word and behind its last one")
            .fix("put quotes around it", edits),
        )
    }

    /// `Make tea: 5: Me`, a task of a Mermaid journey.
    fn mermaid_task(
        &self,
        node: NodeRef<'_>,
        stray: NodeRef<'_>,
        pieces: &[NodeRef<'_>],
        row: Option<&Row>,
    ) -> Option<Diagnostic> {
        let colon = stray.text().starts_with(':') && row.is_none();
        let at = pieces.iter().position(|piece| piece.index() == stray.index())?;
        let score = pieces.get(at + 1).filter(|piece| colon && piece.kind() == SyntaxKind::Number)?;
        let name = self.text.get(node.head_span().start as usize..stray.span().start as usize)?.trim();
        Some(Diagnostic::error("mermaid-line", self.at(node.head_span()), "this is a task in Mermaid's notation").help(
            format!(
                "a task is a touchpoint in a stage: `touchpoint \"{name}\" {{ emotion \"…\" {} }}`",
                score.text().trim_end_matches(|c: char| !c.is_ascii_digit())
            ),
        ))
    }

    /// `stage: "…"`, `score = 3`.
    fn sign(&self, stray: NodeRef<'_>, before: Option<NodeRef<'_>>) -> Option<Diagnostic> {
        let sign = [":=", ":", "="].into_iter().find(|sign| stray.text() == *sign)?;
        let word = before.filter(|before| before.kind() == SyntaxKind::Word)?;
        Some(
            Diagnostic::error(
                "stray-sign",
                self.at(stray.span()),
                format!("`{}` needs no `{sign}` behind it", word.text()),
            )
            .help(format!("write a blank instead: `{} …`", word.text()))
            .fix(format!("delete the `{sign}`"), vec![Edit::new(self.at(stray.span()), "")]),
        )
    }

    /// `a => b`, `a → b`, `a --> b`.
    fn arrow(&self, stray: NodeRef<'_>, before: Option<NodeRef<'_>>, after: Option<NodeRef<'_>>) -> Option<Diagnostic> {
        before.filter(|before| before.kind() == SyntaxKind::Word)?;
        let long = matches!(stray.text(), "-" | "--" | "—" | "–")
            && after.is_some_and(|after| after.kind() == SyntaxKind::Arrow && after.span().start == stray.span().end);
        let other = matches!(stray.text(), "=>" | "→" | "⇒" | "⟶" | ">" | "==>" | "—>" | "–>" | "=>>");
        if !long && !other {
            return None;
        }
        let span = if long { stray.span().to(after?.span()) } else { stray.span() };
        let shown = self.text.get(span.range()).unwrap_or_default();
        Some(
            Diagnostic::error("bad-arrow", self.at(span), format!("`{shown}` is not an arrow"))
                .help("write `->`")
                .fix("write `->`", vec![Edit::new(self.at(span), "->")]),
        )
    }

    /// `69 %`.
    fn percent(&self, stray: NodeRef<'_>, before: Option<NodeRef<'_>>) -> Option<Diagnostic> {
        let number = before.filter(|before| before.kind() == SyntaxKind::Number && stray.text() == "%")?;
        let span = number.span().to(stray.span());
        let right = format!("{}%", number.text());
        Some(
            Diagnostic::error("bad-value", self.at(span), "a percentage is one word, without a blank")
                .help(format!("write `{right}`"))
                .fix(format!("write `{right}`"), vec![Edit::new(self.at(span), right)]),
        )
    }

    /// `cost $5`.
    fn money(&self, stray: NodeRef<'_>, after: Option<NodeRef<'_>>) -> Option<Diagnostic> {
        let sign = stray.text().chars().next().filter(|c| "€$£¥₹".contains(*c))?;
        let number = stray.text().trim_start_matches(sign);
        let figure = match after {
            Some(after) if number.is_empty() && after.kind() == SyntaxKind::Number => after.text(),
            _ => number,
        };
        let span =
            after.filter(|after| after.text() == figure).map_or(stray.span(), |after| stray.span().to(after.span()));
        if figure.is_empty() || !figure.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        Some(
            Diagnostic::error("bad-value", self.at(span), "money is a plain number; the metric says its unit")
                .help(format!("write `{figure}`, and `unit \"{sign}\"` in the metric"))
                .fix(format!("write `{figure}`"), vec![Edit::new(self.at(span), figure)]),
        )
    }

    fn meaningless(&self, stray: NodeRef<'_>) -> Diagnostic {
        let shown: String = stray.text().chars().take(20).collect();
        Diagnostic::error("unexpected-text", self.at(stray.span()), format!("`{shown}` means nothing here"))
            .help("leave it out, or put it into a text: `\"…\"`")
            .suggest(format!("leave out `{shown}`"), vec![Edit::new(self.at(stray.span()), "")])
    }
}
