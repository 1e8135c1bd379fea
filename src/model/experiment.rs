use serde::{Deserialize, Serialize};

use super::{Cited, Origin, Text};

/// How far an experiment has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ExperimentStatus {
    /// It has a place in a plan.
    Planned,
    /// It runs.
    Running,
    /// It ran to its end.
    Done,
    /// It was ended early.
    Stopped,
}

/// One of the things an experiment compares.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Variant {
    /// The name that statements use.
    pub id: String,
    /// The name that people read.
    pub title: String,
    /// What the file's documentation comment says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doc: Option<String>,
    /// Ids of the sources that say so.
    pub evidence: Vec<String>,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Origin,
}

/// A try of one or more opportunities.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Experiment {
    /// The name that statements use.
    pub id: String,
    /// The name that people read.
    pub title: String,
    /// What the file's documentation comment says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doc: Option<String>,
    /// Ids of the opportunities it tries.
    pub tests: Vec<String>,
    /// What the team expects.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hypothesis: Option<Text>,
    /// What is compared.
    pub variants: Vec<Variant>,
    /// Ids of the metrics that decide.
    pub metrics: Vec<String>,
    /// How far it has come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<ExperimentStatus>,
    /// What came out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<Text>,
    /// Ids of the sources that say so.
    pub evidence: Vec<String>,
    /// Sources of single values.
    #[serde(skip_serializing_if = "Cited::is_empty")]
    pub cited: Cited,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Origin,
}
