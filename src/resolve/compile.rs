use super::{Bindings, resolve};
use crate::diagnostic::{self, Diagnostic};
use crate::model::Model;
use crate::project::Project;
use crate::text::FileId;

/// What compiling one file gives.
#[derive(Clone, Debug, Default)]
pub struct Compilation {
    /// The map, as far as it could be read.
    pub model: Model,
    /// Which name stands for what.
    pub bindings: Bindings,
    /// What is wrong with the file and what it imports, sorted by file and place.
    pub diagnostics: Vec<Diagnostic>,
}

impl Project {
    /// Binds the names of the file `root` and makes the map. What is wrong with it and with what it
    /// imports comes with it, sorted by file and place.
    pub fn compile(&self, root: FileId) -> Compilation {
        let (model, bindings, mut diagnostics) = resolve(self, root);
        for id in self.visible(root) {
            diagnostics.extend(self.file(id).diagnostics.iter().cloned());
        }
        diagnostic::in_order(&mut diagnostics);
        Compilation { model, bindings, diagnostics }
    }
}
