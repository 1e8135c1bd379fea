use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use super::load::Loading;
use super::{Barred, Border, File, reason};
use crate::ast::{Statement, Value};
use crate::diagnostic::{Diagnostic, code};
use crate::language::Keyword;
use crate::text::{FileId, Location};

/// An `import` and where it leads.
#[derive(Clone, Debug)]
pub struct Import {
    /// The whole statement.
    pub location: Location,
    /// The path in quotes.
    pub path: Location,
    /// The file; none where it was not found.
    pub target: Option<FileId>,
}

/// Finds the files that `file` imports, none outside `folder`. New ones are what `loading` reads next.
pub(super) fn find(file: &File, folder: Option<&Path>, loading: &mut Loading<'_>) -> (Vec<Import>, Vec<Diagnostic>) {
    let mut imports: Vec<Import> = Vec::new();
    let mut first_of: BTreeMap<FileId, Location> = BTreeMap::new();
    let mut diagnostics = Vec::new();
    for statement in file.ast.statements.iter().filter(|statement| statement.row.keyword == Keyword::Import) {
        let Some((written, path)) = written(statement) else { continue };
        let mut import = Import { location: statement.location, path, target: None };
        match target(file, written, path, folder, loading) {
            Ok(target) => import.target = Some(target),
            // About a damaged path there is a message.
            Err(_) if statement.tainted => {}
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
        if let Some(target) = import.target
            && let Some(first) = first_of.insert(target, path)
        {
            first_of.insert(target, first);
            diagnostics.push(
                Diagnostic::new(code::REPEATED_IMPORT, path, "this file is imported already")
                    .related(first, "first here")
                    .help("delete one of the two"),
            );
            import.target = None;
        }
        imports.push(import);
    }
    (imports, diagnostics)
}

/// The path that `statement`, an import, names, and where it stands.
pub(super) fn written(statement: &Statement) -> Option<(&str, Location)> {
    match statement.values.first().map(|value| (&value.value, value.location))? {
        (Value::Text(text), place) => Some((text, place)),
        _ => None,
    }
}

fn target(
    file: &File,
    written: &str,
    place: Location,
    folder: Option<&Path>,
    loading: &mut Loading<'_>,
) -> Result<FileId, Box<Diagnostic>> {
    let relative = Path::new(written);
    if relative.is_absolute() || written.contains('\\') || written.contains("://") {
        return Err(Box::new(
            Diagnostic::new(code::IMPORT_NOT_FOUND, place, format!("`{written}` is not a path relative to this file"))
                .help("write the way from this file's folder, with `/`: `import \"shared/personas.journey\"`"),
        ));
    }
    let path = match join(file.path.parent().unwrap_or(Path::new("")), relative) {
        path if path.as_os_str().is_empty() => PathBuf::from("."),
        path => path,
    };
    let missing = |error: &std::io::Error| {
        let reason = match error.kind() {
            std::io::ErrorKind::NotFound => format!("there is no file `{}`", path.display()),
            _ => format!("`{}` cannot be read: {}", path.display(), reason(error)),
        };
        let help = match error.kind() {
            std::io::ErrorKind::FileTooLarge => "split it into several files, or raise `file-size` in journey.toml",
            _ => "the path starts in the folder of the file that imports",
        };
        Box::new(Diagnostic::new(code::IMPORT_NOT_FOUND, place, reason).help(help))
    };
    // Without a journey.toml, what the user named together belongs together.
    let named = if file.config.is_none() { loading.tops() } else { &[] };
    let border = Border::around(named.iter().cloned().chain(folder.map(Path::to_owned)));
    let outside = |folder: &Path| {
        Box::new(Diagnostic::new(code::IMPORT_OUTSIDE, place, format!("`{written}` leads out of the project")).help(
            format!(
                "imports stay inside `{}`; a `journey.toml` further up would make the project larger",
                shown(folder)
            ),
        ))
    };
    let canonical = match border.enter(&path, loading.files) {
        Ok(canonical) => canonical,
        Err(Barred::Lost(error)) => return Err(missing(&error)),
        // What is on no disk has no folder, and nothing beside it.
        Err(Barred::Outside) => return Err(outside(folder.unwrap_or(Path::new("")))),
    };
    if !loading.files.is_plain(&canonical) {
        // Only a folder has itself in it.
        let is_folder = loading.files.canonical(&canonical.join(".")).is_ok();
        let what = if is_folder { "is a folder" } else { "is not a file" };
        return Err(Box::new(
            Diagnostic::new(code::IMPORT_NOT_FOUND, place, format!("`{}` {what}", path.display()))
                .help("an import names one `.journey` file: `import \"shared/personas.journey\"`"),
        ));
    }
    loading.file(&path, canonical).map_err(|error| missing(&error))
}

/// The last part of the folder: the whole path differs from machine to machine.
fn shown(folder: &Path) -> String {
    folder.file_name().map_or_else(|| String::from("/"), |name| name.to_string_lossy().into_owned())
}

/// `base/relative` without `.` and with `..` taken back as far as possible.
pub(super) fn join(base: &Path, relative: &Path) -> PathBuf {
    let mut path = PathBuf::new();
    for component in base.components().chain(relative.components()) {
        match component {
            Component::CurDir => {}
            Component::ParentDir if matches!(path.components().next_back(), Some(Component::Normal(_))) => {
                path.pop();
            }
            component => path.push(component),
        }
    }
    path
}
