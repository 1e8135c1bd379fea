use super::{Action, ActionKind};
use crate::fix::fix;
use crate::ide::Analysis;
use crate::text::FileId;

/// Mends all of `file` that can be mended safely, as `journey check --fix` does.
pub(super) fn action(analysis: &Analysis, file: FileId) -> Option<Action> {
    analysis.file(file)?;
    let edits = fix(&analysis.project, file, &analysis.levels, analysis.today).edits;
    (!edits.is_empty()).then(|| Action {
        title: String::from("Mend all that is safe to mend"),
        kind: ActionKind::FixAll,
        answers: None,
        preferred: false,
        edits,
    })
}
