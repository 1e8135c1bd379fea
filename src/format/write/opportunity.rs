use super::fields::Fields;
use super::name::declaration;
use super::{Statement, Writing, token};
use crate::language::Place;
use crate::model::Opportunity;

impl Writing<'_> {
    pub(super) fn opportunities(&self, opportunities: &[Opportunity]) -> impl Iterator<Item = Statement> {
        opportunities.iter().map(|opportunity| self.opportunity(opportunity))
    }

    fn opportunity(&self, opportunity: &Opportunity) -> Statement {
        let fields = Fields::new(&opportunity.cited)
            .names("solves", &opportunity.solves)
            .word("impact", &opportunity.impact)
            .word("effort", &opportunity.effort)
            .number("reach", opportunity.reach)
            .value("confidence", opportunity.confidence.map(token::percent))
            .texts("owner", &opportunity.owners)
            .word("status", &opportunity.status)
            .names("metric", &opportunity.metrics)
            .evidence(&opportunity.evidence);
        declaration("opportunity", &opportunity.id, &opportunity.text, self.referred.opportunity(opportunity))
            .doc(&opportunity.doc)
            .modified(fields.sorted(Place::Opportunity))
    }
}
