use std::collections::BTreeMap;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::{FontRef, MetadataProvider};

use crate::layout::text::{FaceId, Fonts, GlyphRun, is_ignorable};

/// The faces of a document, each handed over once.
pub(super) struct Faces<'f> {
    fonts: &'f Fonts,
    loaded: BTreeMap<FaceId, Option<Loaded>>,
}

/// A face as krilla has it.
#[derive(Clone)]
pub(super) struct Loaded {
    pub font: Font,
    /// The glyph of a blank, where there is one.
    pub blank: Option<GlyphId>,
    /// From the baseline down to the middle of an underline, and its thickness, as parts of an em.
    pub underline: (f32, f32),
}

impl<'f> Faces<'f> {
    pub fn new(fonts: &'f Fonts) -> Self {
        Faces { fonts, loaded: BTreeMap::new() }
    }

    /// The face `id`; none for one that is not in the set.
    pub fn get(&mut self, id: FaceId) -> Option<Loaded> {
        let fonts = self.fonts;
        self.loaded.entry(id).or_insert_with(|| load(fonts, id)).clone()
    }
}

fn load(fonts: &Fonts, id: FaceId) -> Option<Loaded> {
    let face = fonts.get(id)?;
    let font = Font::new(face.data().to_vec().into(), face.index())?;
    let blank = FontRef::from_index(face.data(), face.index()).ok()?.charmap().map(' ');
    let metrics = face.metrics();
    Some(Loaded {
        font,
        blank: blank.map(|glyph| GlyphId::new(glyph.to_u32())),
        underline: (metrics.underline, metrics.underline_thickness),
    })
}

/// The glyphs of a run, in ems. Characters that are never seen are shaped as blanks without width: a reader would take
/// every blank of the face for what the first of them stands for.
pub(super) fn glyphs(run: &GlyphRun) -> Vec<KrillaGlyph> {
    let em = if run.style.size > 0.0 { run.style.size } else { 1.0 };
    let glyph = |glyph: &crate::layout::text::Glyph| {
        let (start, end) = (glyph.cluster.start.min(run.text.len()), glyph.cluster.end.min(run.text.len()));
        KrillaGlyph::new(
            GlyphId::new(glyph.id),
            glyph.advance / em,
            glyph.dx / em,
            glyph.dy / em,
            0.0,
            start..end.max(start),
            None,
        )
    };
    let unseen = |glyph: &KrillaGlyph| {
        let text = run.text.get(glyph.text_range.clone()).unwrap_or_default();
        !text.is_empty() && text.chars().all(is_ignorable)
    };
    run.glyphs.iter().map(glyph).filter(|glyph| !unseen(glyph)).collect()
}
