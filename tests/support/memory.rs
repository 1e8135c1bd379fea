use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use journey::{Files, Memory};

/// Files in memory that count how often each is read.
#[derive(Default)]
pub struct Counted {
    files: Memory,
    reads: Mutex<BTreeMap<PathBuf, usize>>,
}

impl Counted {
    /// How often files were read, those that are not there left out.
    pub fn reads(&self) -> BTreeMap<PathBuf, usize> {
        self.reads.lock().unwrap().clone()
    }
}

impl<M: Into<Memory>> From<M> for Counted {
    fn from(files: M) -> Counted {
        Counted { files: files.into(), ..Counted::default() }
    }
}

impl Files for Counted {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let (bytes, path) = (self.files.read(path)?, self.files.canonical(path)?);
        *self.reads.lock().unwrap().entry(path).or_default() += 1;
        Ok(bytes)
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        self.files.canonical(path)
    }
}
