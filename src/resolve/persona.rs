use super::Resolving;
use super::fields::{string, word};
use crate::ast::Statement;
use crate::language::{Keyword, Kind};
use crate::model::Persona;

impl Resolving<'_> {
    pub(super) fn persona(&mut self, id: &str, statement: &Statement) -> Persona {
        Persona {
            id: id.to_owned(),
            name: self.titled(statement),
            doc: statement.doc.clone(),
            kind: word(statement, Keyword::Kind),
            age: string(statement, Keyword::Age),
            role: string(statement, Keyword::Role),
            location: string(statement, Keyword::Location),
            segment: string(statement, Keyword::Segment),
            bio: self.text_in(statement, Keyword::Bio),
            goals: self.texts(statement, Keyword::Goal),
            needs: self.texts(statement, Keyword::Need),
            motivations: self.texts(statement, Keyword::Motivation),
            frustrations: self.texts(statement, Keyword::Frustration),
            behaviors: self.texts(statement, Keyword::Behavior),
            prefers: self.names_in(statement, Keyword::Prefers, Kind::Channel),
            fluency: word(statement, Keyword::Fluency),
            quotes: self.texts(statement, Keyword::Quote),
            avatar: string(statement, Keyword::Avatar),
            color: string(statement, Keyword::Color),
            evidence: self.evidence(statement),
            cited: self.cited(statement),
            origin: statement.location.into(),
        }
    }
}
