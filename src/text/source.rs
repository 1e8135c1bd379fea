use std::sync::{Arc, OnceLock};

use super::{LineIndex, Position};

/// Names one file among the [`Sources`] of a project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// One file: its name as messages show it, and its text.
#[derive(Debug)]
pub struct Source {
    /// The name that messages show: the path as the user wrote it.
    pub name: String,
    /// The whole text. A byte order mark and broken UTF-8 are still in it, the latter as U+FFFD.
    pub text: Arc<str>,
    lines: OnceLock<LineIndex>,
}

impl Source {
    /// A source called `name` that holds `text`.
    pub fn new(name: impl Into<String>, text: impl Into<Arc<str>>) -> Source {
        Source { name: name.into(), text: text.into(), lines: OnceLock::new() }
    }

    /// The line index, built when first asked for.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(&self.text))
    }

    /// The place of byte `offset`, column in characters.
    pub fn position(&self, offset: u32) -> Position {
        self.lines().chars(&self.text, offset)
    }
}

/// The files of a project, in the order they were first met.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<Arc<Source>>,
}

impl Sources {
    /// Adds a file and says which it is.
    pub fn add(&mut self, source: Source) -> FileId {
        self.share(Arc::new(source))
    }

    /// Adds a file that other sources have too, and says which it is here.
    pub(crate) fn share(&mut self, source: Arc<Source>) -> FileId {
        self.files.push(source);
        FileId(self.files.len() as u32 - 1)
    }

    /// The file `id`, which these sources gave out.
    pub fn get(&self, id: FileId) -> &Arc<Source> {
        &self.files[id.0 as usize]
    }

    /// The same; none where these sources did not give it out.
    pub fn find(&self, id: FileId) -> Option<&Arc<Source>> {
        self.files.get(id.0 as usize)
    }

    /// All files with their ids.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Arc<Source>)> {
        self.files.iter().enumerate().map(|(at, source)| (FileId(at as u32), source))
    }
}
