use std::path::Path;
use std::sync::Arc;

use super::import::{join, written};
use super::{File, Import, Project, file};
use crate::language::Keyword;
use crate::text::{FileId, Source, Sources};

impl Project {
    /// The same project where the file `id` holds `text`. Nothing is asked of the disk: an import leads to a file of
    /// this project or nowhere, and what was said about the files that it names is said again.
    pub fn edited(&self, id: FileId, text: Arc<str>) -> Project {
        let mut sources = Sources::default();
        for (other, source) in self.sources.iter() {
            match other == id {
                true => sources.add(Source::new(source.name.clone(), text.clone())),
                false => sources.share(Arc::clone(source)),
            };
        }
        let files = self.files.iter().enumerate().map(|(at, known)| match at == id.0 as usize {
            true => self.with_text(id, known, &text),
            false => known.clone(),
        });
        Project {
            sources,
            files: files.collect(),
            roots: self.roots.clone(),
            configs: self.configs.clone(),
            missing: self.missing.clone(),
            no_config: self.no_config.clone(),
            importers: Default::default(),
        }
    }

    fn with_text(&self, id: FileId, known: &File, text: &str) -> File {
        let mut file = file::edited(id, known, text);
        let folder = known.path.parent().unwrap_or(Path::new(""));
        let target = |path: &str| {
            let path = join(folder, Path::new(path));
            let at = self.files.iter().position(|other| other.path == path)?;
            // An import that closes a circle leads nowhere.
            known.imports.iter().filter_map(|import| import.target).find(|target| target.0 as usize == at)
        };
        let imports = file.ast.statements.iter().filter(|statement| statement.row.keyword == Keyword::Import);
        file.imports = imports
            .filter_map(|statement| {
                let (path, place) = written(statement)?;
                Some(Import { location: statement.location, path: place, target: target(path) })
            })
            .collect();
        file
    }
}
