use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

use read_fonts::collections::IntSet;
use read_fonts::types::{NameId, Tag};
use read_fonts::{FontRef, TableProvider};
use skera::{DEFAULT_DROP_TABLES, DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{Face, FaceId, FaceSource, Fonts, GlyphRun, woff};

/// Which characters a picture draws with which face.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UsedGlyphs {
    characters: BTreeMap<FaceId, BTreeSet<char>>,
    /// The ASCII characters among them, as bits: most text brings nothing new.
    ascii: BTreeMap<FaceId, u128>,
}

impl UsedGlyphs {
    /// Counts what `run` draws.
    pub fn add(&mut self, run: &GlyphRun) {
        let used = self.characters.entry(run.face).or_default();
        let ascii = run.text.bytes().filter(u8::is_ascii).fold(0, |all, c| all | 1u128 << c);
        let known = self.ascii.entry(run.face).or_default();
        if ascii & !*known != 0 {
            *known |= ascii;
            used.extend(run.text.chars().filter(char::is_ascii));
        }
        // A viewer may take letters and accents apart or put them together before it asks the font.
        if !run.text.is_ascii() {
            used.extend(run.text.chars());
            used.extend(run.text.nfc());
            used.extend(run.text.nfd());
            for c in run.text.chars() {
                match c {
                    // Shapers take these vowels apart, though Unicode does not.
                    '\u{E33}' => used.extend(['\u{E4D}', '\u{E32}']),
                    '\u{EB3}' => used.extend(['\u{ECD}', '\u{EB2}']),
                    // A mark without a letter to stand on gets a dotted circle.
                    c if is_combining_mark(c) => used.extend(['\u{25CC}']),
                    _ => {}
                }
            }
        }
    }

    /// The faces in use, in the order of their ids.
    pub fn faces(&self) -> impl Iterator<Item = FaceId> {
        self.characters.keys().copied()
    }
}

/// A font to write into a picture, for `@font-face`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbeddedFace {
    /// The face it is part of.
    pub face: FaceId,
    /// The family name that the picture's text asks for; safe in CSS without escaping.
    pub family: String,
    /// The CSS weight, 400 to 700.
    pub weight: u16,
    /// Whether it is slanted.
    pub italic: bool,
    /// The bytes' media type.
    pub media_type: &'static str,
    /// The bytes' name in CSS `format()`.
    pub format: &'static str,
    /// A font of the used characters only, that shapes them as the whole face does.
    pub bytes: Vec<u8>,
}

/// What [`Fonts::embedded`] gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embedded {
    /// In the order of the faces' ids.
    pub faces: Vec<EmbeddedFace>,
    /// Faces in use that cannot be made small, such as those with PostScript outlines, or whose
    /// maker forbids embedding. Draw their text as outlines.
    pub left_out: Vec<FaceId>,
}

impl Fonts {
    /// The smallest fonts that draw what was used. The same use gives the same bytes.
    pub fn embedded(&self, used: &UsedGlyphs) -> Embedded {
        let mut embedded = Embedded::default();
        for (id, characters) in &used.characters {
            let Some(face) = self.get(*id) else { continue };
            match subset(face, characters).as_deref().and_then(woff::pack) {
                Some(bytes) => embedded.faces.push(EmbeddedFace {
                    face: *id,
                    family: face.family().to_owned(),
                    weight: face.weight().css(),
                    italic: face.italic(),
                    media_type: "font/woff",
                    format: "woff",
                    bytes,
                }),
                None => embedded.left_out.push(*id),
            }
        }
        embedded
    }
}

/// A TrueType font with the glyphs that `characters` can become, and the rules between them.
fn subset(face: &Face, characters: &BTreeSet<char>) -> Option<Vec<u8>> {
    let font = FontRef::from_index(face.data(), face.index()).ok()?;
    // The subsetter knows no PostScript outlines, and leaves them out without a word.
    font.glyf().ok()?;
    if !may_be_embedded(&font) {
        return None;
    }
    let cut = || {
        let plan = Plan::new(
            &IntSet::empty(),
            &characters.iter().map(|c| u32::from(*c)).collect(),
            &font,
            SubsetFlags::SUBSET_FLAGS_NO_HINTING | SubsetFlags::SUBSET_FLAGS_NOTDEF_OUTLINE,
            &DEFAULT_DROP_TABLES.iter().copied().collect(),
            &IntSet::<Tag>::all(),
            &DEFAULT_LAYOUT_FEATURES.iter().copied().collect(),
            &[NameId::FAMILY_NAME].into_iter().collect(),
            &[0x0409].into_iter().collect(),
        );
        subset_font(&font, &plan).ok()
    };
    match face.source() {
        FaceSource::Bundled => cut(),
        // The subsetter was tested with sound fonts; one that breaks it must not break the picture.
        FaceSource::Project | FaceSource::System => catch_unwind(AssertUnwindSafe(cut)).ok().flatten(),
    }
}

