//! What the language knows: one row for each keyword and place, the built-in channels and the emotion
//! words. The checker, hover, completion, the reference and the editors' grammars are made from it.

mod aliases;
mod channels;
mod emotions;
mod head;
mod kind;
mod labels;
pub(crate) mod names;
mod place;
mod reference;
mod row;
mod table;
mod vocabulary;

pub use crate::keyword::Keyword;
pub use aliases::{aliases, channel_alias, value_alias};
pub use channels::{BUILT_IN_CHANNELS, BuiltInChannel, built_in_channel};
pub use emotions::{EMOTION_WORDS, emotion_score};
pub use head::{Head, Lines, ValueKind};
pub use kind::Kind;
pub use labels::LABELS;
pub use place::Place;
pub use reference::{reference, takes};
pub use row::{Often, Row};
pub use table::{anywhere, find, is_keyword, places_of, row, rows, rows_in};
pub use vocabulary::{COURSE_WORD, FLOW_ENDS, Language};
