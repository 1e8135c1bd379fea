use serde::{Deserialize, Serialize};

use super::Origin;

/// What the service does at a touchpoint: frontstage, backstage or support.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Service {
    /// What is done, with its inline markup as written.
    pub text: String,
    /// Id of the persona who does it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Ids of the sources that say so.
    pub evidence: Vec<String>,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Origin,
}
