//! What is wrong with characters that mean nothing: slips that can be foreseen, each with what to write.

mod figures;
mod imports;
mod notation;
mod personas;
mod quotes;

use super::Lowering;
use crate::diagnostic::{Diagnostic, code};
use crate::language::{self, Row};
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::{Edit, Span};

impl Lowering<'_> {
    /// Says what is wrong with characters in the head of `node` that mean nothing, where mending has
    /// not said it. One message: the first of them is the mistake, the others follow from it. Only
    /// signs behind keywords are told each by itself.
    pub(super) fn slip(&mut self, node: NodeRef<'_>, row: Option<&Row>) {
        let Some(stray) = node.stray() else { return };
        let pieces: Vec<NodeRef<'_>> = node.pieces().collect();
        let at = pieces.iter().position(|piece| piece.index() == stray.index()).unwrap_or_default();
        let before = at.checked_sub(1).and_then(|at| pieces.get(at)).copied();
        let after = pieces.get(at + 1).copied();
        if let Some(sign) = self.address(stray, before, row).is_none().then(|| self.sign(stray, before)).flatten()
            && row.is_some()
        {
            self.report(sign);
            let others: Vec<Diagnostic> = pieces
                .windows(2)
                .skip(at)
                .filter(|pair| matches!(pair, [word, _] if language::is_keyword(word.text())))
                .filter_map(|pair| self.sign(*pair.get(1)?, pair.first().copied()))
                .collect();
            others.into_iter().for_each(|other| self.report(other));
            return;
        }
        let diagnostic = self
            .quotes(stray)
            .or_else(|| self.comment(node, stray, at))
            .or_else(|| self.bullet(stray, at, after, row))
            .or_else(|| self.address(stray, before, row))
            .or_else(|| self.bare_text(&pieces, row))
            .or_else(|| self.mermaid_task(node, row))
            .or_else(|| self.sign(stray, before))
            .or_else(|| self.quoted_keyword(stray, before))
            .or_else(|| self.arrow(stray, before, after))
            .or_else(|| self.percent(stray, before))
            .or_else(|| self.minus(stray, after))
            .or_else(|| self.money(stray, before, after))
            .or_else(|| self.picture(stray, at, row))
            .or_else(|| self.joined_names(&pieces, at, row))
            .or_else(|| self.brackets(node, stray, &pieces, row))
            .unwrap_or_else(|| self.meaningless(stray));
        self.report(diagnostic);
    }

    /// `stage: "…"`, `score = 3`.
    fn sign(&self, stray: NodeRef<'_>, before: Option<NodeRef<'_>>) -> Option<Diagnostic> {
        let sign = [":=", ":", "="].into_iter().find(|sign| stray.text() == *sign)?;
        let word = before.filter(|before| before.kind() == SyntaxKind::Word)?;
        // One blank stays, whatever stood around the sign.
        let behind = self.text.get(stray.span().end as usize..).and_then(|rest| rest.chars().next());
        let apart = word.span().end < stray.span().start;
        let (gone, blank) = match behind.is_none_or(char::is_whitespace) {
            true => (Span::new(word.span().end, stray.span().end), ""),
            false => (stray.span(), if apart { "" } else { " " }),
        };
        Some(
            Diagnostic::new(
                code::STRAY_SIGN,
                self.at(stray.span()),
                format!("`{}` needs no `{sign}` behind it", word.text()),
            )
            .help(format!("write a blank instead: `{} …`", word.text()))
            .fix(format!("delete the `{sign}`"), vec![Edit::new(self.at(gone), blank)]),
        )
    }

    /// `a => b`, `a → b`, `a --> b`.
    fn arrow(&self, stray: NodeRef<'_>, before: Option<NodeRef<'_>>, after: Option<NodeRef<'_>>) -> Option<Diagnostic> {
        before.filter(|before| before.kind() == SyntaxKind::Word)?;
        let long = matches!(stray.text(), "-" | "--" | "—" | "–")
            && after.is_some_and(|after| after.kind() == SyntaxKind::Arrow && after.span().start == stray.span().end);
        // `b <- a` runs the other way round.
        if let Some((from, to)) = after
            .filter(|after| after.kind() == SyntaxKind::Word && matches!(stray.text(), "<-" | "<--" | "<=" | "←"))
            .zip(before)
        {
            let span = to.span().to(from.span());
            let right = format!("{} -> {}", from.text(), to.text());
            return Some(
                Diagnostic::new(code::BAD_ARROW, self.at(stray.span()), "an arrow points to what comes next")
                    .help(format!("write `{right}`"))
                    .fix(format!("write `{right}`"), vec![Edit::new(self.at(span), right)]),
            );
        }
        let other = matches!(stray.text(), "=>" | "→" | "⇒" | "⟶" | ">" | "==>" | "—>" | "–>" | "=>>");
        if !long && !other {
            return None;
        }
        let span = if long { stray.span().to(after?.span()) } else { stray.span() };
        let shown = self.text.get(span.range()).unwrap_or_default();
        Some(
            Diagnostic::new(code::BAD_ARROW, self.at(span), format!("`{shown}` is not an arrow"))
                .help("write `->`")
                .fix("write `->`", vec![Edit::new(self.at(span), "->")]),
        )
    }

    fn meaningless(&self, stray: NodeRef<'_>) -> Diagnostic {
        let shown: String = stray.text().chars().take(20).collect();
        Diagnostic::new(code::UNEXPECTED_TEXT, self.at(stray.span()), format!("`{shown}` means nothing here"))
            .help("leave it out, or put it into a text: `\"…\"`")
            .suggest(format!("leave out `{shown}`"), vec![Edit::new(self.at(stray.span()), "")])
    }
}