/// Whether the font's own flags allow it: not restricted, and a part of it may be embedded.
fn may_be_embedded(font: &FontRef<'_>) -> bool {
    const RESTRICTED: u16 = 0x0002;
    const NO_SUBSETTING: u16 = 0x0100;
    const LESS_RESTRICTED: u16 = 0x000C;
    font.os2()
        .map(|table| table.fs_type())
        .is_ok_and(|flags| flags & NO_SUBSETTING == 0 && (flags & RESTRICTED == 0 || flags & LESS_RESTRICTED != 0))
}

#[cfg(test)]
mod tests {
    use unicode_script::Script;

    use super::super::shape::{Shapers, Way};
    use super::*;
    use crate::layout::text::{Locale, Style, Typesetter, Weight};

    const SAMPLES: [(&str, Script, bool); 6] = [
        ("AVATAR To. Wäre “quoted” 1/2 — 31% → 37%, x->y 3x4 (A-B)", Script::Latin, false),
        ("Việt Nam e\u{301}, Tiếng", Script::Latin, false),
        ("Оплата картой, ТАЧКА", Script::Cyrillic, false),
        ("שָׁלוֹם עולם", Script::Hebrew, true),
        ("السلام عليكم ورحمة الله", Script::Arabic, true),
        ("ลูกค้าที่ชำระเงิน", Script::Thai, false),
    ];

    #[test]
    fn a_subset_shapes_as_the_whole_face_does() {
        let fonts = Fonts::bundled();
        for (text, script, rtl) in SAMPLES {
            let typesetter = Typesetter::new(&fonts, Locale::default());
            let line = typesetter.line(text, &Style::new(16.0).weight(Weight::SemiBold));
            assert!(typesetter.report().missing.is_empty(), "{text}");
            let mut used = UsedGlyphs::default();
            line.runs.iter().for_each(|run| used.add(run));
            for (id, characters) in &used.characters {
                let small = subset(fonts.get(*id).expect("a face"), characters).expect("a subset");
                let mut both = Fonts::bundled();
                both.add(small, FaceSource::Project).expect("a font");
                let (part, _) = both.faces().last().expect("the added face");
                let mut shapers = Shapers::new(&both, None);
                for run in line.runs.iter().filter(|run| run.face == *id) {
                    let mut places = |face| -> Vec<_> {
                        let shaped = shapers.shape(&run.text, Way { face, script, rtl, spaced: false });
                        shaped.iter().map(|glyph| (glyph.cluster, glyph.advance, glyph.dx, glyph.dy)).collect()
                    };
                    assert_eq!(places(*id), places(part), "{}", run.text);
                }
            }
        }
    }

    #[test]
    fn embedded_faces_are_small_and_always_the_same() {
        let fonts = Fonts::bundled();
        let typesetter = Typesetter::new(&fonts, Locale::default());
        let text = "The quick brown fox jumps over the lazy dog. THE QUICK BROWN FOX? 0123456789 (31% → 37%) – “yes”!";
        let mut used = UsedGlyphs::default();
        for weight in [Weight::Regular, Weight::Medium, Weight::SemiBold, Weight::Bold] {
            typesetter.line(text, &Style::new(12.0).weight(weight)).runs.iter().for_each(|run| used.add(run));
        }
        typesetter.line(text, &Style::new(12.0).italic()).runs.iter().for_each(|run| used.add(run));
        let embedded = fonts.embedded(&used);
        assert_eq!(embedded.left_out, []);
        let names: Vec<_> =
            embedded.faces.iter().map(|face| (face.family.as_str(), face.weight, face.italic)).collect();
        let inter = |weight, italic| ("Inter", weight, italic);
        assert_eq!(
            names,
            [inter(400, false), inter(500, false), inter(600, false), inter(700, false), inter(400, true)]
        );
        // Five faces in base64 leave two thirds of a 150 KB picture to the map itself.
        let size: usize = embedded.faces.iter().map(|face| face.bytes.len()).sum();
        assert!(size < 40_000, "{size} bytes");
        assert_eq!(embedded, Fonts::bundled().embedded(&used));
    }
}
