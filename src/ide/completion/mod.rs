//! What can be written at a cursor: keywords that are valid there, names in sight, words of lists.

mod names;
mod paths;
mod snippet;
mod statements;
mod values;

pub(super) use paths::relative;

use super::Analysis;
use super::context::{Context, floor};
use super::head::Wanted;
use crate::language::{Keyword, Kind, ValueKind};
use crate::text::{FileId, Span};

/// What an item is, for its picture in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// A keyword that starts a statement.
    Keyword,
    /// A keyword on the line of its parent.
    Modifier,
    /// The name of a declared thing.
    Name(Kind),
    /// A word of a list.
    Word,
    /// A word for a feeling.
    Emotion,
    /// A file.
    File,
}

/// Something that can be written at the cursor.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What the list shows and what typing is held against.
    pub label: String,
    /// What it is.
    pub kind: ItemKind,
    /// A few words beside it.
    pub detail: String,
    /// What it is for, as Markdown; may be empty.
    pub doc: String,
    /// The text to write, where places to fill in are `${1:like this}` (the protocol's snippets).
    pub snippet: String,
    /// The text to write where the editor knows no snippets.
    pub plain: String,
}

/// What can be written at one place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Completion {
    /// What is replaced: the word that is being typed.
    pub replaced: Span,
    /// The items, the likeliest first.
    pub items: Vec<Item>,
    /// Whether a statement may start here: such a list should not open by itself when a blank is typed.
    pub starts_statement: bool,
}

/// What can be written at byte `offset` of `file`.
pub fn completion(analysis: &Analysis, file: FileId, offset: u32) -> Completion {
    let Some(tree) = analysis.tree(file) else { return Completion::default() };
    let offset = floor(tree.text(), offset);
    let context = Context::at(tree, offset);
    let mut completion = Completion { replaced: context.word, ..Completion::default() };
    if context.comment {
        return completion;
    }
    let scope = names::Scope::new(analysis, file, offset);
    let wanted = context.wanted();
    if let Some(text) = context.text {
        if wanted.contains(&Wanted::Value(ValueKind::Path))
            && context.line.row().is_some_and(|row| row.keyword == Keyword::Import)
        {
            completion.items = paths::items(analysis, file);
        }
        completion.replaced = text.content_span();
        return completion;
    }
    if let Some(qualifier) = &context.qualifier {
        completion.items = wanted.iter().flat_map(|wanted| names::qualified(&scope, qualifier, wanted)).collect();
        return completion;
    }
    for wanted in &wanted {
        completion.starts_statement |= matches!(wanted, Wanted::Statement(_) | Wanted::Modifier(..));
        match wanted {
            Wanted::Statement(place) => completion.items.extend(statements::items(&context, *place)),
            Wanted::Modifier(place, given) => {
                completion.items.extend(statements::modifiers(&context, *place, given));
            }
            Wanted::Value(kind) => completion.items.extend(values::items(*kind)),
            Wanted::Emotion => completion.items.extend(values::emotions(&scope)),
            Wanted::Then => completion.items.push(values::then()),
            Wanted::Reference(kind) => completion.items.extend(names::references(&scope, &context, *kind)),
            Wanted::GoOn(kind) => completion.items.extend(names::go_on(&scope, *kind)),
            Wanted::Dropped(place) => completion.items.extend(statements::dropped(*place)),
            Wanted::DroppedName(kind) => completion.items.extend(names::of_base(&scope, *kind)),
            Wanted::Edge { end } => completion.items.extend(names::ends(&scope, *end)),
            Wanted::EdgeEvidence => completion.items.extend(statements::edge_evidence()),
        }
    }
    completion
}
