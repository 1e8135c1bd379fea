use super::Statement;
use super::fields::Fields;
use super::name::titled;
use crate::language::{Keyword, Place};
use crate::model::{Cited, Source};

pub(super) fn write(source: &Source) -> Statement {
    let fields = Fields::new(const { &Cited::new() })
        .word(Keyword::Method, &source.method)
        .number(Keyword::Sample, source.sample)
        .figure(Keyword::Date, &source.date)
        .text(Keyword::Url, &source.url)
        .word(Keyword::Confidence, &source.confidence);
    titled(Keyword::Source, &source.id, &source.title).doc(&source.doc).paragraph(fields.sorted(Place::Source))
}
