use super::Resolving;
use crate::ast::Statement;
use crate::language::{Head, Keyword, Kind, Place};
use crate::model::Cited;

impl Resolving<'_> {
    /// The sources that `statement` cites.
    pub(super) fn evidence(&mut self, statement: &Statement) -> Vec<String> {
        match statement.field(Keyword::Evidence) {
            Some(evidence) => self.refer_all(Kind::Source, evidence.names()),
            None => Vec::new(),
        }
    }

    /// The sources that the single values of `statement` cite.
    pub(super) fn cited(&mut self, statement: &Statement) -> Cited {
        let mut cited = Cited::new();
        for field in &statement.fields {
            let is_value = matches!(
                field.row.head,
                Head::Value(_) | Head::Values(_) | Head::Names(_) | Head::Refer(_) | Head::Bare
            );
            if is_value && field.row.inner == Some(Place::Statement) && field.field(Keyword::Evidence).is_some() {
                let sources = self.evidence(field);
                cited.insert(field.row.keyword.to_string(), sources);
            }
        }
        cited
    }
}
