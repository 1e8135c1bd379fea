use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::bindings::{Bindings, Symbol, place_of};
use super::names::Names;
use super::scope::Shared;
use super::settle;
use crate::ast::{Detail, Spanned, Statement};
use crate::diagnostic::{Diagnostic, code};
use crate::language::{self, Head, Keyword, Kind, Often, Place};
use crate::model::Dropped;
use crate::syntax::limits::TAKEN_OVER;
use crate::text::{Edit, FileId, Location, nearest};

/// A journey with its revision applied.
pub(super) struct Revised<'p> {
    /// The journey's name.
    pub id: String,
    /// The file that declares it.
    pub file: FileId,
    /// All that it says, with what it took over from its base.
    pub statement: Cow<'p, Statement>,
    /// The names in it.
    pub names: Names,
    /// What it left out of its base.
    pub dropped: Vec<Dropped>,
    /// Whether it should revise a journey and nobody knows which: what it names may be there.
    pub adrift: bool,
    /// How many statements it has.
    pub statements: usize,
}

impl Revised<'_> {
    /// Whether what stands at `place` was taken over from the base.
    pub(super) fn inherits(&self, place: Location) -> bool {
        let own = self.statement.location;
        own.file != place.file || place.span.start < own.span.start || own.span.end < place.span.end
    }
}

/// All journeys in sight, those that revise others filled up. Mistakes are told for those of `root` only:
/// the other files tell their own.
pub(super) fn expand<'p>(
    shared: &Shared<'p>,
    root: FileId,
    bindings: &mut Bindings,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Revised<'p>> {
    let order: Vec<(String, &'p Statement)> =
        shared.declared(Kind::Journey).map(|(id, statement)| (id.to_owned(), statement)).collect();
    let mut done: BTreeMap<String, Revised<'p>> = BTreeMap::new();
    let mut taken = 0;
    for (id, _) in &order {
        let mut chain: Vec<String> = Vec::new();
        let mut met: BTreeMap<String, usize> = BTreeMap::new();
        let mut next = Some(id.clone());
        while let Some(id) = next.take().filter(|id| !done.contains_key(id)) {
            let Some(statement) = shared.find(Kind::Journey, &id) else { break };
            if let Some(first) = met.insert(id.clone(), chain.len()) {
                circle(&chain, first, statement, root, diagnostics);
                break;
            }
            chain.push(id);
            next = base_of(statement).map(|base| base.value.to_owned());
        }
        while let Some(id) = chain.pop() {
            let Some(statement) = shared.find(Kind::Journey, &id) else { continue };
            let mut told = Vec::new();
            let written = base_of(statement);
            let mut base = written.and_then(|base| done.get(base.value));
            taken += base.map_or(0, |base| base.statements);
            if let Some(place) = written.filter(|_| base.is_some() && taken > TAKEN_OVER) {
                told.push(too_much(place.location));
                base = None;
            }
            let revised = revise(id.clone(), statement, base, shared, bindings, &mut told);
            if statement.keyword.file == root {
                diagnostics.append(&mut told);
            }
            done.insert(id, revised);
        }
    }
    order.into_iter().filter_map(|(id, _)| done.remove(&id)).collect()
}

/// What a journey would take over, with what others took over before, is more than a file may cost.
fn too_much(place: Location) -> Diagnostic {
    let message = format!("the journeys of this file take over more than {TAKEN_OVER} statements from others");
    Diagnostic::new(code::TOO_MANY, place, message)
        .label("from here on they take over nothing")
        .help("put journeys that revise others into files of their own, and import what they revise")
}

fn base_of(journey: &Statement) -> Option<Spanned<&str>> {
    journey.field(Keyword::Revises).and_then(Statement::referred)
}

fn circle(chain: &[String], first: usize, statement: &Statement, root: FileId, diagnostics: &mut Vec<Diagnostic>) {
    let Some(base) = base_of(statement).filter(|_| statement.keyword.file == root) else { return };
    let mut drawn: Vec<&str> = chain.iter().skip(first).map(String::as_str).collect();
    drawn.extend(chain.get(first).map(String::as_str));
    diagnostics.push(
        Diagnostic::new(code::REVISES_CYCLE, base.location, "these journeys revise each other in a circle")
            .help(format!("{}: one of them must stand on its own", drawn.join(" → "))),
    );
}

