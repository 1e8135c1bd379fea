use super::Statement;
use super::fields::Fields;
use super::name::titled;
use super::token;
use crate::language::{Keyword, Place};
use crate::model::{Channel, Cited};

pub(super) fn write(channel: &Channel) -> Statement {
    let fields = Fields::new(const { &Cited::new() })
        .word(Keyword::Kind, &channel.kind)
        .value(Keyword::Icon, channel.icon.as_deref().map(token::name));
    titled(Keyword::Channel, &channel.id, &channel.title).doc(&channel.doc).paragraph(fields.sorted(Place::Channel))
}
