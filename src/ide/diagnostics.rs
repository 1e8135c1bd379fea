//! What is wrong with one file, and the advice about its map, as `journey check` says it.

use super::Analysis;
use crate::check::{self, Levels};
use crate::diagnostic::Diagnostic;
use crate::text::FileId;

/// The messages about the file `id`, which may be a journey.toml, sorted by place. Levels are those of its project.
/// Lints that look at dates are silent: an editor stays open for days.
pub fn diagnostics(analysis: &Analysis, id: FileId) -> Vec<Diagnostic> {
    let project = &analysis.project;
    if analysis.file(id).is_none() {
        let mut found = project.config_diagnostics();
        found.retain(|diagnostic| diagnostic.primary.location.file == id);
        return found;
    }
    let Some(compilation) = analysis.compilation(id) else { return Vec::new() };
    let levels = Levels::default();
    let own = compilation.diagnostics.iter().filter(|diagnostic| diagnostic.primary.location.file == id);
    let mut own: Vec<Diagnostic> = own.cloned().collect();
    levels.apply(&mut own, project);
    if check::is_ready(&compilation.diagnostics) {
        own.extend(check::check(project, id, &compilation.model, &levels, None));
        own.sort_by_key(|diagnostic| diagnostic.primary.location);
    }
    own
}
