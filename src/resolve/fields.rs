use serde::Deserialize;
use serde::de::value::{Error, StrDeserializer};

use super::Resolving;
use crate::ast::{Statement, Value};
use crate::diagnostic::{Diagnostic, code};
use crate::language::{Keyword, Kind};
use crate::model::Quantity;

/// The value of the field `keyword` that is one word of a list.
pub(super) fn word<T: for<'a> Deserialize<'a>>(statement: &Statement, keyword: Keyword) -> Option<T> {
    let name = statement.field(keyword)?.referred()?;
    T::deserialize(StrDeserializer::<Error>::new(name.value)).ok()
}

/// The value of the field `keyword` that is text, a date or an age.
pub(super) fn string(statement: &Statement, keyword: Keyword) -> Option<String> {
    strings(statement, keyword).into_iter().next()
}

/// The values of the field `keyword` that are text.
pub(super) fn strings(statement: &Statement, keyword: Keyword) -> Vec<String> {
    let values = statement.field(keyword).map(|field| field.values.as_slice()).unwrap_or_default();
    let texts = values.iter().filter_map(|value| match &value.value {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    });
    texts.collect()
}

/// The value of the field `keyword` that is a plain number.
pub(super) fn number(statement: &Statement, keyword: Keyword) -> Option<f64> {
    statement.field(keyword)?.values.iter().find_map(|value| match value.value {
        Value::Number(number) => Some(number),
        _ => None,
    })
}

/// The value of the field `keyword` that is an amount or a duration.
pub(super) fn quantity(statement: &Statement, keyword: Keyword) -> Option<Quantity> {
    amount(statement.field(keyword)?)
}

/// The amount behind `statement`'s own keyword.
pub(super) fn amount(statement: &Statement) -> Option<Quantity> {
    statement.values.iter().find_map(|value| match &value.value {
        Value::Quantity(quantity) => Some(quantity.clone()),
        _ => None,
    })
}

/// The title of a declaration, or its text.
pub(super) fn title(statement: &Statement) -> String {
    statement.text.as_ref().map(|text| text.value.clone()).unwrap_or_default()
}

impl Resolving<'_> {
    /// The title of a declaration; told where there is none.
    pub(super) fn titled(&mut self, statement: &Statement) -> String {
        if statement.text.is_none() && !statement.tainted && !self.told_elsewhere(statement) {
            let keyword = statement.row.keyword;
            let name = statement.name.as_ref().map(|name| name.value.as_str()).unwrap_or_default();
            let noun = Kind::of_keyword(keyword).map_or(keyword.word(), Kind::noun);
            let place = statement.name.as_ref().map_or(statement.keyword, |name| name.location);
            self.report(
                Diagnostic::new(code::MISSING_TITLE, place, format!("the {noun} `{name}` has no title"))
                    .help(format!("write what people shall read in quotes behind the name: `{keyword} {name} \"…\"`")),
            );
        }
        title(statement)
    }

    /// Whether the title is missing because of what this one revises: that lacks it too, or was
    /// damaged. There is a message about that.
    fn told_elsewhere(&self, statement: &Statement) -> bool {
        let Some(name) = &statement.name else { return false };
        if self.here.is_some_and(|here| here.adrift) {
            return true;
        }
        let revises =
            self.here.and_then(|journey| journey.statement.field(Keyword::Revises)).and_then(Statement::referred);
        let base = revises.and_then(|base| self.journeys.find(base.value)).map(|(_, base)| base);
        let perhaps = |name: &str| self.shared.perhaps.contains(name);
        if self.journeys.is_shaken {
            return true;
        }
        let kind = Kind::of_keyword(statement.row.keyword);
        perhaps(&name.value) || base.zip(kind).is_some_and(|(base, kind)| base.names.find(kind, &name.value).is_some())
    }

    /// The things of `kind` that the field `keyword` names.
    pub(super) fn names_in(&mut self, statement: &Statement, keyword: Keyword, kind: Kind) -> Vec<String> {
        match statement.field(keyword) {
            Some(field) => self.refer_all(kind, field.names()),
            None => Vec::new(),
        }
    }
}
