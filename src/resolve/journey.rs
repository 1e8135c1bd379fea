use super::Resolving;
use super::emotion::scale_of;
use super::fields::{string, word};
use super::revise::Revised;
use super::text::owners;
use crate::ast::Statement;
use crate::language::Kind;
use crate::model::{Journey, Scope};

impl Resolving<'_> {
    pub(super) fn journey(&mut self, journey: &Revised<'_>) -> Journey {
        let statement: &Statement = &journey.statement;
        let base = statement.field("revises").and_then(Statement::referred);
        Journey {
            id: journey.id.clone(),
            title: self.titled(statement),
            doc: statement.doc.clone(),
            personas: self.names_in(statement, "for", Kind::Persona),
            lang: string(statement, "lang"),
            state: word(statement, "state"),
            revises: base.and_then(|base| self.refer(Kind::Journey, base)),
            dropped: journey.dropped.clone(),
            scenario: self.text_in(statement, "scenario"),
            goal: self.text_in(statement, "goal"),
            expectations: self.texts(statement, "expectation"),
            scope: statement.field("scope").map(|scope| self.scope(scope)),
            trigger: self.text_in(statement, "trigger"),
            frequency: self.text_in(statement, "frequency"),
            owners: owners(statement),
            status: string(statement, "status"),
            version: string(statement, "version"),
            reviewed: string(statement, "reviewed"),
            scale: scale_of(statement),
            curves: self.curves(statement),
            principles: self.texts(statement, "principle"),
            objectives: self.objectives(statement),
            metrics: self.readings(statement),
            quotes: self.texts(statement, "quote"),
            notes: self.texts(statement, "note"),
            opportunities: self.opportunities(statement),
            stages: self.stages(statement),
            flow: self.flow(statement),
            experiments: self.experiments(statement),
            evidence: self.evidence(statement),
            cited: self.cited(statement),
            origin: statement.location.into(),
        }
    }

    fn scope(&mut self, statement: &Statement) -> Scope {
        Scope { from: string(statement, "from"), to: string(statement, "to"), evidence: self.evidence(statement) }
    }
}
