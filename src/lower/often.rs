use super::Lowering;
use crate::ast::Statement;
use crate::diagnostic::{Diagnostic, code};
use crate::language::{Often, Place};

impl Lowering<'_> {
    /// Keeps the first of the statements that may stand only once in `place`, and says where the others are.
    pub(super) fn check_often(&mut self, place: Place, fields: &mut Vec<Statement>) {
        let mut kept: Vec<Statement> = Vec::with_capacity(fields.len());
        for field in std::mem::take(fields) {
            let first = match field.row.often {
                Often::Once => kept.iter().find(|other| other.row.keyword == field.row.keyword),
                Often::Many => None,
            };
            match first {
                None => kept.push(field),
                Some(_) if field.tainted => {}
                Some(first) => {
                    let keyword = field.row.keyword;
                    let owner = match place {
                        Place::File => "a file",
                        place => place.phrase(),
                    };
                    self.diagnostics.push(
                        Diagnostic::new(
                            code::REPEATED_STATEMENT,
                            field.head,
                            format!("`{keyword}` stands twice, and {owner} has only one"),
                        )
                        .label("again here")
                        .related(first.head, "first here")
                        .help("keep the one that is right and delete the other"),
                    );
                }
            }
        }
        *fields = kept;
    }
}
