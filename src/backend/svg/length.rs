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
        let (mut whole, rest) = (value.unsigned_abs() / 100, value.unsigned_abs() % 100);
        // From the last digit to the first: a picture holds hundreds of thousands of numbers.
        let mut digits = Digits::default();
        match (rest / 10, rest % 10) {
            (0, 0) => {}
            (tenths, 0) => digits.digit(tenths).put(b'.'),
            (tenths, hundredths) => digits.digit(hundredths).digit(tenths).put(b'.'),
        }
        loop {
            digits.digit(whole % 10);
            whole /= 10;
            if whole == 0 {
                break;
            }
        }
        if value < 0 {
            digits.put(b'-');
        }
        f.write_str(digits.as_str())
    }
}

/// Room for the longest number, filled from its end.
#[derive(Default)]
struct Digits {
    bytes: [u8; 24],
    used: usize,
}

impl Digits {
    fn put(&mut self, byte: u8) {
        self.used += 1;
        if let Some(place) = self.bytes.len().checked_sub(self.used).and_then(|at| self.bytes.get_mut(at)) {
            *place = byte;
        }
    }

    fn digit(&mut self, digit: u64) -> &mut Digits {
        self.put(b'0' + (digit % 10) as u8);
        self
    }

    fn as_str(&self) -> &str {
        let start = self.bytes.len().saturating_sub(self.used);
        self.bytes.get(start..).and_then(|digits| std::str::from_utf8(digits).ok()).unwrap_or_default()
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
        assert_eq!(Length(1234567.891).to_string(), "1234567.89");
        assert_eq!(Length(-9e16).to_string(), "-90000000000000000");
    }
}
