use std::sync::Arc;

use super::chunks::Change;
use super::damage::{self, Care};
use super::reading::Reading;
use super::{print, proof};
use crate::diagnostic::{Diagnostic, Severity};
use crate::syntax::{self, SyntaxKind};
use crate::text::{Edit, FileId, Span};

/// What is done with a file whose quotes, braces or characters do not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnErrors {
    /// Nothing is changed, and the mistakes are told.
    Refuse,
    /// What is damaged stays as it is, and all around it is laid out.
    FormatAround,
}

/// Why a file is not laid out.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// It has mistakes in its syntax. All that is wrong with the file by itself, in the order of the text.
    Mistakes(Vec<Diagnostic>),
    /// The result would not have said the same as the file. That is a fault of the formatter, and never
    /// of the file; here is what would have changed.
    Fault(&'static str),
}

/// The changes, few and small, that give the whole of `text`, which is the file `file`, its layout. None
/// where it has it already. They are in the order of the text and do not overlap; applied, they give a text
/// that was proved to have the same words, texts and comments and to mean the same.
///
/// # Errors
/// See [`Refused`]; [`Refused::Mistakes`] comes with [`OnErrors::Refuse`] only.
pub fn format(file: FileId, text: &Arc<str>, on_errors: OnErrors) -> Result<Vec<Edit>, Refused> {
    changes(file, text, on_errors, &|changes| changes)
}

/// The same for the lines or bytes `range` of `text`: changes that lie in it, and those that make sense
/// only together with them.
///
/// # Errors
/// As [`format()`].
pub fn format_range(file: FileId, text: &Arc<str>, range: Span, on_errors: OnErrors) -> Result<Vec<Edit>, Refused> {
    let inside = |span: Span| match span.is_empty() || range.is_empty() {
        true => range.start <= span.end && span.start <= range.end,
        false => span.start < range.end && range.start < span.end,
    };
    changes(file, text, on_errors, &|changes| {
        let mut groups: Vec<usize> =
            changes.iter().filter(|change| inside(change.edit.location.span)).map(|change| change.group).collect();
        groups.dedup();
        changes.into_iter().filter(|change| groups.binary_search(&change.group).is_ok()).collect()
    })
}

/// What changes when a writer has just typed the `}` that ends at byte `offset`: the statement that it closes
/// gets its indents and blanks. Nothing moves to another line while somebody writes.
///
/// # Errors
/// As [`format()`] with [`OnErrors::FormatAround`].
pub fn format_closed(file: FileId, text: &Arc<str>, offset: u32) -> Result<Vec<Edit>, Refused> {
    let reading = Reading::of(file, text);
    let closed = |block: &syntax::NodeRef<'_>| {
        let braces = block.children().filter(|it| it.kind() == SyntaxKind::CloseBrace && !it.span().is_empty());
        block.kind() == SyntaxKind::Block && braces.last().is_some_and(|brace| brace.span().end == offset)
    };
    let path = reading.tree.path_at(offset.saturating_sub(1));
    let Some(at) = path.iter().rposition(closed) else { return Ok(Vec::new()) };
    let Some(statement) = at.checked_sub(1).and_then(|at| path.get(at)) else { return Ok(Vec::new()) };
    let span = statement.span();
    let lines = |text: &str| text.bytes().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
    let plain = |text: &str| !text.contains(['{', '}', ';']);
    changes(file, text, OnErrors::FormatAround, &|changes| {
        let stays = |edit: &Edit| {
            let old = text.get(edit.location.span.range()).unwrap_or_default();
            // The first line's own indent belongs to it.
            let near = edit.location.span.end >= span.start && edit.location.span.start < span.end;
            near && lines(old) == lines(&edit.text) && plain(old) && plain(&edit.text)
        };
        changes.into_iter().filter(|change| stays(&change.edit)).collect()
    })
}

/// Lays out `text`, lets `choose` pick among the changes, and proves what is left of them.
fn changes(
    file: FileId,
    text: &Arc<str>,
    on_errors: OnErrors,
    choose: &dyn Fn(Vec<Change>) -> Vec<Change>,
) -> Result<Vec<Edit>, Refused> {
    let reading = Reading::of(file, text);
    let is_error = |it: &Diagnostic| it.severity == Severity::Error;
    let damaged = reading.syntax.iter().any(is_error) || damage::anywhere(reading.tree.root());
    if damaged && on_errors == OnErrors::Refuse {
        let mut mistakes: Vec<Diagnostic> = reading.syntax.into_iter().chain(reading.statements).collect();
        mistakes.sort_by_key(|it| it.primary.location.span);
        return Err(Refused::Mistakes(mistakes));
    }
    let end = line_end(text);
    let attempt = |care: Care| {
        let changes = choose(print::print(&reading.tree, &reading.ast, care, end).changes(file, end));
        let edits: Vec<Edit> = changes.into_iter().map(|change| change.edit).collect();
        if edits.is_empty() {
            return Ok(edits);
        }
        let new = Reading::of(file, &Edit::apply(text, &edits).into());
        proof::differs(&reading, &new).map_or(Ok(edits), |why| Err(Refused::Fault(why)))
    };
    match attempt(Care::Statement) {
        // What is said about a mistake depends on the indents around it, and what stands in the wrong place may be
        // read otherwise on another line. Where another layout would show it in another light all of its declaration
        // stays, or else the file.
        Err(_) if damaged || reading.statements.iter().any(is_error) => {
            Ok(attempt(Care::Declaration).unwrap_or_default())
        }
        result => result,
    }
}

/// How the first line of `text` ends, and so all of them: `\r\n` or `\n`.
fn line_end(text: &str) -> &'static str {
    let first = text.find(['\n', '\r']).and_then(|at| text.get(at..)).unwrap_or_default();
    if first.starts_with("\r\n") { "\r\n" } else { "\n" }
}
