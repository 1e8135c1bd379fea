use std::rc::Rc;
use std::sync::Arc;

use crate::text::{markup::Span, seen};

fn ends_a_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Characters that are not seen and take no room; a face need not have them.
pub fn is_ignorable(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{FFA0}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Blanks that hang over the end of a line instead of moving to the next.
pub(super) fn hangs(c: char) -> bool {
    matches!(c, ' ' | '\u{1680}' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200B}' | '\u{205F}' | '\u{3000}')
}

/// How part of a paragraph looks.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Look {
    pub bold: bool,
    pub emphasis: bool,
    pub code: bool,
    pub link: Option<Arc<str>>,
}

/// Text between two forced breaks, ready to be set.
#[derive(Debug, Default)]
pub(super) struct Clean {
    pub text: String,
    /// Where each look ends, in bytes of the text, in order.
    pub looks: Vec<(usize, Look)>,
}

impl Clean {
    fn add(&mut self, c: char, look: &Look) {
        match c {
            ' ' | '\t' if self.text.is_empty() || self.text.ends_with(' ') => {}
            '\t' => self.push(' ', look),
            '\u{AD}' => {}
            c => {
                if let Some(c) = seen(c) {
                    self.push(c, look);
                }
            }
        }
    }

    fn push(&mut self, c: char, look: &Look) {
        self.text.push(c);
        match self.looks.last_mut() {
            Some((end, last)) if last == look => *end = self.text.len(),
            _ => self.looks.push((self.text.len(), look.clone())),
        }
    }

    /// Blanks at the edge of a paragraph are not drawn.
    fn trim_end(&mut self) {
        let length = self.text.trim_end_matches(' ').len();
        self.text.truncate(length);
        while self.looks.len() > 1 && self.looks.iter().rev().nth(1).is_some_and(|(end, _)| *end >= length) {
            self.looks.pop();
        }
        if let Some((end, _)) = self.looks.last_mut() {
            *end = length;
        }
    }
}

/// Takes `spans` apart at forced breaks and leaves out what must not reach the output. There is always one paragraph.
pub(super) fn paragraphs(spans: &[Span]) -> Vec<Clean> {
    let mut done = Vec::new();
    let mut open = Clean::default();
    let mut after_return = false;
    for (c, look) in characters(spans) {
        let second_half = c == '\n' && after_return;
        after_return = c == '\r';
        if second_half {
            continue;
        }
        if ends_a_line(c) {
            open.trim_end();
            done.push(std::mem::take(&mut open));
        } else {
            open.add(c, &look);
        }
    }
    open.trim_end();
    done.push(open);
    done
}

/// The same with a blank for every forced break.
pub(super) fn one_paragraph(spans: &[Span]) -> Clean {
    let mut open = Clean::default();
    for (c, look) in characters(spans) {
        open.add(if ends_a_line(c) { ' ' } else { c }, &look);
    }
    open.trim_end();
    open
}

fn characters(spans: &[Span]) -> impl Iterator<Item = (char, Rc<Look>)> {
    spans.iter().flat_map(|span| {
        let link = span.link.as_deref().map(Arc::from);
        let look = Rc::new(Look { bold: span.bold, emphasis: span.emphasis, code: span.code, link });
        span.text.chars().map(move |c| (c, Rc::clone(&look)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(text: &str) -> Vec<String> {
        paragraphs(&[Span::plain(text)]).into_iter().map(|clean| clean.text).collect()
    }

    #[test]
    fn blanks_fold_and_breaks_part() {
        assert_eq!(cleaned("  a \t b  "), ["a b"]);
        assert_eq!(cleaned("a\r\nb\rc\n\nd\u{2029}e"), ["a", "b", "c", "", "d", "e"]);
        assert_eq!(cleaned(""), [""]);
    }

    #[test]
    fn what_is_not_text_is_left_out() {
        assert_eq!(cleaned("a\u{0}\u{1b}[31m\u{202e}b\u{2066}c\u{ad}d\u{ffff}"), ["a[31mbcd\u{fffd}"]);
    }

    #[test]
    fn looks_end_where_the_trimmed_text_ends() {
        let spans = crate::text::markup::parse("a **b ** c `d ` ");
        for clean in paragraphs(&spans) {
            assert_eq!(clean.looks.last().map(|(end, _)| *end), Some(clean.text.len()));
            assert!(clean.looks.windows(2).all(|pair| pair[0].0 < pair[1].0));
        }
    }
}
