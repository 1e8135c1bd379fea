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

use std::collections::{BTreeMap, BTreeSet};

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
    let known = Journeys::new(&shared, &journeys);
    let mut resolving = Resolving { bindings, diagnostics, ..Resolving::new(&shared, &known) };
    let mut model = resolving.model(root);
    resolving.report_unknown();
    resolving.bindings.declare(&shared, &journeys);
    model.mentioned = mentioned(&model, &shared, &known);
    (model, resolving.bindings, resolving.diagnostics)
}

/// The journeys of imported files that those of `model` refer to, directly or through each other. Their files tell
/// what is wrong with them.
fn mentioned(model: &Model, shared: &Shared, journeys: &Journeys) -> Vec<Journey> {
    let mut wanted: Vec<String> = model.journeys.iter().flat_map(Journey::mentions).map(str::to_owned).collect();
    let own: BTreeSet<&str> = model.journeys.iter().map(|journey| journey.id.as_str()).collect();
    let mut found: BTreeMap<usize, Journey> = BTreeMap::new();
    while let Some(id) = wanted.pop() {
        let other = journeys.find(&id).filter(|_| !own.contains(id.as_str()));
        let Some((at, journey)) = other.filter(|(at, _)| !found.contains_key(at)) else { continue };
        let mut resolving = Resolving { here: Some(journey), ..Resolving::new(shared, journeys) };
        let journey = resolving.journey(journey);
        wanted.extend(journey.mentions().map(str::to_owned));
        found.insert(at, journey);
    }
    found.into_values().collect()
}

/// All journeys in sight, revisions applied.
struct Journeys<'p> {
    all: &'p [Revised<'p>],
    by_name: BTreeMap<&'p str, usize>,
    /// Whether damaged statements may have declared one of them.
    is_shaken: bool,
}

impl<'p> Journeys<'p> {
    fn new(shared: &Shared<'_>, all: &'p [Revised<'p>]) -> Journeys<'p> {
        let by_name = all.iter().enumerate().map(|(at, journey)| (journey.id.as_str(), at)).collect();
        Journeys { all, by_name, is_shaken: all.iter().any(|journey| shared.perhaps.contains(&journey.id)) }
    }

    /// The journey called `id`, and its number.
    fn find(&self, id: &str) -> Option<(usize, &'p Revised<'p>)> {
        let at = *self.by_name.get(id)?;
        Some((at, self.all.get(at)?))
    }
}

/// What is at hand while one file is resolved.
struct Resolving<'p> {
    shared: &'p Shared<'p>,
    journeys: &'p Journeys<'p>,
    /// Which name stands for what.
    bindings: Bindings,
    diagnostics: Vec<Diagnostic>,
    /// The journey that is being resolved.
    here: Option<&'p Revised<'p>>,
    /// Those whom the journeys that were met name behind `for`, by journey.
    listed: BTreeMap<&'p str, BTreeSet<&'p str>>,
    /// Names that nothing declares, with all places that use them.
    unknown: BTreeMap<(Kind, String), Vec<Location>>,
    /// The messages about scores outside a scale that nobody declared, by their journey or curve.
    unscaled: BTreeMap<Location, usize>,
}

impl<'p> Resolving<'p> {
    fn new(shared: &'p Shared<'p>, journeys: &'p Journeys<'p>) -> Resolving<'p> {
        Resolving {
            shared,
            journeys,
            bindings: Bindings::default(),
            diagnostics: Vec::new(),
            here: None,
            listed: BTreeMap::new(),
            unknown: BTreeMap::new(),
            unscaled: BTreeMap::new(),
        }
    }

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
                .all
                .iter()
                .filter(|journey| journey.file == root)
                .map(|journey| {
                    self.here = Some(journey);
                    self.journey(journey)
                })
                .collect(),
            mentioned: Vec::new(),
            index: Default::default(),
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
