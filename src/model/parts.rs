//! What each thing holds, a line for each keyword, in reading order.

use std::collections::BTreeSet;

use crate::keyword::Keyword;

use super::walk::{Held, Holder, Parts, Statements};
use super::{
    Channel, Curve, Difference, Dropped, Edge, Emotion, EmotionWord, Experiment, Image, Journey, Link, Metric, Model,
    Objective, Opportunity, Origin, Pain, Persona, Reading, Scope, Score, Service, Source, Stage, Text, Touchpoint,
    Variant,
};

impl Model {
    /// Every statement of the files, those of the maps that others mention last.
    pub fn statements(&self) -> Statements<'_> {
        Statements::of(None, |parts| {
            parts.all(Keyword::Persona, &self.personas);
            parts.all(Keyword::Channel, &self.channels);
            parts.all(Keyword::Source, &self.sources);
            parts.all(Keyword::Metric, &self.metrics);
            parts.all(Keyword::Emotions, &self.emotions);
            parts.all(Keyword::Journey, &self.journeys);
            parts.all(Keyword::Journey, &self.mentioned);
        })
    }

    /// Every statement that belongs to the map of `journey`: those of who goes on it, its own, and those of the
    /// metrics that it reads or sets objectives for.
    pub fn statements_on<'m>(&'m self, journey: &'m Journey) -> Statements<'m> {
        Statements::of(Some(self), |parts| parts.all(Keyword::Journey, [journey]))
    }

    /// Who goes on `journey`.
    pub(super) fn travellers<'m>(&'m self, journey: &'m Journey, parts: &mut Parts<'m>) {
        parts.all(Keyword::Persona, journey.personas.iter().filter_map(|id| self.persona(id)));
    }

    /// The metrics that the map of `journey` shows.
    pub(super) fn measures<'m>(&'m self, journey: &'m Journey, parts: &mut Parts<'m>) {
        let measured: BTreeSet<&str> = journey.measured().collect();
        parts.all(Keyword::Metric, self.metrics.iter().filter(|metric| measured.contains(metric.id.as_str())));
    }
}

/// What a thing with these two fields cites, and where it was written.
macro_rules! evident {
    () => {
        fn evidence(&self) -> &[String] {
            &self.evidence
        }

        evident!(origin);
    };
    (origin) => {
        fn origin(&self) -> Option<Origin> {
            Some(self.origin)
        }
    };
}

impl Holder for Journey {
    const KEYWORD: Keyword = Keyword::Journey;
}

impl Held for Journey {
    evident!();

    fn parts<'m>(&'m self, parts: &mut Parts<'m>) {
        parts.value(Keyword::For, &self.personas, &self.cited);
        parts.value(Keyword::Lang, &self.lang, &self.cited);
        parts.value(Keyword::State, &self.state, &self.cited);
        parts.value(Keyword::Revises, &self.revises, &self.cited);
        parts.all(Keyword::Drop, &self.dropped);
        parts.one(Keyword::Scenario, &self.scenario);
        parts.one(Keyword::Goal, &self.goal);
        parts.all(Keyword::Expectation, &self.expectations);
        parts.one(Keyword::Scope, &self.scope);
        parts.one(Keyword::Trigger, &self.trigger);
        parts.one(Keyword::Frequency, &self.frequency);
        parts.value(Keyword::Owner, &self.owners, &self.cited);
        parts.value(Keyword::Status, &self.status, &self.cited);
        parts.value(Keyword::Version, &self.version, &self.cited);
        parts.value(Keyword::Reviewed, &self.reviewed, &self.cited);
        parts.scale(self.scale, &self.cited);
        parts.all(Keyword::Principle, &self.principles);
        parts.all(Keyword::Quote, &self.quotes);
        parts.all(Keyword::Note, &self.notes);
        parts.all(Keyword::Curve, &self.curves);
        parts.all(Keyword::Objective, &self.objectives);
        parts.all(Keyword::Metric, &self.metrics);
        parts.all(Keyword::Opportunity, &self.opportunities);
        parts.all(Keyword::Stage, &self.stages);
        parts.all(Keyword::Flow, &self.flow);
        parts.all(Keyword::Experiment, &self.experiments);
    }
}

impl Holder for Stage {
    const KEYWORD: Keyword = Keyword::Stage;
}

impl Held for Stage {
    evident!();

