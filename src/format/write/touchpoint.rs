use super::curve::scores;
use super::drop::drops;
use super::fields::Fields;
use super::name::titled;
use super::reading::readings;
use super::service::services;
use super::text::{images, links, moments, sentences};
use super::{Statement, Writing, emotion};
use crate::model::{Journey, Touchpoint};

impl Writing<'_> {
    pub(super) fn touchpoint(&self, touchpoint: &Touchpoint, stage: &str, journey: &Journey) -> Statement {
        let via = Fields::new(&touchpoint.cited).names("via", &touchpoint.channels);
        let says = via
            .and(drops(journey, Some(stage), Some(&touchpoint.id)))
            .and(touchpoint.optional.then(|| Statement::new("optional")))
            .texts("owner", &touchpoint.owners)
            .amount("duration", &touchpoint.duration)
            .amount("wait", &touchpoint.wait)
            .and(moments(&touchpoint.moments))
            .and(sentences("expectation", &touchpoint.expectations))
            .and(sentences("action", &touchpoint.actions))
            .and(sentences("thought", &touchpoint.thoughts))
            .and(sentences("quote", &touchpoint.quotes))
            .and(touchpoint.emotion.iter().map(emotion::write))
            .and(scores(&touchpoint.scores))
            .and(self.pains(&touchpoint.pains))
            .and(sentences("gain", &touchpoint.gains))
            .and(self.opportunities(&touchpoint.opportunities))
            .and(readings(&touchpoint.metrics))
            .and(services("frontstage", &touchpoint.frontstage))
            .and(services("backstage", &touchpoint.backstage))
            .and(services("support", &touchpoint.support))
            .and(sentences("system", &touchpoint.systems))
            .and(images(&touchpoint.images))
            .and(links(&touchpoint.links))
            .and(sentences("note", &touchpoint.notes))
            .evidence(&touchpoint.evidence);
        let (via, says) = says.all().into_iter().partition(|statement: &Statement| statement.keyword() == "via");
        titled("touchpoint", &touchpoint.id, &touchpoint.title)
            .doc(&touchpoint.doc)
            .modified(via)
            .paragraph(says)
            .each(self.differences(&touchpoint.differences, &journey.personas))
    }
}
