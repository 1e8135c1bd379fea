use std::ops::Range;

use unicode_bidi::Level;
use unicode_script::Script;

use super::breaks::{Cut, shown};
use super::clean::Clean;
use super::items::{Coverage, Item, itemise, styled};
use super::levels::Levels;
use super::shape::{Shaped, ShapedGlyph, Shapers, Way};
use super::{Direction, Fonts, Glyph, GlyphRun, Line, Style};

/// Text between two forced breaks, shaped as a whole.
pub(super) struct Paragraph<'p> {
    pub clean: &'p Clean,
    base: &'p Style,
    /// One for each of the clean text's looks.
    styles: Vec<Style>,
    direction: Direction,
    items: Vec<(Item, Shaped)>,
    /// For each byte and the end: pixels of all clusters that start before it.
    reach: Vec<f64>,
    /// For each byte and the end: whether a line can start or end there with the glyphs staying as they are.
    safe: Vec<bool>,
}

/// What is not to be pulled apart by letter spacing.
fn is_joined(script: Script) -> bool {
    use Script::{
        Adlam, Arabic, Bengali, Devanagari, Gurmukhi, Hanifi_Rohingya, Mandaic, Manichaean, Mongolian, Nko, Syriac,
    };
    let joined =
        [Adlam, Arabic, Bengali, Devanagari, Gurmukhi, Hanifi_Rohingya, Mandaic, Manichaean, Mongolian, Nko, Syriac];
    joined.contains(&script)
}

impl<'p> Paragraph<'p> {
    pub fn new(
        clean: &'p Clean,
        base: &'p Style,
        direction: Option<Direction>,
        coverage: &mut Coverage<'_>,
        shapers: &mut Shapers<'_>,
        fonts: &Fonts,
    ) -> Self {
        let level = direction.map(|direction| match direction {
            Direction::LeftToRight => Level::ltr(),
            Direction::RightToLeft => Level::rtl(),
        });
        let levels = Levels::of(&clean.text, level);
        let direction = direction.unwrap_or(match levels.paragraph.is_rtl() {
            true => Direction::RightToLeft,
            false => Direction::LeftToRight,
        });
        let styles: Vec<Style> = clean.looks.iter().map(|(_, look)| styled(base, look)).collect();
        let mut items = Vec::new();
        let mut widths = vec![0f64; clean.text.len() + 1];
        let mut safe = vec![false; clean.text.len() + 1];
        for item in itemise(clean, &styles, &levels, coverage) {
            let text = clean.text.get(item.range.clone()).unwrap_or_default();
            let shaped = shapers.shape(text, way(&item, base));
            let scale = fonts.get(item.face).map_or(0.0, |face| base.size / face.units_per_em);
            let mut last = None;
            for glyph in shaped.iter() {
                let spacing = if last == Some(glyph.cluster) { 0.0 } else { spacing(base, item.script) };
                last = Some(glyph.cluster);
                if let Some(width) = widths.get_mut(item.range.start + glyph.cluster) {
                    *width += f64::from(pixels(glyph.advance, scale) + spacing);
                }
            }
            for glyph in shaped.iter() {
                set(&mut safe, item.range.start + glyph.cluster, true);
            }
            for glyph in shaped.iter().filter(|glyph| glyph.unsafe_to_break) {
                set(&mut safe, item.range.start + glyph.cluster, false);
            }
            set(&mut safe, item.range.start, true);
            set(&mut safe, item.range.end, true);
            items.push((item, shaped));
        }
        let mut reach = Vec::with_capacity(widths.len());
        let mut sum = 0.0;
        for width in widths {
            reach.push(sum);
            sum += width;
        }
        Self { clean, base, styles, direction, items, reach, safe }
    }

    /// Pixels between two bytes, by the paragraph shaped as a whole.
    pub fn width(&self, start: usize, end: usize) -> f32 {
        let reach = |at: usize| self.reach.get(at).copied().unwrap_or_default();
        (reach(end) - reach(start)) as f32
    }

    /// Pixels between two bytes when they are a line of their own.
    pub fn line_width(&self, start: usize, end: usize, shapers: &mut Shapers<'_>, fonts: &Fonts) -> f32 {
        if self.is_safe(start) && self.is_safe(end) {
            return self.width(start, end);
        }
        self.line(&Cut { start, shown: end, end }, shapers, fonts).width
    }

    /// The width of the widest piece that cannot be broken between words.
    pub fn widest_word(&self, opportunities: &[usize]) -> f32 {
        let mut start = 0;
        let mut widest = 0f32;
        for end in opportunities {
            widest = widest.max(self.width(start, shown(&self.clean.text, start, *end)));
            start = *end;
        }
        widest
    }

    fn is_safe(&self, at: usize) -> bool {
        self.safe.get(at).copied().unwrap_or(true)
    }

    /// Sets one line.
    pub fn line(&self, cut: &Cut, shapers: &mut Shapers<'_>, fonts: &Fonts) -> Line {
        let primary = fonts.get(fonts.primary(self.base)).map(|face| face.metrics());
        let size = self.base.size;
        let mut line = Line {
            text: self.clean.text.get(cut.start..cut.shown).unwrap_or_default().to_owned(),
            runs: Vec::new(),
            width: 0.0,
            ascent: primary.map_or(size, |metrics| metrics.ascent * size),
            descent: primary.map_or(0.0, |metrics| metrics.descent * size),
            height: size * self.base.leading,
            direction: self.direction,
            ends_paragraph: cut.end >= self.clean.text.len(),
        };
        for (item, range) in self.in_visual_order(cut.start..cut.shown) {
            let (run, ink) = self.run(item, range, cut.start, line.width, shapers, fonts);
            line.width += run.width;
            line.ascent = line.ascent.max(ink.end);
            line.descent = line.descent.max(-ink.start);
            line.runs.push(run);
        }
        line.height = line.height.max(line.ascent + line.descent);
        line
    }

