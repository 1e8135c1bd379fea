use std::rc::Rc;

use unicode_bidi::{BidiClass, bidi_class};

use super::{
    block::Block,
    color::Color,
    labels::Labels,
    scene::{Node, Rect, Run, Text},
    text::{Direction, Line, Style, Typesetter, Weight},
    theme::Theme,
};
use crate::text::markup::{self, Span};

/// Sets text, with what every part of a map needs at hand.
pub(super) struct Pen<'a> {
    pub setter: Rc<Typesetter<'a>>,
    pub theme: &'a Theme,
    pub labels: &'a Labels,
    /// The marks around what people say.
    pub quotes: (&'static str, &'static str),
    /// What stands between the items of a list.
    pub comma: &'static str,
}

/// How a text looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    pub style: Style,
    pub color: Color,
}

/// Running text of `size`.
pub(super) fn look(size: f32, color: Color) -> Look {
    Look { style: Style::new(size).leading(1.4), color }
}

impl Look {
    pub fn medium(self) -> Look {
        Look { style: self.style.weight(Weight::Medium), ..self }
    }

    pub fn semibold(self) -> Look {
        Look { style: self.style.weight(Weight::SemiBold), ..self }
    }

    pub fn bold(self) -> Look {
        Look { style: self.style.weight(Weight::Bold), ..self }
    }

    pub fn italic(self) -> Look {
        Look { style: self.style.italic(), ..self }
    }

    pub fn leading(self, ems: f32) -> Look {
        Look { style: self.style.leading(ems), ..self }
    }

    pub fn spaced(self, pixels: f32) -> Look {
        Look { style: self.style.letter_spacing(pixels), ..self }
    }
}

impl Pen<'_> {
    /// Whether the map runs from right to left.
    pub fn backwards(&self) -> bool {
        self.setter.locale().direction == Some(Direction::RightToLeft)
    }

    /// An arrow that points the way the map runs, and what it leads to.
    pub fn lead(&self, to: &str) -> String {
        let (arrow, mark) = self.arrow(&[to]);
        format!("{mark}{arrow}{mark} {to}")
    }

    /// From one thing to another, in the direction of the map whatever the direction of the two.
    pub fn way(&self, from: &str, to: &str) -> String {
        if self.backwards() {
            return format!("{from} \u{200F}←\u{200F} {to}");
        }
        let (arrow, mark) = self.arrow(&[from, to]);
        format!("{mark}{from} {mark}{arrow}{mark} {to}")
    }

    /// The arrow of the map's direction, and what keeps it that way among letters that run the other.
    fn arrow(&self, around: &[&str]) -> (char, &'static str) {
        let turns = |c| matches!(bidi_class(c), BidiClass::R | BidiClass::AL);
        match self.backwards() {
            true => ('←', "\u{200F}"),
            false if around.iter().any(|text| text.chars().any(turns)) => ('→', "\u{200E}"),
            false => ('→', ""),
        }
    }

    /// A figure whose sign stays in front of it among letters of any direction.
    pub fn figure(&self, text: &str) -> String {
        if self.backwards() { format!("\u{200E}{text}") } else { text.to_owned() }
    }

    /// The word for `key` that the map brings.
    pub fn word(&self, key: &str) -> &str {
        self.labels.get(key)
    }

    /// Text without markup, broken at `width`.
    pub fn plain(&self, text: &str, look: Look, width: f64) -> Block {
        self.spans(&[Span::plain(text)], look, width)
    }

    /// What somebody thinks or says, between quotation marks unless it has some.
    pub fn quotation(&self, text: &str) -> Vec<Span> {
        let (open, close) = self.quotes;
        let has = |c: Option<char>| c.is_some_and(|c| "\"“”„«»‹›「」『』‘’".contains(c));
        if has(text.trim().chars().next()) && has(text.trim().chars().next_back()) {
            markup::parse(text)
        } else {
            markup::parse(&format!("{open}{}{close}", text.trim()))
        }
    }

    /// Text without markup in one line, however long.
    pub fn line(&self, text: &str, look: Look) -> Block {
        self.plain(text, look, f64::INFINITY)
    }

    /// Pieces that look different, broken at `width` as one text.
    pub fn spans(&self, spans: &[Span], look: Look, width: f64) -> Block {
        let lines = self.setter.wrap(spans, &look.style, width.max(1.0) as f32);
        self.set(lines, look, width)
    }

    /// How wide text without markup is in one line.
    pub fn measure(&self, text: &str, look: Look) -> f64 {
        f64::from(self.setter.measure(text, &look.style))
    }

    /// How wide the longest word of a text without markup is.
    pub fn longest(&self, text: &str, look: Look) -> f64 {
        f64::from(self.setter.extent(&[Span::plain(text)], &look.style).min).ceil()
    }

    fn set(&self, lines: Vec<Line>, look: Look, width: f64) -> Block {
        let mut block = Block::default();
        // In a map that runs from left to right, a paragraph that does not starts at the right edge.
        let turned = !self.backwards();
        for line in lines {
            let y = block.h;
            let baseline = y + f64::from(line.baseline());
            let start = if turned && width.is_finite() { f64::from(line.start_in(width as f32)).max(0.0) } else { 0.0 };
            let bounds = Rect::new(start, y, f64::from(line.width), f64::from(line.height));
            block.w = block.w.max(bounds.right());
            block.h += bounds.h;
            let mut runs = Vec::with_capacity(line.runs.len());
            for glyphs in line.runs {
                let color = if glyphs.link.is_some() { self.theme.accent } else { look.color };
                runs.push(Run { x: start + f64::from(glyphs.x), color, glyphs });
            }
            if !runs.is_empty() {
                block.nodes.push(Node::Text(Text { bounds, baseline, runs }));
            }
        }
        block
    }
}

/// The comma of a language, with the blank behind it where there is one.
pub(super) fn comma(lang: Option<&str>) -> &'static str {
    match language(lang).as_str() {
        "ar" | "fa" | "ur" => "، ",
        "ja" | "zh" => "、",
        _ => ", ",
    }
}

fn language(lang: Option<&str>) -> String {
    lang.unwrap_or_default().split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase()
}

/// The quotation marks of a language.
pub(super) fn quotation_marks(lang: Option<&str>) -> (&'static str, &'static str) {
    let language = language(lang);
    match language.as_str() {
        "de" | "cs" | "sk" | "sl" | "bg" | "is" | "lt" | "et" => ("„", "“"),
        "pl" | "ro" | "hu" | "hr" | "nl" if language != "nl" => ("„", "”"),
        "fr" => ("«\u{a0}", "\u{a0}»"),
        "es" | "it" | "pt" | "el" | "ru" | "uk" | "be" | "no" | "nb" | "nn" | "ar" | "fa" => ("«", "»"),
        "da" => ("»", "«"),
        "sv" | "fi" => ("”", "”"),
        "ja" | "zh" => ("「", "」"),
        "he" | "yi" => ("”", "”"),
        _ => ("“", "”"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_has_its_own_marks() {
        for (lang, marks) in [
            (None, ("“", "”", ", ")),
            (Some("de-AT"), ("„", "“", ", ")),
            (Some("ar"), ("«", "»", "، ")),
            (Some("ja"), ("「", "」", "、")),
        ] {
            let (open, close) = quotation_marks(lang);
            assert_eq!((open, close, comma(lang)), marks, "{lang:?}");
        }
    }
}
