use super::Resolving;
use super::fields::{string, word};
use crate::ast::Statement;
use crate::language::Kind;
use crate::model::Persona;

impl Resolving<'_> {
    pub(super) fn persona(&mut self, id: &str, statement: &Statement) -> Persona {
        Persona {
            id: id.to_owned(),
            name: self.titled(statement),
            doc: statement.doc.clone(),
            kind: word(statement, "kind"),
            age: string(statement, "age"),
            role: string(statement, "role"),
            location: string(statement, "location"),
            segment: string(statement, "segment"),
            bio: self.text_in(statement, "bio"),
            goals: self.texts(statement, "goal"),
            needs: self.texts(statement, "need"),
            motivations: self.texts(statement, "motivation"),
            frustrations: self.texts(statement, "frustration"),
            behaviors: self.texts(statement, "behavior"),
            prefers: self.names_in(statement, "prefers", Kind::Channel),
            fluency: word(statement, "fluency"),
            quotes: self.texts(statement, "quote"),
            avatar: string(statement, "avatar"),
            color: string(statement, "color"),
            evidence: self.evidence(statement),
            cited: self.cited(statement),
            origin: statement.location.into(),
        }
    }
}
