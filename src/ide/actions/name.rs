use super::{Action, ActionKind, insert};
use crate::ide::Analysis;
use crate::ide::symbol::statements_at;
use crate::language::Head;
use crate::text::{FileId, Location, Span};

/// Writes the name that a title gives before it, so that it stays when the title changes.
pub(super) fn action(analysis: &Analysis, file: FileId, offset: u32) -> Option<Action> {
    let here = Location::new(file, Span::at(offset));
    let statement = statements_at(analysis, here).last().copied()?;
    let title = statement.text.as_ref().filter(|title| !title.location.span.is_empty())?;
    let on_line = statement.keyword.span.start <= offset && offset <= title.location.span.end;
    if !matches!(statement.row.head, Head::Declare(_)) || statement.name.is_some() || !on_line {
        return None;
    }
    let bindings = &analysis.compilation(file)?.bindings;
    let declared = bindings.declarations.iter().find(|thing| thing.statement == statement.location)?;
    Some(Action {
        title: format!("Write its name: `{}`", declared.id),
        kind: ActionKind::Refactor,
        answers: None,
        preferred: false,
        edits: vec![insert(file, title.location.span.start, format!("{} ", declared.id))],
    })
}
