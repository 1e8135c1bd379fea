//! Figures for people: `4min` as `4 min`, `7d..10d` as `7–10 days`, a promoter score with its sign. Digits stay
//! as the writer wrote them.

use super::context::Context;
use crate::model::{Metric, MetricKind, Quantity};

/// Between a number and its unit: they stay on one line.
const TIE: char = '\u{a0}';

/// A quantity; `metric` is what it measures, where it measures one.
pub(super) fn quantity(cx: &Context, quantity: &Quantity, metric: Option<&Metric>) -> String {
    let unit = metric.and_then(|metric| metric.unit.as_deref()).or(quantity.unit.as_deref());
    let unit = unit.map(str::trim).filter(|unit| !unit.is_empty() && *unit != "%" && *unit != "s");
    let signed = metric.is_some_and(|metric| metric.kind == Some(MetricKind::Nps));
    range(cx, &quantity.text, unit, signed)
}

/// A number or range of numbers as the file has it: `35..42`.
pub(super) fn plain(cx: &Context, text: &str) -> String {
    range(cx, text, None, false)
}

fn range(cx: &Context, text: &str, unit: Option<&str>, signed: bool) -> String {
    let text = text.trim();
    let one = |text: &str| Amount::read(text).map(|amount| cx.pen.figure(&amount.write(cx, unit, signed)));
    match text.split_once("..") {
        None => one(text),
        Some(("", to)) => one(to).map(|to| format!("{} {to}", cx.pen.word("up-to"))),
        Some((from, "")) => one(from).map(|from| format!("{} {from}", cx.pen.word("at-least"))),
        Some((from, to)) => both(cx, from, to, unit, signed).map(|both| cx.pen.figure(&both)),
    }
    .unwrap_or_else(|| text.to_owned())
}

fn both(cx: &Context, from: &str, to: &str, unit: Option<&str>, signed: bool) -> Option<String> {
    let (low, high) = (Amount::read(from)?, Amount::read(to)?);
    let high_text = high.write(cx, unit, signed);
    // One unit for both, unless a sign would run into the dash.
    let bare = match (&low.parts[..], &high.parts[..]) {
        ([(number, of)], [(_, other)]) if of == other && !low.negative && !high.negative && !signed => Some(number),
        _ => None,
    };
    Some(match bare {
        Some(number) => format!("{number}–{high_text}"),
        None => format!("{} – {high_text}", low.write(cx, unit, signed)),
    })
}

/// A number, percentage or duration.
struct Amount<'t> {
    negative: bool,
    /// Numbers with their units: of `2h30min` two.
    parts: Vec<(&'t str, &'t str)>,
}

impl<'t> Amount<'t> {
    fn read(text: &'t str) -> Option<Amount<'t>> {
        let text = text.trim();
        let (negative, mut rest) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let mut parts = Vec::new();
        while !rest.is_empty() {
            let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
            let (number, after) = rest.split_at_checked(digits)?;
            let letters = after.find(|c: char| c.is_ascii_digit()).unwrap_or(after.len());
            let (unit, next) = after.split_at_checked(letters)?;
            number.parse::<f64>().ok()?;
            if !matches!(unit, "" | "%" | "s" | "min" | "h" | "d" | "w" | "mo" | "y") {
                return None;
            }
            parts.push((number, unit));
            rest = next;
        }
        // Only durations have several parts.
        let sound = parts.len() == 1 || parts.iter().all(|(_, unit)| !matches!(*unit, "" | "%"));
        (sound && !parts.is_empty()).then_some(Amount { negative, parts })
    }

    fn write(&self, cx: &Context, unit: Option<&str>, signed: bool) -> String {
        let mut text = String::new();
        if self.negative {
            text.push('\u{2212}');
        } else if signed && self.parts.iter().any(|(number, _)| number.parse::<f64>().is_ok_and(|n| n > 0.0)) {
            text.push('+');
        }
        for (index, (number, own)) in self.parts.iter().enumerate() {
            if index > 0 {
                text.push(TIE);
            }
            text.push_str(number);
            let one = *number == "1";
            let word = match *own {
                "" => unit.unwrap_or_default(),
                "%" => {
                    text.push('%');
                    continue;
                }
                "s" => cx.pen.word("unit.s"),
                "min" => cx.pen.word("unit.min"),
                "h" => cx.pen.word("unit.h"),
                "d" => cx.pen.word(if one { "unit.day" } else { "unit.days" }),
                "w" => cx.pen.word(if one { "unit.week" } else { "unit.weeks" }),
                "mo" => cx.pen.word(if one { "unit.month" } else { "unit.months" }),
                _ => cx.pen.word(if one { "unit.year" } else { "unit.years" }),
            };
            if !word.is_empty() {
                text.push(TIE);
                text.push_str(word);
            }
        }
        text
    }
}
