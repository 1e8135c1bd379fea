//! What a line means and does not say: scores of words, names made from titles.

use super::Analysis;
use crate::ast::{Detail, Statement};
use crate::language::emotion_score;
use crate::model::Scale;
use crate::resolve::{Bindings, Symbol};
use crate::text::{FileId, Span};

/// Words beside the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Hint {
    /// Where, in bytes.
    pub offset: u32,
    /// The words.
    pub label: String,
    /// Why they stand here.
    pub tooltip: String,
    /// Whether it belongs to what stands before it; otherwise to what comes.
    pub behind: bool,
    /// What to write at the same place to say it in the text.
    pub insert: String,
}

/// The hints of `file` that lie in `within`, in the order of the text.
pub fn hints(analysis: &Analysis, file: FileId, within: Span) -> Vec<Hint> {
    let Some((known, compilation)) = analysis.file(file).zip(analysis.compilation(file)) else { return Vec::new() };
    let bindings = &compilation.bindings;
    let words = |word: &str| {
        let word = word.to_lowercase();
        let own = compilation.model.emotions.iter().find(|own| own.word == word).map(|own| own.score);
        own.or_else(|| emotion_score(&word))
    };
    let mut hints = Vec::new();
    for statement in &known.ast.statements {
        let journey = bindings.declarations.iter().find(|journey| journey.statement == statement.location);
        let model = journey.and_then(|journey| compilation.model.journey(&journey.id));
        let scale = model.map(|journey| journey.scale).unwrap_or_default();
        scores(statement, scale, within, &words, &mut hints);
    }
    names(analysis, file, within, bindings, &mut hints);
    hints.sort_by(|a, b| (a.offset, &a.label).cmp(&(b.offset, &b.label)));
    hints
}

/// What the words for feelings in `statement` count on `scale`.
fn scores(
    statement: &Statement,
    scale: Scale,
    within: Span,
    words: &dyn Fn(&str) -> Option<f64>,
    hints: &mut Vec<Hint>,
) {
    let span = statement.location.span;
    if span.end < within.start || within.end < span.start {
        return;
    }
    if let Detail::Feelings(feelings) = &statement.detail {
        for feeling in feelings.iter().filter(|feeling| feeling.is_word && feeling.score.is_none()) {
            let offset = feeling.label.location.span.end;
            let Some(score) = words(&feeling.label.value).filter(|_| within.touches(offset)) else { continue };
            let score = (scale.denormalize(score) * 1e6).round() / 1e6;
            hints.push(Hint {
                offset,
                label: format!("{score}").replace('-', "−"),
                tooltip: String::from("the score of this word"),
                behind: true,
                insert: format!(" {score}"),
            });
        }
    }
    for field in &statement.fields {
        scores(field, scale, within, words, hints);
    }
}

/// The names of things that are used by a name which their title gives them.
fn names(analysis: &Analysis, file: FileId, within: Span, bindings: &Bindings, hints: &mut Vec<Hint>) {
    let used: std::collections::BTreeSet<_> = bindings.uses.iter().filter_map(|used| used.target).collect();
    for thing in bindings.declarations.iter().filter(|thing| thing.place.file == file) {
        let offset = thing.place.span.start;
        let titled = analysis.slice(thing.place).starts_with('"');
        if titled && thing.symbol != Symbol::Emotion && within.touches(offset) && used.contains(&thing.place) {
            hints.push(Hint {
                offset,
                label: thing.id.clone(),
                tooltip: String::from("the name that this title gives; it changes with the title"),
                behind: false,
                insert: format!("{} ", thing.id),
            });
        }
    }
    // A thing that several journeys hold is listed for each.
    hints.dedup();
}
