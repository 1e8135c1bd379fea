use serde::{Deserialize, Serialize};

use crate::keyword::Keyword;

use super::{
    Cited, Curve, Edge, EdgeTarget, Experiment, Holder, Objective, Opportunity, Origin, Reading, Scale, Stage,
    Statement, Text, Thing, Touchpoint, Value,
};

/// Whether a map shows what is or what shall be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// What is.
    #[default]
    Current,
    /// What shall be.
    Future,
}

/// Where a journey begins and ends.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Scope {
    /// What comes first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// What comes last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Ids of the sources that say so.
    pub evidence: Vec<String>,
}

/// Something that a revising journey leaves out of its base.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Dropped {
    /// Id of the stage in which it lay, none for the journey itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// Id of the touchpoint in which it lay, none for the stage or journey itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub touchpoint: Option<String>,
    /// The keyword: `pain`.
    pub kind: String,
    /// Its name, none for all values of a field without names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// One map.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Journey {
    /// The name that statements use.
    pub id: String,
    /// The name that people read.
    pub title: String,
    /// What the file's documentation comment says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doc: Option<String>,
    /// Ids of those who go on it, the first one first.
    pub personas: Vec<String>,
    /// The language of the texts (BCP 47).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// What is, or what shall be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// Id of the journey it started as a copy of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revises: Option<String>,
    /// What it leaves out of that journey.
    pub dropped: Vec<Dropped>,
    /// What happens, in a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scenario: Option<Text>,
    /// What the customer wants to reach.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal: Option<Text>,
    /// What the customer expects.
    pub expectations: Vec<Text>,
    /// Where it begins and ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
    /// What sets it off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trigger: Option<Text>,
    /// How often it happens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<Text>,
    /// Who answers for the map.
    pub owners: Vec<String>,
    /// How far the map has come: `draft`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The map's version: `1.2`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// When somebody last looked it over, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<String>,
    /// What emotion scores may be.
    pub scale: Scale,
    /// Further curves.
    pub curves: Vec<Curve>,
    /// What guides the service.
    pub principles: Vec<Text>,
    /// What the team wants to reach.
    pub objectives: Vec<Objective>,
    /// What was measured over the whole journey.
    pub metrics: Vec<Reading>,
    /// What people said.
    pub quotes: Vec<Text>,
    /// Remarks.
    pub notes: Vec<Text>,
    /// What could be better over the whole journey.
    pub opportunities: Vec<Opportunity>,
    /// The stages, in order.
    pub stages: Vec<Stage>,
    /// The ways from touchpoint to touchpoint; empty where they follow in written order.
    pub flow: Vec<Edge>,
    /// What is being tried.
    pub experiments: Vec<Experiment>,
    /// Ids of the sources that say so.
    pub evidence: Vec<String>,
    /// Sources of single values.
    #[serde(skip_serializing_if = "Cited::is_empty")]
    pub cited: Cited,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Origin,
}

impl Journey {
    /// All touchpoints with their stages, in order.
    pub fn touchpoints(&self) -> impl Iterator<Item = (&Stage, &Touchpoint)> {
        self.stages.iter().flat_map(|stage| stage.touchpoints.iter().map(move |touchpoint| (stage, touchpoint)))
    }

    /// Ids of the journeys that it refers to: the one it revises, those its ways lead to, and those in which things
    /// lie that it names. Some stand there more than once.
    pub fn mentions(&self) -> impl Iterator<Item = &str> {
        self.statements().flat_map(named)
    }

    /// Ids of the metrics that it reads or sets objectives for. Some stand there more than once.
    pub fn measured(&self) -> impl Iterator<Item = &str> {
        self.statements().filter_map(|statement| match statement.thing {
            Thing::Reading(reading) => Some(reading.metric.as_str()),
            Thing::Objective(objective) => Some(objective.metric.as_str()),
            _ => None,
        })
    }
}

/// The journeys that a statement leads to or names things of.
fn named<'m>(statement: Statement<'m>) -> Vec<&'m str> {
    match (statement.keyword, statement.thing) {
        (Keyword::Revises, Thing::Value(Value::Text(base))) => vec![base],
        (Keyword::Solves | Keyword::Tests | Keyword::Serves, Thing::Value(Value::Texts(names))) => homes(names),
        (_, Thing::Edge(edge)) if edge.kind == EdgeTarget::Journey => vec![edge.to.as_str()],
        (_, Thing::Edge(edge)) => homes([&edge.from, &edge.to]),
        _ => Vec::new(),
    }
}

/// The journeys in which those of `names` lie that say so: `signup` of `signup.gateway`.
fn homes<'m>(names: impl IntoIterator<Item = &'m String>) -> Vec<&'m str> {
    names.into_iter().filter_map(|name| name.split_once('.')).map(|(journey, _)| journey).collect()
}
