//! Files in memory, with a mark where the cursor is.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use journey::ide::Host;
use journey::project::Files;

/// Where the cursor is in a fixture.
pub const CURSOR: char = '¦';

/// A disk in memory. Clones are the same disk.
#[derive(Clone, Debug, Default)]
pub struct Memory(Arc<Mutex<BTreeMap<PathBuf, String>>>);

impl Memory {
    /// The file at `path` holds `text` from now on.
    pub fn write(&self, path: &str, text: &str) {
        self.0.lock().unwrap().insert(PathBuf::from(path), text.to_owned());
    }

    /// The file at `path` is gone.
    pub fn remove(&self, path: &str) {
        self.0.lock().unwrap().remove(Path::new(path));
    }
}

impl Files for Memory {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let files = self.0.lock().unwrap();
        files.get(path).map(|text| text.clone().into_bytes()).ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        let files = self.0.lock().unwrap();
        let known = files.keys().any(|file| file == path || file.starts_with(path));
        if known { Ok(path.to_owned()) } else { Err(io::ErrorKind::NotFound.into()) }
    }
}

impl Host for Memory {
    fn maps(&self, folder: &Path) -> Vec<PathBuf> {
        let files = self.0.lock().unwrap();
        let maps = files.keys().filter(|path| path.starts_with(folder));
        maps.filter(|path| path.extension().is_some_and(|extension| extension == "journey")).cloned().collect()
    }
}

/// `text` without its cursor, and where that was.
pub fn cursor(text: &str) -> (String, Option<u32>) {
    match text.find(CURSOR) {
        Some(at) => (text.replace(CURSOR, ""), Some(at as u32)),
        None => (text.to_owned(), None),
    }
}
