use std::fmt;

/// The names of sheets with their sizes upright, in millimetres.
const NAMED: [(&str, f64, f64); 13] = [
    ("a0", 841.0, 1189.0),
    ("a1", 594.0, 841.0),
    ("a2", 420.0, 594.0),
    ("a3", 297.0, 420.0),
    ("a4", 210.0, 297.0),
    ("a5", 148.0, 210.0),
    ("a6", 105.0, 148.0),
    ("b4", 250.0, 353.0),
    ("b5", 176.0, 250.0),
    ("letter", 215.9, 279.4),
    ("legal", 215.9, 355.6),
    ("tabloid", 279.4, 431.8),
    ("executive", 184.15, 266.7),
];

/// Points in a millimetre.
const MM: f64 = 72.0 / 25.4;
/// No sheet is smaller or larger than this, in points: the largest is as large as readers can show.
const SIZES: std::ops::RangeInclusive<f64> = 72.0..=LONGEST;
/// The longest side of a page that every reader shows, in points (200 inches).
pub const LONGEST: f64 = 14_400.0;

/// A sheet to print on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paper {
    /// How wide it is upright, in points.
    pub width: f64,
    /// How tall it is upright, in points.
    pub height: f64,
    /// Which way it may lie.
    pub turn: Turn,
}

/// Which way a sheet lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Turn {
    /// The way that shows the map larger.
    #[default]
    Auto,
    /// With its short side at the bottom.
    Portrait,
    /// With its long side at the bottom.
    Landscape,
}

/// A text that names no sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPaper {
    /// There is none of that name.
    Unknown,
    /// It would be smaller than an inch or larger than 200 inches.
    Size,
}

impl fmt::Display for NoPaper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NoPaper::Unknown => "not a size of paper",
            NoPaper::Size => "a sheet is from 1 to 200 inches wide and tall",
        })
    }
}

impl std::error::Error for NoPaper {}

impl Paper {
    /// The names that [`Paper::parse`] knows.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMED.iter().map(|(name, ..)| *name)
    }

    /// Reads `a4`, `a3-landscape`, `letter portrait`, `420x297mm`, `11x17in` or `800x600pt`. Sizes in figures
    /// lie as they are written; named ones lie either way unless told.
    ///
    /// # Errors
    /// It is none of these.
    pub fn parse(text: &str) -> Result<Paper, NoPaper> {
        let text = text.trim().to_ascii_lowercase();
        let (name, turn) = match text.rsplit_once(['-', ' ', ':']) {
            Some((name, "landscape")) => (name, Turn::Landscape),
            Some((name, "portrait")) => (name, Turn::Portrait),
            Some((name, "auto")) => (name, Turn::Auto),
            _ => (text.as_str(), Turn::Auto),
        };
        if let Some((_, width, height)) = NAMED.iter().find(|(known, ..)| *known == name.trim()) {
            return Ok(Paper { width: width * MM, height: height * MM, turn });
        }
        let (size, unit) = [("mm", MM), ("cm", MM * 10.0), ("in", 72.0), ("pt", 1.0)]
            .into_iter()
            .find_map(|(unit, points)| Some((text.strip_suffix(unit)?, points)))
            .ok_or(NoPaper::Unknown)?;
        let (width, height) = size.split_once(['x', '×']).ok_or(NoPaper::Unknown)?;
        let points = |figure: &str| figure.trim().parse::<f64>().map(|figure| figure * unit);
        let (Ok(width), Ok(height)) = (points(width), points(height)) else { return Err(NoPaper::Unknown) };
        if !SIZES.contains(&width) || !SIZES.contains(&height) {
            return Err(NoPaper::Size);
        }
        let turn = if width > height { Turn::Landscape } else { Turn::Portrait };
        Ok(Paper { width: width.min(height), height: width.max(height), turn })
    }

    /// The ways in which it may lie, as width and height in points.
    pub fn ways(&self) -> Vec<(f64, f64)> {
        let (upright, lying) = ((self.width, self.height), (self.height, self.width));
        match self.turn {
            Turn::Portrait => vec![upright],
            Turn::Landscape => vec![lying],
            Turn::Auto => vec![lying, upright],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_named_or_measured() {
        let size = |text: &str| {
            let paper = Paper::parse(text).unwrap();
            let ways = paper.ways();
            ways.iter().map(|(w, h)| (w.round() as u32, h.round() as u32)).collect::<Vec<_>>()
        };
        assert_eq!(size("a4"), [(842, 595), (595, 842)]);
        assert_eq!(size("A3-landscape"), [(1191, 842)]);
        assert_eq!(size("letter portrait"), [(612, 792)]);
        assert_eq!(size("420x297mm"), [(1191, 842)]);
        assert_eq!(size("11 x 17 in"), [(792, 1224)]);
        for wrong in ["", "a9", "a4-sideways", "x", "10", "ax3mm", "420x297", "NaNx1in", "landscape"] {
            assert!(Paper::parse(wrong).is_err(), "{wrong}");
        }
        assert_eq!(Paper::parse("infxinfin"), Err(NoPaper::Size));
        assert_eq!(Paper::parse("0.5x8in"), Err(NoPaper::Size));
        assert_eq!(Paper::parse("9999x8in"), Err(NoPaper::Size));
    }
}