    fn parts<'m>(&'m self, parts: &mut Parts<'m>) {
        parts.one(Keyword::Goal, &self.goal);
        parts.all(Keyword::Expectation, &self.expectations);
        parts.one(Keyword::When, &self.when);
        parts.value(Keyword::Duration, &self.duration, &self.cited);
        parts.all(Keyword::Activity, &self.activities);
        parts.value(Keyword::Owner, &self.owners, &self.cited);
        parts.value(Keyword::Via, &self.channels, &self.cited);
        parts.all(Keyword::Action, &self.actions);
        parts.all(Keyword::Thought, &self.thoughts);
        parts.all(Keyword::Quote, &self.quotes);
        parts.all(Keyword::Gain, &self.gains);
        parts.all(Keyword::Moment, &self.moments);
        parts.one(Keyword::Emotion, &self.emotion);
        parts.all(Keyword::Note, &self.notes);
        parts.all(Keyword::Metric, &self.metrics);
        parts.all(Keyword::Pain, &self.pains);
        parts.all(Keyword::Opportunity, &self.opportunities);
        parts.all(Keyword::Image, &self.images);
        parts.all(Keyword::Touchpoint, &self.touchpoints);
    }
}

impl Holder for Touchpoint {
    const KEYWORD: Keyword = Keyword::Touchpoint;
}

impl Held for Touchpoint {
    evident!();

    fn parts<'m>(&'m self, parts: &mut Parts<'m>) {
        parts.value(Keyword::Via, &self.channels, &self.cited);
        parts.bare(Keyword::Optional, self.optional);
        parts.all(Keyword::Action, &self.actions);
        parts.all(Keyword::Thought, &self.thoughts);
        parts.all(Keyword::Quote, &self.quotes);
        parts.all(Keyword::Expectation, &self.expectations);
        parts.all(Keyword::Gain, &self.gains);
        parts.all(Keyword::Moment, &self.moments);
        parts.one(Keyword::Emotion, &self.emotion);
        parts.all(Keyword::System, &self.systems);
        parts.all(Keyword::Note, &self.notes);
        parts.all(Keyword::Frontstage, &self.frontstage);
        parts.all(Keyword::Backstage, &self.backstage);
        parts.all(Keyword::Support, &self.support);
        parts.all(Keyword::Score, &self.scores);
        parts.all(Keyword::Metric, &self.metrics);
        parts.all(Keyword::Pain, &self.pains);
        parts.all(Keyword::Opportunity, &self.opportunities);
        parts.value(Keyword::Owner, &self.owners, &self.cited);
        parts.value(Keyword::Duration, &self.duration, &self.cited);
        parts.value(Keyword::Wait, &self.wait, &self.cited);
        parts.all(Keyword::Image, &self.images);
        parts.all(Keyword::Link, &self.links);
        for (persona, difference) in &self.differences {
            parts.about(Keyword::As, persona, difference);
        }
    }
}

impl Held for Difference {
    evident!();

    fn parts<'m>(&'m self, parts: &mut Parts<'m>) {
        parts.all(Keyword::Action, &self.actions);
        parts.all(Keyword::Thought, &self.thoughts);
        parts.all(Keyword::Quote, &self.quotes);
        parts.one(Keyword::Emotion, &self.emotion);
        parts.all(Keyword::Score, &self.scores);
        parts.all(Keyword::Metric, &self.metrics);
        parts.all(Keyword::Pain, &self.pains);
        parts.all(Keyword::Opportunity, &self.opportunities);
    }
}

impl Holder for Pain {
    const KEYWORD: Keyword = Keyword::Pain;
}

impl Held for Pain {
    evident!();

    fn parts<'m>(&'m self, parts: &mut Parts<'m>) {
        parts.value(Keyword::Severity, &self.severity, &self.cited);
        parts.value(Keyword::Frequency, &self.frequency, &self.cited);
        parts.value(Keyword::Cost, &self.cost, &self.cited);
        parts.value(Keyword::Owner, &self.owners, &self.cited);
        parts.one(Keyword::Recovery, &self.recovery);
        parts.one(Keyword::Workaround, &self.workaround);
    }
}

impl Held for Opportunity {
    evident!();

    fn parts<'m>(&'m self, parts: &mut Parts<'m>) {
        parts.value(Keyword::Solves, &self.solves, &self.cited);
        parts.value(Keyword::Impact, &self.impact, &self.cited);
        parts.value(Keyword::Effort, &self.effort, &self.cited);
        parts.value(Keyword::Reach, &self.reach, &self.cited);
        parts.value(Keyword::Confidence, &self.confidence, &self.cited);
        parts.value(Keyword::Owner, &self.owners, &self.cited);
        parts.value(Keyword::Status, &self.status, &self.cited);
        parts.value(Keyword::Metric, &self.metrics, &self.cited);
    }
}

