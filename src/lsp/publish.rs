//! Messages about files, worked out when nobody waits for something else.

use crate::diagnostic::code;
use std::collections::BTreeSet;
use std::sync::Arc;

use lsp_server::{Message, Notification};

use super::settings::note;
use super::state::State;
use super::types::{
    Code, Diagnostic, DiagnosticSeverity, Message as Words, Position, PublishDiagnosticsParams, Range, Uri,
};
use crate::guard::guarded;
use crate::ide::{Analysis, diagnostics};
use crate::text::FileId;

impl State {
    /// Whether there is something to tell that nobody asked for.
    pub fn has_news(&self) -> bool {
        self.publishing.stale || !self.publishing.queue.is_empty()
    }

    /// Works out the messages about one file, those about the document that was edited last first. To be
    /// called until there is [no news](State::has_news), whenever no message of the client waits.
    pub fn tell(&mut self) -> Vec<Message> {
        // Whatever goes wrong about one file is not told again and again.
        guarded(|| self.tell_next())
            .unwrap_or_else(|fault| vec![note(&format!("{fault}; please report it, with the file: {}", fault.words()))])
    }

    fn tell_next(&mut self) -> Vec<Message> {
        let mut out = Vec::new();
        if self.publishing.stale {
            self.publishing.stale = false;
            out = self.plan();
        } else if let (Some(file), Some(analysis)) = (self.publishing.queue.pop(), self.publishing.analysis.clone()) {
            let own = diagnostics::diagnostics(&analysis, file);
            let convert = self.convert(&analysis);
            let (uri, own) = (convert.uri(file), own.iter().map(|one| convert.diagnostic(one)).collect());
            let version = self.version(analysis.path(file));
            out.extend(self.publish(uri, version, own));
            self.publishing.told.insert(file);
        }
        out
    }

    /// Finds the files that messages are to be told about: open documents, what imports them, and every
    /// journey.toml that holds for one of them.
    fn plan(&mut self) -> Vec<Message> {
        let analysis = self.analysis();
        let before = self.publishing.analysis.replace(Arc::clone(&analysis));
        let open: Vec<FileId> = self.uris.keys().filter_map(|path| analysis.id(path)).collect();
        let files: BTreeSet<FileId> = open.iter().flat_map(|id| analysis.importers(*id)).collect();
        let configs = files.iter().filter_map(|id| analysis.project.found(*id)).map(|(id, _)| *id);
        let files: BTreeSet<FileId> = configs.chain(files.iter().copied()).collect();
        let told = std::mem::take(&mut self.publishing.told);
        // What was worked out from the same texts need not be again, unless a document got a new version.
        let known = |file: &FileId| {
            let same = before.as_ref().is_some_and(|before| before.is_same(&analysis, *file));
            let version = self.version(analysis.path(*file));
            let shown = self.publishing.shown.get(&self.convert(&analysis).uri(*file).0);
            same && told.contains(file) && shown.map_or(version.is_none(), |(shown, _)| *shown == version)
        };
        let (known, mut queue): (Vec<FileId>, Vec<FileId>) = files.iter().partition(|file| known(file));
        queue.sort_by_key(|file| {
            let path = analysis.path(*file);
            let edited = self.publishing.edited.as_deref() == Some(path);
            (edited, self.uris.contains_key(path), std::cmp::Reverse(*file))
        });
        let convert = self.convert(&analysis);
        let mut wanted: BTreeSet<String> = files.iter().map(|file| convert.uri(*file).0).collect();
        let unread = self.unread(&analysis);
        wanted.extend(unread.iter().map(|(uri, ..)| uri.0.clone()));
        self.publishing.queue = queue;
        self.publishing.told = known.into_iter().collect();
        let gone = self.publishing.shown.keys().filter(|uri| !wanted.contains(*uri));
        let gone: Vec<String> = gone.cloned().collect();
        let mut out = Vec::new();
        for uri in gone {
            out.extend(self.publish(Uri(uri.clone()), None, Vec::new()));
            self.publishing.shown.remove(&uri);
        }
        for (uri, version, diagnostic) in unread {
            out.extend(self.publish(uri, version, vec![diagnostic]));
        }
        out
    }

    /// Open documents that cannot be read, with why.
    fn unread(&self, analysis: &Analysis) -> Vec<(Uri, Option<i32>, Diagnostic)> {
        let failed = analysis.unreadable.iter().filter_map(|failed| Some((self.uris.get(&failed.path)?, failed)));
        let start = Position { line: 0, character: 0 };
        let told = failed.map(|(uri, failed)| {
            let diagnostic = Diagnostic {
                range: Range { start, end: start },
                severity: Some(DiagnosticSeverity::Error),
                code: Some(Code::String(code::FILE_TOO_LARGE.name().to_owned())),
                code_description: None,
                source: Some(String::from("journey")),
                message: Words::String(format!(
                    "this file cannot be read: {}\nhelp: split it into several files and import them",
                    failed.error
                )),
                tags: None,
                related_information: None,
                data: None,
            };
            (uri.clone(), self.version(&failed.path), diagnostic)
        });
        told.collect()
    }

    /// Tells the client, unless it shows just that.
    fn publish(&mut self, uri: Uri, version: Option<i32>, diagnostics: Vec<Diagnostic>) -> Option<Message> {
        let shown = self.publishing.shown.get(&uri.0);
        let same = match shown {
            Some((known, shown)) => *known == version && *shown == diagnostics,
            None => version.is_none() && diagnostics.is_empty(),
        };
        if same {
            return None;
        }
        self.publishing.shown.insert(uri.0.clone(), (version, diagnostics.clone()));
        let params = PublishDiagnosticsParams { uri, version, diagnostics };
        Some(Message::Notification(Notification::new("textDocument/publishDiagnostics".to_owned(), params)))
    }
}
