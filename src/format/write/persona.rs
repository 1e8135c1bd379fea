use super::Statement;
use super::fields::Fields;
use super::name::titled;
use super::text::{sentence, sentences};
use crate::language::Place;
use crate::model::Persona;

pub(super) fn write(persona: &Persona) -> Statement {
    let fields = Fields::new(&persona.cited)
        .word("kind", &persona.kind)
        .figure("age", &persona.age)
        .text("role", &persona.role)
        .text("location", &persona.location)
        .text("segment", &persona.segment)
        .and(persona.bio.iter().map(|bio| sentence("bio", bio)))
        .and(sentences("goal", &persona.goals))
        .and(sentences("need", &persona.needs))
        .and(sentences("motivation", &persona.motivations))
        .and(sentences("frustration", &persona.frustrations))
        .and(sentences("behavior", &persona.behaviors))
        .names("prefers", &persona.prefers)
        .word("fluency", &persona.fluency)
        .and(sentences("quote", &persona.quotes))
        .text("avatar", &persona.avatar)
        .text("color", &persona.color)
        .evidence(&persona.evidence);
    titled("persona", &persona.id, &persona.name).doc(&persona.doc).paragraph(fields.sorted(Place::Persona))
}
