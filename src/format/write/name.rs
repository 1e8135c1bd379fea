use std::collections::BTreeSet;

use super::token;
use crate::language::Keyword;
use crate::model::{Model, Opportunity, Pain};
use crate::text::title_slug;

/// The head of a declaration whose name is always written: `touchpoint ad "Social media ad"`.
pub(super) fn titled(keyword: Keyword, id: &str, title: &str) -> super::Statement {
    declaration(keyword, id, title, true)
}

/// `keyword [name] "title"`. A name that the title gives by itself may be left out. It has to be where
/// it is the keyword's own word, which cannot be written behind it; without one the title gives it.
pub(super) fn declaration(keyword: Keyword, id: &str, title: &str, always: bool) -> super::Statement {
    let own = title_slug(title) == id;
    let written = !id.is_empty() && (!own || (always && id != keyword.word()));
    let name = written.then(|| token::name(id).replace('.', "-"));
    super::Statement::new(keyword).with_some(name).with(token::quoted(title))
}

/// The pain points and opportunities that something refers to: their names are always written, so that
/// their words can change without breaking what refers to them.
pub(super) struct Referred<'m> {
    pains: BTreeSet<&'m str>,
    opportunities: BTreeSet<&'m str>,
}

impl<'m> Referred<'m> {
    pub(super) fn of(model: &'m Model) -> Referred<'m> {
        let mut referred = Referred { pains: BTreeSet::new(), opportunities: BTreeSet::new() };
        for journey in &model.journeys {
            referred.see(&journey.opportunities);
            for stage in &journey.stages {
                referred.see(&stage.opportunities);
                for touchpoint in &stage.touchpoints {
                    referred.see(&touchpoint.opportunities);
                    touchpoint.differences.values().for_each(|difference| referred.see(&difference.opportunities));
                }
            }
            for experiment in &journey.experiments {
                referred.opportunities.extend(experiment.tests.iter().map(|id| last(id)));
            }
            // What a journey revises is paired with it by name.
            if let Some(base) = journey.revises.as_deref() {
                referred.see_all(journey);
                model.journeys.iter().filter(|other| other.id == base).for_each(|base| referred.see_all(base));
            }
        }
        referred
    }

    fn see(&mut self, opportunities: &'m [Opportunity]) {
        self.pains.extend(opportunities.iter().flat_map(|opportunity| &opportunity.solves).map(|id| last(id)));
    }

    fn see_all(&mut self, journey: &'m crate::model::Journey) {
        self.opportunities.extend(journey.opportunities.iter().map(|opportunity| opportunity.id.as_str()));
        for stage in &journey.stages {
            self.pains.extend(stage.pains.iter().map(|pain| pain.id.as_str()));
            self.opportunities.extend(stage.opportunities.iter().map(|opportunity| opportunity.id.as_str()));
            for touchpoint in &stage.touchpoints {
                self.pains.extend(touchpoint.pains.iter().map(|pain| pain.id.as_str()));
                self.opportunities.extend(touchpoint.opportunities.iter().map(|it| it.id.as_str()));
            }
        }
    }

    pub(super) fn pain(&self, pain: &Pain) -> bool {
        self.pains.contains(pain.id.as_str())
    }

    pub(super) fn opportunity(&self, opportunity: &Opportunity) -> bool {
        self.opportunities.contains(opportunity.id.as_str())
    }
}

/// The name itself of `signup.form.gateway`.
fn last(id: &str) -> &str {
    id.rsplit('.').next().unwrap_or(id)
}
