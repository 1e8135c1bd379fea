use super::Statement;
use super::fields::Fields;
use super::name::titled;
use super::text::{sentence, sentences};
use crate::language::{Keyword, Place};
use crate::model::Persona;

pub(super) fn write(persona: &Persona) -> Statement {
    let fields = Fields::new(&persona.cited)
        .word(Keyword::Kind, &persona.kind)
        .figure(Keyword::Age, &persona.age)
        .text(Keyword::Role, &persona.role)
        .text(Keyword::Location, &persona.location)
        .text(Keyword::Segment, &persona.segment)
        .and(persona.bio.iter().map(|bio| sentence(Keyword::Bio, bio)))
        .and(sentences(Keyword::Goal, &persona.goals))
        .and(sentences(Keyword::Need, &persona.needs))
        .and(sentences(Keyword::Motivation, &persona.motivations))
        .and(sentences(Keyword::Frustration, &persona.frustrations))
        .and(sentences(Keyword::Behavior, &persona.behaviors))
        .names(Keyword::Prefers, &persona.prefers)
        .word(Keyword::Fluency, &persona.fluency)
        .and(sentences(Keyword::Quote, &persona.quotes))
        .text(Keyword::Avatar, &persona.avatar)
        .text(Keyword::Color, &persona.color)
        .evidence(&persona.evidence);
    titled(Keyword::Persona, &persona.id, &persona.name).doc(&persona.doc).paragraph(fields.sorted(Place::Persona))
}
