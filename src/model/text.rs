use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Origin;

/// The sources behind single values of a thing, by the value's keyword: `{"frequency": ["survey"]}`.
pub type Cited = BTreeMap<String, Vec<String>>;

/// A sentence of the map, such as an action or a thought.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Text {
    /// The words, with their inline markup as written.
    pub text: String,
    /// Ids of the sources that say so.
    pub evidence: Vec<String>,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Origin,
}

/// A page that a touchpoint points to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Link {
    /// An `https:`, `http:` or `mailto:` address.
    pub url: String,
    /// What to call it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Ids of the sources that say so.
    pub evidence: Vec<String>,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Origin,
}

/// A picture beside a stage or touchpoint.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Image {
    /// The path as written, relative to the file.
    pub path: String,
    /// What the picture shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Ids of the sources that say so.
    pub evidence: Vec<String>,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Origin,
}
