use std::collections::BTreeSet;

use super::token;
use crate::language::Keyword;
use crate::model::{Holder, Model, Opportunity, Pain, Statement, Thing, Value};
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
        let bases: BTreeSet<&String> = model.journeys.iter().filter_map(|journey| journey.revises.as_ref()).collect();
        for journey in &model.journeys {
            // What a journey revises is paired with it by name.
            let paired = journey.revises.is_some() || bases.contains(&journey.id);
            for Statement { keyword, thing, persona, .. } in journey.statements() {
                match (keyword, thing) {
                    (Keyword::Solves, Thing::Value(Value::Texts(ids))) => {
                        referred.pains.extend(ids.iter().map(|id| last(id)))
                    }
                    (Keyword::Tests, Thing::Value(Value::Texts(ids))) => {
                        referred.opportunities.extend(ids.iter().map(|id| last(id)));
                    }
                    (_, Thing::Pain(it)) if paired && persona.is_none() => _ = referred.pains.insert(&it.id),
                    (_, Thing::Opportunity(it)) if paired && persona.is_none() => {
                        referred.opportunities.insert(&it.id);
                    }
                    _ => {}
                }
            }
        }
        referred
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
