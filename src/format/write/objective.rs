use super::fields::Fields;
use super::{Statement, token};
use crate::language::Place;
use crate::model::Objective;

pub(super) fn write(objective: &Objective) -> Statement {
    let fields = Fields::new(&objective.cited)
        .amount("from", &objective.from)
        .amount("to", &objective.to)
        .figure("by", &objective.by)
        .names("serves", &objective.serves)
        .text("segment", &objective.segment)
        .evidence(&objective.evidence);
    Statement::new("objective")
        .with(token::name(&objective.metric))
        .with_some(objective.title.as_deref().map(token::quoted))
        .doc(&objective.doc)
        .modified(fields.sorted(Place::Objective))
}