impl Held for Objective {
    evident!();

    fn parts<'m>(&'m self, parts: &mut Parts<'m>) {
        parts.value(Keyword::From, &self.from, &self.cited);
        parts.value(Keyword::To, &self.to, &self.cited);
        parts.value(Keyword::By, &self.by, &self.cited);
        parts.value(Keyword::Serves, &self.serves, &self.cited);
        parts.value(Keyword::Segment, &self.segment, &self.cited);
    }
}

impl Held for Experiment {
    evident!();

    fn parts<'m>(&'m self, parts: &mut Parts<'m>) {
        parts.value(Keyword::Tests, &self.tests, &self.cited);
        parts.one(Keyword::Hypothesis, &self.hypothesis);
        parts.all(Keyword::Variant, &self.variants);
        parts.value(Keyword::Metric, &self.metrics, &self.cited);
        parts.value(Keyword::Status, &self.status, &self.cited);
        parts.one(Keyword::Result, &self.result);
    }
}

impl Held for Curve {
    evident!();

    fn parts<'m>(&'m self, parts: &mut Parts<'m>) {
        parts.scale(self.scale, &self.cited);
    }
}

impl Held for Scope {
    fn evidence(&self) -> &[String] {
        &self.evidence
    }

    fn parts<'m>(&'m self, parts: &mut Parts<'m>) {
        parts.bare(Keyword::From, &self.from);
        parts.bare(Keyword::To, &self.to);
    }
}

impl Held for Reading {
    evident!();

    fn parts<'m>(&'m self, parts: &mut Parts<'m>) {
        parts.bare(Keyword::Target, &self.target);
        parts.bare(Keyword::Date, &self.date);
    }
}

impl Held for Service {
    evident!();

    fn parts<'m>(&'m self, parts: &mut Parts<'m>) {
        parts.bare(Keyword::By, &self.by);
    }
}

impl Holder for Persona {
    const KEYWORD: Keyword = Keyword::Persona;
}

impl Held for Persona {
    evident!();

    fn parts<'m>(&'m self, parts: &mut Parts<'m>) {
        parts.value(Keyword::Kind, &self.kind, &self.cited);
        parts.value(Keyword::Age, &self.age, &self.cited);
        parts.value(Keyword::Role, &self.role, &self.cited);
        parts.value(Keyword::Location, &self.location, &self.cited);
        parts.value(Keyword::Segment, &self.segment, &self.cited);
        parts.one(Keyword::Bio, &self.bio);
        parts.all(Keyword::Goal, &self.goals);
        parts.all(Keyword::Need, &self.needs);
        parts.all(Keyword::Motivation, &self.motivations);
        parts.all(Keyword::Frustration, &self.frustrations);
        parts.all(Keyword::Behavior, &self.behaviors);
        parts.value(Keyword::Prefers, &self.prefers, &self.cited);
        parts.value(Keyword::Fluency, &self.fluency, &self.cited);
        parts.all(Keyword::Quote, &self.quotes);
        parts.value(Keyword::Avatar, &self.avatar, &self.cited);
        parts.value(Keyword::Color, &self.color, &self.cited);
    }
}

impl Held for Metric {
    evident!();

    fn parts<'m>(&'m self, parts: &mut Parts<'m>) {
        parts.value(Keyword::Kind, &self.kind, &self.cited);
        parts.value(Keyword::Unit, &self.unit, &self.cited);
        parts.value(Keyword::Better, &self.better, &self.cited);
        parts.value(Keyword::Definition, &self.definition, &self.cited);
    }
}

impl Held for Source {
    evident!(origin);

    fn parts<'m>(&'m self, parts: &mut Parts<'m>) {
        parts.bare(Keyword::Method, &self.method);
        parts.bare(Keyword::Sample, &self.sample);
        parts.bare(Keyword::Date, &self.date);
        parts.bare(Keyword::Url, &self.url);
        parts.bare(Keyword::Confidence, &self.confidence);
    }
}

impl Held for Channel {
    evident!(origin);

    fn parts<'m>(&'m self, parts: &mut Parts<'m>) {
        parts.bare(Keyword::Kind, &self.kind);
        parts.bare(Keyword::Icon, &self.icon);
    }
}

impl Held for Dropped {}

impl Held for EmotionWord {
    evident!(origin);
}

macro_rules! single {
    ($($kind:ident)*) => { $(impl Held for $kind { evident!(); })* };
}

single! { Edge Emotion Image Link Score Text Variant }
