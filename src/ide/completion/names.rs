use super::{Item, ItemKind};
use crate::ide::Analysis;
use crate::ide::context::Context;
use crate::ide::head::Wanted;
use crate::ide::symbol::{in_sight, journey_at};
use crate::language::{BUILT_IN_CHANNELS, Kind};
use crate::model::{Journey, Model};
use crate::resolve::{Compilation, Declaration, Symbol};
use crate::syntax::SyntaxKind;
use crate::text::FileId;

/// What can be named at a cursor.
pub(super) struct Scope<'a> {
    compilation: Option<&'a Compilation>,
    /// The journey around the cursor.
    journey: Option<&'a str>,
}

impl<'a> Scope<'a> {
    pub fn new(analysis: &'a Analysis, file: FileId, offset: u32) -> Scope<'a> {
        let compilation = analysis.compilation(file);
        let journey = compilation.and_then(|compilation| journey_at(&compilation.bindings, file, offset));
        Scope { compilation, journey: journey.map(|journey| journey.id.as_str()) }
    }

    pub fn model(&self) -> Option<&'a Model> {
        self.compilation.map(|compilation| &compilation.model)
    }

    fn journey(&self) -> Option<&'a Journey> {
        self.model()?.journey(self.journey?)
    }

    fn of_kind(&self, kind: Kind, journey: Option<&'a str>) -> impl Iterator<Item = &'a Declaration> {
        let bindings = self.compilation.map(|compilation| &compilation.bindings);
        bindings.into_iter().flat_map(move |bindings| in_sight(bindings, journey, Symbol::Thing(kind)))
    }
}

/// The things of `kind` that can be named here and are not named on this line yet.
pub(super) fn references(scope: &Scope<'_>, context: &Context<'_>, kind: Kind) -> Vec<Item> {
    let pieces = context.statement.iter().flat_map(|statement| statement.pieces());
    let elsewhere = pieces.filter(|piece| piece.kind() == SyntaxKind::Word && piece.span() != context.word);
    let named: Vec<&str> = elsewhere.skip(1).map(|piece| piece.text()).collect();
    let mut items: Vec<Item> = scope.of_kind(kind, scope.journey).map(|thing| item(thing, kind)).collect();
    if kind == Kind::Channel {
        let own: Vec<String> = items.iter().map(|item| item.label.clone()).collect();
        let built_in = BUILT_IN_CHANNELS.iter().filter(|channel| !own.iter().any(|own| own == channel.id));
        items.extend(built_in.map(|channel| name(channel.id, channel.title, kind)));
    }
    items.retain(|item| !named.contains(&item.label.as_str()));
    // Whoever is on the journey comes first.
    if let (Kind::Persona, Some(journey)) = (kind, scope.journey()) {
        items.sort_by_key(|item| !journey.personas.contains(&item.label));
    }
    items
}

/// What comes behind `qualifier.`: the names in another journey.
pub(super) fn qualified(scope: &Scope<'_>, qualifier: &str, wanted: &Wanted) -> Vec<Item> {
    let kind = match wanted {
        Wanted::Reference(kind) if !kind.is_shared() => *kind,
        _ => return Vec::new(),
    };
    let journey = qualifier.split('.').next().unwrap_or_default();
    let things = scope.compilation.into_iter().flat_map(|compilation| {
        let declared = compilation.bindings.declarations.iter();
        declared.filter(|thing| thing.symbol == Symbol::Thing(kind) && thing.journey.as_deref() == Some(journey))
    });
    things.map(|thing| item(thing, kind)).collect()
}

/// What a revising journey can say more about: the things of `kind` in its base.
pub(super) fn go_on(scope: &Scope<'_>, kind: Kind) -> Vec<Item> {
    if kind.is_shared() {
        return Vec::new();
    }
    of_base(scope, kind)
}

/// The things of `kind` in the journey that is revised here.
pub(super) fn of_base(scope: &Scope<'_>, kind: Kind) -> Vec<Item> {
    let base = scope.journey().and_then(|journey| journey.revises.as_deref());
    let Some(base) = base else { return Vec::new() };
    scope.of_kind(kind, Some(base)).map(|thing| item(thing, kind)).collect()
}

/// The touchpoints of the journey, and where it begins or ends.
pub(super) fn ends(scope: &Scope<'_>, end: bool) -> Vec<Item> {
    let mut items: Vec<Item> =
        scope.of_kind(Kind::Touchpoint, scope.journey).map(|thing| item(thing, Kind::Touchpoint)).collect();
    let reserved = if end { ("exit", "where the journey ends") } else { ("start", "where the journey begins") };
    items.push(Item { kind: ItemKind::Word, ..name(reserved.0, reserved.1, Kind::Touchpoint) });
    if end {
        let snippet = String::from("journey $0");
        let doc = String::from("Another map.\n\n```journey\nconfirmation -> journey onboarding\n```");
        let journey = name("journey", "another map", Kind::Journey);
        items.push(Item { kind: ItemKind::Keyword, doc, snippet, plain: String::from("journey "), ..journey });
    }
    items
}

fn item(thing: &Declaration, kind: Kind) -> Item {
    Item { doc: thing.doc.clone().unwrap_or_default(), ..name(&thing.id, &thing.title, kind) }
}

fn name(id: &str, title: &str, kind: Kind) -> Item {
    Item {
        label: id.to_owned(),
        kind: ItemKind::Name(kind),
        detail: title.to_owned(),
        doc: String::new(),
        snippet: id.to_owned(),
        plain: id.to_owned(),
    }
}
