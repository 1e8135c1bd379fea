//! The map as a Mermaid diagram, for wikis and repositories that draw Mermaid.
//!
//! Mermaid refuses or misreads many characters, differently in every diagram and field. Here a
//! character stands for itself only where that is known to be safe everywhere; all others are written
//! as Mermaid's `#NN;`, which it shows as the character. So every map gives a diagram that Mermaid reads.
//! Control characters part words as blanks do; marks that would turn the diagram's text are left out.

mod flowchart;
mod journey;
mod timeline;
mod xychart;

use std::fmt::Write;

use crate::model::{Difference, Emotion, Journey, Model, Touchpoint};
use crate::text::seen;

/// A kind of Mermaid diagram.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Diagram {
    /// Faces at heights 1…5, the persona's dots under them.
    #[default]
    Journey,
    /// Stages and touchpoints in order, with what people do.
    Timeline,
    /// The ways from touchpoint to touchpoint.
    Flowchart,
    /// The emotion as a line over the touchpoints.
    Xychart,
}

impl Diagram {
    /// All kinds.
    pub const ALL: [Diagram; 4] = [Diagram::Journey, Diagram::Timeline, Diagram::Flowchart, Diagram::Xychart];

    /// The word that names it, on the command line after `mermaid:`.
    pub fn name(self) -> &'static str {
        match self {
            Diagram::Journey => "journey",
            Diagram::Timeline => "timeline",
            Diagram::Flowchart => "flowchart",
            Diagram::Xychart => "xychart",
        }
    }

    /// The kind called `name`.
    pub fn named(name: &str) -> Option<Diagram> {
        Diagram::ALL.into_iter().find(|diagram| diagram.name() == name)
    }
}

/// `journey`, one of `model`'s, as a Mermaid diagram with a final newline.
///
/// Mermaid draws nothing longer than 50 000 characters unless its `maxTextSize` says otherwise.
pub fn write(model: &Model, journey: &Journey, diagram: Diagram) -> String {
    match diagram {
        Diagram::Journey => journey::write(model, journey),
        Diagram::Timeline => timeline::write(journey),
        Diagram::Flowchart => flowchart::write(model, journey),
        Diagram::Xychart => xychart::write(journey),
    }
}

/// `raw` on one line, as a part of a diagram in which the ASCII punctuation `plain` means nothing.
fn escape(raw: &str, plain: &str) -> String {
    let mut text = String::new();
    for word in raw.split(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}') {
        let mut shown = word.chars().filter_map(seen).peekable();
        if shown.peek().is_some() && !text.is_empty() {
            text.push(' ');
        }
        for c in shown {
            if c.is_alphanumeric() || plain.contains(c) || is_harmless(c) {
                text.push(c);
            } else {
                push_code(&mut text, c);
            }
        }
    }
    text
}

/// The same, with the first of `choices` that has something to show; `-` when none has.
fn first_shown(choices: [&str; 2], plain: &str) -> String {
    let shown = choices.into_iter().map(|raw| escape(raw, plain)).find(|text| !text.is_empty());
    shown.unwrap_or_else(|| code('-'))
}

/// Letters of other scripts, their marks and symbols mean nothing to Mermaid, except the two from
/// which it builds its own marks around a code.
fn is_harmless(c: char) -> bool {
    !c.is_ascii() && c != '°' && c != '¶'
}

fn push_code(text: &mut String, c: char) {
    // Writing to a string cannot fail.
    let _ = write!(text, "#{};", u32::from(c));
}

fn code(c: char) -> String {
    let mut text = String::new();
    push_code(&mut text, c);
    text
}

/// `text` so that it does not start with one of `words`, which Mermaid would take for its own.
fn guard(text: String, words: &[&str]) -> String {
    let reserved =
        words.iter().any(|word| text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)));
    let mut chars = text.chars();
    match chars.next() {
        Some(first) if reserved => code(first) + chars.as_str(),
        _ => text,
    }
}

/// How `persona` feels at `touchpoint`, where it says so.
fn feeling<'a>(touchpoint: &'a Touchpoint, persona: Option<&str>) -> Option<&'a Emotion> {
    let difference: Option<&Difference> = persona.and_then(|id| touchpoint.differences.get(id));
    difference.and_then(|difference| difference.emotion.as_ref()).or(touchpoint.emotion.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_characters_stand_for_themselves() {
        for (raw, text) in [
            ("Sign-up form", "Sign-up form"),
            ("  two\nlines\t\u{0}here ", "two lines here"),
            ("pay \u{202E}lla\u{202C} \u{2066}\u{2069} now\u{1B}[m", "pay lla now #91;m"),
            ("a:b; #c", "a#58;b#59; #35;c"),
            ("料金 𝒳 👩‍💻", "料金 𝒳 👩‍💻"),
            ("ﬂ°°35¶ß", "ﬂ#176;#176;35#182;ß"),
            ("", ""),
        ] {
            assert_eq!(escape(raw, "-"), text);
        }
    }

    #[test]
    fn reserved_words_are_no_longer_words() {
        for (raw, text) in
            [("Section one", "#83;ection one"), ("sectional", "#115;ectional"), ("a section", "a section"), ("é", "é")]
        {
            assert_eq!(guard(raw.to_owned(), &["section"]), text);
        }
    }
}
