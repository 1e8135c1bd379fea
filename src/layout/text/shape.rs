use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::rc::Rc;

use harfrust::{
    Direction, Feature, Language, Script as ShapingScript, ShapeOptions, ShapePlan, Shaper, Tag, UnicodeBuffer,
};
use skrifa::GlyphId;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use unicode_script::Script;

use super::{FaceId, Fonts};

/// A glyph as the shaper placed it, in font units.
#[derive(Clone, Debug)]
pub(super) struct ShapedGlyph {
    pub id: u32,
    /// The byte of the shaped text where its cluster starts.
    pub cluster: usize,
    pub advance: i32,
    pub dx: i32,
    pub dy: i32,
    /// A line that starts with this cluster needs shaping of its own.
    pub unsafe_to_break: bool,
}

/// Glyphs from left to right.
pub(super) type Shaped = Rc<[ShapedGlyph]>;

/// How text is to be shaped, beside the language, which is the same for all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Way {
    pub face: FaceId,
    pub script: Script,
    pub rtl: bool,
    /// Letters are pulled apart, so none may melt into another.
    pub spaced: bool,
}

/// What browsers leave out, too, where letters are spaced.
fn without_ligatures() -> [Feature; 5] {
    [b"liga", b"clig", b"dlig", b"hlig", b"calt"].map(|tag| Feature::new(Tag::new(tag), 0, ..))
}

/// Texts seen before: a title is measured for its column, then set.
const REMEMBERED: usize = 20_000;

pub(super) struct Shapers<'f> {
    fonts: &'f Fonts,
    language: Option<Language>,
    shapers: BTreeMap<FaceId, (Shaper<'f>, GlyphMetrics<'f>)>,
    // Both maps are only looked up, never walked through.
    plans: HashMap<Way, ShapePlan>,
    buffer: Option<UnicodeBuffer>,
    seen: HashMap<Way, HashMap<String, Shaped>>,
    count: usize,
    /// For each face and glyph how far its ink reaches, where somebody asked.
    inks: BTreeMap<FaceId, Vec<Option<Ink>>>,
}

/// How far the ink of a glyph reaches above and below the baseline, in font units; none where it has no ink.
type Ink = Option<(f32, f32)>;

impl<'f> Shapers<'f> {
    pub fn new(fonts: &'f Fonts, lang: Option<&str>) -> Self {
        Self {
            fonts,
            language: lang.and_then(Language::new),
            shapers: BTreeMap::new(),
            plans: HashMap::new(),
            buffer: None,
            seen: HashMap::new(),
            count: 0,
            inks: BTreeMap::new(),
        }
    }

    fn shaper(&mut self, face: FaceId) -> Option<&(Shaper<'f>, GlyphMetrics<'f>)> {
        if !self.shapers.contains_key(&face) {
            let data = self.fonts.get(face)?;
            let font = data.font()?;
            let metrics = GlyphMetrics::new(&font, Size::unscaled(), LocationRef::default());
            self.shapers.insert(face, (data.shaper.shaper(&font).build(), metrics));
        }
        self.shapers.get(&face)
    }

    /// Sets `text` from its first to its last letter in one way.
    pub fn shape(&mut self, text: &str, way: Way) -> Shaped {
        if let Some(shaped) = self.seen.get(&way).and_then(|texts| texts.get(text)) {
            return Rc::clone(shaped);
        }
        let shaped = self.shape_anew(text, way).unwrap_or_default();
        if self.count >= REMEMBERED {
            self.seen.clear();
            self.count = 0;
        }
        self.count += 1;
        self.seen.entry(way).or_default().insert(text.to_owned(), Rc::clone(&shaped));
        shaped
    }

    fn shape_anew(&mut self, text: &str, way: Way) -> Option<Shaped> {
        let direction = if way.rtl { Direction::RightToLeft } else { Direction::LeftToRight };
        let script = ShapingScript::from_iso15924_tag(Tag::from_u32(way.script.as_iso15924_tag()))?;
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.push_str(text);
        buffer.set_direction(direction);
        buffer.set_script(script);
        if let Some(language) = &self.language {
            buffer.set_language(language.clone());
        }
        self.shaper(way.face)?;
        let (shaper, _) = self.shapers.get(&way.face)?;
        let language = self.language.as_ref();
        let off = without_ligatures();
        let features: &[Feature] = if way.spaced { &off } else { &[] };
        let plan = self
            .plans
            .entry(way)
            .or_insert_with(|| ShapePlan::new(shaper, direction, Some(script), language, features));
        let output = shaper.shape(buffer, ShapeOptions::new().plan(Some(plan)).features(features));
        let glyphs = output.glyph_infos().iter().zip(output.glyph_positions());
        let shaped = glyphs
            .map(|(info, position)| ShapedGlyph {
                id: info.glyph_id,
                cluster: usize::try_from(info.cluster).unwrap_or_default(),
                advance: position.x_advance,
                dx: position.x_offset,
                dy: position.y_offset,
                unsafe_to_break: info.unsafe_to_break(),
            })
            .collect();
        self.buffer = Some(output.clear());
        Some(shaped)
    }

    /// How far the ink of a glyph reaches above and below the baseline, in font units.
    pub fn ink(&mut self, face: FaceId, glyph: u32) -> Option<Range<f32>> {
        let at = usize::try_from(glyph).ok()?;
        let known = self.inks.get(&face).and_then(|inks| inks.get(at)).copied().flatten();
        let ink = known.unwrap_or_else(|| {
            let bounds = self.shaper(face).and_then(|(_, metrics)| metrics.bounds(GlyphId::new(glyph)));
            let ink = bounds.map(|bounds| (bounds.y_min, bounds.y_max));
            let inks = self.inks.entry(face).or_default();
            if inks.len() <= at {
                inks.resize(at + 1, None);
            }
            if let Some(known) = inks.get_mut(at) {
                *known = Some(ink);
            }
            ink
        });
        ink.map(|(low, high)| low..high)
    }
}
