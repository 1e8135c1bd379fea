use std::path::PathBuf;
use std::sync::Arc;

use super::Import;
use super::load::Next;
use crate::ast;
use crate::diagnostic::{Diagnostic, Severity};
use crate::language::Language;
use crate::lower::lower;
use crate::syntax::{self, Tree, limits};
use crate::text::{FileId, Location, Span};

/// One file, read and lowered.
#[derive(Debug)]
pub struct File {
    /// The path as it was given, or as the importing file leads to it.
    pub path: PathBuf,
    /// The one path that all ways to it lead to.
    pub(super) canonical: PathBuf,
    /// Which journey.toml holds for it.
    pub(super) config: Option<usize>,
    /// Every byte of it.
    pub tree: Tree,
    /// Its statements.
    pub ast: ast::File,
    /// What it imports.
    pub imports: Vec<Import>,
    /// What is wrong with it by itself.
    pub diagnostics: Vec<Diagnostic>,
}

/// Parses and lowers files, side by side where the build can.
pub(super) fn read_all(files: Vec<(FileId, Next)>) -> Vec<File> {
    let one = |(id, next)| read(id, next);
    #[cfg(feature = "parallel")]
    {
        use rayon::prelude::*;
        files.into_par_iter().map(one).collect()
    }
    #[cfg(not(feature = "parallel"))]
    {
        files.into_iter().map(one).collect()
    }
}

fn read(id: FileId, next: Next) -> File {
    let Next { path, canonical, bytes, .. } = next;
    let (text, broken) = decode(id, bytes);
    let mut diagnostics: Vec<Diagnostic> = broken.into_iter().collect();
    let mut parse = syntax::parse(id, &text, &Language);
    diagnostics.append(&mut parse.diagnostics);
    let ast = lower(id, &parse.tree, &mut diagnostics);
    cap(&mut diagnostics);
    if ast.statements.is_empty() && diagnostics.is_empty() {
        diagnostics.push(
            Diagnostic::error("empty-file", Location::new(id, Span::at(0)), "this file says nothing yet")
                .severity(Severity::Info)
                .help("the smallest map is `journey \"…\" { stage \"…\" { touchpoint \"…\" } }`"),
        );
    }
    File { path, canonical, config: None, tree: parse.tree, ast, imports: Vec::new(), diagnostics }
}

/// The text of the file `id`, and what is wrong with it where `bytes` are not UTF-8: each run of such bytes
/// is U+FFFD in the text.
pub fn decode(id: FileId, bytes: Vec<u8>) -> (Arc<str>, Option<Diagnostic>) {
    let error = match String::from_utf8(bytes) {
        Ok(text) => return (text.into(), None),
        Err(error) => error,
    };
    let at = error.utf8_error().valid_up_to() as u32;
    let place = Location::new(id, Span::new(at, at + 3));
    let diagnostic = Diagnostic::error("invalid-utf8", place, "this file is not UTF-8 text")
        .label("the first byte that is not")
        .help("save it as UTF-8; what cannot be read is taken for U+FFFD");
    (String::from_utf8_lossy(error.as_bytes()).into(), Some(diagnostic))
}

/// Keeps as many messages as are worth reading, and says how many there were.
fn cap(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by_key(|diagnostic| diagnostic.primary.location.span);
    let more = diagnostics.len().saturating_sub(limits::MESSAGES);
    let told = diagnostics.iter().any(|diagnostic| diagnostic.code == "too-many-mistakes");
    diagnostics.truncate(limits::MESSAGES);
    if let Some(last) = diagnostics.last().filter(|_| more > 1 || (more == 1 && !told)) {
        let place = last.primary.location;
        diagnostics.push(
            Diagnostic::error("too-many-mistakes", place, format!("{more} more mistakes follow in this file"))
                .severity(Severity::Info)
                .help("mend the first ones, then check again"),
        );
    }
}
