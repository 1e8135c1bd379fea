use super::fields::Fields;
use super::name::declaration;
use super::{Statement, Writing, token};
use crate::language::{Keyword, Place};
use crate::model::Opportunity;

impl Writing<'_> {
    pub(super) fn opportunities(&self, opportunities: &[Opportunity]) -> impl Iterator<Item = Statement> {
        opportunities.iter().map(|opportunity| self.opportunity(opportunity))
    }

    fn opportunity(&self, opportunity: &Opportunity) -> Statement {
        let fields = Fields::new(&opportunity.cited)
            .names(Keyword::Solves, &opportunity.solves)
            .word(Keyword::Impact, &opportunity.impact)
            .word(Keyword::Effort, &opportunity.effort)
            .number(Keyword::Reach, opportunity.reach)
            .value(Keyword::Confidence, opportunity.confidence.map(token::percent))
            .texts(Keyword::Owner, &opportunity.owners)
            .word(Keyword::Status, &opportunity.status)
            .names(Keyword::Metric, &opportunity.metrics)
            .evidence(&opportunity.evidence);
        declaration(Keyword::Opportunity, &opportunity.id, &opportunity.text, self.referred.opportunity(opportunity))
            .doc(&opportunity.doc)
            .modified(fields.sorted(Place::Opportunity))
    }
}
