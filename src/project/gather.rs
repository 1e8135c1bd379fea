use super::Project;
use super::side_by_side::side_by_side;
use crate::diagnostic::{self, Diagnostic};
use crate::text::FileId;

impl Project {
    /// What `each` says about every file that was asked for, side by side where the build can, and what is wrong
    /// with every journey.toml: each message once, sorted by file and place, those about a journey.toml first.
    pub fn gather(&self, each: impl Fn(FileId) -> Vec<Diagnostic> + Sync + Send) -> Vec<Diagnostic> {
        let mut diagnostics: Vec<Diagnostic> = side_by_side(self.roots.clone(), each).into_iter().flatten().collect();
        diagnostic::in_order(&mut diagnostics);
        // What a journey.toml gets wrong may be why a file is wrong.
        diagnostics.splice(0..0, self.config_diagnostics());
        diagnostics
    }
}
