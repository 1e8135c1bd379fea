use serde::{Deserialize, Serialize};

use super::Origin;

/// A team's own emotion word.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct EmotionWord {
    /// The word, in lower case.
    pub word: String,
    /// Its score, −1…1.
    pub score: f64,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Origin,
}

/// One feeling on the way.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Feeling {
    /// What it is called: a word of the vocabulary or any label.
    pub label: String,
    /// The score on the journey's scale.
    pub score: f64,
    /// The score as −1…1, whatever the scale.
    pub normalized: f64,
}

/// How somebody feels at a stage or touchpoint.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Emotion {
    /// What it is called: a word of the vocabulary or any label.
    pub label: String,
    /// The score on the journey's scale.
    pub score: f64,
    /// The score as −1…1, whatever the scale.
    pub normalized: f64,
    /// What was felt before, first to last, where the writer gave a course of several feelings.
    pub course: Vec<Feeling>,
    /// Ids of the sources that say so.
    pub evidence: Vec<String>,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Origin,
}
