use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Cited, Emotion, Image, Link, Opportunity, Origin, Pain, Quantity, Reading, Score, Service, Text};

/// A place where customer and service meet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Touchpoint {
    /// The name that statements use.
    pub id: String,
    /// The name that people read.
    pub title: String,
    /// What the file's documentation comment says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doc: Option<String>,
    /// Ids of the channels it runs through.
    pub channels: Vec<String>,
    /// What people do.
    pub actions: Vec<Text>,
    /// What people think.
    pub thoughts: Vec<Text>,
    /// What people said.
    pub quotes: Vec<Text>,
    /// What people expect.
    pub expectations: Vec<Text>,
    /// How people feel.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emotion: Option<Emotion>,
    /// Places on the further curves.
    pub scores: Vec<Score>,
    /// Where it hurts.
    pub pains: Vec<Pain>,
    /// What is good.
    pub gains: Vec<Text>,
    /// What could be better.
    pub opportunities: Vec<Opportunity>,
    /// Moments of truth; the text may be empty.
    pub moments: Vec<Text>,
    /// What was measured.
    pub metrics: Vec<Reading>,
    /// What the service does in sight of the customer.
    pub frontstage: Vec<Service>,
    /// What the service does out of sight.
    pub backstage: Vec<Service>,
    /// What supports those who serve.
    pub support: Vec<Service>,
    /// The systems in use.
    pub systems: Vec<Text>,
    /// Who answers for it.
    pub owners: Vec<String>,
    /// How long it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<Quantity>,
    /// How long people wait.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait: Option<Quantity>,
    /// Whether people may pass it by.
    pub optional: bool,
    /// Pictures.
    pub images: Vec<Image>,
    /// Pages to read.
    pub links: Vec<Link>,
    /// Remarks.
    pub notes: Vec<Text>,
    /// How other personas differ, by persona id.
    #[serde(rename = "as", skip_serializing_if = "BTreeMap::is_empty")]
    pub differences: BTreeMap<String, Difference>,
    /// Ids of the sources that say so.
    pub evidence: Vec<String>,
    /// Sources of single values.
    #[serde(skip_serializing_if = "Cited::is_empty")]
    pub cited: Cited,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Origin,
}

/// How one persona differs at a touchpoint: the emotion and scores replace, the rest adds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Difference {
    /// What they do besides.
    pub actions: Vec<Text>,
    /// What they think besides.
    pub thoughts: Vec<Text>,
    /// What they said.
    pub quotes: Vec<Text>,
    /// How they feel instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emotion: Option<Emotion>,
    /// Their places on the further curves, instead.
    pub scores: Vec<Score>,
    /// What hurts them besides.
    pub pains: Vec<Pain>,
    /// What could be better for them.
    pub opportunities: Vec<Opportunity>,
    /// What was measured with them.
    pub metrics: Vec<Reading>,
    /// Ids of the sources that say so.
    pub evidence: Vec<String>,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Origin,
}