fn revise<'p>(
    id: String,
    journey: &'p Statement,
    base: Option<&Revised<'p>>,
    shared: &Shared<'p>,
    bindings: &mut Bindings,
    diagnostics: &mut Vec<Diagnostic>,
) -> Revised<'p> {
    let file = journey.keyword.file;
    let Some(base) = base else {
        let mut drops = Vec::new();
        find_drops(journey, &mut drops);
        let adrift = journey.field(Keyword::Revises).is_some() || !drops.is_empty();
        drops.retain(|drop| !drop.tainted);
        if let (None, Some((first, others))) = (journey.field(Keyword::Revises), drops.split_first()) {
            let message = "this journey revises none, so there is nothing to leave out";
            let diagnostic = Diagnostic::new(code::DROP_WITHOUT_BASE, first.head, message)
                .help("say which journey it starts from with `revises`, or delete the line");
            diagnostics.push(others.iter().fold(diagnostic, |told, other| told.related(other.head, "nor here")));
        }
        let names = Names::of(journey, diagnostics);
        return Revised {
            id,
            file,
            statement: Cow::Borrowed(journey),
            names,
            dropped: Vec::new(),
            adrift,
            statements: number(journey),
        };
    };
    // The names of the revising journey alone, to pair its things with the base's.
    let own = Names::of(journey, diagnostics);
    let perhaps = &shared.perhaps;
    let mut told = Vec::new();
    let mut merging = Merging {
        base: &base.names,
        own: &own,
        perhaps,
        dropped: Vec::new(),
        strays: Vec::new(),
        bindings,
        diagnostics: &mut told,
    };
    let mut merged = merging.named(&base.statement);
    // A base's own drops are gone with what they dropped.
    merged.fields.retain(|field| !matches!(field.row.keyword, Keyword::State | Keyword::Revises | Keyword::Drop));
    merging.fill(&mut merged, journey, Place::Journey, (None, None));
    merged.name = journey.name.clone();
    merged.keyword = journey.keyword;
    let (mut dropped, strays) = (merging.dropped, merging.strays);
    settle::in_order(&mut dropped, &merged);
    let names = Names::of(&merged, &mut Vec::new());
    settle::told_twice(&merged, journey, &strays, &mut told);
    // Where braces are wrong, things stand in other places than they should, and that is told.
    if !shared.shaken {
        diagnostics.append(&mut told);
    }
    if journey.field(Keyword::Flow).is_none() {
        settle::prune_flow(&mut merged, &names);
    }
    settle::prune_references(&mut merged, &names, journey.location);
    let statements = number(&merged);
    Revised { id, file, statement: Cow::Owned(merged), names, dropped, adrift: base.adrift, statements }
}

/// How many statements are in `statement`; an arrow counts as one.
fn number(statement: &Statement) -> usize {
    let arrows = match &statement.detail {
        Detail::Edges(edges) => edges.len(),
        _ => 0,
    };
    1 + arrows + statement.fields.iter().map(number).sum::<usize>()
}

fn find_drops<'a>(statement: &'a Statement, out: &mut Vec<&'a Statement>) {
    for field in &statement.fields {
        if field.row.head == Head::Drop {
            out.push(field);
        }
        find_drops(field, out);
    }
}

struct Merging<'a> {
    base: &'a Names,
    own: &'a Names,
    /// Names that damaged statements may have declared.
    perhaps: &'a BTreeSet<String>,
    dropped: Vec<Dropped>,
    /// New things that may have been meant to stand for some of the base: what is in them is not judged.
    strays: Vec<Location>,
    bindings: &'a mut Bindings,
    diagnostics: &'a mut Vec<Diagnostic>,
}

/// The stage and touchpoint at hand.
type Way<'a> = (Option<&'a str>, Option<&'a str>);

