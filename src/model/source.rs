use serde::{Deserialize, Serialize};

use super::{Level, Origin};

/// How research was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Talks with single customers.
    Interview,
    /// A talk with several customers.
    FocusGroup,
    /// Watching people use the thing.
    UsabilityTest,
    /// Talks inside the company.
    StakeholderInterview,
    /// Questions to many.
    Survey,
    /// What people did, as counted.
    Analytics,
    /// What the customer records say.
    Crm,
    /// What people say in public.
    SocialListening,
    /// What people told support.
    SupportLog,
    /// What people noted over days.
    Diary,
    /// Watching people where they are.
    Observation,
}

/// A piece of research that statements cite.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Source {
    /// The name that statements use.
    pub id: String,
    /// The name that people read.
    pub title: String,
    /// What the file's documentation comment says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doc: Option<String>,
    /// How it was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<Method>,
    /// How many people or cases.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sample: Option<f64>,
    /// When, as written: `2026-10`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Where to read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// How far to trust it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Level>,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Origin,
}
