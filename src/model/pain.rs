use serde::{Deserialize, Serialize};

use super::{Cited, Origin, Quantity, Text};

/// How bad a pain point is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// A nuisance.
    Low,
    /// Costs time or nerves.
    Medium,
    /// Makes people think of leaving.
    High,
    /// Makes people leave.
    Critical,
}

/// Where it hurts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Pain {
    /// The name that statements use: written, or the slug of the text.
    pub id: String,
    /// What hurts, with its inline markup as written.
    pub text: String,
    /// What the file's documentation comment says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doc: Option<String>,
    /// How bad it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
    /// How many meet it, or how often: a share or a count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<Quantity>,
    /// What it costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<Quantity>,
    /// Who answers for it.
    pub owners: Vec<String>,
    /// How people get back on the way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recovery: Option<Text>,
    /// What people do instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workaround: Option<Text>,
    /// Ids of the sources that say so.
    pub evidence: Vec<String>,
    /// Sources of single values.
    #[serde(skip_serializing_if = "Cited::is_empty")]
    pub cited: Cited,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Origin,
}
