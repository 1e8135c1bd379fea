use serde::{Deserialize, Serialize};

use super::Origin;

/// What the end of an arrow names. `start` and `exit` are touchpoints in this sense.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EdgeTarget {
    /// A touchpoint of this journey, `start` or `exit`.
    #[default]
    Touchpoint,
    /// Another journey.
    Journey,
}

/// One way from a touchpoint to the next.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Edge {
    /// Id of the touchpoint it leaves, or `start`.
    pub from: String,
    /// Id of what it reaches, or `exit`.
    pub to: String,
    /// What `to` names.
    #[serde(rename = "target", skip_serializing_if = "is_touchpoint")]
    pub kind: EdgeTarget,
    /// How many of those who are at `from` take it, 0…1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<f64>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Edges out of one touchpoint that carry the same number are taken together, not instead of each other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fork: Option<u32>,
    /// Ids of the sources that say so.
    pub evidence: Vec<String>,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Origin,
}

fn is_touchpoint(target: &EdgeTarget) -> bool {
    *target == EdgeTarget::Touchpoint
}
