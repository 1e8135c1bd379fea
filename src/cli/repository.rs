use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::diagnostic::Repository;

/// The repository that this folder lies in: the workspace of a GitHub workflow, else what git keeps, else the folder
/// by itself.
pub fn here() -> Repository {
    let here = env::current_dir().and_then(fs::canonicalize).unwrap_or_else(|_| PathBuf::from("."));
    let workspace = env::var_os("GITHUB_WORKSPACE").and_then(|top| fs::canonicalize(top).ok());
    let workspace = workspace.filter(|top| here.starts_with(top));
    // A worktree has a file of that name.
    let kept = || here.ancestors().find(|folder| folder.join(".git").exists()).map(Path::to_owned);
    let top = workspace.or_else(kept).unwrap_or_else(|| here.clone());
    Repository { here, top }
}
