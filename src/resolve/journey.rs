use super::Resolving;
use super::emotion::scale_of;
use super::fields::{string, word};
use super::revise::Revised;
use super::text::owners;
use crate::ast::Statement;
use crate::diagnostic::{Diagnostic, code};
use crate::language::{Keyword, Kind};
use crate::model::{Journey, Scope};
use crate::syntax::limits::PERSONAS;

impl Resolving<'_> {
    pub(super) fn journey(&mut self, journey: &Revised<'_>) -> Journey {
        let statement: &Statement = &journey.statement;
        let base = statement.field(Keyword::Revises).and_then(Statement::referred);
        Journey {
            id: journey.id.clone(),
            title: self.titled(statement),
            doc: statement.doc.clone(),
            personas: self.personas(statement),
            lang: string(statement, Keyword::Lang),
            state: word(statement, Keyword::State),
            revises: base.and_then(|base| self.refer(Kind::Journey, base)),
            dropped: journey.dropped.clone(),
            scenario: self.text_in(statement, Keyword::Scenario),
            goal: self.text_in(statement, Keyword::Goal),
            expectations: self.texts(statement, Keyword::Expectation),
            scope: statement.field(Keyword::Scope).map(|scope| self.scope(scope)),
            trigger: self.text_in(statement, Keyword::Trigger),
            frequency: self.text_in(statement, Keyword::Frequency),
            owners: owners(statement),
            status: string(statement, Keyword::Status),
            version: string(statement, Keyword::Version),
            reviewed: string(statement, Keyword::Reviewed),
            scale: scale_of(statement),
            curves: self.curves(statement),
            principles: self.texts(statement, Keyword::Principle),
            objectives: self.objectives(statement),
            metrics: self.readings(statement),
            quotes: self.texts(statement, Keyword::Quote),
            notes: self.texts(statement, Keyword::Note),
            opportunities: self.opportunities(statement),
            stages: self.stages(statement),
            flow: self.flow(statement),
            experiments: self.experiments(statement),
            evidence: self.evidence(statement),
            cited: self.cited(statement),
            origin: statement.location.into(),
        }
    }

    /// Those who go on the journey, as many as a map can show.
    fn personas(&mut self, statement: &Statement) -> Vec<String> {
        let mut personas = self.names_in(statement, Keyword::For, Kind::Persona);
        if let Some(list) = statement.field(Keyword::For).filter(|_| personas.len() > PERSONAS) {
            let place = list.names().nth(PERSONAS).map_or(list.head, |name| name.location);
            let message = format!("{} personas go on this journey, and a map holds {PERSONAS}", personas.len());
            self.report(
                Diagnostic::new(code::TOO_MANY, place, message)
                    .label("from here on they are left out")
                    .help("join those who go through it alike, or give groups of them journeys of their own"),
            );
            personas.truncate(PERSONAS);
        }
        personas
    }

    fn scope(&mut self, statement: &Statement) -> Scope {
        Scope {
            from: string(statement, Keyword::From),
            to: string(statement, Keyword::To),
            evidence: self.evidence(statement),
        }
    }
}
