//! What day it is: asked for once, and only here.

use std::time::{SystemTime, UNIX_EPOCH};

use clap::Args;
use jiff::civil::Date;

use super::console::Failure;

/// The option that says what day it is.
#[derive(Args, Debug, Default)]
pub struct TodayArgs {
    /// Take DATE for today, as 2026-11-24 [default: `SOURCE_DATE_EPOCH` if it is set, otherwise the day in UTC]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub today: Option<Date>,
}

impl TodayArgs {
    /// Whether the user says the day.
    pub fn is_given(&self) -> bool {
        self.today.is_some()
    }

    /// The day that `--today` says; else that of `SOURCE_DATE_EPOCH`, seconds since 1970; else that of the
    /// clock, in UTC like the former.
    ///
    /// # Errors
    /// `SOURCE_DATE_EPOCH` is no number of seconds.
    pub fn today(&self) -> Result<Date, Failure> {
        if let Some(today) = self.today {
            return Ok(today);
        }
        let seconds = match std::env::var_os("SOURCE_DATE_EPOCH").filter(|value| !value.is_empty()) {
            Some(value) => value.to_str().and_then(|text| text.trim().parse::<i64>().ok()),
            None => SystemTime::now().duration_since(UNIX_EPOCH).ok().and_then(|past| past.as_secs().try_into().ok()),
        };
        let stamp = seconds.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
        stamp.map(|stamp| jiff::tz::Offset::UTC.to_datetime(stamp).date()).ok_or_else(|| {
            Failure::new("`SOURCE_DATE_EPOCH` does not say a day: it is a number of seconds since 1970")
                .help("say the day with `--today 2026-11-24`")
        })
    }
}

pub fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "a day is written year, month, day: 2026-11-24".to_owned())
}
