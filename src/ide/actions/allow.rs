use super::{Action, answer, indent, insert, line_start};
use crate::diagnostic::{Diagnostic, Severity};
use crate::ide::Analysis;
use crate::ide::symbol::statements_at;

/// Silences advice at its statement with a comment, which wants a reason.
pub(super) fn action(analysis: &Analysis, diagnostic: &Diagnostic) -> Option<Action> {
    if diagnostic.severity == Severity::Error && diagnostic.code.severity() == Severity::Error {
        return None;
    }
    let place = diagnostic.primary.location;
    let statement = statements_at(analysis, place).last().map(|statement| statement.location.span.start)?;
    let text = analysis.text(place.file);
    let start = line_start(text, statement);
    // A comment of its own stands before the statement; in the middle of a line it would split it.
    let alone = text.get(start as usize..statement as usize)?.trim().is_empty();
    let code = diagnostic.code;
    let comment = format!("// allow({code}): say why");
    let edit = match alone {
        true => insert(place.file, start, format!("{}{comment}\n", indent(text, statement))),
        false => {
            let rest = text.get(statement as usize..)?;
            let end = rest.find(['\n', '\r']).unwrap_or(rest.len());
            if rest.get(..end)?.contains("//") {
                return None;
            }
            insert(place.file, statement + end as u32, format!(" {comment}"))
        }
    };
    Some(answer(diagnostic, format!("Allow `{code}` here, with a reason"), false, vec![edit]))
}
