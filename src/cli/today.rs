use std::time::{SystemTime, UNIX_EPOCH};

use clap::Args;

use super::console::Failure;
use crate::check::Date;

/// Which day it is for whatever looks at dates.
#[derive(Args, Clone, Debug, Default)]
pub struct TodayArgs {
    /// The day of this run, as 2026-10-31 [default: that of `SOURCE_DATE_EPOCH`, or of the system]
    #[arg(long, value_name = "DATE")]
    today: Option<String>,
}

impl TodayArgs {
    /// The day that the user gives, otherwise that of `SOURCE_DATE_EPOCH`, otherwise that of the system in UTC.
    ///
    /// # Errors
    /// What the user or the variable gives is no day.
    pub fn today(&self) -> Result<Date, Failure> {
        if let Some(written) = &self.today {
            return written.parse().map_err(|_| {
                Failure::new(format!("`--today {written}` is not a day"))
                    .help("write year, month and day: `--today 2026-10-31`")
            });
        }
        let seconds = match std::env::var("SOURCE_DATE_EPOCH") {
            Ok(seconds) => seconds.trim().parse::<i64>().map_err(|_| {
                Failure::new(format!("`SOURCE_DATE_EPOCH` is `{seconds}`, which is not a number of seconds"))
                    .help("unset it, or give the day with `--today`")
            })?,
            // A clock before 1970 is as good as none.
            Err(_) => SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() as i64),
        };
        day(seconds).ok_or_else(|| {
            Failure::new(format!("`SOURCE_DATE_EPOCH` is `{seconds}`, which lies outside the calendar"))
                .help("unset it, or give the day with `--today`")
        })
    }
}

/// The day that is `seconds` behind the start of 1970, both in UTC.
fn day(seconds: i64) -> Option<Date> {
    let days = jiff::Span::new().try_days(seconds.div_euclid(24 * 60 * 60)).ok()?;
    Date::new(1970, 1, 1).ok()?.checked_add(days).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_become_days() {
        assert_eq!(day(0), Date::new(1970, 1, 1).ok());
        assert_eq!(day(86_399), Date::new(1970, 1, 1).ok());
        assert_eq!(day(-1), Date::new(1969, 12, 31).ok());
        assert_eq!(day(1_793_491_200), Date::new(2026, 11, 1).ok());
        assert_eq!(day(i64::MAX), None);
    }
}
