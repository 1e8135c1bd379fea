use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

use super::Files;

/// Files that are in memory: what a page in a browser, a server or a test has.
///
/// There are no links, and all paths start at `/`: `maps/../people.journey` is `/people.journey`.
///
/// ```
/// use journey::{Map, Memory};
///
/// let files = Memory::from([
///     ("people.journey", "persona maya \"Maya\""),
///     ("maps/ride.journey", "import \"../people.journey\"\njourney \"Ride\" { for maya }"),
///     ("journey.toml", ""),
/// ]);
/// let map = Map::load("maps/ride.journey", &files)?;
/// assert!(!map.has_errors(), "{:?}", map.messages());
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory(BTreeMap<PathBuf, Vec<u8>>);

impl Memory {
    /// The file at `path` holds `bytes` from now on.
    pub fn add(&mut self, path: impl AsRef<Path>, bytes: impl Into<Vec<u8>>) {
        self.0.insert(plain(path.as_ref()), bytes.into());
    }

    /// The file at `path` is gone.
    pub fn remove(&mut self, path: impl AsRef<Path>) {
        self.0.remove(&plain(path.as_ref()));
    }

    /// The paths of all files, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.0.keys().map(PathBuf::as_path)
    }
}

impl<P: AsRef<Path>, B: Into<Vec<u8>>, const N: usize> From<[(P, B); N]> for Memory {
    fn from(files: [(P, B); N]) -> Memory {
        files.into_iter().collect()
    }
}

impl<P: AsRef<Path>, B: Into<Vec<u8>>> FromIterator<(P, B)> for Memory {
    fn from_iter<I: IntoIterator<Item = (P, B)>>(files: I) -> Memory {
        let mut memory = Memory::default();
        files.into_iter().for_each(|(path, bytes)| memory.add(path, bytes));
        memory
    }
}

impl Files for Memory {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.0.get(&plain(path)).cloned().ok_or_else(|| ErrorKind::NotFound.into())
    }

    fn read_up_to(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        match self.0.get(&plain(path)) {
            Some(bytes) if bytes.len() as u64 > most => Err(super::too_large(most)),
            _ => self.read(path),
        }
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        let path = plain(path);
        let is_there = self.0.keys().any(|file| file.starts_with(&path));
        if is_there { Ok(path) } else { Err(ErrorKind::NotFound.into()) }
    }

    fn is_plain(&self, path: &Path) -> bool {
        self.0.contains_key(&plain(path))
    }
}

/// The way from `/` to `path`, without `.` and `..`. Nothing lies above.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::from("/");
    for part in path.components() {
        match part {
            Component::Normal(name) => plain.push(name),
            Component::ParentDir => drop(plain.pop()),
            Component::CurDir | Component::RootDir | Component::Prefix(_) => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_ways_lead_to_a_file() {
        let mut files = Memory::from([("/maps/a.journey", "a")]);
        for way in ["/maps/a.journey", "maps/../maps/./a.journey", "/../maps/a.journey"] {
            assert_eq!(files.read(way.as_ref()).unwrap(), b"a", "{way}");
            assert_eq!(files.canonical(way.as_ref()).unwrap(), Path::new("/maps/a.journey"));
        }
        assert_eq!(files.canonical("/maps".as_ref()).unwrap(), Path::new("/maps"));
        assert!(!files.is_plain("/maps".as_ref()));
        assert_eq!(files.read("a.journey".as_ref()).unwrap_err().kind(), ErrorKind::NotFound);
        files.add("a.journey", "above");
        assert_eq!(files.read_up_to("maps/../a.journey".as_ref(), 4).unwrap_err().kind(), ErrorKind::FileTooLarge);
        files.remove("/maps/a.journey");
        assert_eq!(files.paths().collect::<Vec<_>>(), [Path::new("/a.journey")]);
    }
}
