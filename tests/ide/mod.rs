//! What `ide` says about files in memory: text with a cursor `¦`, and the answer beside it.

mod actions;
mod again;
mod completion;
mod file_rename;
mod flow;
mod hints;
mod hover;
mod names;
mod preview;
mod rename;
mod shapes;
mod workspace;

use std::path::Path;
use std::sync::Arc;

use journey::dress::Dress;
use journey::ide::{Analysis, Workspace};
use journey::text::{FileId, Location};

use crate::support::desk::{Memory, cursor};

/// Files, one of which holds the cursor.
pub struct Desk {
    pub analysis: Arc<Analysis>,
    pub file: FileId,
    pub offset: u32,
    /// What previews of the file need.
    pub dress: Arc<Dress>,
}

/// The files in the folder `/maps`. Without a cursor it is at the start of the first one.
pub fn desk(files: &[(&str, &str)]) -> Desk {
    let memory = Memory::default();
    let mut place = (format!("/maps/{}", files[0].0), 0);
    for (name, text) in files {
        let (text, at) = cursor(text);
        let path = format!("/maps/{name}");
        memory.write(&path, &text);
        if let Some(at) = at {
            place = (path, at);
        }
    }
    let mut workspace = Workspace::new(Box::new(memory));
    workspace.set_folders(vec!["/maps".into()]);
    let analysis = workspace.analysis();
    let file = analysis.id(Path::new(&place.0)).expect("the file with the cursor is a map");
    let dress = workspace.dress(&analysis, file);
    Desk { analysis, file, offset: place.1, dress }
}

/// One file.
pub fn one(text: &str) -> Desk {
    desk(&[("map.journey", text)])
}

impl Desk {
    /// The line of `location` with marks below what it covers.
    pub fn show(&self, location: Location) -> String {
        let text = self.analysis.text(location.file);
        let lines = self.analysis.lines(location.file);
        let line = lines.line(location.span.start);
        let start = lines.start(line).unwrap() as usize;
        let shown = text[start..].lines().next().unwrap_or_default();
        let before = text[start..location.span.start as usize].chars().count();
        let covered = text[location.span.range()].lines().next().unwrap_or_default().chars().count().max(1);
        let name = self.analysis.path(location.file).file_name().unwrap().to_string_lossy().into_owned();
        format!("{name}:{}\n{shown}\n{}{}\n", line + 1, " ".repeat(before), "^".repeat(covered))
    }
}
