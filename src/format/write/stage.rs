use super::drop::drops;
use super::fields::Fields;
use super::name::titled;
use super::reading::readings;
use super::text::{images, moments, sentence, sentences};
use super::{Statement, Writing, emotion};
use crate::language::Keyword;
use crate::model::{Journey, Stage};

impl Writing<'_> {
    pub(super) fn stage(&self, stage: &Stage, journey: &Journey) -> Statement {
        let facts = Fields::new(&stage.cited)
            .and(drops(journey, Some(&stage.id), None))
            .and(stage.goal.iter().map(|text| sentence(Keyword::Goal, text)))
            .and(sentences(Keyword::Expectation, &stage.expectations))
            .and(stage.when.iter().map(|text| sentence(Keyword::When, text)))
            .amount(Keyword::Duration, &stage.duration)
            .texts(Keyword::Owner, &stage.owners)
            .names(Keyword::Via, &stage.channels)
            .and(sentences(Keyword::Activity, &stage.activities))
            .and(moments(&stage.moments))
            .and(sentences(Keyword::Action, &stage.actions))
            .and(sentences(Keyword::Thought, &stage.thoughts))
            .and(sentences(Keyword::Quote, &stage.quotes))
            .and(stage.emotion.iter().map(emotion::write))
            .and(self.pains(&stage.pains))
            .and(sentences(Keyword::Gain, &stage.gains))
            .and(self.opportunities(&stage.opportunities))
            .and(readings(&stage.metrics))
            .and(images(&stage.images))
            .and(sentences(Keyword::Note, &stage.notes))
            .evidence(&stage.evidence);
        let touchpoints = stage.touchpoints.iter().map(|touchpoint| self.touchpoint(touchpoint, &stage.id, journey));
        titled(Keyword::Stage, &stage.id, &stage.title)
            .doc(&stage.doc)
            .paragraph(facts.all())
            .paragraph(touchpoints.collect())
    }
}
