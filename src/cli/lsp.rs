use std::io;
use std::path::{Path, PathBuf};

use clap::Args;

use super::Exit;
use super::console::Failure;
use super::files::{Disk, below, reason};
use crate::ide::Host;
use crate::lsp;
use crate::project::Files;

/// Serve an editor: messages, completion, names and pictures while maps are written
///
/// Editors start it themselves and talk to it over standard input and output (the Language Server Protocol).
#[derive(Args, Debug)]
pub struct LspArgs {
    /// Talk over standard input and output, which is the only way there is
    #[arg(long, hide = true)]
    stdio: bool,
}

/// Runs `journey lsp`.
pub fn run(_: &LspArgs) -> Result<Exit, Failure> {
    match lsp::serve(Box::new(Session::default())) {
        Ok(true) => Ok(Exit::Done),
        // As the protocol asks where a client leaves without saying so.
        Ok(false) => Ok(Exit::Errors),
        Err(error) => Err(Failure::new(format!("the editor cannot be understood any more: {}", reason(&error)))),
    }
}

#[derive(Default)]
struct Session(Disk);

impl Files for Session {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.0.read(path)
    }

    fn read_up_to(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        self.0.read_up_to(path, most)
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        self.0.canonical(path)
    }
}

impl Host for Session {
    fn maps(&self, folder: &Path) -> Vec<PathBuf> {
        below(folder).flatten().collect()
    }
}
