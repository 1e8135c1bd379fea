use super::fields::Fields;
use super::name::declaration;
use super::text::sentence;
use super::{Statement, Writing};
use crate::language::{Keyword, Place};
use crate::model::Pain;

impl Writing<'_> {
    pub(super) fn pains(&self, pains: &[Pain]) -> impl Iterator<Item = Statement> {
        pains.iter().map(|pain| self.pain(pain))
    }

    fn pain(&self, pain: &Pain) -> Statement {
        let fields = Fields::new(&pain.cited)
            .word(Keyword::Severity, &pain.severity)
            .amount(Keyword::Frequency, &pain.frequency)
            .amount(Keyword::Cost, &pain.cost)
            .texts(Keyword::Owner, &pain.owners)
            .evidence(&pain.evidence);
        let recovery = pain.recovery.iter().map(|text| sentence(Keyword::Recovery, text));
        let workaround = pain.workaround.iter().map(|text| sentence(Keyword::Workaround, text));
        declaration(Keyword::Pain, &pain.id, &pain.text, self.referred.pain(pain))
            .doc(&pain.doc)
            .modified(fields.sorted(Place::Pain))
            .paragraph(recovery.chain(workaround).collect())
    }
}
