//! What a file declares, as an outline, and what all files declare, to search in.

use super::{Analysis, Unwanted, Wanted};
use crate::ast::Statement;
use crate::language::{Head, Keyword, Kind};
use crate::text::{FileId, Location, Span, title_slug};

/// A thing in the outline of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// What people read.
    pub title: String,
    /// The name that statements use; empty where it has none.
    pub name: String,
    /// What it is; none for an objective and a flow.
    pub kind: Option<Kind>,
    /// Its keyword.
    pub keyword: Keyword,
    /// The whole statement.
    pub span: Span,
    /// Its name or title.
    pub place: Span,
    /// What it holds.
    pub inner: Vec<Outline>,
}

/// The outline of `file`.
pub fn outline(analysis: &Analysis, file: FileId) -> Vec<Outline> {
    analysis.file(file).map(|file| entries(&file.ast.statements)).unwrap_or_default()
}

fn entries(statements: &[Statement]) -> Vec<Outline> {
    statements.iter().filter_map(entry).collect()
}

fn entry(statement: &Statement) -> Option<Outline> {
    let kind = match statement.row.head {
        Head::Declare(kind) => Some(kind),
        Head::Objective | Head::Lines(_) => None,
        _ => return None,
    };
    let keyword = statement.row.keyword;
    let written = statement.name.as_ref().map(|name| name.value.clone());
    let title = statement.text.as_ref().filter(|title| !title.value.is_empty());
    let name = written.or_else(|| title.map(|title| title_slug(&title.value))).filter(|_| kind.is_some());
    let name = name.unwrap_or_default();
    let span = statement.location.span;
    let place = statement.name.as_ref().map(|name| name.location).or(title.map(|title| title.location));
    let place = place.unwrap_or(statement.keyword).span;
    let shown = title.map(|title| title.value.clone()).filter(|title| !title.trim().is_empty());
    let shown = shown.unwrap_or_else(|| if name.is_empty() { keyword.to_string() } else { name.clone() });
    let inside = span.start <= place.start && place.end <= span.end;
    Some(Outline {
        title: shown,
        name,
        kind,
        keyword,
        span,
        place: if inside { place } else { Span::at(span.start) },
        inner: entries(&statement.fields),
    })
}

/// A thing that a search found.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    /// What people read.
    pub title: String,
    /// What it is; none for an objective and a flow.
    pub kind: Option<Kind>,
    /// Its keyword.
    pub keyword: Keyword,
    /// Where it is declared.
    pub location: Location,
    /// What it lies in.
    pub container: Option<String>,
}

/// So many things a search finds at most.
const MOST: usize = 500;

/// The things in all files whose title or name has the letters of `query` in this order, in whatever case.
///
/// # Errors
/// Nobody wants to know any more.
pub fn search(analysis: &Analysis, query: &str, wanted: Wanted<'_>) -> Result<Vec<Match>, Unwanted> {
    let letters: Vec<char> = query.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
    let mut found = Vec::new();
    for at in 0..analysis.project.files().len() {
        wanted.check()?;
        let file = FileId(at as u32);
        for entry in outline(analysis, file) {
            collect(&entry, file, None, &letters, &mut found);
        }
    }
    Ok(found)
}

fn collect(entry: &Outline, file: FileId, container: Option<&str>, wanted: &[char], found: &mut Vec<Match>) {
    let named = entry.kind.is_some() || entry.keyword == Keyword::Objective;
    if found.len() < MOST && named && (has(&entry.title, wanted) || has(&entry.name, wanted)) {
        found.push(Match {
            title: entry.title.clone(),
            kind: entry.kind,
            keyword: entry.keyword,
            location: Location::new(file, entry.place),
            container: container.map(str::to_owned),
        });
    }
    for inner in &entry.inner {
        collect(inner, file, Some(&entry.title), wanted, found);
    }
}

fn has(text: &str, wanted: &[char]) -> bool {
    let mut letters = text.chars().flat_map(char::to_lowercase);
    wanted.iter().all(|wanted| letters.any(|letter| letter == *wanted))
}
