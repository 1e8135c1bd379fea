use std::sync::Arc;

/// How heavy letters are. A family without one of these lends its nearest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// 400, running text.
    #[default]
    Regular,
    /// 500, labels.
    Medium,
    /// 600, titles.
    SemiBold,
    /// 700, what a writer marks `**bold**`.
    Bold,
}

impl Weight {
    /// The weight as CSS and font files count it, 400 to 700.
    pub fn css(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Medium => 500,
            Self::SemiBold => 600,
            Self::Bold => 700,
        }
    }

    pub(super) fn nearest(css: f32) -> Self {
        match css {
            w if w >= 650.0 => Self::Bold,
            w if w >= 550.0 => Self::SemiBold,
            w if w >= 450.0 => Self::Medium,
            _ => Self::Regular,
        }
    }
}

/// How a text is set, before its own markup makes parts of it bolder or slanted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// How heavy.
    pub weight: Weight,
    /// Slanted.
    pub italic: bool,
    /// Pixels an em.
    pub size: f32,
    /// Pixels added after each cluster, except in joined scripts such as Arabic.
    pub letter_spacing: f32,
    /// From one baseline to the next, in ems.
    pub leading: f32,
}

impl Style {
    /// Upright regular text of `size` pixels an em, with a leading of 1.35.
    pub fn new(size: f32) -> Self {
        Self { weight: Weight::Regular, italic: false, size, letter_spacing: 0.0, leading: 1.35 }
    }

    /// The same with another weight.
    pub fn weight(self, weight: Weight) -> Self {
        Self { weight, ..self }
    }

    /// The same, slanted.
    pub fn italic(self) -> Self {
        Self { italic: true, ..self }
    }

    /// The same with `pixels` between letters.
    pub fn letter_spacing(self, pixels: f32) -> Self {
        Self { letter_spacing: pixels, ..self }
    }

    /// The same with another distance between baselines, in ems.
    pub fn leading(self, ems: f32) -> Self {
        Self { leading: ems, ..self }
    }
}

/// Which way a text runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    #[default]
    LeftToRight,
    /// Right to left.
    RightToLeft,
}

/// The language of a map, for shaping, line breaking and direction.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Locale {
    /// A BCP 47 tag such as `ar` or `pt-BR`.
    pub lang: Option<Arc<str>>,
    /// The direction of every paragraph. Without one, the first letter of a paragraph that has a direction decides.
    pub direction: Option<Direction>,
}

/// Languages written from right to left unless their tag names another script.
const RIGHT_TO_LEFT: [&str; 16] =
    ["ar", "arc", "ckb", "dv", "fa", "glk", "he", "iw", "ks", "mzn", "ps", "sd", "syr", "ug", "ur", "yi"];
/// Scripts written from right to left.
const RIGHT_TO_LEFT_SCRIPTS: [&str; 8] = ["Adlm", "Arab", "Aran", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"];

impl Locale {
    /// The locale of a BCP 47 tag: its direction is that of the script it names, else of its language.
    pub fn new(tag: &str) -> Self {
        let mut parts = tag.split(['-', '_']);
        let language = parts.next().unwrap_or_default();
        let script = parts.find(|part| part.len() == 4 && part.chars().all(|c| c.is_ascii_alphabetic()));
        let backwards = match script {
            Some(script) => RIGHT_TO_LEFT_SCRIPTS.iter().any(|known| known.eq_ignore_ascii_case(script)),
            None => RIGHT_TO_LEFT.iter().any(|known| known.eq_ignore_ascii_case(language)),
        };
        let direction = if backwards { Direction::RightToLeft } else { Direction::LeftToRight };
        Self { lang: Some(tag.into()), direction: Some(direction) }
    }

    /// Whether the language is `code`, whatever its region.
    pub(super) fn is(&self, code: &str) -> bool {
        self.lang
            .as_deref()
            .and_then(|tag| tag.split(['-', '_']).next())
            .is_some_and(|language| language.eq_ignore_ascii_case(code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_or_its_script_decides_the_direction() {
        use Direction::{LeftToRight, RightToLeft};
        for (tag, direction) in [
            ("en", LeftToRight),
            ("ar", RightToLeft),
            ("he-IL", RightToLeft),
            ("az-Arab", RightToLeft),
            ("ar-Latn", LeftToRight),
            ("YI", RightToLeft),
            ("arn", LeftToRight),
            ("", LeftToRight),
        ] {
            assert_eq!(Locale::new(tag).direction, Some(direction), "{tag}");
        }
    }
}
