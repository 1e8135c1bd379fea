use std::path::{Component, Path};

use super::{Item, ItemKind};
use crate::ide::Analysis;
use crate::language::Keyword;
use crate::text::FileId;

/// The files that `file` can import: every other map of its project that does not import it.
pub(super) fn items(analysis: &Analysis, file: FileId) -> Vec<Item> {
    let importers = analysis.importers(file);
    let Some(here) = analysis.file(file) else { return Vec::new() };
    let imported: Vec<FileId> = here.imports.iter().filter_map(|import| import.target).collect();
    let mut items = Vec::new();
    for (at, other) in analysis.project.files().iter().enumerate() {
        let id = FileId(at as u32);
        if importers.contains(&id) || imported.contains(&id) {
            continue;
        }
        let Some(path) = relative(here.canonical(), other.canonical()) else { continue };
        let declared = other.ast.statements.iter().filter(|statement| statement.row.keyword != Keyword::Import).count();
        let detail = match declared {
            1 => String::from("1 declaration"),
            many => format!("{many} declarations"),
        };
        items.push(Item {
            label: path.clone(),
            kind: ItemKind::File,
            detail,
            doc: String::new(),
            snippet: path.replace('\\', "\\\\").replace('$', "\\$").replace('}', "\\}"),
            plain: path,
        });
    }
    items.sort_by_key(|item| (item.label.matches("../").count(), item.label.clone()));
    items
}

/// The way from the file `from` to the file `to`, with `/`. None where there is none.
pub(in crate::ide) fn relative(from: &Path, to: &Path) -> Option<String> {
    let from: Vec<Component<'_>> = from.parent()?.components().collect();
    let to: Vec<Component<'_>> = to.components().collect();
    let same = from.iter().zip(&to).take_while(|(from, to)| from == to).count();
    if same == 0 && from.first().is_some_and(|first| matches!(first, Component::RootDir | Component::Prefix(_))) {
        return None;
    }
    let up = from.get(same..)?.iter().map(|_| "..");
    let down = to.get(same..)?.iter().map(|part| part.as_os_str().to_str());
    let parts: Option<Vec<&str>> = up.map(Some).chain(down).collect();
    Some(parts?.join("/"))
}
