//! The one gate through which fixes reach a text that somebody wrote.
//!
//! [`fix()`] applies the safe fixes of a file as `journey check --fix` and the editors' "mend all" do, [`holds`] says
//! whether one of them may be offered as what nearly everybody wants. Each is tried on a copy, and kept where it is
//! proved that nothing else changed and that as many mistakes are gone as it was said to mend. A fix that does not
//! hold is left out; the others are not lost with it.

mod atoms;
mod proof;
mod shift;
mod trial;

use std::sync::Arc;

use crate::check::{Date, Levels, check, is_ready};
use crate::diagnostic::{self, Diagnostic};
use crate::project::Project;
use crate::text::{Edit, FileId};
use trial::Trial;

/// How often the fixes of one file are tried, alone or together, before the rest is left to the writer.
const TRIALS: usize = 256;

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// Its text now.
    pub text: Arc<str>,
    /// What was changed, in the order of the text that it had.
    pub edits: Vec<Edit>,
    /// How many mistakes are gone.
    pub mended: usize,
    /// How many safe fixes are left that did not hold.
    pub refused: usize,
}

/// Applies those safe fixes of the file `id` that hold, until no more is left: another run changes nothing. `levels`
/// and `today` decide which advice counts, as they do for [`check`].
pub fn fix(project: &Project, id: FileId, levels: &Levels, today: Option<Date>) -> Fixed {
    let look = |text: &Arc<str>| messages(&project.edited(id, text.clone()), id, levels, today);
    let mut trial = Trial::new(project, id, &look);
    while trial.round() {}
    trial.fixed()
}

/// Whether the fix of `diagnostic`, which is one of the messages about the file `id`, may be applied unasked.
pub fn holds(project: &Project, id: FileId, levels: &Levels, today: Option<Date>, diagnostic: &Diagnostic) -> bool {
    let look = |text: &Arc<str>| messages(&project.edited(id, text.clone()), id, levels, today);
    Trial::new(project, id, &look).holds(diagnostic)
}

/// What is wrong with the file `id` of `project` and with what it imports, and the advice about it.
fn messages(project: &Project, id: FileId, levels: &Levels, today: Option<Date>) -> Vec<Diagnostic> {
    let compilation = project.compile(id);
    let mut found = compilation.diagnostics;
    let ready = is_ready(&found);
    levels.apply(&mut found, project);
    if ready {
        found.extend(check(project, id, &compilation.model, levels, today));
    }
    diagnostic::in_order(&mut found);
    found
}
