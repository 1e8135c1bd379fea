use serde::{Deserialize, Serialize};

use super::{Cited, Emotion, Image, Opportunity, Origin, Pain, Quantity, Reading, Text, Touchpoint};

/// A phase of the journey.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Stage {
    /// The name that statements use.
    pub id: String,
    /// The name that people read.
    pub title: String,
    /// What the file's documentation comment says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doc: Option<String>,
    /// What the customer wants to reach here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal: Option<Text>,
    /// What the customer expects here.
    pub expectations: Vec<Text>,
    /// When it happens: `Day 1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Text>,
    /// How long it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<Quantity>,
    /// What the business does.
    pub activities: Vec<Text>,
    /// Who answers for it.
    pub owners: Vec<String>,
    /// Ids of the channels it runs through.
    pub channels: Vec<String>,
    /// What people do.
    pub actions: Vec<Text>,
    /// What people think.
    pub thoughts: Vec<Text>,
    /// What people said.
    pub quotes: Vec<Text>,
    /// Moments of truth; the text may be empty.
    pub moments: Vec<Text>,
    /// What was measured.
    pub metrics: Vec<Reading>,
    /// How people feel; drawn where no touchpoint says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emotion: Option<Emotion>,
    /// Where it hurts.
    pub pains: Vec<Pain>,
    /// What is good.
    pub gains: Vec<Text>,
    /// What could be better.
    pub opportunities: Vec<Opportunity>,
    /// Pictures.
    pub images: Vec<Image>,
    /// Remarks.
    pub notes: Vec<Text>,
    /// The touchpoints, in order.
    pub touchpoints: Vec<Touchpoint>,
    /// Ids of the sources that say so.
    pub evidence: Vec<String>,
    /// Sources of single values.
    #[serde(skip_serializing_if = "Cited::is_empty")]
    pub cited: Cited,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Origin,
}
