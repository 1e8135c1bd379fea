//! Numbers as people write them.

/// A share of 0…1 as a percentage: `31%`, `0.5%`.
pub(crate) fn percent(share: f64) -> String {
    // Ten decimals: 0.07 times 100 is a little more than 7.
    let percent = (share * 100.0 * 1e10).round() / 1e10;
    format!("{percent}%")
}

#[cfg(test)]
mod tests {
    #[test]
    fn shares_become_percentages() {
        for (share, text) in [(0.31, "31%"), (0.07, "7%"), (1.0, "100%"), (0.005, "0.5%"), (0.0, "0%")] {
            assert_eq!(super::percent(share), text);
        }
    }
}
