use super::Resolving;
use super::fields::word;
use crate::ast::Statement;
use crate::language::Keyword;
use crate::model::Channel;

impl Resolving<'_> {
    pub(super) fn channel(&mut self, id: &str, statement: &Statement) -> Channel {
        Channel {
            id: id.to_owned(),
            title: self.titled(statement),
            doc: statement.doc.clone(),
            kind: word(statement, Keyword::Kind),
            icon: statement.field(Keyword::Icon).and_then(Statement::referred).map(|icon| icon.value.to_owned()),
            origin: statement.location.into(),
        }
    }
}
