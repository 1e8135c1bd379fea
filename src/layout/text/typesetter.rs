use std::cell::RefCell;
use std::collections::BTreeSet;

use icu_segmenter::LineSegmenterBorrowed;

use super::breaks::{self, Cut};
use super::clean::{Clean, one_paragraph, paragraphs};
use super::items::Coverage;
use super::paragraph::Paragraph;
use super::shape::Shapers;
use super::{FaceId, Fonts, Line, Locale, Style};
use crate::text::markup::Span;

/// How narrow and how wide a text can be.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Extent {
    /// Pixels of the widest piece that no line breaks, such as a long word.
    pub min: f32,
    /// Pixels of the widest paragraph on one line.
    pub max: f32,
}

/// Which characters the bundled faces could not draw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Drawn as a box, because no face has them.
    pub missing: BTreeSet<char>,
    /// Drawn with a face of the project or the machine.
    pub borrowed: BTreeSet<(FaceId, char)>,
}

/// Sets text in lines, with one set of fonts and in one language.
///
/// It remembers what it has shaped, so measuring a text before setting it costs little. All sizes are pixels.
pub struct Typesetter<'f> {
    fonts: &'f Fonts,
    locale: Locale,
    segmenter: LineSegmenterBorrowed<'static>,
    memory: RefCell<(Coverage<'f>, Shapers<'f>)>,
}

impl<'f> Typesetter<'f> {
    /// A typesetter that has set nothing yet.
    pub fn new(fonts: &'f Fonts, locale: Locale) -> Self {
        let memory = (Coverage::new(fonts), Shapers::new(fonts, locale.lang.as_deref()));
        Self { fonts, segmenter: breaks::segmenter(&locale), locale, memory: RefCell::new(memory) }
    }

    /// The faces it draws with.
    pub fn fonts(&self) -> &'f Fonts {
        self.fonts
    }

    /// The language it sets.
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// Sets words without markup on one line, however wide. A forced break counts as a blank.
    pub fn line(&self, text: &str, style: &Style) -> Line {
        self.rich_line(&[Span::plain(text)], style)
    }

    /// Sets marked-up text on one line, however wide. A forced break counts as a blank.
    pub fn rich_line(&self, text: &[Span], style: &Style) -> Line {
        let clean = one_paragraph(text);
        self.set(&clean, style, |paragraph, shapers| {
            let all = Cut { start: 0, shown: clean.text.len(), end: clean.text.len() };
            paragraph.line(&all, shapers, self.fonts)
        })
    }

    /// Pixels that words without markup take on one line.
    pub fn measure(&self, text: &str, style: &Style) -> f32 {
        self.line(text, style).width
    }

    /// Sets marked-up text in lines no wider than `max_width`. Blanks at the end of a line hang over its edge. A word
    /// wider than a line is broken between its clusters, so only a single cluster can ever be wider. A short word does
    /// not stand alone on the last line. There is at least one line; a text without words gives an empty one.
    pub fn wrap(&self, text: &[Span], style: &Style, max_width: f32) -> Vec<Line> {
        let mut lines = Vec::new();
        for clean in paragraphs(text) {
            let places = breaks::opportunities(&clean.text, self.segmenter);
            self.set(&clean, style, |paragraph, shapers| {
                let mut width = |start, end| paragraph.line_width(start, end, shapers, self.fonts);
                let mut cuts = breaks::cut(&clean.text, &places, max_width, &mut width);
                breaks::keep_company(&clean.text, &places, &mut cuts, max_width, &mut width);
                lines.extend(cuts.iter().map(|cut| paragraph.line(cut, shapers, self.fonts)));
            });
        }
        lines
    }

    /// How narrow and how wide marked-up text can be.
    pub fn extent(&self, text: &[Span], style: &Style) -> Extent {
        let mut extent = Extent::default();
        for clean in paragraphs(text) {
            let places = breaks::opportunities(&clean.text, self.segmenter);
            self.set(&clean, style, |paragraph, _| {
                extent.min = extent.min.max(paragraph.widest_word(&places));
                extent.max = extent.max.max(paragraph.width(0, clean.text.len()));
            });
        }
        extent
    }

    /// What the bundled faces could not draw of all that was set or measured so far.
    pub fn report(&self) -> Report {
        let memory = self.memory.borrow();
        Report { missing: memory.0.missing.clone(), borrowed: memory.0.borrowed.clone() }
    }

    fn set<T>(&self, clean: &Clean, style: &Style, take: impl FnOnce(&Paragraph<'_>, &mut Shapers<'f>) -> T) -> T {
        let mut memory = self.memory.borrow_mut();
        let (coverage, shapers) = &mut *memory;
        let paragraph = Paragraph::new(clean, style, self.locale.direction, coverage, shapers, self.fonts);
        take(&paragraph, shapers)
    }
}
