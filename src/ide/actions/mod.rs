//! What can be done about the text at a cursor with one click.

mod allow;
mod declare;
mod fix_all;
mod join;
mod name;
mod opportunity;

use super::Analysis;
use super::diagnostics::diagnostics;
use crate::diagnostic::Diagnostic;
use crate::fix::holds;
use crate::text::{Edit, FileId, Location, Span};

/// What an action is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionKind {
    /// It answers a message.
    QuickFix,
    /// It writes something more.
    Refactor,
    /// It mends all that can be mended safely.
    FixAll,
}

/// Something that can be done.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// What it does, as an imperative.
    pub title: String,
    /// What it is for.
    pub kind: ActionKind,
    /// The message that it answers.
    pub answers: Option<Diagnostic>,
    /// Whether it is what nearly everybody wants.
    pub preferred: bool,
    /// What changes.
    pub edits: Vec<Edit>,
}

/// What can be done about the text `within` of `file`: answers to the messages that touch it first. What
/// mends all (`fix_all`) is asked for by itself.
pub fn actions(analysis: &Analysis, file: FileId, within: Span) -> Vec<Action> {
    let mut actions = Vec::new();
    let all = diagnostics(analysis, file);
    for diagnostic in &all {
        let span = diagnostic.primary.location.span;
        if span.end < within.start || within.end < span.start {
            continue;
        }
        if let Some(fix) = &diagnostic.fix {
            let preferred = fix.safe && is_sure(analysis, file, diagnostic);
            actions.push(answer(diagnostic, sentence(&fix.title), preferred, fix.edits.clone()));
        }
        actions.extend(declare::action(analysis, diagnostic));
        actions.extend(join::action(analysis, diagnostic));
        actions.extend(allow::action(analysis, diagnostic));
    }
    actions.extend(opportunity::action(analysis, file, within.start));
    actions.extend(name::action(analysis, file, within.start));
    // Some messages bring a fix that does the same.
    let mut seen: Vec<Vec<Edit>> = Vec::new();
    actions.retain(|action| {
        let new = !seen.contains(&action.edits);
        seen.push(action.edits.clone());
        new
    });
    actions
}

/// All that can be mended safely in `file`, as one action; none where there is nothing.
pub fn fix_all(analysis: &Analysis, file: FileId) -> Option<Action> {
    fix_all::action(analysis, file)
}

/// Whether nothing but its mistake changes with the fix of `diagnostic`. About a journey.toml nobody can be sure.
fn is_sure(analysis: &Analysis, file: FileId, diagnostic: &Diagnostic) -> bool {
    analysis.file(file).is_some() && holds(&analysis.project, file, &analysis.levels, analysis.today, diagnostic)
}

fn answer(diagnostic: &Diagnostic, title: String, preferred: bool, edits: Vec<Edit>) -> Action {
    Action { title, kind: ActionKind::QuickFix, answers: Some(diagnostic.clone()), preferred, edits }
}

/// With a capital at its start, as menus show it.
fn sentence(title: &str) -> String {
    let mut chars = title.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// A title for a name: `parcel-locker` → `Parcel locker`.
fn titled(name: &str) -> String {
    sentence(&name.replace(['-', '_'], " "))
}

/// The blanks at the start of the line that holds byte `offset`.
fn indent(text: &str, offset: u32) -> &str {
    let start = line_start(text, offset) as usize;
    let line = text.get(start..).unwrap_or_default();
    let blanks = line.len() - line.trim_start_matches([' ', '\t']).len();
    line.get(..blanks).unwrap_or_default()
}

/// Where the line that holds byte `offset` starts.
fn line_start(text: &str, offset: u32) -> u32 {
    let before = text.get(..offset as usize).unwrap_or_default();
    before.rfind(['\n', '\r']).map_or(0, |end| end as u32 + 1)
}

/// Puts `text` before byte `offset` of `file`.
fn insert(file: FileId, offset: u32, text: impl Into<String>) -> Edit {
    Edit::new(Location::new(file, Span::at(offset)), text)
}
