use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::check::Date;
use crate::project::{Border, Files, Memory, too_large};

/// The disk as an editor's session needs it.
pub trait Host: Files + Send {
    /// All `.journey` files in `folder` and below, sorted. What cannot be read is left out.
    fn maps(&self, folder: &Path) -> Vec<PathBuf>;

    /// The day that advice about dates goes by; without one there is no such advice.
    fn today(&self) -> Option<Date> {
        None
    }
}

impl Host for Memory {
    fn maps(&self, folder: &Path) -> Vec<PathBuf> {
        let maps = self.paths().filter(|path| path.starts_with(folder));
        maps.filter(|path| path.extension().is_some_and(|ending| ending == "journey")).map(Path::to_owned).collect()
    }
}

type Told<T> = BTreeMap<PathBuf, Result<T, (ErrorKind, String)>>;

/// The disk with open documents laid over it. What the disk said is remembered until somebody says that
/// it changed.
pub(super) struct Desk {
    pub host: Box<dyn Host>,
    /// The open documents by the one path that leads to each.
    open: BTreeMap<PathBuf, Arc<str>>,
    read: Mutex<Told<Arc<[u8]>>>,
    canonical: Mutex<Told<PathBuf>>,
    /// What may be read. A client can name any file: nothing outside is.
    border: Border,
}

impl Desk {
    pub fn new(host: Box<dyn Host>) -> Desk {
        Desk {
            host,
            open: BTreeMap::new(),
            read: Mutex::default(),
            canonical: Mutex::default(),
            border: Border::default(),
        }
    }

    /// The document at `path` holds `text`. Gives the one path that leads to it.
    pub fn lay(&mut self, path: &Path, text: Arc<str>) -> PathBuf {
        let canonical = self.home(path);
        self.open.insert(canonical.clone(), text);
        canonical
    }

    /// The document at `path` is closed: the disk counts again.
    pub fn lift(&mut self, path: &Path) {
        let canonical = self.home(path);
        self.open.remove(&canonical);
        self.forget();
    }

    /// Takes nothing that the disk said for granted any more.
    pub fn forget(&mut self) {
        locked(&self.read).clear();
        locked(&self.canonical).clear();
    }

    /// From now on nothing outside of `border` is read.
    pub fn fence(&mut self, border: Border) {
        self.border = border;
    }

    /// The one path that leads to `path`; itself where there is no such file yet.
    pub fn home(&self, path: &Path) -> PathBuf {
        let parent = || Some(self.canonical(path.parent()?).ok()?.join(path.file_name()?));
        self.canonical(path).ok().or_else(parent).unwrap_or_else(|| path.to_owned())
    }

    fn laid(&self, path: &Path) -> Option<&Arc<str>> {
        self.open.get(path).or_else(|| self.open.get(&self.home(path)))
    }
}

impl Files for Desk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.read_up_to(path, u64::MAX)
    }

    fn read_up_to(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        let whole = |bytes: &[u8]| match bytes.len() as u64 > most {
            true => Err(too_large(most)),
            false => Ok(bytes.to_vec()),
        };
        if let Some(text) = self.laid(path) {
            return whole(text.as_bytes());
        }
        if !self.border.holds(&self.home(path)) {
            return Err(io::Error::new(ErrorKind::InvalidInput, "it lies outside of the folders that are open"));
        }
        let mut read = locked(&self.read);
        if let Some(known) = read.get(path) {
            return known.as_ref().map_err(again).and_then(|bytes| whole(bytes));
        }
        let told = self.host.read_up_to(path, most);
        // Too large for one caller may be small enough for another.
        if !told.as_ref().is_err_and(|error| error.kind() == ErrorKind::FileTooLarge) {
            read.insert(path.to_owned(), told.as_ref().map(|bytes| bytes.as_slice().into()).map_err(kept));
        }
        told
    }

    fn is_plain(&self, path: &Path) -> bool {
        self.laid(path).is_some() || self.host.is_plain(path)
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        if self.open.contains_key(path) {
            return Ok(path.to_owned());
        }
        let mut known = locked(&self.canonical);
        let told =
            known.entry(path.to_owned()).or_insert_with(|| self.host.canonical(path).map_err(|error| kept(&error)));
        match told {
            Ok(canonical) => Ok(canonical.clone()),
            Err(error) => {
                // A document that was never saved.
                let parent = path.parent().and_then(|parent| self.host.canonical(parent).ok());
                let unsaved = parent.zip(path.file_name()).map(|(parent, name)| parent.join(name));
                unsaved.filter(|path| self.open.contains_key(path)).ok_or_else(|| again(error))
            }
        }
    }
}

/// What these locks guard is whole after every step, so a panic elsewhere does not spoil it.
fn locked<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

fn kept(error: &io::Error) -> (ErrorKind, String) {
    (error.kind(), error.to_string())
}

fn again((kind, reason): &(ErrorKind, String)) -> io::Error {
    io::Error::new(*kind, reason.clone())
}
