use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Import;
use super::load::Next;
use super::side_by_side::side_by_side;
use crate::ast;
use crate::diagnostic::{Diagnostic, code};
use crate::guard::about;
use crate::language::Language;
use crate::lower::{lower, lower_again};
use crate::syntax::{self, Tree, limits};
use crate::text::{FileId, Location, Span};

/// One file, read and lowered.
#[derive(Clone, Debug)]
pub struct File {
    /// The path as it was given, or as the importing file leads to it.
    pub path: PathBuf,
    /// The one path that all ways to it lead to.
    pub(super) canonical: PathBuf,
    /// Which journey.toml holds for it.
    pub(super) config: Option<usize>,
    /// The folder that what it names may not leave; none for a file that is on no disk.
    pub(super) folder: Option<PathBuf>,
    /// Every byte of it.
    pub tree: Tree,
    /// Its statements. As long as the text stays, reading it again gives the same ones.
    pub ast: Arc<ast::File>,
    /// What it imports.
    pub imports: Vec<Import>,
    /// What is wrong with it by itself.
    pub diagnostics: Vec<Diagnostic>,
    /// What is wrong with its text, whatever it imports.
    in_text: Arc<[Diagnostic]>,
}

impl File {
    /// The one path that all ways to it lead to.
    pub fn canonical(&self) -> &Path {
        &self.canonical
    }

    /// The file as it comes out of being read once more, before its imports are looked for.
    fn again(&self, next: Next) -> File {
        File {
            path: next.path,
            canonical: next.canonical,
            config: None,
            folder: None,
            tree: self.tree.clone(),
            ast: Arc::clone(&self.ast),
            imports: Vec::new(),
            diagnostics: self.in_text.to_vec(),
            in_text: Arc::clone(&self.in_text),
        }
    }

    /// Whether reading `bytes` would give the same again.
    fn holds(&self, bytes: &[u8]) -> bool {
        let whole = !self.in_text.iter().any(|diagnostic| diagnostic.code == code::INVALID_UTF8);
        whole && self.tree.text().as_bytes() == bytes
    }
}

/// Parses and lowers files, side by side where the build can. Those that are the same `before` are taken over.
pub(super) fn read_all(files: Vec<(FileId, Next)>, before: &[File]) -> Vec<File> {
    let one =
        |(id, next): (FileId, Next)| match before.get(id.0 as usize).filter(|file| file.canonical == next.canonical) {
            Some(file) if file.holds(&next.bytes) => file.again(next),
            known => read(id, next, known),
        };
    side_by_side(files, one)
}

/// The file `id`, which was `known` before it was edited and holds `text` now. What its names lead to is taken over.
pub(super) fn edited(id: FileId, known: &File, text: &str) -> File {
    let bytes = text.as_bytes().to_vec();
    let next = Next { path: known.path.clone(), canonical: known.canonical.clone(), bytes, found: None };
    let mut file = read(id, next, Some(known));
    file.diagnostics.extend(known.diagnostics.iter().skip(known.in_text.len()).cloned());
    File { config: known.config, folder: known.folder.clone(), ..file }
}

/// Reads the file `id`, which was `known` before it was edited.
fn read(id: FileId, next: Next, known: Option<&File>) -> File {
    let path = next.path.clone();
    about(|| format!("`{}`", path.display()), || read_one(id, next, known))
}

fn read_one(id: FileId, next: Next, known: Option<&File>) -> File {
    let Next { path, canonical, bytes, .. } = next;
    let (text, broken) = decode(id, bytes);
    let mut diagnostics: Vec<Diagnostic> = broken.into_iter().collect();
    let mut parse = match known {
        Some(known) => syntax::parse_again(id, &text, &known.tree, &Language),
        None => syntax::parse(id, &text, &Language),
    };
    diagnostics.append(&mut parse.diagnostics);
    // What was wrong with the rest of the file would have to be told again.
    let known = known.filter(|known| known.in_text.is_empty() && diagnostics.is_empty());
    let again = known.and_then(|known| {
        let longer = (text.len() as u32).wrapping_sub(known.tree.text().len() as u32);
        lower_again(&parse.tree, parse.read, longer, &known.ast, &mut diagnostics)
    });
    let ast = again.unwrap_or_else(|| lower(id, &parse.tree, &mut diagnostics));
    cap(&mut diagnostics);
    if ast.statements.is_empty() && diagnostics.is_empty() {
        diagnostics.push(
            Diagnostic::new(code::EMPTY_FILE, Location::new(id, Span::at(0)), "this file says nothing yet")
                .help("the smallest map is `journey \"…\" { stage \"…\" { touchpoint \"…\" } }`"),
        );
    }
    let in_text = diagnostics.as_slice().into();
    let (tree, ast) = (parse.tree, Arc::new(ast));
    File { path, canonical, config: None, folder: None, tree, ast, imports: Vec::new(), diagnostics, in_text }
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
    let diagnostic = Diagnostic::new(code::INVALID_UTF8, place, "this file is not UTF-8 text")
        .label("the first byte that is not")
        .help("save it as UTF-8; what cannot be read is taken for U+FFFD");
    (String::from_utf8_lossy(error.as_bytes()).into(), Some(diagnostic))
}

/// Keeps as many messages as are worth reading, and says how many there were.
fn cap(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by_key(|diagnostic| diagnostic.primary.location.span);
    let more = diagnostics.len().saturating_sub(limits::MESSAGES);
    let told = diagnostics.iter().any(|diagnostic| diagnostic.code == code::TOO_MANY_MISTAKES);
    diagnostics.truncate(limits::MESSAGES);
    if let Some(last) = diagnostics.last().filter(|_| more > 1 || (more == 1 && !told)) {
        let place = last.primary.location;
        diagnostics.push(
            Diagnostic::new(code::TOO_MANY_MISTAKES, place, format!("{more} more mistakes follow in this file"))
                .help("mend the first ones, then check again"),
        );
    }
}