impl Merging<'_> {
    /// A copy in which every declaration has its name written, so that it keeps it in another company.
    fn named(&self, statement: &Statement) -> Statement {
        let mut copy = statement.clone();
        self.write_names(&mut copy);
        copy
    }

    fn write_names(&self, statement: &mut Statement) {
        for field in &mut statement.fields {
            if matches!(field.row.head, Head::Declare(_)) && field.name.is_none() {
                let id = self.base.id(field);
                if !id.is_empty() {
                    field.name = Some(Spanned::new(id, place_of(field)));
                }
            }
            self.write_names(field);
        }
    }

    /// Puts what `revising` says over `merged`.
    fn fill(&mut self, merged: &mut Statement, revising: &Statement, place: Place, way: Way<'_>) {
        if revising.text.is_some() {
            merged.text = revising.text.clone();
        }
        merged.doc = revising.doc.clone().or(merged.doc.take());
        merged.head = revising.head;
        merged.location = revising.location;
        let mut replaced: Vec<Keyword> = Vec::new();
        let mut before: Option<(Keyword, String)> = None;
        // Where a `drop` stands in its block does not matter: what is given comes after what is left out.
        for drop in revising.fields.iter().filter(|field| field.row.head == Head::Drop) {
            self.drop(merged, drop, place, way);
        }
        for field in &revising.fields {
            let keyword = field.row.keyword;
            match (field.row.head, field.row.often) {
                (Head::Drop, _) => {}
                (Head::Declare(_), _) => {
                    let id = self.own.id(field);
                    self.declared(
                        merged,
                        field,
                        &id,
                        before.as_ref().filter(|(other, _)| *other == keyword).map(|(_, id)| id.as_str()),
                        way,
                    );
                    before = Some((keyword, id));
                }
                (_, Often::Once) => match merged.fields.iter_mut().find(|old| old.row.keyword == keyword) {
                    Some(old) => *old = field.clone(),
                    None => merged.fields.push(field.clone()),
                },
                (_, Often::Many) => {
                    if !replaced.contains(&keyword) {
                        replaced.push(keyword);
                        merged.fields.retain(|old| old.row.keyword != keyword);
                    }
                    merged.fields.push(field.clone());
                }
            }
        }
    }

    fn declared(&mut self, merged: &mut Statement, field: &Statement, id: &str, before: Option<&str>, way: Way<'_>) {
        let keyword = field.row.keyword;
        let called = |old: &Statement, id: &str| {
            old.row.keyword == keyword && old.name.as_ref().is_some_and(|name| name.value == id)
        };
        let way = match keyword {
            Keyword::Stage => (Some(id), None),
            Keyword::Touchpoint => (way.0, Some(id)),
            _ => way,
        };
        if let Some(old) = merged.fields.iter_mut().find(|old| called(old, id)) {
            let mut whole = std::mem::replace(old, field.clone());
            if let Some(before) = &whole.name {
                self.bindings.went_on(field, before);
            }
            whole.keyword = field.keyword;
            whole.tainted |= field.tainted;
            let place = field.row.inner.unwrap_or(Place::Statement);
            self.fill(&mut whole, field, place, way);
            if let Some(old) = merged.fields.iter_mut().find(|old| called(old, id) || old.keyword == field.keyword) {
                whole.name = Some(Spanned::new(id.to_owned(), place_of(field)));
                *old = whole;
            }
            return;
        }
        let mut new = field.clone();
        let mut drops = Vec::new();
        find_drops(field, &mut drops);
        if field.tainted || field.text.is_none() || self.perhaps.contains(id) {
            self.strays.push(field.location);
            drops.clear();
        }
        for drop in drops.into_iter().filter(|drop| !drop.tainted) {
            let message = format!("the {keyword} `{id}` is new, so there is nothing to leave out of it");
            self.diagnostics.push(Diagnostic::new(code::DROP_MISSING, drop.head, message).help("delete the line"));
        }
        if new.name.is_none() {
            new.name = Some(Spanned::new(id.to_owned(), place_of(field)));
        }
        let at = before.and_then(|before| merged.fields.iter().position(|old| called(old, before)));
        match at {
            Some(at) => merged.fields.insert(at + 1, new),
            None => merged.fields.push(new),
        }
    }

    fn drop(&mut self, merged: &mut Statement, drop: &Statement, place: Place, way: Way<'_>) {
        if drop.tainted {
            return;
        }
        let mut names = drop.names();
        let Some(kind) = names.next() else { return };
        let name = names.next();
        let words = language::rows_in(place).map(|row| row.keyword.word());
        let Some(row) = language::find(place, kind.value).filter(|row| !matches!(row.head, Head::Drop)) else {
            let diagnostic = Diagnostic::new(
                code::DROP_MISSING,
                kind.location,
                format!("{} has no `{}`", place.phrase(), kind.value),
            );
            // `drop slow`: the name of a thing without what it is.
            let meant = merged.fields.iter().find(|old| old.name.as_ref().is_some_and(|name| name.value == kind.value));
            let below = [Kind::Stage, Kind::Touchpoint, Kind::Pain, Kind::Opportunity].into_iter();
            let below = below.filter_map(|other| Some((other, self.base.find(other, kind.value)?.location))).next();
            let meant = meant.map(|meant| (meant.row.keyword, meant.head, true));
            if let Some((keyword, place, here)) =
                meant.or(below.map(|(kind, location)| (kind.keyword(), location, false)))
            {
                let right = format!("{keyword} {}", kind.value);
                let diagnostic = Diagnostic::new(
                    code::DROP_MISSING,
                    kind.location,
                    format!("`drop` wants a keyword first: what is `{}`?", kind.value),
                )
                .related(place, "it is this");
                self.diagnostics.push(match here {
                    true => diagnostic
                        .help(format!("write `drop {right}`"))
                        .fix(format!("write `drop {right}`"), vec![Edit::new(kind.location, right)]),
                    false => diagnostic.help(format!("write `drop {right}`, in the stage or touchpoint that holds it")),
                });
                return;
            }
            self.diagnostics.push(match nearest(kind.value, words) {
                Some(meant) => diagnostic.help(format!("write `{meant}`")),
                None => diagnostic.help("write the keyword of what is left out"),
            });
            return;
        };
        let is_named = matches!(row.head, Head::Declare(_));
        let matches = |old: &Statement| {
            old.row.keyword == row.keyword
                && name.is_none_or(|name| old.name.as_ref().is_some_and(|old| old.value == name.value))
        };
        let diagnostic = match name {
            None if is_named => Some(
                Diagnostic::new(code::DROP_MISSING, drop.head, format!("which {} is left out?", kind.value))
                    .help(format!("write its name: `drop {} name`", kind.value)),
            ),
            Some(name) if !is_named => Some(
                Diagnostic::new(code::DROP_MISSING, name.location, format!("a `{}` has no name", kind.value))
                    .help(format!("`drop {}` leaves out all of them", kind.value)),
            ),
            Some(name) if self.perhaps.contains(name.value) => None,
            _ if !merged.fields.iter().any(matches) => {
                let what =
                    name.map_or_else(|| format!("`{}`", kind.value), |name| format!("{} `{}`", kind.value, name.value));
                let known = merged.fields.iter().filter(|old| old.row.keyword == row.keyword);
                let known: Vec<&str> =
                    known.filter_map(|old| old.name.as_ref()).map(|name| name.value.as_str()).collect();
                let diagnostic =
                    Diagnostic::new(code::DROP_MISSING, drop.head, format!("the revised journey has no {what} here"));
                let elsewhere = name
                    .and_then(|name| Kind::of_keyword(row.keyword).and_then(|kind| self.base.find(kind, name.value)));
                Some(match (elsewhere, name.and_then(|name| nearest(name.value, known.iter().copied()))) {
                    (Some(declared), _) => diagnostic
                        .related(declared.location, "it stands here")
                        .help("write the `drop` in the stage or touchpoint that holds it"),
                    (None, Some(meant)) => diagnostic.help(format!("write `drop {} {meant}`", kind.value)),
                    (None, None) => diagnostic.help("there is nothing to leave out: delete the line"),
                })
            }
            _ => None,
        };
        match diagnostic {
            Some(diagnostic) => self.diagnostics.push(diagnostic),
            None => {
                if let Some((kind, name)) = Kind::of_keyword(row.keyword).zip(name) {
                    let target = self.base.find(kind, name.value).map(|declared| declared.location);
                    self.bindings.used(Symbol::Thing(kind), name.location, target);
                }
                merged.fields.retain(|old| !matches(old));
                self.dropped.push(Dropped {
                    stage: way.0.map(str::to_owned),
                    touchpoint: way.1.map(str::to_owned),
                    kind: kind.value.to_owned(),
                    name: name.map(|name| name.value.to_owned()),
                });
            }
        }
    }
}
