use std::collections::BTreeMap;

use super::Resolving;
use super::fields::quantity;
use super::text::owners;
use crate::ast::Statement;
use crate::diagnostic::Diagnostic;
use crate::language::Kind;
use crate::model::{Difference, Touchpoint};

impl Resolving<'_> {
    pub(super) fn touchpoints(&mut self, stage: &Statement) -> Vec<Touchpoint> {
        stage.all("touchpoint").map(|field| self.touchpoint(field)).collect()
    }

    fn touchpoint(&mut self, statement: &Statement) -> Touchpoint {
        Touchpoint {
            id: self.id(statement),
            title: self.titled(statement),
            doc: statement.doc.clone(),
            channels: self.names_in(statement, "via", Kind::Channel),
            actions: self.texts(statement, "action"),
            thoughts: self.texts(statement, "thought"),
            quotes: self.texts(statement, "quote"),
            expectations: self.texts(statement, "expectation"),
            emotion: self.emotion(statement),
            scores: self.scores(statement),
            pains: self.pains(statement),
            gains: self.texts(statement, "gain"),
            opportunities: self.opportunities(statement),
            moments: self.texts(statement, "moment"),
            metrics: self.readings(statement),
            frontstage: self.services(statement, "frontstage"),
            backstage: self.services(statement, "backstage"),
            support: self.services(statement, "support"),
            systems: self.texts(statement, "system"),
            owners: owners(statement),
            duration: quantity(statement, "duration"),
            wait: quantity(statement, "wait"),
            optional: statement.field("optional").is_some(),
            images: self.images(statement),
            links: self.links(statement),
            notes: self.texts(statement, "note"),
            differences: self.differences(statement),
            evidence: self.evidence(statement),
            cited: self.cited(statement),
            origin: statement.location.into(),
        }
    }

    /// `as persona { … }`: each persona's block, several blocks for one joined.
    fn differences(&mut self, touchpoint: &Statement) -> BTreeMap<String, Difference> {
        let mut differences: BTreeMap<String, Difference> = BTreeMap::new();
        for field in touchpoint.all("as") {
            let difference = self.difference(field);
            for name in field.names() {
                let Some(persona) = self.refer(Kind::Persona, name) else { continue };
                self.check_persona(&persona, name.location);
                match differences.get_mut(&persona) {
                    None => {
                        differences.insert(persona, difference.clone());
                    }
                    Some(first) => {
                        let place = first.origin.0;
                        self.report(
                            Diagnostic::error(
                                "repeated-statement",
                                name.location,
                                format!("`as {persona}` stands here twice"),
                            )
                            .label("again here")
                            .related(place, "first here")
                            .help("put both blocks together"),
                        );
                    }
                }
            }
        }
        differences
    }

    fn difference(&mut self, statement: &Statement) -> Difference {
        Difference {
            actions: self.texts(statement, "action"),
            thoughts: self.texts(statement, "thought"),
            quotes: self.texts(statement, "quote"),
            emotion: self.emotion(statement),
            scores: self.scores(statement),
            pains: self.pains(statement),
            opportunities: self.opportunities(statement),
            metrics: self.readings(statement),
            evidence: self.evidence(statement),
            origin: statement.location.into(),
        }
    }

    /// Whoever differs must be on the journey.
    fn check_persona(&mut self, persona: &str, place: crate::text::Location) {
        let Some(journey) = self.here else { return };
        let list = journey.statement.field("for");
        let listed = list.is_some_and(|list| list.names().any(|name| name.value == persona));
        let told = list.is_some_and(|list| list.tainted) || (list.is_none() && self.shared.perhaps.contains(persona));
        if listed || told {
            return;
        }
        let diagnostic =
            Diagnostic::error("persona-not-on-journey", place, format!("`{persona}` is not on this journey"));
        self.report(match list {
            Some(list) => diagnostic.related(list.head, "these are").help(format!("add `{persona}` to `for`")),
            None => diagnostic.help(format!("write `for {persona}` in the journey, with all others who go on it")),
        });
    }
}
