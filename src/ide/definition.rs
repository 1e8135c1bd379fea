//! Where a name is declared, and where an import leads.

use super::{Analysis, symbol_at};
use crate::text::{FileId, Location, Span};

/// What stands at a cursor and where it leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    /// The name or path at the cursor.
    pub from: Location,
    /// The whole declaration, or the whole file.
    pub target: Location,
    /// Its name, or the start of the file.
    pub name: Location,
}

/// The declaration of the name, or the file of the import, at byte `offset` of `file`. In a revising journey a
/// name leads to where that journey says more about the thing, and from there to the base's declaration.
pub fn definition(analysis: &Analysis, file: FileId, offset: u32) -> Option<Definition> {
    if let Some(import) = analysis.file(file)?.imports.iter().find(|import| import.path.span.touches(offset)) {
        let target = import.target?;
        let whole = Span::new(0, analysis.text(target).len() as u32);
        return Some(Definition {
            from: import.path,
            target: Location::new(target, whole),
            name: Location::new(target, Span::at(0)),
        });
    }
    let named = symbol_at(analysis, file, offset)?;
    let origin = named.origin?;
    // On the declaration itself, the one that it goes on is meant.
    let name = named.declared.filter(|declared| *declared != named.location).unwrap_or(origin);
    let bindings = &analysis.compilation(file)?.bindings;
    let target = bindings.declaration(name).map_or(name, |declaration| declaration.statement);
    Some(Definition { from: named.location, target, name })
}
