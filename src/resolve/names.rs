use std::collections::BTreeMap;

use crate::ast::Statement;
use crate::diagnostic::{Diagnostic, code};
use crate::language::{Head, Kind};
use crate::text::{Location, title_slug};

/// A thing that a journey declares.
#[derive(Clone, Debug)]
pub(super) struct Declared {
    /// Where: its name, or else its title.
    pub location: Location,
    /// Whether other things of its kind have the same slug, so that nobody can name it.
    pub ambiguous: bool,
}

/// The names inside one journey.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    things: BTreeMap<(Kind, String), Declared>,
    /// The name of each declaration, by the place of its keyword.
    ids: BTreeMap<Location, String>,
    /// The number at which to look on for a free name, for each slug that was taken before.
    numbers: BTreeMap<(Kind, String), u32>,
}

impl Names {
    /// Gives every declaration in `journey` its name: the written one, or the slug of its title,
    /// numbered in file order where it is taken.
    pub(super) fn of(journey: &Statement, diagnostics: &mut Vec<Diagnostic>) -> Names {
        let mut names = Names::default();
        let mut declarations = Vec::new();
        gather(journey, &mut declarations);
        for (kind, statement) in &declarations {
            if let Some(name) = &statement.name {
                names.declare(*kind, statement, &name.value, name.location, diagnostics);
            }
        }
        for (kind, statement) in &declarations {
            if let (None, Some(title)) = (&statement.name, &statement.text) {
                names.slugged(*kind, statement, &title_slug(&title.value), title.location);
            }
        }
        names
    }

    fn declare(
        &mut self,
        kind: Kind,
        statement: &Statement,
        id: &str,
        location: Location,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        self.ids.insert(statement.keyword, id.to_owned());
        match self.things.get(&(kind, id.to_owned())) {
            Some(first) => diagnostics.push(
                Diagnostic::new(
                    code::DUPLICATE_NAME,
                    location,
                    format!("there are two {} called `{id}`", plural(kind)),
                )
                .label("the second")
                .related(first.location, "the first")
                .help("give one of them another name"),
            ),
            None => {
                self.things.insert((kind, id.to_owned()), Declared { location, ambiguous: false });
            }
        }
    }

    fn slugged(&mut self, kind: Kind, statement: &Statement, slug: &str, location: Location) {
        // All names before this number were seen to be taken, and told to be ambiguous.
        let first = self.numbers.get(&(kind, slug.to_owned())).copied();
        let mut number = first.unwrap_or(1);
        let mut ambiguous = first.is_some();
        let mut id = if number == 1 { slug.to_owned() } else { format!("{slug}-{number}") };
        loop {
            // A title such as "Exit" cannot give the name of an end of a flow.
            let reserved = kind == Kind::Touchpoint && matches!(id.as_str(), "start" | "exit");
            match self.things.get_mut(&(kind, id.clone())) {
                Some(first) => {
                    first.ambiguous = true;
                    ambiguous = true;
                }
                None if reserved => {}
                None => break,
            }
            number += 1;
            id = format!("{slug}-{number}");
        }
        if number > 1 {
            self.numbers.insert((kind, slug.to_owned()), number);
        }
        self.ids.insert(statement.keyword, id.clone());
        self.things.insert((kind, id), Declared { location, ambiguous });
    }

    /// The name of the declaration `statement`.
    pub(super) fn id(&self, statement: &Statement) -> String {
        self.ids.get(&statement.keyword).cloned().unwrap_or_default()
    }

    /// The thing of `kind` called `name`.
    pub(super) fn find(&self, kind: Kind, name: &str) -> Option<&Declared> {
        self.things.get(&(kind, name.to_owned()))
    }

    /// All names of `kind`.
    pub(super) fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &str> {
        let from = self.things.range((kind, String::new())..).map(|((other, name), _)| (*other, name.as_str()));
        from.take_while(move |(other, _)| *other == kind).map(|(_, name)| name)
    }
}

/// All declarations inside `statement` with what they declare, in order.
pub(super) fn gather<'a>(statement: &'a Statement, out: &mut Vec<(Kind, &'a Statement)>) {
    for field in &statement.fields {
        if let Head::Declare(kind) = field.row.head {
            out.push((kind, field));
        }
        gather(field, out);
    }
}

/// Several of a kind.
pub(super) fn plural(kind: Kind) -> String {
    match kind {
        Kind::Opportunity => String::from("opportunities"),
        kind => format!("{}s", kind.noun()),
    }
}
