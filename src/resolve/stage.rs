use super::Resolving;
use super::fields::quantity;
use super::text::owners;
use crate::ast::Statement;
use crate::language::{Keyword, Kind};
use crate::model::Stage;

impl Resolving<'_> {
    pub(super) fn stages(&mut self, journey: &Statement) -> Vec<Stage> {
        journey.all(Keyword::Stage).map(|field| self.stage(field)).collect()
    }

    fn stage(&mut self, statement: &Statement) -> Stage {
        Stage {
            id: self.id(statement),
            title: self.titled(statement),
            doc: statement.doc.clone(),
            goal: self.text_in(statement, Keyword::Goal),
            expectations: self.texts(statement, Keyword::Expectation),
            when: self.text_in(statement, Keyword::When),
            duration: quantity(statement, Keyword::Duration),
            activities: self.texts(statement, Keyword::Activity),
            owners: owners(statement),
            channels: self.names_in(statement, Keyword::Via, Kind::Channel),
            actions: self.texts(statement, Keyword::Action),
            thoughts: self.texts(statement, Keyword::Thought),
            quotes: self.texts(statement, Keyword::Quote),
            moments: self.texts(statement, Keyword::Moment),
            metrics: self.readings(statement),
            emotion: self.emotion(statement),
            pains: self.pains(statement),
            gains: self.texts(statement, Keyword::Gain),
            opportunities: self.opportunities(statement),
            images: self.images(statement),
            notes: self.texts(statement, Keyword::Note),
            touchpoints: self.touchpoints(statement),
            evidence: self.evidence(statement),
            cited: self.cited(statement),
            origin: statement.location.into(),
        }
    }
}
