//! Dates as files write them: whole days, or months and years whose last day counts.

use jiff::Unit;
pub use jiff::civil::Date;

/// The day that `text`, a date or a range of dates as a file writes it, ends with; none where it is open or
/// no date.
///
/// A month or year stands for its last day, so that nothing is older than it may be.
pub fn date(text: &str) -> Option<Date> {
    let last = text.rsplit("..").next()?;
    let mut parts = last.split('-').map(|part| part.parse::<i16>());
    let year = parts.next()?.ok()?;
    let month = parts.next().transpose().ok()?;
    let day = parts.next().transpose().ok()?;
    let first = Date::new(year, i8::try_from(month.unwrap_or(12)).ok()?, 1).ok()?;
    match day {
        Some(day) => Date::new(year, first.month(), i8::try_from(day).ok()?).ok(),
        None => Some(first.last_of_month()),
    }
}

/// The day that `text` starts with, as [`date`] reads it.
pub(super) fn first(text: &str) -> Option<Date> {
    let start = text.split("..").next()?;
    let mut parts = start.split('-').map(|part| part.parse::<i16>());
    let year = parts.next()?.ok()?;
    let small = |part: Option<Result<i16, _>>| match part {
        None => Some(1),
        Some(part) => i8::try_from(part.ok()?).ok(),
    };
    let month = small(parts.next())?;
    Date::new(year, month, small(parts.next())?).ok()
}

/// How many days lie between `day` and the later `today`; negative where it is earlier.
pub fn days(day: Date, today: Date) -> i64 {
    day.until(today).map_or(0, |span| i64::from(span.get_days()))
}

/// How many whole months lie between `day` and the later `today`.
pub(super) fn months(day: Date, today: Date) -> i64 {
    day.until((Unit::Month, today)).map_or(0, |span| i64::from(span.get_months()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_ends_with_its_last_day_and_a_range_with_its_end() {
        let day = |year, month, day| Date::new(year, month, day).ok();
        assert_eq!(date("2026-10-31"), day(2026, 10, 31));
        assert_eq!(date("2024-02"), day(2024, 2, 29));
        assert_eq!(date("2026"), day(2026, 12, 31));
        assert_eq!(date("2025-11..2026-02"), day(2026, 2, 28));
        assert_eq!(date("2025.."), None);
        assert_eq!(first("2026"), day(2026, 1, 1));
        assert_eq!(first("2025-11..2026-02"), day(2025, 11, 1));
        assert_eq!(first("..2026"), None);
    }

    #[test]
    fn days_are_counted_over_months_and_years() {
        let day = |text: &str| date(text).unwrap();
        assert_eq!(days(day("2024-02-28"), day("2024-03-01")), 2);
        assert_eq!(days(day("2025-01-01"), day("2026-01-01")), 365);
        assert_eq!(days(day("2026-01-02"), day("2026-01-01")), -1);
        assert_eq!(months(day("2025-01-31"), day("2026-11-24")), 21);
    }
}
