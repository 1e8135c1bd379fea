//! Files in memory, with a mark where the cursor is.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use journey::Files;
use journey::ide::Host;

/// Where the cursor is in a fixture.
pub const CURSOR: char = '¦';

/// A disk in memory. Clones are the same disk.
#[derive(Clone, Debug, Default)]
pub struct Memory(Arc<Mutex<journey::Memory>>);

impl Memory {
    /// The file at `path` holds `text` from now on.
    pub fn write(&self, path: &str, text: &str) {
        self.0.lock().unwrap().add(path, text);
    }

    /// The file at `path` is gone.
    pub fn remove(&self, path: &str) {
        self.0.lock().unwrap().remove(path);
    }
}

impl Files for Memory {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.0.lock().unwrap().read(path)
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        self.0.lock().unwrap().canonical(path)
    }

    fn is_plain(&self, path: &Path) -> bool {
        self.0.lock().unwrap().is_plain(path)
    }
}

impl Host for Memory {
    fn maps(&self, folder: &Path) -> Vec<PathBuf> {
        self.0.lock().unwrap().maps(folder)
    }
}

/// `text` without its cursor, and where that was.
pub fn cursor(text: &str) -> (String, Option<u32>) {
    match text.find(CURSOR) {
        Some(at) => (text.replace(CURSOR, ""), Some(at as u32)),
        None => (text.to_owned(), None),
    }
}
