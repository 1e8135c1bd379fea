use serde::{Deserialize, Serialize};

use super::{Cited, Level, Origin};

/// How far an opportunity has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum OpportunityStatus {
    /// Somebody thought of it.
    Idea,
    /// It has a place in a plan.
    Planned,
    /// Somebody works on it.
    Doing,
    /// It is there.
    Done,
}

/// What could be better.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Opportunity {
    /// The name that statements use: written, or the slug of the text.
    pub id: String,
    /// What could be better, with its inline markup as written.
    pub text: String,
    /// What the file's documentation comment says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doc: Option<String>,
    /// Ids of the pain points it answers; qualified where they lie in another journey.
    pub solves: Vec<String>,
    /// How much it would change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub impact: Option<Level>,
    /// How much work it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effort: Option<Level>,
    /// How many people it touches in a period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reach: Option<f64>,
    /// How sure the team is: a share of 0…1 (low 0.5, medium 0.8, high 1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f64>,
    /// Who answers for it.
    pub owners: Vec<String>,
    /// How far it has come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<OpportunityStatus>,
    /// Ids of the metrics that will show it.
    pub metrics: Vec<String>,
    /// Ids of the sources that say so.
    pub evidence: Vec<String>,
    /// Sources of single values.
    #[serde(skip_serializing_if = "Cited::is_empty")]
    pub cited: Cited,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Origin,
}
