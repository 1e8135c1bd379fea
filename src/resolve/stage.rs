use super::Resolving;
use super::fields::quantity;
use super::text::owners;
use crate::ast::Statement;
use crate::language::Kind;
use crate::model::Stage;

impl Resolving<'_> {
    pub(super) fn stages(&mut self, journey: &Statement) -> Vec<Stage> {
        journey.all("stage").map(|field| self.stage(field)).collect()
    }

    fn stage(&mut self, statement: &Statement) -> Stage {
        Stage {
            id: self.id(statement),
            title: self.titled(statement),
            doc: statement.doc.clone(),
            goal: self.text_in(statement, "goal"),
            expectations: self.texts(statement, "expectation"),
            when: self.text_in(statement, "when"),
            duration: quantity(statement, "duration"),
            activities: self.texts(statement, "activity"),
            owners: owners(statement),
            channels: self.names_in(statement, "via", Kind::Channel),
            actions: self.texts(statement, "action"),
            thoughts: self.texts(statement, "thought"),
            quotes: self.texts(statement, "quote"),
            moments: self.texts(statement, "moment"),
            metrics: self.readings(statement),
            emotion: self.emotion(statement),
            pains: self.pains(statement),
            gains: self.texts(statement, "gain"),
            opportunities: self.opportunities(statement),
            images: self.images(statement),
            notes: self.texts(statement, "note"),
            touchpoints: self.touchpoints(statement),
            evidence: self.evidence(statement),
            cited: self.cited(statement),
            origin: statement.location.into(),
        }
    }
}