    /// The pieces of a line from left to right: reversed, from the highest level down to the lowest odd one,
    /// wherever a stretch has that level or a higher one.
    fn in_visual_order(&self, shown: Range<usize>) -> Vec<(usize, Range<usize>)> {
        let mut pieces: Vec<(usize, Range<usize>)> = Vec::new();
        let first = self.items.partition_point(|(item, _)| item.range.end <= shown.start);
        let items = self.items.iter().enumerate().skip(first);
        for (at, (item, _)) in items.take_while(|(_, (item, _))| item.range.start < shown.end) {
            let range = item.range.start.max(shown.start)..item.range.end.min(shown.end);
            if range.start < range.end {
                pieces.push((at, range));
            }
        }
        let level = |at: usize| self.items.get(at).map_or(0, |(item, _)| item.level.number());
        let highest = pieces.iter().map(|(at, _)| level(*at)).max().unwrap_or(0);
        for lowest in (1..=highest).rev() {
            for stretch in pieces.chunk_by_mut(|(a, _), (b, _)| (level(*a) >= lowest) == (level(*b) >= lowest)) {
                if stretch.first().is_some_and(|(at, _)| level(*at) >= lowest) {
                    stretch.reverse();
                }
            }
        }
        pieces
    }

    /// The glyphs of part of an item, and how far their ink reaches from below to above the baseline.
    fn run(
        &self,
        item: usize,
        range: Range<usize>,
        line_start: usize,
        x: f32,
        shapers: &mut Shapers<'_>,
        fonts: &Fonts,
    ) -> (GlyphRun, Range<f32>) {
        let text = self.clean.text.get(range.clone()).unwrap_or_default();
        let mut run = GlyphRun {
            face: fonts.primary(self.base),
            style: *self.base,
            text: text.to_owned(),
            range: range.start - line_start..range.end - line_start,
            direction: Direction::LeftToRight,
            x,
            width: 0.0,
            glyphs: Vec::new(),
            link: None,
            code: false,
        };
        let Some((item, shaped)) = self.items.get(item) else { return (run, 0.0..0.0) };
        run.face = item.face;
        if item.level.is_rtl() {
            run.direction = Direction::RightToLeft;
        }
        if let (Some((_, look)), Some(style)) = (self.clean.looks.get(item.look), self.styles.get(item.look)) {
            run.style = Style { letter_spacing: spacing(style, item.script), ..*style };
            run.link.clone_from(&look.link);
            run.code = look.code;
        }
        let part = range.start - item.range.start..range.end - item.range.start;
        let (glyphs, offset): (Vec<ShapedGlyph>, usize) = if self.is_safe(range.start) && self.is_safe(range.end) {
            (part_of(shaped, &part, item.level.is_rtl()).to_vec(), part.start)
        } else {
            (shapers.shape(text, way(item, self.base)).to_vec(), 0)
        };
        let scale = fonts.get(item.face).map_or(0.0, |face| self.base.size / face.units_per_em);
        let mut starts: Vec<usize> = glyphs.iter().map(|glyph| glyph.cluster - offset).collect();
        starts.sort_unstable();
        let mut ink = 0f32..0f32;
        for (at, glyph) in glyphs.iter().enumerate() {
            let start = glyph.cluster - offset;
            let end = starts.get(starts.partition_point(|other| *other <= start)).copied().unwrap_or(text.len());
            // The last glyph of a cluster carries the spacing.
            let last = glyphs.get(at + 1).is_none_or(|next| next.cluster != glyph.cluster);
            let spacing = if last { spacing(self.base, item.script) } else { 0.0 };
            let glyph = Glyph {
                id: glyph.id,
                advance: pixels(glyph.advance, scale) + spacing,
                dx: pixels(glyph.dx, scale),
                dy: pixels(glyph.dy, scale),
                cluster: start..end,
            };
            if let Some(bounds) = shapers.ink(item.face, glyph.id) {
                ink.start = ink.start.min(bounds.start * scale + glyph.dy);
                ink.end = ink.end.max(bounds.end * scale + glyph.dy);
            }
            run.width += glyph.advance;
            run.glyphs.push(glyph);
        }
        (run, ink)
    }
}

fn set(flags: &mut [bool], at: usize, value: bool) {
    if let Some(flag) = flags.get_mut(at) {
        *flag = value;
    }
}

/// The glyphs of the clusters that start inside of `part`. From left to right clusters go up, or down when they run from
/// right to left.
fn part_of<'s>(shaped: &'s [ShapedGlyph], part: &Range<usize>, rtl: bool) -> &'s [ShapedGlyph] {
    let (from, to) = if rtl {
        (
            shaped.partition_point(|glyph| glyph.cluster >= part.end),
            shaped.partition_point(|glyph| glyph.cluster >= part.start),
        )
    } else {
        (
            shaped.partition_point(|glyph| glyph.cluster < part.start),
            shaped.partition_point(|glyph| glyph.cluster < part.end),
        )
    };
    shaped.get(from..to).unwrap_or_default()
}

fn spacing(style: &Style, script: Script) -> f32 {
    if is_joined(script) { 0.0 } else { style.letter_spacing }
}

fn way(item: &Item, style: &Style) -> Way {
    let spaced = spacing(style, item.script) != 0.0;
    Way { face: item.face, script: item.script, rtl: item.level.is_rtl(), spaced }
}

fn pixels(units: i32, scale: f32) -> f32 {
    units as f32 * scale
}
