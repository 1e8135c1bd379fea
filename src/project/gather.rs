use super::Project;
use crate::diagnostic::Diagnostic;
use crate::text::FileId;

impl Project {
    /// What `each` says about every file that was asked for, side by side where the build can, and what is wrong
    /// with every journey.toml: each message once, sorted by file and place, those about a journey.toml first.
    pub fn gather(&self, each: impl Fn(FileId) -> Vec<Diagnostic> + Sync + Send) -> Vec<Diagnostic> {
        let mut diagnostics: Vec<Diagnostic> = run(&self.roots, each).into_iter().flatten().collect();
        diagnostics
            .sort_by(|a, b| (a.primary.location, a.code, &a.message).cmp(&(b.primary.location, b.code, &b.message)));
        diagnostics.dedup();
        // What a journey.toml gets wrong may be why a file is wrong.
        diagnostics.splice(0..0, self.config_diagnostics());
        diagnostics
    }
}

fn run(roots: &[FileId], each: impl Fn(FileId) -> Vec<Diagnostic> + Sync + Send) -> Vec<Vec<Diagnostic>> {
    #[cfg(feature = "parallel")]
    {
        use rayon::prelude::*;
        roots.par_iter().map(|root| each(*root)).collect()
    }
    #[cfg(not(feature = "parallel"))]
    {
        roots.iter().map(|root| each(*root)).collect()
    }
}
