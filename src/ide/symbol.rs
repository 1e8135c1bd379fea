use super::Analysis;
use crate::ast::Statement;
use crate::language::Kind;
use crate::resolve::{Bindings, Declaration, Symbol};
use crate::text::{FileId, Location};

/// A name at a cursor and what it stands for.
#[derive(Clone, Debug)]
pub struct Named {
    /// What it is.
    pub symbol: Symbol,
    /// The name as it is written at the cursor; the slug where the cursor is on a title without a name.
    pub id: String,
    /// Where it stands.
    pub location: Location,
    /// The first declaration; none for what is built in and what nothing declares.
    pub origin: Option<Location>,
    /// The declaration that holds here: in a revising journey it may come after the first one.
    pub declared: Option<Location>,
}

/// The name at byte `offset` of `file`, if one stands there.
pub fn at(analysis: &Analysis, file: FileId, offset: u32) -> Option<Named> {
    let bindings = &analysis.compilation(file)?.bindings;
    let here = |place: Location| place.file == file && place.span.touches(offset);
    let used = bindings.uses.iter().filter(|used| here(used.location));
    // Journeys that revise this one take the name over, and may say more about what it stands for.
    let depth = |target: Option<Location>| target.map_or(usize::MAX, |target| bindings.depth(target));
    if let Some(used) = used.min_by_key(|used| depth(used.target)) {
        return Some(Named {
            symbol: used.symbol,
            id: analysis.slice(used.location).to_owned(),
            location: used.location,
            origin: used.target.map(|target| bindings.origin(target)),
            declared: used.target,
        });
    }
    let declared = bindings.declarations.iter().find(|declaration| here(declaration.place))?;
    Some(Named {
        symbol: declared.symbol,
        id: declared.id.clone(),
        location: declared.place,
        origin: Some(bindings.origin(declared.place)),
        declared: Some(declared.place),
    })
}

/// The declarations that can be named at byte `offset` of `file` as a thing of `kind`.
pub(super) fn in_sight<'a>(
    bindings: &'a Bindings,
    journey: Option<&'a str>,
    symbol: Symbol,
) -> impl Iterator<Item = &'a Declaration> {
    bindings.declarations.iter().filter(move |declaration| {
        declaration.symbol == symbol && (declaration.journey.is_none() || declaration.journey.as_deref() == journey)
    })
}

/// The journey of `file` around byte `offset`.
pub(super) fn journey_at(bindings: &Bindings, file: FileId, offset: u32) -> Option<&Declaration> {
    bindings.declarations.iter().find(|declaration| {
        declaration.symbol == Symbol::Thing(Kind::Journey)
            && declaration.statement.file == file
            && declaration.statement.span.touches(offset)
    })
}

/// The statement at `location` and those around it, outermost first.
pub(super) fn statements_at(analysis: &Analysis, location: Location) -> Vec<&Statement> {
    let mut path = Vec::new();
    let Some(file) = analysis.file(location.file) else { return path };
    let mut statements = &file.ast.statements;
    let holds = |statement: &&Statement| {
        let span = statement.location.span;
        statement.location.file == location.file && span.start <= location.span.start && location.span.end <= span.end
    };
    while let Some(statement) = statements.iter().find(holds) {
        path.push(statement);
        statements = &statement.fields;
    }
    path
}
