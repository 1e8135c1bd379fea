//! `journey render`: of a file its map in any format, of a folder a page for each map and an index.

mod args;
mod file;
mod folder;
mod format;
mod look;

pub use args::RenderArgs;

use super::console::{Console, Failure};
use super::{Exit, files};

/// Runs `journey render`.
pub fn run(args: &RenderArgs, console: &Console) -> Result<Exit, Failure> {
    files::needs_stdin(args.stdin_filename.as_deref(), std::slice::from_ref(&args.file))?;
    if args.file.is_dir() { folder::run(args, console) } else { file::run(args, console) }
}
