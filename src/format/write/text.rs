use super::statement::Statement;
use super::token;
use crate::language::Keyword;
use crate::model::{Image, Link, Text};

/// `keyword "text"`. Its sources stay on its line.
pub(super) fn sentence(keyword: Keyword, text: &Text) -> Statement {
    let mut statement = Statement::new(keyword);
    match token::block(&text.text) {
        Some(lines) => statement.lines = Some(lines),
        None => statement = statement.with(token::quoted(&text.text)),
    }
    statement.one_line = true;
    statement.evidence(&text.evidence)
}

/// All sentences of one keyword.
pub(super) fn sentences(keyword: Keyword, texts: &[Text]) -> impl Iterator<Item = Statement> {
    texts.iter().map(move |text| sentence(keyword, text))
}

/// Moments of truth, which need no words.
pub(super) fn moments(moments: &[Text]) -> impl Iterator<Item = Statement> {
    moments.iter().map(|moment| match moment.text.is_empty() {
        true => {
            let mut statement = Statement::new(Keyword::Moment).evidence(&moment.evidence);
            statement.one_line = true;
            statement
        }
        false => sentence(Keyword::Moment, moment),
    })
}

pub(super) fn links(links: &[Link]) -> impl Iterator<Item = Statement> {
    links.iter().map(|link| target(Keyword::Link, &link.url, &link.title, &link.evidence))
}

pub(super) fn images(images: &[Image]) -> impl Iterator<Item = Statement> {
    images.iter().map(|image| target(Keyword::Image, &image.path, &image.title, &image.evidence))
}

fn target(keyword: Keyword, target: &str, title: &Option<String>, evidence: &[String]) -> Statement {
    let title = title.as_deref().map(token::quoted);
    let mut statement = Statement::new(keyword).with(token::quoted(target)).with_some(title).evidence(evidence);
    statement.one_line = true;
    statement
}
