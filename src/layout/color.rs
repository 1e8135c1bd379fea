use std::fmt;

/// An opaque colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Color {
    /// Red, 0…255.
    pub r: u8,
    /// Green, 0…255.
    pub g: u8,
    /// Blue, 0…255.
    pub b: u8,
}

impl Color {
    /// The colour that is written as the hexadecimal number `rgb`: `0x3557D5`.
    pub const fn hex(rgb: u32) -> Color {
        Color { r: (rgb >> 16) as u8, g: (rgb >> 8) as u8, b: rgb as u8 }
    }

    /// Reads `#rrggbb` or `#rgb`; none for anything else.
    pub fn parse(text: &str) -> Option<Color> {
        let digits = text.strip_prefix('#')?;
        if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let value = u32::from_str_radix(digits, 16).ok()?;
        match digits.len() {
            6 => Some(Color::hex(value)),
            3 => {
                let wide = |shift: u32| ((value >> shift) & 15) as u8 * 17;
                Some(Color { r: wide(8), g: wide(4), b: wide(0) })
            }
            _ => None,
        }
    }

    /// This colour with `share` (0…1) of `other` in it.
    pub fn mix(self, other: Color, share: f64) -> Color {
        let part = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * share).round() as u8;
        Color { r: part(self.r, other.r), g: part(self.g, other.g), b: part(self.b, other.b) }
    }

    /// How light it is to the eye, 0…1 (relative luminance as WCAG 2 defines it).
    pub fn luminance(self) -> f64 {
        let linear = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }

    /// The contrast between the two, 1…21 (WCAG 2).
    pub fn contrast(self, other: Color) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The colour nearest to this one, on the way to black or white, that reads on `ground`.
    pub fn readable_on(self, ground: Color) -> Color {
        let end = if ground.luminance() > 0.18 { Color::hex(0) } else { Color::hex(0xFF_FFFF) };
        (0..=20u8)
            .map(|step| self.mix(end, f64::from(step) / 20.0))
            .find(|color| color.contrast(ground) >= 4.5)
            .unwrap_or(end)
    }
}

/// As CSS writes it: `#3557d5`.
impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.r, self.g, self.b)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_and_written() {
        assert_eq!(Color::parse("#3557d5"), Some(Color::hex(0x3557D5)));
        assert_eq!(Color::parse("#abc"), Some(Color::hex(0xAABBCC)));
        assert_eq!(Color::hex(0x0A0B0C).to_string(), "#0a0b0c");
        for wrong in ["", "#", "#12345", "3557d5", "#+12345", "#éé", "red"] {
            assert_eq!(Color::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn any_colour_can_be_made_readable() {
        assert!((Color::hex(0).contrast(Color::hex(0xFF_FFFF)) - 21.0).abs() < 1e-9);
        for ground in [0x00_0000, 0x80_8080, 0xFF_FFFF, 0x12_805C, 0xF2_B233] {
            for ink in [0x00_0000, 0x80_8080, 0xFF_FFFF, 0xFD_ECEC] {
                let (ground, ink) = (Color::hex(ground), Color::hex(ink));
                assert!(ink.readable_on(ground).contrast(ground) >= 4.5, "{ink} on {ground}");
            }
        }
    }
}
