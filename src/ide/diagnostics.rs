//! What is wrong with one file and what advice there is about it, as `journey check` says it.

use super::Analysis;
use crate::check::{check, is_ready};
use crate::diagnostic::{self, Diagnostic};
use crate::text::FileId;

/// The messages about the file `id`, which may be a journey.toml, sorted by place. Levels are those of its project,
/// unless the session picks a preset.
pub fn diagnostics(analysis: &Analysis, id: FileId) -> Vec<Diagnostic> {
    let project = &analysis.project;
    if analysis.file(id).is_none() {
        let mut found = project.config_diagnostics();
        found.retain(|diagnostic| diagnostic.primary.location.file == id);
        return found;
    }
    let Some(compilation) = analysis.compilation(id) else { return Vec::new() };
    let levels = &analysis.levels;
    let own = compilation.diagnostics.iter().filter(|diagnostic| diagnostic.primary.location.file == id);
    let mut own: Vec<Diagnostic> = own.cloned().collect();
    levels.apply(&mut own, project);
    if is_ready(&compilation.diagnostics) {
        let advice = check(project, id, &compilation.model, levels, analysis.today);
        own.extend(advice.into_iter().filter(|advice| advice.primary.location.file == id));
        diagnostic::in_order(&mut own);
    }
    own
}
