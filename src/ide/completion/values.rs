use super::names::Scope;
use super::{Item, ItemKind};
use crate::language::{BUILT_IN_CHANNELS, EMOTION_WORDS, ValueKind};

/// The values of `kind` that can be listed.
pub(super) fn items(kind: ValueKind) -> Vec<Item> {
    match kind {
        ValueKind::Word(words) => words.iter().map(|word| value(word, "")).collect(),
        ValueKind::Confidence => ["low", "medium", "high"].into_iter().map(|word| value(word, "")).collect(),
        ValueKind::Icon => BUILT_IN_CHANNELS.iter().map(|channel| value(channel.id, channel.title)).collect(),
        _ => Vec::new(),
    }
}

/// The words for feelings with their scores: the team's own first.
pub(super) fn emotions(scope: &Scope<'_>) -> Vec<Item> {
    let own =
        scope.model().into_iter().flat_map(|model| model.emotions.iter().map(|word| (word.word.as_str(), word.score)));
    let own: Vec<(&str, f64)> = own.collect();
    let built_in = EMOTION_WORDS.iter().copied().filter(|(word, _)| !own.iter().any(|(known, _)| known == word));
    let item = |(word, score): (&str, f64)| Item { kind: ItemKind::Emotion, ..value(word, &figure(score)) };
    own.iter().copied().chain(built_in).map(item).collect()
}

/// `then` and the next feeling.
pub(super) fn then() -> Item {
    Item {
        doc: String::from("What is felt next.\n\n```journey\nemotion confused -0.8 then learning -0.4\n```"),
        snippet: String::from("then $0"),
        plain: String::from("then "),
        kind: ItemKind::Modifier,
        ..value("then", "the next feeling")
    }
}

fn value(word: &str, detail: &str) -> Item {
    Item {
        label: word.to_owned(),
        kind: ItemKind::Word,
        detail: detail.to_owned(),
        doc: String::new(),
        snippet: word.to_owned(),
        plain: word.to_owned(),
    }
}

/// A score with its sign, as people read it.
fn figure(score: f64) -> String {
    let sign = if score > 0.0 { "+" } else { "" };
    format!("{sign}{score}").replace('-', "−")
}
