use super::{Svg, length::Length};
use crate::layout::{
    scene::{Run, Text},
    text::{Direction, Weight},
};
use crate::text::markup;

impl Svg<'_> {
    /// A line of text.
    pub(super) fn line(&mut self, text: &Text) {
        for run in &text.runs {
            self.run(run, text.baseline);
        }
    }

    /// Every run is an element of its own that starts at its left edge: viewers cannot disagree on how
    /// runs of different directions follow each other.
    fn run(&mut self, run: &Run, baseline: f64) {
        let glyphs = &run.glyphs;
        if glyphs.text.trim().is_empty() {
            return;
        }
        let link = glyphs.link.as_deref().filter(|url| markup::is_link(url));
        if let Some(link) = link {
            self.raw("<a");
            self.attribute("href", link);
            self.raw(">");
        }
        if self.outlined.contains(&glyphs.face) {
            self.drawn(run, baseline);
        } else {
            self.written(run, baseline);
        }
        if link.is_some() {
            self.raw("</a>");
        }
    }

    /// A run as the outlines of its glyphs.
    fn drawn(&mut self, run: &Run, baseline: f64) {
        let glyphs = &run.glyphs;
        let size = f64::from(glyphs.style.size) / 1000.0;
        self.raw(&format!("<g fill=\"{}\" role=\"img\"", self.color(run.color)));
        self.attribute("aria-label", glyphs.text.trim());
        self.raw(">");
        let mut x = run.x;
        for glyph in &glyphs.glyphs {
            if let Some(name) = self.outlines.name(self.fonts, glyphs.face, glyph.id) {
                self.raw(&format!(
                    "<use href=\"#{}-{name}\" transform=\"translate({} {})scale({size:.4})\"/>",
                    self.prefix,
                    Length(x + f64::from(glyph.dx)),
                    Length(baseline - f64::from(glyph.dy))
                ));
            }
            x += f64::from(glyph.advance);
        }
        self.raw("</g>");
    }

    /// A run as text.
    fn written(&mut self, run: &Run, baseline: f64) {
        let glyphs = &run.glyphs;
        let face = self.fonts.get(glyphs.face);
        let size = f64::from(glyphs.style.size);
        self.put(format_args!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\"",
            Length(run.x),
            Length(baseline),
            Length(size)
        ));
        if let Some(face) = face {
            if face.family() != "Inter" {
                self.attribute("font-family", face.family());
            }
            if face.weight() != Weight::Regular {
                self.put(format_args!(" font-weight=\"{}\"", face.weight().css()));
            }
            if face.italic() {
                self.raw(" font-style=\"italic\"");
            }
        }
        if glyphs.style.letter_spacing != 0.0 {
            self.put(format_args!(" letter-spacing=\"{}\"", Length(f64::from(glyphs.style.letter_spacing))));
        }
        if glyphs.link.is_some() {
            self.raw(" text-decoration=\"underline\"");
        }
        if glyphs.text.starts_with(' ') || glyphs.text.ends_with(' ') {
            self.raw(" xml:space=\"preserve\"");
        }
        self.put(format_args!(" fill=\"{}\">", self.color(run.color)));
        if glyphs.direction == Direction::RightToLeft {
            // Marks of direction at both ends: signs and blanks there belong to the run.
            self.raw("\u{200F}");
            self.text(&glyphs.text);
            self.raw("\u{200F}");
        } else {
            self.text(&glyphs.text);
        }
        self.raw("</text>");
    }
}
