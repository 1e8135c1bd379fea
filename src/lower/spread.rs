use super::cursor::Cursor;
use super::{Lowering, amount, date, number};
use crate::language::ValueKind;
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::Span;

/// A value in pieces: where it stands, how to write it in one, and why it has to be.
pub(super) type Spread = (Span, String, &'static str);

impl Lowering<'_> {
    /// `2h 30min`, `9 percent`, `October 31, 2026`, `1 to 5`: a value of `kind` that starts with `first`
    /// and was written in several words.
    pub(super) fn spread(&self, cursor: &Cursor<'_>, first: NodeRef<'_>, kind: ValueKind) -> Option<Spread> {
        let rest = cursor.rest();
        match kind {
            ValueKind::Date => self.spread_date(rest),
            ValueKind::Scale => self.spread_range(rest, "a scale is one word", |text| number::scale(text).is_ok()),
            ValueKind::Age => self.spread_age(rest),
            ValueKind::Duration | ValueKind::Amount | ValueKind::Confidence => {
                self.spread_percent(rest, kind).or_else(|| self.spread_duration(first, rest, kind))
            }
            _ => None,
        }
    }

    /// `2h 30min`, `10 minutes`, `1-2 days`, `"3 days"`: a duration.
    fn spread_duration(&self, first: NodeRef<'_>, rest: &[NodeRef<'_>], kind: ValueKind) -> Option<Spread> {
        const WHY: &str = "a duration is one word, without blanks";
        if first.kind().is_text() && kind == ValueKind::Duration {
            let words: Vec<&str> = first.content().split_whitespace().collect();
            return joined(&words).map(|joined| (first.span(), joined, "a duration is one word, without quotes"));
        }
        let texts: Vec<&str> = rest.iter().take(3).map(|piece| piece.text()).collect();
        let plain = |piece: &&NodeRef<'_>| matches!(piece.kind(), SyntaxKind::Word | SyntaxKind::Number);
        let most = rest.iter().take(3).take_while(plain).count();
        // Of `2h 30min owner`, as much as is a duration.
        (2..=most).rev().find_map(|count| {
            // `objective from 1d to 2d` has two values: only where no `to` can follow it is part of a range.
            let words = texts.get(..count).filter(|words| kind == ValueKind::Duration || !words.contains(&"to"))?;
            let joined = joined(words)?;
            Some((first.span().to(rest.get(count - 1)?.span()), joined, WHY))
        })
    }

    /// `9 percent`, `9 pct`.
    fn spread_percent(&self, rest: &[NodeRef<'_>], kind: ValueKind) -> Option<Spread> {
        let [figure, word, ..] = rest else { return None };
        let percent =
            matches!(word.text(), "percent" | "per" | "pct" | "percentage") && word.kind() == SyntaxKind::Word;
        let wanted = percent && kind != ValueKind::Duration && number::read(figure.text()).is_ok();
        wanted.then(|| {
            (figure.span().to(word.span()), format!("{}%", figure.text()), "a percentage is written with its sign")
        })
    }

    /// `October 31, 2026`, `31 Oct 2026`, `Q3 2026`: a date in words.
    fn spread_date(&self, rest: &[NodeRef<'_>]) -> Option<Spread> {
        let (first, ahead) = rest.split_first()?;
        if first.kind().is_text() {
            let words: Vec<&str> = first.content().split([' ', ',']).filter(|word| !word.is_empty()).collect();
            let date = date::in_words(&words).filter(|_| words.len() > 1)?;
            return Some((first.span(), date, "a date is written in figures: year, month, day"));
        }
        (1..=ahead.len().min(3)).rev().find_map(|count| {
            let pieces = rest.get(..=count)?;
            let words: Vec<&str> =
                pieces.iter().filter(|piece| piece.kind() != SyntaxKind::Comma).map(|piece| piece.text()).collect();
            let date = date::in_words(&words)?;
            Some((first.span().to(pieces.last()?.span()), date, "a date is written in figures: year, month, day"))
        })
    }

    /// `1 to 5`.
    fn spread_range(&self, rest: &[NodeRef<'_>], why: &'static str, good: impl Fn(&str) -> bool) -> Option<Spread> {
        let [low, word, high, ..] = rest else { return None };
        let range = format!("{}..{}", low.text(), high.text());
        let joins = matches!(word.text(), "to" | "and" | "until" | "through");
        (joins && good(&range)).then(|| (low.span().to(high.span()), range, why))
    }

    /// `34 years`, `30 to 40`.
    fn spread_age(&self, rest: &[NodeRef<'_>]) -> Option<Spread> {
        const WHY: &str = "an age is a number of years, in one word";
        let years = |piece: &NodeRef<'_>| matches!(piece.text(), "years" | "year" | "yrs" | "y");
        match rest {
            [age, word, ..] if years(word) && number::age(age.text()).is_ok() => {
                Some((age.span().to(word.span()), age.text().to_owned(), WHY))
            }
            _ => self.spread_range(rest, WHY, |text| number::age(text).is_ok()),
        }
    }
}

/// The duration that `words` are in pieces.
fn joined(words: &[&str]) -> Option<String> {
    let spelt = |figure: &str, word: &str| {
        let unit = amount::unit(word)?;
        // `1-2 days` is a range.
        Some(match figure.trim_start_matches(['-', '+']).split_once('-') {
            Some((low, high)) => format!("{low}{unit}..{high}{unit}"),
            None => format!("{figure}{unit}"),
        })
    };
    let text = match words {
        [one] => (*one).to_owned(),
        [figure, word] if number::read(figure.split('-').next().unwrap_or_default()).is_ok() => spelt(figure, word)?,
        [low, "to", high] => format!("{low}..{high}"),
        [first, second] if amount::duration(first).is_ok() => format!("{first}{second}"),
        _ => return None,
    };
    amount::duration(&text).ok().map(|_| text)
}
