use super::Resolving;
use super::fields::title;
use crate::ast::Statement;
use crate::language::{Keyword, Kind};
use crate::model::Service;

impl Resolving<'_> {
    /// `frontstage`, `backstage` or `support`.
    pub(super) fn services(&mut self, statement: &Statement, keyword: Keyword) -> Vec<Service> {
        statement.all(keyword).filter(|field| field.text.is_some()).map(|field| self.service(field)).collect()
    }

    fn service(&mut self, statement: &Statement) -> Service {
        let by = statement.field(Keyword::By).and_then(Statement::referred);
        Service {
            text: title(statement),
            by: by.and_then(|by| self.refer(Kind::Persona, by)),
            evidence: self.evidence(statement),
            origin: statement.location.into(),
        }
    }
}
