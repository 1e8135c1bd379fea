use super::{Action, ActionKind, indent, insert};
use crate::ast::Statement;
use crate::ide::Analysis;
use crate::ide::symbol::statements_at;
use crate::language::Keyword;
use crate::text::{FileId, Location, Span};

/// Writes an opportunity for the pain point at byte `offset` of `file`, right behind it.
pub(super) fn action(analysis: &Analysis, file: FileId, offset: u32) -> Option<Action> {
    let path = statements_at(analysis, Location::new(file, Span::at(offset)));
    let pain = path.iter().find(|statement| statement.row.keyword == Keyword::Pain)?;
    let bindings = &analysis.compilation(file)?.bindings;
    let id = bindings.declarations.iter().find(|thing| thing.statement == pain.location).map(|thing| &thing.id)?;
    if path.first().is_some_and(|journey| solved(journey, id)) {
        return None;
    }
    let text = analysis.text(file);
    let end = pain.location.span.end;
    let indent = indent(text, pain.location.span.start);
    let line = format!("opportunity \"What could be better\" solves {id}");
    let rest = text.get(end as usize..).unwrap_or_default();
    let to_line_end = rest.find(['\n', '\r']).unwrap_or(rest.len());
    let behind = rest.get(..to_line_end).unwrap_or_default().trim_start();
    // A comment behind the pain point belongs to it; another statement or a brace does not.
    let edit = match behind.is_empty() || behind.starts_with("//") {
        true => insert(file, end + to_line_end as u32, format!("\n{indent}{line}")),
        false => insert(file, end, format!("; {line}")),
    };
    Some(Action {
        title: format!("Add an opportunity that solves `{id}`"),
        kind: ActionKind::Refactor,
        answers: None,
        preferred: false,
        edits: vec![edit],
    })
}

fn solved(statement: &Statement, id: &str) -> bool {
    let here = statement.row.keyword == Keyword::Solves && statement.names().any(|name| name.value == id);
    here || statement.fields.iter().any(|field| solved(field, id))
}
