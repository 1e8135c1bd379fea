use super::Resolving;
use super::fields::{strings, title};
use crate::ast::Statement;
use crate::language::Keyword;
use crate::model::{Image, Link, Text};

impl Resolving<'_> {
    /// A statement that is a sentence.
    pub(super) fn text(&mut self, statement: &Statement) -> Text {
        Text { text: title(statement), evidence: self.evidence(statement), origin: statement.location.into() }
    }

    /// All sentences of one keyword.
    pub(super) fn texts(&mut self, statement: &Statement, keyword: Keyword) -> Vec<Text> {
        let fields = statement.all(keyword).filter(|field| field.text.is_some() || !field.tainted);
        fields.map(|field| self.text(field)).collect()
    }

    /// The one sentence of a keyword.
    pub(super) fn text_in(&mut self, statement: &Statement, keyword: Keyword) -> Option<Text> {
        statement.field(keyword).filter(|field| field.text.is_some()).map(|field| self.text(field))
    }

    pub(super) fn links(&mut self, statement: &Statement) -> Vec<Link> {
        let links = statement.all(Keyword::Link).filter_map(|field| Some((field, target(field)?)));
        let link = |(field, url): (&Statement, String)| Link {
            url,
            title: field.text.as_ref().map(|text| text.value.clone()),
            evidence: self.evidence(field),
            origin: field.location.into(),
        };
        links.map(link).collect()
    }

    pub(super) fn images(&mut self, statement: &Statement) -> Vec<Image> {
        let images = statement.all(Keyword::Image).filter_map(|field| Some((field, target(field)?)));
        let image = |(field, path): (&Statement, String)| Image {
            path,
            title: field.text.as_ref().map(|text| text.value.clone()),
            evidence: self.evidence(field),
            origin: field.location.into(),
        };
        images.map(image).collect()
    }
}

fn target(statement: &Statement) -> Option<String> {
    statement.values.iter().find_map(|value| match &value.value {
        crate::ast::Value::Text(text) => Some(text.clone()),
        _ => None,
    })
}

/// Who answers for a thing.
pub(super) fn owners(statement: &Statement) -> Vec<String> {
    strings(statement, Keyword::Owner)
}
