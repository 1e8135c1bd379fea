use super::drop::drops;
use super::fields::Fields;
use super::name::titled;
use super::reading::readings;
use super::text::{sentence, sentences};
use super::{Statement, Writing, curve, experiment, flow, objective, scope, token};
use crate::language::Keyword;
use crate::model::Journey;
use crate::text::is_name;

impl Writing<'_> {
    pub(super) fn journey(&self, journey: &Journey) -> Statement {
        let base = journey.revises.as_deref().and_then(|base| self.model.journey(base));
        let dropped =
            journey.dropped.iter().any(|dropped| dropped.stage.is_none() && dropped.kind == Keyword::Scale.word());
        let revises = journey.revises.is_some() && !dropped;
        let sourced = journey.cited.contains_key(Keyword::Scale.word());
        // The scale of a base in another file is not known.
        let inherited = revises.then(|| base.map_or(curve::UNKNOWN, |base| base.scale));
        let before = if sourced { Some(curve::UNKNOWN) } else { inherited };
        let tag = |tag: &String| if is_name(tag) { tag.clone() } else { token::quoted(tag) };
        let facts = Fields::new(&journey.cited)
            .value(Keyword::Revises, journey.revises.as_deref().map(token::name))
            .names(Keyword::For, &journey.personas)
            .value(Keyword::Lang, journey.lang.as_ref().map(tag))
            .word(Keyword::State, &journey.state)
            .texts(Keyword::Owner, &journey.owners)
            .text(Keyword::Status, &journey.status)
            .text(Keyword::Version, &journey.version)
            .figure(Keyword::Reviewed, &journey.reviewed)
            .and(journey.scenario.iter().map(|text| sentence(Keyword::Scenario, text)))
            .and(journey.goal.iter().map(|text| sentence(Keyword::Goal, text)))
            .and(sentences(Keyword::Expectation, &journey.expectations))
            .and(journey.scope.iter().map(scope::write))
            .and(journey.trigger.iter().map(|text| sentence(Keyword::Trigger, text)))
            .and(journey.frequency.iter().map(|text| sentence(Keyword::Frequency, text)))
            .value(Keyword::Scale, curve::scale(journey.scale, before))
            .evidence(&journey.evidence);
        titled(Keyword::Journey, &journey.id, &journey.title)
            .doc(&journey.doc)
            .paragraph(facts.all())
            .paragraph(drops(journey, None, None).collect())
            .paragraph(curve::curves(&journey.curves, base).collect())
            .paragraph(sentences(Keyword::Principle, &journey.principles).collect())
            .paragraph(journey.objectives.iter().map(objective::write).collect())
            .paragraph(readings(&journey.metrics).collect())
            .paragraph(sentences(Keyword::Quote, &journey.quotes).collect())
            .paragraph(sentences(Keyword::Note, &journey.notes).collect())
            .paragraph(self.opportunities(&journey.opportunities).collect())
            .each(journey.stages.iter().map(|stage| self.stage(stage, journey)))
            .each(flow::write(journey, base))
            .each(journey.experiments.iter().map(experiment::write))
    }
}
