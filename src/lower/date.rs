use super::number::ends;
use super::value::Wrong;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// `2026`, `2026-10`, `2026-10-31`, or a range of them, kept as written.
pub(super) fn range(text: &str) -> Result<String, Wrong> {
    match ends(text) {
        None => read(text)?,
        Some(("", high)) => read(high).map_err(|wrong| wrong.within("..", ""))?,
        Some((low, "")) => read(low).map_err(|wrong| wrong.within("", ".."))?,
        Some((low, high)) => {
            read(low).map_err(|wrong| wrong.within("", &format!("..{high}")))?;
            read(high).map_err(|wrong| wrong.within(&format!("{low}.."), ""))?;
            // Written year first, dates sort as text; a shorter one stands for its beginning.
            if low > high {
                return Err(Wrong::new("has its later end first").instead(format!("{high}..{low}")));
            }
        }
    }
    Ok(text.to_owned())
}

fn read(text: &str) -> Result<(), Wrong> {
    if let Some(checked) = calendar(text) {
        return checked;
    }
    let wrong = Wrong::new("is not a date; the order is year, month, day, with hyphens");
    Err(match reordered(text) {
        Some(instead) => wrong.instead(instead),
        None => wrong,
    })
}

/// Whether `text`, written as a date is, is one; none where it is not written so. Proposals are held against it:
/// asking [`read`] about one would ask for a proposal for the proposal.
fn calendar(text: &str) -> Option<Result<(), Wrong>> {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    let shape: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    if !(digits && matches!(shape[..], [4] | [4, 2] | [4, 2, 2])) {
        return None;
    }
    let figure = |at: usize| parts.get(at).and_then(|part| part.parse::<u32>().ok());
    let (year, month, day) = (figure(0).unwrap_or(0), figure(1).unwrap_or(1), figure(2).unwrap_or(1));
    Some(match () {
        () if !(1..=12).contains(&month) && (1..=12).contains(&day) && parts.len() == 3 => {
            Err(Wrong::new("has no such month; the order is year, month, day")
                .instead(format!("{year:04}-{day:02}-{month:02}")))
        }
        () if !(1..=12).contains(&month) => Err(Wrong::new("has no such month")),
        () if !(1..=days(year, month)).contains(&day) => Err(Wrong::new("is not a day of the calendar")),
        () => Ok(()),
    })
}

/// Whether `text` is a date of the calendar.
fn is_date(text: &str) -> bool {
    calendar(text).is_some_and(|checked| checked.is_ok())
}

/// What a date in another order means, where only one reading is possible.
fn reordered(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(['.', '/', '-']).filter(|part| !part.is_empty()).collect();
    let figure = |part: &str| part.parse::<u32>().ok();
    let instead = match parts[..] {
        [year, month, day] if year.len() == 4 => format!("{year}-{:02}-{:02}", figure(month)?, figure(day)?),
        [first, second, year] if year.len() == 4 => {
            let (first, second) = (figure(first)?, figure(second)?);
            // Points are used day first; with slashes only a day above 12 tells.
            let day_first = text.contains('.') || first > 12;
            if !day_first && second <= 12 && first != second {
                return None;
            }
            let (day, month) = if day_first { (first, second) } else { (second, first) };
            format!("{year}-{month:02}-{day:02}")
        }
        [year, month] if year.len() == 4 => format!("{year}-{:02}", month_number(month)?),
        [month, year] if year.len() == 4 => format!("{year}-{:02}", month_number(month)?),
        _ => return None,
    };
    is_date(&instead).then_some(instead)
}

/// What a date in words means: `October 2026`, `31 Oct 2026`, `October 31st 2026`, `Q3 2026`.
pub(super) fn in_words(words: &[&str]) -> Option<String> {
    let year = |word: &str| (word.len() == 4).then(|| word.parse::<u32>().ok()).flatten();
    let month = |word: &str| month_number(word).filter(|_| word.chars().all(char::is_alphabetic) && word.len() >= 3);
    let day =
        |word: &str| word.trim_end_matches(|c: char| c.is_alphabetic()).parse::<u32>().ok().filter(|_| word.len() <= 4);
    let date = match words {
        [quarter, last] if quarter.to_lowercase().starts_with('q') => {
            let (quarter, year) = (quarter.get(1..)?.parse::<u32>().ok().filter(|q| (1..=4).contains(q))?, year(last)?);
            return Some(format!("{year}-{:02}..{year}-{:02}", quarter * 3 - 2, quarter * 3));
        }
        [first, last] => format!("{}-{:02}", year(last)?, month(first)?),
        [first, second, last] => {
            let (month, day) = month(first).zip(day(second)).or_else(|| month(second).zip(day(first)))?;
            format!("{}-{month:02}-{day:02}", year(last)?)
        }
        _ => return None,
    };
    is_date(&date).then_some(date)
}

fn month_number(text: &str) -> Option<u32> {
    let short: String = text.to_lowercase().chars().take(3).collect();
    text.parse().ok().or_else(|| MONTHS.iter().position(|month| *month == short).map(|at| at as u32 + 1))
}

/// Days of a month in the Gregorian calendar.
fn days(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_words_have_figures() {
        for (words, date) in [
            ("Oct 2026", Some("2026-10")),
            ("October 31 2026", Some("2026-10-31")),
            ("31st October 2026", Some("2026-10-31")),
            ("Q3 2026", Some("2026-07..2026-09")),
            ("Q5 2026", None),
            ("Sometime 2026", None),
        ] {
            let words: Vec<&str> = words.split(' ').collect();
            assert_eq!(in_words(&words).as_deref(), date, "{words:?}");
        }
    }

    #[test]
    fn dates_are_days_of_the_calendar() {
        for good in ["2026", "2026-10", "2026-10-31", "2024-02-29", "2025-11..2025-12"] {
            assert!(range(good).is_ok(), "{good}");
        }
        for (bad, instead) in [
            ("2026-02-29", None),
            ("2026-31-10", Some("2026-10-31")),
            ("31.10.2026", Some("2026-10-31")),
            ("10/31/2026", Some("2026-10-31")),
            ("03/04/2026", None),
            ("2026/10/31", Some("2026-10-31")),
            ("2026-1-5", Some("2026-01-05")),
            ("12-2025..2026", Some("2025-12..2026")),
            ("2026-1031", None),
            ("2026-103", None),
            ("2026-10-311", None),
            ("2026-103-1", None),
            ("1031-2026", None),
            ("2026-000", None),
        ] {
            assert_eq!(range(bad).err().map(|wrong| wrong.instead), Some(instead.map(str::to_owned)), "{bad}");
        }
    }
}
