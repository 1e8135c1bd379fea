use super::Statement;
use super::token;
use crate::language::Keyword;
use crate::model::EmotionWord;
use crate::text::is_name;

/// The team's own words in one block; none where there are none.
pub(super) fn write(words: &[EmotionWord]) -> Option<Statement> {
    let line = |word: &EmotionWord| {
        let written = if is_name(&word.word) { word.word.clone() } else { token::quoted(&word.word) };
        Statement::line(written).with(token::number(word.score))
    };
    let lines = words.iter().map(line).collect();
    (!words.is_empty()).then(|| Statement::new(Keyword::Emotions).paragraph(lines))
}
