use super::Statement;
use super::fields::Fields;
use super::name::titled;
use crate::language::Place;
use crate::model::{Cited, Source};

pub(super) fn write(source: &Source) -> Statement {
    let fields = Fields::new(const { &Cited::new() })
        .word("method", &source.method)
        .number("sample", source.sample)
        .figure("date", &source.date)
        .text("url", &source.url)
        .word("confidence", &source.confidence);
    titled("source", &source.id, &source.title).doc(&source.doc).paragraph(fields.sorted(Place::Source))
}
