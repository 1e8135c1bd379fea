//! The fonts and pictures of previews. Reading them takes longer than drawing, so they are kept until the disk changes, or
//! what the maps name.

use std::sync::Arc;

use super::Analysis;
use crate::dress::Dress;
use crate::project::{AssetKind, Files, Manifest};
use crate::text::FileId;

/// So many files can be previewed in turn without reading anything again.
const KEPT: usize = 4;

/// What was read.
#[derive(Default)]
pub(super) struct Wardrobe(Vec<(Stamp, Arc<Dress>)>);

/// What a file's dress depends on, as long as the disk stays the same.
struct Stamp {
    root: FileId,
    config: Option<Arc<Manifest>>,
    named: Vec<(FileId, AssetKind, String)>,
}

impl Stamp {
    fn of(analysis: &Analysis, root: FileId) -> Stamp {
        let project = &analysis.project;
        let named = project.visible(root).into_iter().flat_map(|id| {
            let assets = project.file(id).pictures().into_iter();
            assets.map(move |asset| (id, asset.kind, asset.path))
        });
        let config = project.found(root).map(|(_, found)| Arc::clone(found));
        Stamp { root, config, named: named.collect() }
    }
}

impl PartialEq for Stamp {
    fn eq(&self, other: &Stamp) -> bool {
        let config = match (&self.config, &other.config) {
            (Some(one), Some(two)) => Arc::ptr_eq(one, two),
            (one, two) => one.is_none() && two.is_none(),
        };
        config && self.root == other.root && self.named == other.named
    }
}

impl Wardrobe {
    /// The dress of the map `root`, read from `files` where it is not known.
    pub fn dress(&mut self, analysis: &Analysis, root: FileId, files: &dyn Files) -> Arc<Dress> {
        let stamp = Stamp::of(analysis, root);
        if let Some((_, known)) = self.0.iter().find(|(known, _)| *known == stamp) {
            return Arc::clone(known);
        }
        let read = Arc::new(Dress::read(&analysis.project, root, files).0);
        if self.0.len() == KEPT {
            self.0.remove(0);
        }
        self.0.push((stamp, Arc::clone(&read)));
        read
    }

    /// The disk changed.
    pub fn forget(&mut self) {
        self.0.clear();
    }
}
