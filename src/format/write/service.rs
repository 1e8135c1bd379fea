use super::{Statement, token};
use crate::language::Keyword;
use crate::model::{Service, Text};

/// What the service does: `keyword "text" by persona`.
pub(super) fn services(keyword: Keyword, services: &[Service]) -> impl Iterator<Item = Statement> {
    services.iter().map(move |service| {
        let text = Text { text: service.text.clone(), ..Text::default() };
        let by = service.by.as_deref().map(|by| Statement::new(Keyword::By).with(token::name(by)));
        super::text::sentence(keyword, &text).modified(by.into_iter().collect()).evidence(&service.evidence)
    })
}
