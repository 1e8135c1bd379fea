use super::Statement;
use super::fields::Fields;
use crate::language::{Keyword, Place};
use crate::model::{Cited, Scope};

pub(super) fn write(scope: &Scope) -> Statement {
    let fields = Fields::new(const { &Cited::new() })
        .text(Keyword::From, &scope.from)
        .text(Keyword::To, &scope.to)
        .evidence(&scope.evidence);
    Statement::new(Keyword::Scope).modified(fields.sorted(Place::Scope))
}
