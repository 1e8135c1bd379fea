use std::io;
use std::path::{Path, PathBuf};

use clap::Args;

use super::Exit;
use super::console::Failure;
use super::files::{Disk, below};
use super::today::TodayArgs;
use crate::check::Date;
use crate::ide::Host;
use crate::lsp;
use crate::project::{Files, reason};

/// Serve an editor: messages, completion, names and pictures while maps are written
///
/// Editors start it themselves and talk to it over standard input and output (the Language Server Protocol).
#[derive(Args, Debug)]
pub struct LspArgs {
    /// Talk over standard input and output, which is the only way there is
    #[arg(long, hide = true)]
    stdio: bool,
    #[command(flatten)]
    today: TodayArgs,
}

/// Runs `journey lsp`.
pub fn run(args: &LspArgs) -> Result<Exit, Failure> {
    let session = Session { disk: Disk::default(), today: args.today.today()? };
    match lsp::serve(Box::new(session), || io::stdin().lock(), || io::stdout().lock()) {
        Ok(true) => Ok(Exit::Done),
        // As the protocol asks where a client leaves without saying so.
        Ok(false) => Ok(Exit::Errors),
        Err(error) => Err(Failure::new(format!("the editor cannot be understood any more: {}", reason(&error)))),
    }
}

struct Session {
    disk: Disk,
    today: Date,
}

impl Files for Session {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.disk.read(path)
    }

    fn read_up_to(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        self.disk.read_up_to(path, most)
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        self.disk.canonical(path)
    }

    fn is_plain(&self, path: &Path) -> bool {
        self.disk.is_plain(path)
    }
}

impl Host for Session {
    fn maps(&self, folder: &Path) -> Vec<PathBuf> {
        below(folder).flatten().collect()
    }

    fn today(&self) -> Option<Date> {
        Some(self.today)
    }
}
