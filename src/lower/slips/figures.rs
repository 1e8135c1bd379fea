//! Numbers with signs that they do not have here.

use crate::diagnostic::{Diagnostic, code};
use crate::language::{Head, Row};
use crate::lower::Lowering;
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::Edit;

impl Lowering<'_> {
    /// `69 %`.
    pub(super) fn percent(&self, stray: NodeRef<'_>, before: Option<NodeRef<'_>>) -> Option<Diagnostic> {
        let number = before.filter(|before| before.kind() == SyntaxKind::Number && stray.text() == "%")?;
        let span = number.span().to(stray.span());
        let right = format!("{}%", number.text());
        Some(
            Diagnostic::new(code::BAD_VALUE, self.at(span), "a percentage is one word, without a blank")
                .help(format!("write `{right}`"))
                .fix(format!("write `{right}`"), vec![Edit::new(self.at(span), right)]),
        )
    }

    /// `emotion sad –0.5`: a dash of a word processor for the minus.
    pub(super) fn minus(&self, stray: NodeRef<'_>, after: Option<NodeRef<'_>>) -> Option<Diagnostic> {
        let number =
            after.filter(|after| after.kind() == SyntaxKind::Number && after.span().start == stray.span().end)?;
        let span = stray.span().to(number.span());
        let right = format!("-{}", number.text());
        matches!(stray.text(), "–" | "—" | "‐" | "‑").then(|| {
            Diagnostic::new(code::BAD_VALUE, self.at(span), "a minus is written with a hyphen")
                .help(format!("write `{right}`"))
                .fix(format!("write `{right}`"), vec![Edit::new(self.at(span), right)])
        })
    }

    /// `cost $5`, `cost 5€`.
    pub(super) fn money(
        &self,
        stray: NodeRef<'_>,
        before: Option<NodeRef<'_>>,
        after: Option<NodeRef<'_>>,
    ) -> Option<Diagnostic> {
        let sign = stray.text().chars().next().filter(|c| "€$£¥₹".contains(*c))?;
        let behind = before.filter(|before| before.kind() == SyntaxKind::Number);
        if let Some(number) = behind.filter(|_| stray.text().chars().count() == 1) {
            let (span, figure) = (number.span().to(stray.span()), number.text());
            return Some(
                Diagnostic::new(code::BAD_VALUE, self.at(span), "money is a plain number; the metric says its unit")
                    .help(format!("write `{figure}`, and `unit \"{sign}\"` in the metric"))
                    .fix(format!("write `{figure}`"), vec![Edit::new(self.at(span), figure)]),
            );
        }
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
            Diagnostic::new(code::BAD_VALUE, self.at(span), "money is a plain number; the metric says its unit")
                .help(format!("write `{figure}`, and `unit \"{sign}\"` in the metric"))
                .fix(format!("write `{figure}`"), vec![Edit::new(self.at(span), figure)]),
        )
    }

    /// `emotion 😀`: a sign for a feeling.
    pub(super) fn picture(&self, stray: NodeRef<'_>, at: usize, row: Option<&Row>) -> Option<Diagnostic> {
        row.filter(|row| row.head == Head::Emotion && at == 1 && !stray.text().is_ascii())?;
        let right = format!("\"{}\"", stray.text());
        Some(
            Diagnostic::new(code::MISSING_QUOTES, self.at(stray.span()), "a feeling that is no word needs quotes")
                .help(format!("write `emotion {right} 0.5`, with a score of its own"))
                .suggest("put quotes around it", vec![Edit::new(self.at(stray.span()), right)]),
        )
    }
}
