//! The resolved map: names bound, imports followed, defaults filled. Every backend reads this and
//! nothing else.
//!
//! The field names are the JSON output's (`journey schema`): they are only added to within a version.
//! Every list is always written, every absent single value is left out, and nothing is ever null.
//! Equality ignores where things were written.

mod channel;
mod curve;
mod emotion;
mod experiment;
mod flow;
mod index;
mod journey;
mod metric;
mod objective;
mod opportunity;
mod origin;
mod pain;
mod parts;
mod persona;
mod service;
mod source;
mod stage;
mod text;
mod touchpoint;
mod value;
mod walk;
mod word;

pub use channel::{Channel, ChannelKind};
pub use curve::{Curve, Score};
pub use emotion::{Emotion, EmotionWord, Feeling};
pub use experiment::{Experiment, ExperimentStatus, Variant};
pub use flow::{Edge, EdgeTarget};
use index::Index;
pub use journey::{Dropped, Journey, Scope, State};
pub use metric::{Better, Metric, MetricKind, Reading};
pub use objective::Objective;
pub use opportunity::{Opportunity, OpportunityStatus};
pub use origin::Origin;
pub use pain::{Pain, Severity};
pub use persona::{Persona, PersonaKind};
pub use service::Service;
pub use source::{Method, Source};
pub use stage::Stage;
pub use text::{Cited, Image, Link, Text};
pub use touchpoint::{Difference, Touchpoint};
pub use value::{Level, Quantity, Scale};
pub use walk::{AsThing, Held, Holder, Parts, Says, Statement, Statements, Thing, Value};

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// Everything that a file declares, together with what its imports declare.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Model {
    /// Who the maps are about.
    pub personas: Vec<Persona>,
    /// The channels that the files declare; the built-in ones are not listed.
    pub channels: Vec<Channel>,
    /// The research that statements cite.
    pub sources: Vec<Source>,
    /// What is measured.
    pub metrics: Vec<Metric>,
    /// The team's own emotion words.
    pub emotions: Vec<EmotionWord>,
    /// The maps, in file order.
    pub journeys: Vec<Journey>,
    /// Other journeys that these refer to, in full, with those that they refer to in turn: what they revise, lead to
    /// or name things of. They are declared in imported files, or were not asked for, and are no maps of this file.
    pub mentioned: Vec<Journey>,
    /// Where things stand in these lists.
    #[serde(skip)]
    pub index: Indexes,
}

/// The lists of a map by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Indexes {
    personas: Index,
    channels: Index,
    sources: Index,
    metrics: Index,
    journeys: Index,
    mentioned: Index,
}

impl Model {
    /// The persona called `id`.
    pub fn persona(&self, id: &str) -> Option<&Persona> {
        self.index.personas.find(&self.personas, |persona| &persona.id, id)
    }

    /// The metric called `id`.
    pub fn metric(&self, id: &str) -> Option<&Metric> {
        self.index.metrics.find(&self.metrics, |metric| &metric.id, id)
    }

    /// The declared channel called `id`; none for a built-in one.
    pub fn channel(&self, id: &str) -> Option<&Channel> {
        self.index.channels.find(&self.channels, |channel| &channel.id, id)
    }

    /// The source called `id`.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.index.sources.find(&self.sources, |source| &source.id, id)
    }

    /// The sources that anything on the map of `journey` cites, in the order of the file.
    pub fn cited(&self, journey: &Journey) -> Vec<&Source> {
        let ids: BTreeSet<&String> = self.statements_on(journey).flat_map(|statement| statement.evidence).collect();
        self.sources.iter().filter(|source| ids.contains(&source.id)).collect()
    }

    /// The journey called `id`, one of the file's own.
    pub fn journey(&self, id: &str) -> Option<&Journey> {
        self.index.journeys.find(&self.journeys, |journey| &journey.id, id)
    }

    /// The journey called `id`, one that others mention included.
    pub fn any_journey(&self, id: &str) -> Option<&Journey> {
        self.journey(id).or_else(|| self.index.mentioned.find(&self.mentioned, |journey| &journey.id, id))
    }

    /// The same with `journeys` alone as its maps. Others that these refer to are mentioned.
    pub fn only(&self, journeys: &[&Journey]) -> Model {
        let journeys: Vec<Journey> = journeys.iter().copied().cloned().collect();
        let ids: BTreeSet<&str> = journeys.iter().map(|journey| journey.id.as_str()).collect();
        let chosen = |id: &str| ids.contains(id);
        let mut wanted: Vec<&str> = journeys.iter().flat_map(Journey::mentions).collect();
        let mut met = BTreeSet::new();
        while let Some(id) = wanted.pop() {
            if !chosen(id) && met.insert(id) {
                wanted.extend(self.any_journey(id).into_iter().flat_map(Journey::mentions));
            }
        }
        let others = self.journeys.iter().chain(&self.mentioned);
        let mentioned = others.filter(|journey| met.contains(journey.id.as_str())).cloned().collect();
        Model { journeys, mentioned, ..self.clone() }
    }
}
