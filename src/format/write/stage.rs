use super::drop::drops;
use super::fields::Fields;
use super::name::titled;
use super::reading::readings;
use super::text::{images, moments, sentence, sentences};
use super::{Statement, Writing, emotion};
use crate::model::{Journey, Stage};

impl Writing<'_> {
    pub(super) fn stage(&self, stage: &Stage, journey: &Journey) -> Statement {
        let facts = Fields::new(&stage.cited)
            .and(drops(journey, Some(&stage.id), None))
            .and(stage.goal.iter().map(|text| sentence("goal", text)))
            .and(sentences("expectation", &stage.expectations))
            .and(stage.when.iter().map(|text| sentence("when", text)))
            .amount("duration", &stage.duration)
            .texts("owner", &stage.owners)
            .names("via", &stage.channels)
            .and(sentences("activity", &stage.activities))
            .and(moments(&stage.moments))
            .and(sentences("action", &stage.actions))
            .and(sentences("thought", &stage.thoughts))
            .and(sentences("quote", &stage.quotes))
            .and(stage.emotion.iter().map(emotion::write))
            .and(self.pains(&stage.pains))
            .and(sentences("gain", &stage.gains))
            .and(self.opportunities(&stage.opportunities))
            .and(readings(&stage.metrics))
            .and(images(&stage.images))
            .and(sentences("note", &stage.notes))
            .evidence(&stage.evidence);
        let touchpoints = stage.touchpoints.iter().map(|touchpoint| self.touchpoint(touchpoint, &stage.id, journey));
        titled("stage", &stage.id, &stage.title).doc(&stage.doc).paragraph(facts.all()).paragraph(touchpoints.collect())
    }
}
