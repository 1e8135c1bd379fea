//! Numbers as people write them.

/// A share of 0…1 as a percentage: `31%`, `0.5%`.
pub(crate) fn percent(share: f64) -> String {
    // Ten decimals: 0.07 times 100 is a little more than 7.
    let percent = (share * 100.0 * 1e10).round() / 1e10;
    format!("{percent}%")
}

/// A score with its sign, as maps write it: `+0.5`, `−0.8`, `0`; at most two decimals.
pub(crate) fn signed(score: f64) -> String {
    let rounded = (score * 100.0).round() / 100.0;
    match rounded {
        r if r > 0.0 => format!("+{r}"),
        r if r < 0.0 => format!("−{}", -r),
        _ => "0".to_owned(),
    }
}

/// A number with at most two decimals: `0.29`, `3`, `−1.5`.
pub(crate) fn short(number: f64) -> String {
    signed(number).trim_start_matches('+').to_owned()
}

/// A length of time: `45 s`, `2 h 30 min`, `3 d`. A day has 24 hours.
pub(crate) fn duration(seconds: f64) -> String {
    // More seconds than a number of 53 bits has are no time that a journey takes.
    let seconds = seconds.clamp(0.0, 9e15).round() as u64;
    let parts = [(seconds / 86400, "d"), (seconds / 3600 % 24, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s")];
    let said: Vec<String> = parts.iter().filter(|(n, _)| *n > 0).map(|(n, unit)| format!("{n} {unit}")).collect();
    if said.is_empty() { "0 s".to_owned() } else { said.join(" ") }
}

#[cfg(test)]
mod tests {
    #[test]
    fn shares_become_percentages() {
        for (share, text) in [(0.31, "31%"), (0.07, "7%"), (1.0, "100%"), (0.005, "0.5%"), (0.0, "0%")] {
            assert_eq!(super::percent(share), text);
        }
    }

    #[test]
    fn scores_have_signs_and_times_have_units() {
        for (score, text) in [(0.5, "+0.5"), (-0.8, "−0.8"), (0.0, "0"), (-0.001, "0"), (0.2857, "+0.29")] {
            assert_eq!(super::signed(score), text);
        }
        for (seconds, text) in [(0.0, "0 s"), (90.0, "1 min 30 s"), (9000.0, "2 h 30 min"), (259200.0, "3 d")] {
            assert_eq!(super::duration(seconds), text);
        }
    }
}
