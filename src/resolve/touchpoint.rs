use std::collections::BTreeMap;

use super::Resolving;
use super::fields::quantity;
use super::text::owners;
use crate::ast::Statement;
use crate::diagnostic::{Diagnostic, code};
use crate::language::{Keyword, Kind};
use crate::model::{Difference, Touchpoint};
use crate::syntax::limits::PERSONAS;

impl Resolving<'_> {
    pub(super) fn touchpoints(&mut self, stage: &Statement) -> Vec<Touchpoint> {
        stage.all(Keyword::Touchpoint).map(|field| self.touchpoint(field)).collect()
    }

    fn touchpoint(&mut self, statement: &Statement) -> Touchpoint {
        Touchpoint {
            id: self.id(statement),
            title: self.titled(statement),
            doc: statement.doc.clone(),
            channels: self.names_in(statement, Keyword::Via, Kind::Channel),
            actions: self.texts(statement, Keyword::Action),
            thoughts: self.texts(statement, Keyword::Thought),
            quotes: self.texts(statement, Keyword::Quote),
            expectations: self.texts(statement, Keyword::Expectation),
            emotion: self.emotion(statement),
            scores: self.scores(statement),
            pains: self.pains(statement),
            gains: self.texts(statement, Keyword::Gain),
            opportunities: self.opportunities(statement),
            moments: self.texts(statement, Keyword::Moment),
            metrics: self.readings(statement),
            frontstage: self.services(statement, Keyword::Frontstage),
            backstage: self.services(statement, Keyword::Backstage),
            support: self.services(statement, Keyword::Support),
            systems: self.texts(statement, Keyword::System),
            owners: owners(statement),
            duration: quantity(statement, Keyword::Duration),
            wait: quantity(statement, Keyword::Wait),
            optional: statement.field(Keyword::Optional).is_some(),
            images: self.images(statement),
            links: self.links(statement),
            notes: self.texts(statement, Keyword::Note),
            differences: self.differences(statement),
            evidence: self.evidence(statement),
            cited: self.cited(statement),
            origin: statement.location.into(),
        }
    }

    /// `as persona { … }`: each persona's block, several blocks for one joined.
    fn differences(&mut self, touchpoint: &Statement) -> BTreeMap<String, Difference> {
        let mut differences: BTreeMap<String, Difference> = BTreeMap::new();
        for field in touchpoint.all(Keyword::As) {
            let difference = self.difference(field);
            // Who is one too many is told where the journey names them, or has no place on it.
            for name in field.names().take(PERSONAS) {
                let Some(persona) = self.refer(Kind::Persona, name) else { continue };
                self.check_persona(&persona, name.location);
                match differences.get_mut(&persona) {
                    None => {
                        differences.insert(persona, difference.clone());
                    }
                    Some(first) => {
                        let place = first.origin.0;
                        self.report(
                            Diagnostic::new(
                                code::REPEATED_STATEMENT,
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
            actions: self.texts(statement, Keyword::Action),
            thoughts: self.texts(statement, Keyword::Thought),
            quotes: self.texts(statement, Keyword::Quote),
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
        let list = journey.statement.field(Keyword::For);
        let read = || list.into_iter().flat_map(Statement::names).map(|name| name.value).collect();
        let listed = self.listed.entry(&journey.id).or_insert_with(read).contains(persona);
        let told = list.is_some_and(|list| list.tainted) || (list.is_none() && self.shared.perhaps.contains(persona));
        if listed || told {
            return;
        }
        let diagnostic =
            Diagnostic::new(code::PERSONA_NOT_ON_JOURNEY, place, format!("`{persona}` is not on this journey"));
        self.report(match list {
            Some(list) => diagnostic.related(list.head, "these are").help(format!("add `{persona}` to `for`")),
            None => diagnostic.help(format!("write `for {persona}` in the journey, with all others who go on it")),
        });
    }
}
