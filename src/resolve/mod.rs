//! Statements → model: names bound, imports seen, revisions applied, defaults filled.

mod bindings;
mod channel;
mod compile;
mod curve;
mod emotion;
mod evidence;
mod experiment;
mod fields;
mod flow;
mod journey;
mod metric;
mod names;
mod objective;
mod opportunity;
mod pain;
mod persona;
mod reading;
mod reference;
mod revise;
mod scope;
mod service;
mod settle;
mod source;
mod stage;
mod text;
mod touchpoint;

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::language::Kind;
use crate::model::{Journey, Model};
use crate::project::Project;
use crate::text::{FileId, Location};
pub use bindings::{Bindings, Declaration, Symbol, Use};
pub use compile::Compilation;
use names::Names;
use revise::Revised;
use scope::Shared;

/// Makes the map of the file `root`, and says which name stands for what and which lead nowhere.
fn resolve(project: &Project, root: FileId) -> (Model, Bindings, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let mut bindings = Bindings::default();
    let shared = Shared::gather(project, root, &mut diagnostics);
    let journeys = revise::expand(&shared, root, &mut bindings, &mut diagnostics);
    let mut resolving = Resolving {
        shared: &shared,
        journeys: &journeys,
        bindings,
        diagnostics,
        here: None,
        unknown: BTreeMap::new(),
        unscaled: BTreeMap::new(),
    };
    let mut model = resolving.model(root);
    resolving.report_unknown();
    resolving.bindings.declare(&shared, &journeys);
    model.mentioned = mentioned(&model, &shared, &journeys);
    (model, resolving.bindings, resolving.diagnostics)
}

/// The journeys of imported files that those of `model` refer to, directly or through each other. Their files tell
/// what is wrong with them.
fn mentioned(model: &Model, shared: &Shared, journeys: &[Revised]) -> Vec<Journey> {
    let mut wanted: Vec<String> = model.journeys.iter().flat_map(Journey::mentions).map(str::to_owned).collect();
    let mut found: BTreeMap<usize, Journey> = BTreeMap::new();
    while let Some(id) = wanted.pop() {
        let at = journeys.iter().position(|journey| journey.id == id).filter(|_| model.journey(&id).is_none());
        let Some((at, journey)) = at.filter(|at| !found.contains_key(at)).and_then(|at| Some((at, journeys.get(at)?)))
        else {
            continue;
        };
        let mut resolving = Resolving {
            shared,
            journeys,
            bindings: Bindings::default(),
            diagnostics: Vec::new(),
            here: Some(journey),
            unknown: BTreeMap::new(),
            unscaled: BTreeMap::new(),
        };
        let journey = resolving.journey(journey);
        wanted.extend(journey.mentions().map(str::to_owned));
        found.insert(at, journey);
    }
    found.into_values().collect()
}

/// What is at hand while one file is resolved.
struct Resolving<'p> {
    shared: &'p Shared<'p>,
    /// All journeys in sight, revisions applied.
    journeys: &'p [Revised<'p>],
    /// Which name stands for what.
    bindings: Bindings,
    diagnostics: Vec<Diagnostic>,
    /// The journey that is being resolved.
    here: Option<&'p Revised<'p>>,
    /// Names that nothing declares, with all places that use them.
    unknown: BTreeMap<(Kind, String), Vec<Location>>,
    /// The messages about scores outside a scale that nobody declared, by their journey or curve.
    unscaled: BTreeMap<Location, usize>,
}

impl<'p> Resolving<'p> {
    fn model(&mut self, root: FileId) -> Model {
        let shared = self.shared;
        Model {
            personas: shared.declared(Kind::Persona).map(|(id, statement)| self.persona(id, statement)).collect(),
            channels: shared.declared(Kind::Channel).map(|(id, statement)| self.channel(id, statement)).collect(),
            sources: shared.declared(Kind::Source).map(|(id, statement)| self.source(id, statement)).collect(),
            metrics: shared.declared(Kind::Metric).map(|(id, statement)| self.metric(id, statement)).collect(),
            emotions: shared.words(),
            journeys: self
                .journeys
                .iter()
                .filter(|journey| journey.file == root)
                .map(|journey| {
                    self.here = Some(journey);
                    self.journey(journey)
                })
                .collect(),
            mentioned: Vec::new(),
        }
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// The names of the journey at hand.
    fn names(&self) -> Option<&'p Names> {
        self.here.map(|journey| &journey.names)
    }
}
