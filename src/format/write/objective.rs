use super::fields::Fields;
use super::{Statement, token};
use crate::language::{Keyword, Place};
use crate::model::Objective;

pub(super) fn write(objective: &Objective) -> Statement {
    let fields = Fields::new(&objective.cited)
        .amount(Keyword::From, &objective.from)
        .amount(Keyword::To, &objective.to)
        .figure(Keyword::By, &objective.by)
        .names(Keyword::Serves, &objective.serves)
        .text(Keyword::Segment, &objective.segment)
        .evidence(&objective.evidence);
    Statement::new(Keyword::Objective)
        .with(token::name(&objective.metric))
        .with_some(objective.title.as_deref().map(token::quoted))
        .doc(&objective.doc)
        .modified(fields.sorted(Place::Objective))
}
