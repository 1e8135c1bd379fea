use serde::{Deserialize, Serialize};

use super::{Cited, Origin, Scale};

/// A further curve beside the emotion.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Curve {
    /// The name that statements use.
    pub id: String,
    /// The name that people read.
    pub title: String,
    /// What the file's documentation comment says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doc: Option<String>,
    /// What its scores may be.
    pub scale: Scale,
    /// Ids of the sources that say so.
    pub evidence: Vec<String>,
    /// Sources of single values.
    #[serde(skip_serializing_if = "Cited::is_empty")]
    pub cited: Cited,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Origin,
}

/// A touchpoint's place on a further curve.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Score {
    /// Id of the curve.
    pub curve: String,
    /// The score on the curve's scale.
    pub score: f64,
    /// The score as −1…1, whatever the scale.
    pub normalized: f64,
    /// Ids of the sources that say so.
    pub evidence: Vec<String>,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Origin,
}
