use std::borrow::Cow;
use std::fmt;

use harfrust::ShaperData;
use skrifa::attribute::Style as Slant;
use skrifa::instance::{LocationRef, Size};
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};

use super::Weight;

/// Who brought a face: which one may draw a character is asked in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FaceSource {
    /// Part of this program.
    Bundled,
    /// From the project's own `fonts`.
    Project,
    /// From the machine: another one may draw another picture.
    System,
}

/// Bytes that are no font, or one without a character map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAFont;

impl fmt::Display for NotAFont {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a TrueType or OpenType font")
    }
}

impl std::error::Error for NotAFont {}

/// Where a face puts its lines, as parts of an em.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Metrics {
    /// From the baseline up to the top of the letters and their accents.
    pub ascent: f32,
    /// From the baseline down to the bottom of the letters, positive.
    pub descent: f32,
    /// Height of `x`.
    pub x_height: f32,
    /// Height of `H`.
    pub cap_height: f32,
    /// From the baseline to the middle of an underline, positive downwards.
    pub underline: f32,
    /// How thick an underline is.
    pub underline_thickness: f32,
}

/// One font: its bytes and what the typesetter asks of it.
pub struct Face {
    pub(super) data: Cow<'static, [u8]>,
    /// The font's place in the file, for collections.
    pub(super) index: u32,
    pub(super) shaper: ShaperData,
    /// What the font calls itself, tamed.
    pub(super) own_family: String,
    /// What pictures call it: the same, unless another family of the set had that name first.
    pub(super) family: String,
    weight: Weight,
    italic: bool,
    source: FaceSource,
    metrics: Metrics,
    pub(super) units_per_em: f32,
}

impl Face {
    pub(super) fn new(data: Cow<'static, [u8]>, index: u32, source: FaceSource) -> Result<Self, NotAFont> {
        let font = FontRef::from_index(&data, index).map_err(|_| NotAFont)?;
        let metrics = font.metrics(Size::unscaled(), LocationRef::default());
        let units = f32::from(metrics.units_per_em);
        if units < 16.0 || metrics.glyph_count == 0 || !font.charmap().has_map() {
            return Err(NotAFont);
        }
        let attributes = font.attributes();
        let family = [StringId::TYPOGRAPHIC_FAMILY_NAME, StringId::FAMILY_NAME]
            .into_iter()
            .find_map(|id| font.localized_strings(id).english_or_first())
            .map(|name| name.chars().collect::<String>())
            .unwrap_or_default();
        let ascent = metrics.ascent / units;
        let metrics = Metrics {
            ascent,
            descent: -metrics.descent / units,
            x_height: metrics.x_height.map_or(ascent * 0.56, |height| height / units),
            cap_height: metrics.cap_height.map_or(ascent * 0.75, |height| height / units),
            underline: metrics.underline.map_or(0.12, |line| -line.offset / units),
            underline_thickness: metrics.underline.map_or(0.06, |line| line.thickness / units),
        };
        Ok(Self {
            shaper: ShaperData::new(&font),
            index,
            own_family: plain_name(&family),
            family: plain_name(&family),
            weight: Weight::nearest(attributes.weight.value()),
            italic: attributes.style != Slant::Normal,
            source,
            metrics,
            units_per_em: units,
            data,
        })
    }

    /// The name pictures call it by: letters, digits, blanks and `-` only, and no two families of a set share one.
    /// It need not be the name inside the font's bytes.
    pub fn family(&self) -> &str {
        &self.family
    }

    /// How heavy it is. Pictures should ask for this and not for the style's weight, or a viewer fakes the rest.
    pub fn weight(&self) -> Weight {
        self.weight
    }

    /// Whether it is slanted.
    pub fn italic(&self) -> bool {
        self.italic
    }

    /// Who brought it.
    pub fn source(&self) -> FaceSource {
        self.source
    }

    /// Where it puts its lines.
    pub fn metrics(&self) -> Metrics {
        self.metrics
    }

    /// The font file, possibly a collection.
    pub fn data(&self) -> &[u8] {
        &self.data
    }

    /// Which font of the file it is, 0 unless the file is a collection.
    pub fn index(&self) -> u32 {
        self.index
    }

    /// The parsed font. The bytes were parsed before, so there always is one.
    pub(super) fn font(&self) -> Option<FontRef<'_>> {
        FontRef::from_index(&self.data, self.index).ok()
    }

    /// Whether it has a glyph of its own for `c`.
    pub fn covers(&self, c: char) -> bool {
        self.font().is_some_and(|font| font.charmap().map(c).is_some())
    }
}

impl fmt::Debug for Face {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { family, weight, italic, source, .. } = self;
        write!(f, "Face({family} {weight:?}{} {source:?})", if *italic { " italic" } else { "" })
    }
}

/// A name that needs no quoting in CSS, XML or a file.
pub(super) fn plain_name(name: &str) -> String {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').filter(|word| !word.is_empty());
    // CSS reads a word that starts with a digit as a number.
    let word = |word: &str| match word.starts_with(|c: char| c.is_ascii_alphabetic()) {
        true => word.to_owned(),
        false => format!("n{word}"),
    };
    match words.map(word).collect::<Vec<_>>().join(" ") {
        name if name.is_empty() => "Font".to_owned(),
        name => name,
    }
}

#[cfg(test)]
mod tests {
    use super::plain_name;

    #[test]
    fn names_are_tame() {
        for (given, name) in [
            ("Inter", "Inter"),
            ("Noto Sans Hebrew", "Noto Sans Hebrew"),
            ("\"};@import url(x)", "import url x"),
            ("游ゴシック", "Font"),
            ("8514oem", "n8514oem"),
            ("Source Han 2", "Source Han n2"),
        ] {
            assert_eq!(plain_name(given), name);
        }
    }
}
