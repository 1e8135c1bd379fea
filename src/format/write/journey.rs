use super::drop::drops;
use super::fields::Fields;
use super::name::titled;
use super::reading::readings;
use super::text::{sentence, sentences};
use super::{Statement, Writing, curve, experiment, flow, objective, scope, token};
use crate::model::{Journey, Scale};
use crate::text::is_name;

impl Writing<'_> {
    pub(super) fn journey(&self, journey: &Journey) -> Statement {
        let base = journey.revises.as_deref().and_then(|base| self.model.journey(base));
        let dropped = journey.dropped.iter().any(|dropped| dropped.stage.is_none() && dropped.kind == "scale");
        // The scale of a base in another file is not known.
        let unknown = Scale { min: 0.0, max: 0.0 };
        let revises = journey.revises.is_some() && !dropped;
        let sourced = journey.cited.contains_key("scale");
        let before = if sourced { Some(unknown) } else { revises.then(|| base.map_or(unknown, |base| base.scale)) };
        let tag = |tag: &String| if is_name(tag) { tag.clone() } else { token::quoted(tag) };
        let facts = Fields::new(&journey.cited)
            .value("revises", journey.revises.as_deref().map(token::name))
            .names("for", &journey.personas)
            .value("lang", journey.lang.as_ref().map(tag))
            .word("state", &journey.state)
            .texts("owner", &journey.owners)
            .text("status", &journey.status)
            .text("version", &journey.version)
            .figure("reviewed", &journey.reviewed)
            .and(journey.scenario.iter().map(|text| sentence("scenario", text)))
            .and(journey.goal.iter().map(|text| sentence("goal", text)))
            .and(sentences("expectation", &journey.expectations))
            .and(journey.scope.iter().map(scope::write))
            .and(journey.trigger.iter().map(|text| sentence("trigger", text)))
            .and(journey.frequency.iter().map(|text| sentence("frequency", text)))
            .value("scale", curve::scale(journey.scale, before))
            .evidence(&journey.evidence);
        titled("journey", &journey.id, &journey.title)
            .doc(&journey.doc)
            .paragraph(facts.all())
            .paragraph(drops(journey, None, None).collect())
            .paragraph(curve::curves(&journey.curves, base).collect())
            .paragraph(sentences("principle", &journey.principles).collect())
            .paragraph(journey.objectives.iter().map(objective::write).collect())
            .paragraph(readings(&journey.metrics).collect())
            .paragraph(sentences("quote", &journey.quotes).collect())
            .paragraph(sentences("note", &journey.notes).collect())
            .paragraph(self.opportunities(&journey.opportunities).collect())
            .each(journey.stages.iter().map(|stage| self.stage(stage, journey)))
            .each(flow::write(journey, base))
            .each(journey.experiments.iter().map(experiment::write))
    }
}
