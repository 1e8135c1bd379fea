use serde::{Deserialize, Serialize};

use super::{Cited, Level, Origin, Text};

/// What part a persona plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PersonaKind {
    /// The one the map is made for.
    Primary,
    /// Another customer.
    Secondary,
    /// Somebody who works for the service.
    Staff,
    /// A machine.
    System,
}

/// Somebody who goes on the journey, or takes part in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Persona {
    /// The name that statements use.
    pub id: String,
    /// The name that people read.
    pub name: String,
    /// What the file's documentation comment says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doc: Option<String>,
    /// What part they play.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<PersonaKind>,
    /// An age or a range of ages, as written: `29`, `35..42`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<String>,
    /// What they do: `Nurse`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Where they live.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// The segment they stand for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<String>,
    /// A few sentences about them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bio: Option<Text>,
    /// What they want to reach.
    pub goals: Vec<Text>,
    /// What they need.
    pub needs: Vec<Text>,
    /// What drives them.
    pub motivations: Vec<Text>,
    /// What annoys them.
    pub frustrations: Vec<Text>,
    /// What they usually do.
    pub behaviors: Vec<Text>,
    /// Ids of the channels they like best.
    pub prefers: Vec<String>,
    /// How at home they are with digital things.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fluency: Option<Level>,
    /// What they said.
    pub quotes: Vec<Text>,
    /// A picture, as a path relative to the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avatar: Option<String>,
    /// The colour of their curve: `#rrggbb`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub color: Option<String>,
    /// Ids of the sources that the persona rests on.
    pub evidence: Vec<String>,
    /// Sources of single values.
    #[serde(skip_serializing_if = "Cited::is_empty")]
    pub cited: Cited,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Origin,
}
