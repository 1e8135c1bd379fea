use super::Statement;
use super::token;
use crate::language::Keyword;
use crate::model::Emotion;
use crate::text::is_name;

/// `emotion confused -0.8 then learning -0.4`. Scores are always written, so that the line means the
/// same whatever a team's own words say.
pub(super) fn write(emotion: &Emotion) -> Statement {
    let course = emotion.course.iter().map(|feeling| (feeling.label.as_str(), feeling.score));
    let feelings = course.chain([(emotion.label.as_str(), emotion.score)]);
    let written: Vec<String> =
        feelings.map(|(label, score)| format!("{} {}", word(label), token::number(score))).collect();
    let mut statement = Statement::new(Keyword::Emotion).with(written.join(" then ")).evidence(&emotion.evidence);
    statement.one_line = true;
    statement
}

/// A label that is one word stands without quotes.
fn word(label: &str) -> String {
    if is_name(label) && label != "then" { label.to_owned() } else { token::quoted(label) }
}
