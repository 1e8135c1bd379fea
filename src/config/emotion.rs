use super::reader::Reader;
use super::value::Value;
use crate::text::{Span, is_name};

/// An emotion word of the team.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// The word, in lower case.
    pub word: String,
    /// Its score, −1…1.
    pub score: f64,
    /// Where the word stands in journey.toml.
    pub span: Span,
}

/// Reads one line of `[emotions]`.
pub(super) fn read(reader: &mut Reader<'_>, name: &str, key: Span, value: &Value<'_>) {
    let word = name.to_lowercase();
    if !is_name(&word) {
        let message = format!("`{name}` is not an emotion word");
        let help = "words are one piece, such as `meh` or `let-down`; other feelings get their score where they are \
                    written: `emotion \"on the fence\" -0.1`";
        return reader.bad(key, message, help);
    }
    let Some(score) = reader.number(value) else { return };
    if !(-1.0..=1.0).contains(&score) {
        let help = "the scores of words go from -1 (worst) to 1 (best), whatever the scale of a journey is";
        return reader.bad(value.span, format!("{} lies outside −1…1", reader.written(value.span)), help);
    }
    match reader.config.emotions.iter().find(|known| known.word == word).map(|known| known.span) {
        Some(first) => reader.twice(key, first, format!("`{word}` has two scores")),
        None => reader.config.emotions.push(Word { word, score, span: key }),
    }
}
