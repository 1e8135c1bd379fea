use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::convert::{Convert, Encoding};
use super::types::{Diagnostic, Position, TextDocumentIdentifier, Uri};
use super::uri;
use crate::ide::{Analysis, Host, Workspace};
use crate::text::{FileId, LineIndex, Span};

/// How far the talk with the client has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Phase {
    /// Nobody has said who they are.
    #[default]
    Waiting,
    /// Requests are answered.
    Running,
    /// The client said that it will leave.
    ShutDown,
}

/// What the client can do beside what every client can.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Client {
    pub snippets: bool,
    pub links: bool,
    pub watches: bool,
    pub versioned_edits: bool,
    pub refreshes: Refreshes,
}

/// What the client can be told to ask for again.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Refreshes {
    pub tokens: bool,
    pub hints: bool,
    pub lenses: bool,
}

/// An open document as the client has it.
pub(super) struct Document {
    pub path: PathBuf,
    pub version: i32,
    pub text: String,
    /// Whether the workspace does not know this text yet.
    pub dirty: bool,
}

/// All that the server knows.
pub struct State {
    pub(super) phase: Phase,
    pub(super) client: Client,
    pub(super) encoding: Encoding,
    pub(super) workspace: Workspace,
    pub(super) folders: Vec<PathBuf>,
    /// The open documents by their addresses.
    pub(super) documents: BTreeMap<String, Document>,
    pub(super) uris: BTreeMap<PathBuf, Uri>,
    pub(super) publishing: Publishing,
    /// Sentences for the person at the editor that could not be told yet.
    pub(super) notes: Vec<String>,
    /// The number of the next request to the client.
    pub(super) next_request: i32,
}

/// What the client was told about files, and what there is to tell.
#[derive(Default)]
pub(super) struct Publishing {
    /// The analysis that messages were last worked out from.
    pub analysis: Option<Arc<Analysis>>,
    /// Files that are still to be looked at, the next one last.
    pub queue: Vec<FileId>,
    /// Whether something changed since the queue was made.
    pub stale: bool,
    /// What the client shows, by address.
    pub shown: BTreeMap<String, (Option<i32>, Vec<Diagnostic>)>,
    /// The document that was edited last: its messages come first.
    pub edited: Option<PathBuf>,
    /// Files whose messages were worked out since the last change.
    pub told: BTreeSet<FileId>,
}

impl State {
    /// A server that reads files from `host` and has not been spoken to.
    pub fn new(host: Box<dyn Host>) -> State {
        State {
            phase: Phase::Waiting,
            client: Client::default(),
            encoding: Encoding::default(),
            workspace: Workspace::new(host),
            folders: Vec::new(),
            documents: BTreeMap::new(),
            uris: BTreeMap::new(),
            publishing: Publishing::default(),
            notes: Vec::new(),
            next_request: 0,
        }
    }

    /// Whether the client has said that it will leave.
    pub fn is_shut_down(&self) -> bool {
        self.phase == Phase::ShutDown
    }

    /// What is known about all files as they are now.
    pub(super) fn analysis(&mut self) -> Arc<Analysis> {
        for document in self.documents.values_mut().filter(|document| document.dirty) {
            self.workspace.set_text(&document.path, document.text.as_str());
            document.dirty = false;
        }
        self.workspace.analysis()
    }

    /// Something changed: messages are to be worked out again.
    pub(super) fn changed(&mut self) {
        self.publishing.stale = true;
    }

    pub(super) fn convert<'a>(&'a self, analysis: &'a Analysis) -> Convert<'a> {
        Convert { analysis, encoding: self.encoding, uris: &self.uris }
    }

    /// The file that the client calls `document`; none where it is no file that can be read.
    pub(super) fn file(&self, analysis: &Analysis, document: &TextDocumentIdentifier) -> Option<FileId> {
        let path = match self.documents.get(&document.uri.0) {
            Some(document) => document.path.clone(),
            None => self.workspace.home(&uri::path(&document.uri.0)),
        };
        analysis.id(&path)
    }

    /// The file and the byte in it that the client means.
    pub(super) fn place(
        &self,
        analysis: &Analysis,
        document: &TextDocumentIdentifier,
        position: Position,
    ) -> Option<(FileId, u32)> {
        let file = self.file(analysis, document)?;
        Some((file, self.convert(analysis).offset(file, position)))
    }

    /// The version that the client has of the document at `path`.
    pub(super) fn version(&self, path: &Path) -> Option<i32> {
        let uri = self.uris.get(path)?;
        self.documents.get(&uri.0).map(|document| document.version)
    }
}

impl Document {
    /// Puts `text` in the place of what the client's range covers.
    pub(super) fn replace(&mut self, encoding: Encoding, range: super::types::Range, text: &str) {
        let lines = LineIndex::new(&self.text);
        let start = encoding.offset(&lines, &self.text, range.start);
        let end = encoding.offset(&lines, &self.text, range.end).max(start);
        self.text.replace_range(Span::new(start, end).range(), text);
        self.dirty = true;
    }
}
