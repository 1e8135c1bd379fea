use super::curve::scores;
use super::drop::drops;
use super::fields::Fields;
use super::name::titled;
use super::reading::readings;
use super::service::services;
use super::text::{images, links, moments, sentences};
use super::{Statement, Writing, emotion};
use crate::language::Keyword;
use crate::model::{Journey, Touchpoint};

impl Writing<'_> {
    pub(super) fn touchpoint(&self, touchpoint: &Touchpoint, stage: &str, journey: &Journey) -> Statement {
        let via = Fields::new(&touchpoint.cited).names(Keyword::Via, &touchpoint.channels);
        let says = via
            .and(drops(journey, Some(stage), Some(&touchpoint.id)))
            .and(touchpoint.optional.then(|| Statement::new(Keyword::Optional)))
            .texts(Keyword::Owner, &touchpoint.owners)
            .amount(Keyword::Duration, &touchpoint.duration)
            .amount(Keyword::Wait, &touchpoint.wait)
            .and(moments(&touchpoint.moments))
            .and(sentences(Keyword::Expectation, &touchpoint.expectations))
            .and(sentences(Keyword::Action, &touchpoint.actions))
            .and(sentences(Keyword::Thought, &touchpoint.thoughts))
            .and(sentences(Keyword::Quote, &touchpoint.quotes))
            .and(touchpoint.emotion.iter().map(emotion::write))
            .and(scores(&touchpoint.scores))
            .and(self.pains(&touchpoint.pains))
            .and(sentences(Keyword::Gain, &touchpoint.gains))
            .and(self.opportunities(&touchpoint.opportunities))
            .and(readings(&touchpoint.metrics))
            .and(services(Keyword::Frontstage, &touchpoint.frontstage))
            .and(services(Keyword::Backstage, &touchpoint.backstage))
            .and(services(Keyword::Support, &touchpoint.support))
            .and(sentences(Keyword::System, &touchpoint.systems))
            .and(images(&touchpoint.images))
            .and(links(&touchpoint.links))
            .and(sentences(Keyword::Note, &touchpoint.notes))
            .evidence(&touchpoint.evidence);
        let (via, says) =
            says.all().into_iter().partition(|statement: &Statement| statement.keyword() == Some(Keyword::Via));
        titled(Keyword::Touchpoint, &touchpoint.id, &touchpoint.title)
            .doc(&touchpoint.doc)
            .modified(via)
            .paragraph(says)
            .each(self.differences(&touchpoint.differences, &journey.personas))
    }
}
