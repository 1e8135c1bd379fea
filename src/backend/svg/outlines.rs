use std::collections::BTreeMap;
use std::fmt::Write;

use skrifa::{
    FontRef, GlyphId, MetadataProvider,
    instance::{LocationRef, Size},
    outline::{DrawSettings, OutlinePen},
};

use super::length::Length;
use crate::layout::text::{FaceId, Fonts};

/// Letters as outlines, each drawn once and used wherever it stands.
#[derive(Default)]
pub(super) struct Outlines {
    drawn: BTreeMap<(FaceId, u32), Option<String>>,
}

impl Outlines {
    /// The name of a glyph's outline; none for one that is empty, such as a blank. Outlines are a thousand
    /// units an em.
    pub fn name(&mut self, fonts: &Fonts, face: FaceId, glyph: u32) -> Option<String> {
        let outline = self.drawn.entry((face, glyph)).or_insert_with(|| draw(fonts, face, glyph));
        outline.as_ref().map(|_| name(face, glyph))
    }

    /// Every outline that was asked for, as the content of `<defs>`.
    pub fn definitions(&self, prefix: &str) -> String {
        let mut out = String::new();
        for ((face, glyph), outline) in &self.drawn {
            if let Some(outline) = outline {
                out.push_str(&format!("<path id=\"{prefix}-{}\" d=\"{outline}\"/>", name(*face, *glyph)));
            }
        }
        out
    }
}

fn name(face: FaceId, glyph: u32) -> String {
    format!("glyph-{}-{glyph}", face.number())
}

fn draw(fonts: &Fonts, face: FaceId, glyph: u32) -> Option<String> {
    let face = fonts.get(face)?;
    let font = FontRef::from_index(face.data(), face.index()).ok()?;
    let outline = font.outline_glyphs().get(GlyphId::new(glyph))?;
    let mut pen = Pen(String::new());
    outline.draw(DrawSettings::unhinted(Size::new(1000.0), LocationRef::default()), &mut pen).ok()?;
    (!pen.0.is_empty()).then_some(pen.0)
}

/// Writes path data, `y` turned downwards.
struct Pen(String);

impl Pen {
    fn step(&mut self, letter: char, numbers: &[f32]) {
        self.0.push(letter);
        for (index, number) in numbers.iter().enumerate() {
            // Whole units: a thousandth of an em is less than anybody sees.
            let number = Length(f64::from(if index % 2 == 1 { -number } else { *number }).round());
            let blank = if index == 0 { "" } else { " " };
            let _ = write!(self.0, "{blank}{number}");
        }
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.step('M', &[x, y]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.step('L', &[x, y]);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.step('Q', &[cx, cy, x, y]);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.step('C', &[ax, ay, bx, by, x, y]);
    }

    fn close(&mut self) {
        self.0.push('Z');
    }
}
