use serde::{Deserialize, Serialize};

use super::{Cited, Origin, Quantity};

/// What the team wants a metric to become.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Objective {
    /// Id of the metric.
    pub metric: String,
    /// The objective in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What the file's documentation comment says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doc: Option<String>,
    /// Where the metric stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Quantity>,
    /// Where it should go.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Quantity>,
    /// Until when, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Ids of the stages it belongs to.
    pub serves: Vec<String>,
    /// Whom it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<String>,
    /// Ids of the sources that say so.
    pub evidence: Vec<String>,
    /// Sources of single values.
    #[serde(skip_serializing_if = "Cited::is_empty")]
    pub cited: Cited,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Origin,
}
