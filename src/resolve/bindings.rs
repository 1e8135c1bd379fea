use std::collections::BTreeMap;

use super::names;
use super::revise::Revised;
use super::scope::Shared;
use crate::ast::{Spanned, Statement};
use crate::language::Kind;
use crate::text::Location;

/// What a name can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Symbol {
    /// A thing that a statement declares.
    Thing(Kind),
    /// A word for a feeling.
    Emotion,
}

/// A thing that can be named in one file.
#[derive(Clone, Debug, PartialEq)]
pub struct Declaration {
    /// What it is.
    pub symbol: Symbol,
    /// The name that statements use: the written one or the slug of the title.
    pub id: String,
    /// The name that people read; empty where it has none.
    pub title: String,
    /// What its documentation comment says.
    pub doc: Option<String>,
    /// The journey in which it can be named; none where the whole file can.
    pub journey: Option<String>,
    /// Its name where it is written, otherwise its title.
    pub place: Location,
    /// The whole statement.
    pub statement: Location,
}

/// A place where a name stands for something that is declared elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Use {
    /// The name.
    pub location: Location,
    /// What it stands for.
    pub symbol: Symbol,
    /// The [place](Declaration::place) of its declaration; none for what is built in and what nothing declares.
    pub target: Option<Location>,
}

/// All names of one file and of what it imports: where they are declared, and where they are used.
#[derive(Clone, Debug, Default)]
pub struct Bindings {
    /// What can be named, the file's own first.
    pub declarations: Vec<Declaration>,
    /// Where names are used: all places of the file, and those of others that its journeys took over.
    pub uses: Vec<Use>,
    /// Declarations in a revising journey and those in its base that they go on.
    goes_on: BTreeMap<Location, Location>,
}

impl Bindings {
    /// The first declaration of the thing that is declared at `place`: a revising journey may declare it anew.
    pub fn origin(&self, place: Location) -> Location {
        self.before(place).last().unwrap_or(place)
    }

    /// How many declarations come before the one at `place`, each in the base of the next.
    pub fn depth(&self, place: Location) -> usize {
        self.before(place).count()
    }

    /// The declarations before the one at `place`, the nearest first.
    fn before(&self, place: Location) -> impl Iterator<Item = Location> {
        let next = |place: &Location| self.goes_on.get(place).copied();
        // A journey that revises itself is a mistake that is told, and may lead here in circles.
        std::iter::successors(next(&place), next).take(self.goes_on.len())
    }

    /// The places that declare the thing first declared at `origin` anew.
    pub fn declared_anew(&self, origin: Location) -> impl Iterator<Item = Location> {
        self.goes_on.keys().copied().filter(move |place| self.origin(*place) == origin)
    }

    /// The declaration at `place`.
    pub fn declaration(&self, place: Location) -> Option<&Declaration> {
        self.declarations.iter().find(|declaration| declaration.place == place)
    }

    /// Remembers that a name was used.
    pub(super) fn used(&mut self, symbol: Symbol, location: Location, target: Option<Location>) {
        self.uses.push(Use { location, symbol, target });
    }

    /// Remembers that `field` of a revising journey goes on what its base declares as `old`.
    pub(super) fn went_on(&mut self, field: &Statement, old: &Spanned<String>) {
        self.goes_on.insert(place_of(field), old.location);
    }

    /// Remembers all that can be named.
    pub(super) fn declare(&mut self, shared: &Shared<'_>, journeys: &[Revised<'_>]) {
        for kind in [Kind::Persona, Kind::Channel, Kind::Source, Kind::Metric, Kind::Journey] {
            for (id, statement) in shared.declared(kind) {
                self.declarations.push(declaration(kind, id, statement, None));
            }
        }
        for word in shared.words() {
            self.declarations.push(Declaration {
                symbol: Symbol::Emotion,
                id: word.word,
                title: String::new(),
                doc: None,
                journey: None,
                place: word.origin.0,
                statement: word.origin.0,
            });
        }
        for journey in journeys {
            let mut things = Vec::new();
            names::gather(&journey.statement, &mut things);
            for (kind, statement) in things {
                let id = journey.names.id(statement);
                self.declarations.push(declaration(kind, &id, statement, Some(journey.id.clone())));
            }
        }
    }
}

fn declaration(kind: Kind, id: &str, statement: &Statement, journey: Option<String>) -> Declaration {
    Declaration {
        symbol: Symbol::Thing(kind),
        id: id.to_owned(),
        title: super::fields::title(statement),
        doc: statement.doc.clone(),
        journey,
        place: place_of(statement),
        statement: statement.location,
    }
}

/// Where a declaration can be pointed at: its name, otherwise its title.
pub(super) fn place_of(statement: &Statement) -> Location {
    let title = || statement.text.as_ref().map_or(statement.head, |title| title.location);
    statement.name.as_ref().map_or_else(title, |name| name.location)
}
