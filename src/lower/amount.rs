use super::number::{self, ends, low_first};
use super::value::Wrong;
use crate::model::Quantity;

const MINUTE: f64 = 60.0;
const HOUR: f64 = 60.0 * MINUTE;
const DAY: f64 = 24.0 * HOUR;

/// Units of durations with their length in seconds: a day is 24 hours, a week 7 days; a month and a
/// year are the mean ones of the Gregorian calendar (30.436875 and 365.2425 days).
const UNITS: [(&str, f64); 7] = [
    ("s", 1.0),
    ("min", MINUTE),
    ("h", HOUR),
    ("d", DAY),
    ("w", 7.0 * DAY),
    ("mo", 30.436875 * DAY),
    ("y", 365.2425 * DAY),
];

/// The unit that a word of a writer stands for.
pub(super) fn unit(word: &str) -> Option<&'static str> {
    Some(match word.to_lowercase().as_str() {
        "s" | "sec" | "secs" | "second" | "seconds" => "s",
        "m" | "min" | "mins" | "minute" | "minutes" => "min",
        "h" | "hr" | "hrs" | "hour" | "hours" => "h",
        "d" | "day" | "days" => "d",
        "w" | "wk" | "week" | "weeks" => "w",
        "mo" | "month" | "months" => "mo",
        "y" | "yr" | "year" | "years" => "y",
        _ => return None,
    })
}

/// A number, a percentage or a duration, or a range of one of them.
pub(super) fn read(text: &str) -> Result<Quantity, Wrong> {
    ranged(text, |text| {
        if let Some(share) = text.strip_suffix('%') {
            return Ok((number::read(share)? / 100.0, Some("%")));
        }
        match number::read(text) {
            Ok(number) => Ok((number, None)),
            Err(_) if text.ends_with(|c: char| c.is_alphabetic()) => seconds(text).map(|length| (length, Some("s"))),
            Err(wrong) => Err(wrong),
        }
    })
}

/// A duration such as `10min` or `2h30min`, or a range of them.
pub(super) fn duration(text: &str) -> Result<Quantity, Wrong> {
    ranged(text, |text| seconds(text).map(|length| (length, Some("s"))))
}

/// A percentage of 0…100.
pub(super) fn percent(text: &str) -> Result<Quantity, Wrong> {
    ranged(text, |text| match text.strip_suffix('%') {
        Some(share) => match number::read(share)? {
            share if (0.0..=100.0).contains(&share) => Ok((share / 100.0, Some("%"))),
            _ => Err(Wrong::new("is not a share: it lies outside 0%…100%")),
        },
        None => match number::read(text) {
            Ok(share) if (1.0..=100.0).contains(&share) => {
                Err(Wrong::new("has no percent sign").instead(format!("{text}%")))
            }
            // A share of one, as programs write it.
            Ok(share) if share > 0.0 && share < 1.0 => {
                let percent = (share * 1e4).round() / 100.0;
                Err(Wrong::new("is not a percentage").instead(format!("{percent}%")))
            }
            _ => Err(Wrong::new("is not a percentage")),
        },
    })
}

fn ranged(text: &str, one: impl Fn(&str) -> Result<(f64, Option<&'static str>), Wrong>) -> Result<Quantity, Wrong> {
    let quantity = |value, upper, unit: Option<&str>| {
        Ok(Quantity { value, upper, unit: unit.map(str::to_owned), text: text.replace('−', "-") })
    };
    match ends(text) {
        None => one(text).and_then(|(value, unit)| quantity(value, None, unit)),
        Some(("", high)) => {
            let (max, unit) = one(high).map_err(|wrong| wrong.within("..", ""))?;
            quantity(0.0, Some(max), unit)
        }
        Some((low, "")) => {
            let (min, unit) = one(low).map_err(|wrong| wrong.within("", ".."))?;
            quantity(min, None, unit)
        }
        Some((low, high)) => {
            let (min, unit) = one(low).map_err(|wrong| wrong.within("", &format!("..{high}")))?;
            let (max, other) = one(high).map_err(|wrong| wrong.within(&format!("{low}.."), ""))?;
            if unit != other {
                return Err(Wrong::new("has two ends of different kinds"));
            }
            low_first(min, max, low, high)?;
            quantity(min, Some(max), unit)
        }
    }
}

fn seconds(text: &str) -> Result<f64, Wrong> {
    let mut rest = text;
    let mut total = 0.0;
    let mut mended = String::new();
    let mut bad = false;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        let (figure, behind) = rest.split_at(digits);
        let letters = behind.find(|c: char| !c.is_alphabetic()).unwrap_or(behind.len());
        let (word, behind) = behind.split_at(letters);
        let Ok(figure_value) = number::read(figure) else { return Err(Wrong::new("is not a duration")) };
        let Some(unit) = unit(word) else {
            return Err(if word.is_empty() { Wrong::new("has no unit") } else { Wrong::new("is not a duration") });
        };
        bad |= unit != word;
        mended.push_str(figure);
        mended.push_str(unit);
        total += figure_value * UNITS.iter().find(|(name, _)| *name == unit).map_or(0.0, |(_, length)| *length);
        rest = behind;
    }
    match () {
        () if text.is_empty() => Err(Wrong::new("is not a duration")),
        () if bad => Err(Wrong::new("is not a duration; the units are s, min, h, d, w, mo and y").instead(mended)),
        () => Ok(total),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_keep_what_was_written() {
        let read = |text| read(text).ok().map(|amount| (amount.value, amount.upper, amount.unit));
        assert_eq!(read("31%"), Some((0.31, None, Some(String::from("%")))));
        assert_eq!(read("2h30min"), Some((9000.0, None, Some(String::from("s")))));
        assert_eq!(read("20min..40min"), Some((1200.0, Some(2400.0), Some(String::from("s")))));
        assert_eq!(read("..24h"), Some((0.0, Some(86400.0), Some(String::from("s")))));
        assert_eq!(read("42"), Some((42.0, None, None)));
        assert_eq!(read("1%..2h"), None);
    }

    #[test]
    fn slips_say_what_to_write() {
        let instead = |result: Result<Quantity, Wrong>| result.err().and_then(|wrong| wrong.instead);
        assert_eq!(instead(duration("5m")).as_deref(), Some("5min"));
        assert_eq!(instead(duration("2hours")).as_deref(), Some("2h"));
        assert_eq!(instead(percent("69")).as_deref(), Some("69%"));
    }
}
