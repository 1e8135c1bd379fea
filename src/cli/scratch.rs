//! Files that are being written, under a name of their own beside what they will be. None of them stays: where the
//! process is told to end meanwhile, they are taken away first.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tempfile::{Builder, NamedTempFile};

/// Those that are there now. Whoever makes, renames or removes one holds the lock, so that the end of the process finds
/// them all.
static OPEN: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

fn open() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A file that is not in its place yet. It is gone when this is dropped.
pub struct Scratch {
    /// None once it is in its place.
    file: Option<NamedTempFile>,
    path: PathBuf,
}

impl Scratch {
    /// An empty one in `folder`.
    ///
    /// # Errors
    /// What the disk says.
    pub fn new(folder: &Path) -> io::Result<Scratch> {
        #[cfg(unix)]
        signals::watch();
        let mut builder = Builder::new();
        builder.prefix(".journey-").suffix(".tmp");
        // A new file gets the mode that the user's mask gives, not that of a secret.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        // Signals may come after the working folder was left.
        let folder = std::path::absolute(folder)?;
        let mut open = open();
        let file = builder.tempfile_in(folder)?;
        let path = file.path().to_owned();
        open.insert(path.clone());
        Ok(Scratch { file: Some(file), path })
    }

    /// Writes all of `bytes`, with the permissions of what it will take the place of.
    ///
    /// # Errors
    /// What the disk says.
    pub fn fill(&mut self, bytes: &[u8], permissions: Option<fs::Permissions>) -> io::Result<()> {
        let Some(file) = &mut self.file else { return Ok(()) };
        file.write_all(bytes)?;
        permissions.map_or(Ok(()), |permissions| file.as_file().set_permissions(permissions))
    }

    /// Puts it in its place at `target`, whatever is there.
    ///
    /// # Errors
    /// What the disk says.
    pub fn settle(mut self, target: &Path) -> io::Result<()> {
        let Some(file) = self.file.take() else { return Ok(()) };
        let mut open = open();
        open.remove(&self.path);
        file.persist(target).map(drop).map_err(|error| error.error)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let mut open = open();
        open.remove(&self.path);
        drop(self.file.take());
    }
}

/// Takes them all away, and runs `end` before another one can be made.
fn clear(end: impl FnOnce()) {
    let mut open = open();
    for path in std::mem::take(&mut *open) {
        // The process ends: nobody is left to be told.
        let _ = fs::remove_file(path);
    }
    end();
}

#[cfg(unix)]
mod signals {
    use std::sync::Once;

    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    /// Has the files taken away when somebody interrupts or ends the process, which then ends as it would have.
    pub fn watch() {
        static WATCHED: Once = Once::new();
        WATCHED.call_once(|| {
            // Where the system refuses, the process ends as it did before.
            let Ok(mut signals) = Signals::new([SIGINT, SIGTERM]) else { return };
            std::thread::spawn(move || {
                for signal in signals.forever() {
                    super::clear(|| drop(emulate_default_handler(signal)));
                }
            });
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stays_but_what_is_in_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let files = || fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect::<Vec<_>>();
        let target = folder.path().join("map.svg");
        let mut dropped = Scratch::new(folder.path()).unwrap();
        dropped.fill(b"half", None).unwrap();
        assert_eq!(files().len(), 1);
        drop(dropped);
        assert_eq!(files().len(), 0);
        let mut settled = Scratch::new(folder.path()).unwrap();
        settled.fill(b"whole", None).unwrap();
        settled.settle(&target).unwrap();
        let mut failed = Scratch::new(folder.path()).unwrap();
        failed.fill(b"other", None).unwrap();
        assert!(failed.settle(&folder.path().join("no/map.svg")).is_err());
        assert_eq!(files(), ["map.svg"]);
        assert_eq!(fs::read(&target).unwrap(), b"whole");
    }
}
