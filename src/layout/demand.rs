//! How much every column has to say, estimated by counting: exact widths come later and cost more.

use super::{context::Context, pen::look};
use crate::model::{Stage, Text};

pub(super) use super::grid::Demand;

impl Demand {
    /// What a stage without touchpoints asks for in a column of its own.
    pub fn stage(&mut self, cx: &Context, stage: &Stage) {
        self.texts(cx, &stage.actions, 28.0);
        self.texts(cx, &stage.thoughts, 28.0);
        stage.pains.iter().for_each(|pain| self.text(cx, &pain.text, 52.0));
        stage.opportunities.iter().for_each(|one| self.text(cx, &one.text, 50.0));
    }

    /// Adds statements that have `beside` pixels of something else on their line.
    pub fn texts(&mut self, cx: &Context, texts: &[Text], beside: f64) {
        texts.iter().for_each(|text| self.text(cx, &text.text, beside));
    }

    /// Adds one of them.
    pub fn text(&mut self, cx: &Context, text: &str, beside: f64) {
        self.add(cx, text, beside, false);
    }

    /// Adds a title.
    pub fn title(&mut self, cx: &Context, title: &str, beside: f64) {
        self.add(cx, title, beside, true);
    }

    fn add(&mut self, cx: &Context, text: &str, beside: f64, bold: bool) {
        let mut width = 0.0;
        for word in text.split_whitespace() {
            let own: f64 = word.chars().map(estimate).sum();
            width += own + 3.6;
            // Only words that may be too long for the usual column are worth shaping.
            if own + beside > 190.0 && own < 600.0 {
                let look = look(13.5, cx.pen.theme.ink);
                let exact = cx.pen.measure(word, if bold { look.semibold() } else { look });
                self.word = self.word.max(exact + beside + 1.0);
            }
        }
        self.all += width;
        self.longest = self.longest.max(width);
    }
}

/// About how wide a letter is at 13 pixels.
fn estimate(c: char) -> f64 {
    match u32::from(c) {
        0x0300..=0x036F | 0x200B..=0x200F => 0.0,
        0x1100..=0x11FF | 0x2E80..=0xD7FF | 0xF900..=0xFAFF | 0xFF00..=0xFF60 | 0x1F000.. => 13.0,
        _ if c.is_uppercase() => 8.6,
        _ => 6.7,
    }
}
