use std::collections::BTreeMap;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Mutex;

use journey::project::Files;

/// Files in memory that count how often each is read.
#[derive(Default)]
pub struct Memory {
    pub files: BTreeMap<PathBuf, Vec<u8>>,
    reads: Mutex<BTreeMap<PathBuf, usize>>,
}

impl Memory {
    /// Files by their path in the project.
    pub fn with(files: &[(&str, &str)]) -> Memory {
        let mut memory = Memory::default();
        for (path, text) in files {
            memory.add(path, text);
        }
        memory
    }

    /// Adds one.
    pub fn add(&mut self, path: &str, text: &str) {
        self.files.insert(Path::new("/project").join(path), text.as_bytes().to_vec());
    }

    fn real(path: &Path) -> PathBuf {
        let mut real = PathBuf::from("/project");
        for component in path.components() {
            match component {
                Component::ParentDir => drop(real.pop()),
                Component::CurDir => {}
                component => real.push(component),
            }
        }
        real
    }

    /// How often files were read, those that are not there left out.
    pub fn reads(&self) -> BTreeMap<PathBuf, usize> {
        self.reads.lock().unwrap().clone()
    }
}

impl Files for Memory {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let path = Memory::real(path);
        let bytes = self.files.get(&path).cloned().ok_or(io::ErrorKind::NotFound)?;
        *self.reads.lock().unwrap().entry(path).or_default() += 1;
        Ok(bytes)
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        let path = Memory::real(path);
        let is_there = self.files.keys().any(|file| file.starts_with(&path));
        if is_there { Ok(path) } else { Err(io::ErrorKind::NotFound.into()) }
    }
}
