//! What is wrong with one file, as `journey check` says it.

use super::Analysis;
use crate::config::Level;
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::FileId;

/// The messages about the file `id`, which may be a journey.toml, sorted by place. Levels are those of its project.
pub fn diagnostics(analysis: &Analysis, id: FileId) -> Vec<Diagnostic> {
    let project = &analysis.project;
    if analysis.file(id).is_none() {
        let mut found = project.config_diagnostics();
        found.retain(|diagnostic| diagnostic.primary.location.file == id);
        return found;
    }
    let Some(compilation) = analysis.compilation(id) else { return Vec::new() };
    let own = compilation.diagnostics.iter().filter(|diagnostic| diagnostic.primary.location.file == id);
    let mut own: Vec<Diagnostic> = own.cloned().collect();
    own.retain_mut(|diagnostic| {
        if diagnostic.severity == Severity::Error {
            return true;
        }
        match project.level(diagnostic) {
            Some(Level::Allow) => return false,
            Some(Level::Warn) => diagnostic.severity = Severity::Warning,
            Some(Level::Deny) => diagnostic.severity = Severity::Error,
            None => {}
        }
        true
    });
    own
}
