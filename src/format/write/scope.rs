use super::Statement;
use super::fields::Fields;
use crate::language::Place;
use crate::model::{Cited, Scope};

pub(super) fn write(scope: &Scope) -> Statement {
    let fields =
        Fields::new(const { &Cited::new() }).text("from", &scope.from).text("to", &scope.to).evidence(&scope.evidence);
    Statement::new("scope").modified(fields.sorted(Place::Scope))
}
