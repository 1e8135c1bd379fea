use super::{Action, ActionKind};
use crate::diagnostic::Diagnostic;
use crate::text::Edit;

/// Mends all that can be mended safely, as `journey check --fix` does. Edits that would meet are left for the
/// next time.
pub(super) fn action(diagnostics: &[Diagnostic]) -> Option<Action> {
    let safe = diagnostics.iter().filter_map(|diagnostic| diagnostic.fix.as_ref()).filter(|fix| fix.safe);
    let mut edits: Vec<Edit> = Vec::new();
    for fix in safe {
        let meets = |edit: &Edit| {
            edits.iter().any(|known| {
                let (one, other) = (known.location.span, edit.location.span);
                one.start < other.end && other.start < one.end || one.start == other.start
            })
        };
        if !fix.edits.iter().any(meets) {
            edits.extend(fix.edits.iter().cloned());
        }
    }
    (!edits.is_empty()).then(|| Action {
        title: String::from("Mend all that is safe to mend"),
        kind: ActionKind::FixAll,
        answers: None,
        preferred: false,
        edits,
    })
}
