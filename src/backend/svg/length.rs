use std::fmt::{self, Write};

/// A number with at most two decimals and none that say nothing.
#[derive(Clone, Copy)]
pub(super) struct Length(pub f64);

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundredths = (self.0 * 100.0).round();
        if !hundredths.is_finite() {
            return f.write_char('0');
        }
        let value = hundredths as i64;
        if value < 0 {
            f.write_char('-')?;
        }
        let (whole, rest) = (value.unsigned_abs() / 100, value.unsigned_abs() % 100);
        match (rest / 10, rest % 10) {
            (0, 0) => write!(f, "{whole}"),
            (tenths, 0) => write!(f, "{whole}.{tenths}"),
            _ => write!(f, "{whole}.{rest:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        for (number, text) in
            [(0.0, "0"), (-0.001, "0"), (1.0, "1"), (1.5, "1.5"), (-2.345, "-2.35"), (0.04, "0.04"), (f64::NAN, "0")]
        {
            assert_eq!(Length(number).to_string(), text);
        }
    }
}
