//! What the thing under a cursor is: documentation of keywords, of declared things, of words.

use super::context::place;
use super::head::{Role, roles};
use super::symbol::statements_at;
use super::{Analysis, Named, references, symbol_at};
use crate::ast::Statement;
use crate::language::{
    self, Head, Keyword, Kind, Often, Place, Row, ValueKind, built_in_channel, emotion_score, takes,
};
use crate::resolve::Symbol;
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::{FileId, Location, Span};

/// What is shown beside a cursor.
#[derive(Clone, Debug, PartialEq)]
pub struct Hover {
    /// What it is about.
    pub span: Span,
    /// What there is to say, as Markdown.
    pub markdown: String,
}

/// So many fields of a declaration are shown.
const MOST_FIELDS: usize = 8;

/// What stands at byte `offset` of `file`.
pub fn hover(analysis: &Analysis, file: FileId, offset: u32) -> Option<Hover> {
    let tree = analysis.tree(file)?;
    let mut path = tree.path_at(offset);
    if path.last().is_some_and(|leaf| leaf.kind().is_trivia()) && offset > 0 {
        // Right behind a word the word is meant.
        path = tree.path_at(offset - 1);
    }
    let leaf = *path.last()?;
    let statement = path.iter().rev().find(|node| node.kind() == SyntaxKind::Statement).copied()?;
    let around: Vec<NodeRef<'_>> = path
        .windows(2)
        .filter(|pair| matches!(pair, [_, block] if block.kind() == SyntaxKind::Block))
        .filter_map(|pair| pair.first().copied())
        .collect();
    let here = place(&around);
    let roles = roles(statement, here);
    let (_, role) = *roles.iter().find(|(piece, _)| piece.index() == leaf.index())?;
    let before = || roles.iter().take_while(|(piece, _)| piece.index() <= leaf.index());
    let keyword = || before().filter(|(_, role)| matches!(role, Role::Keyword | Role::Modifier)).last();
    let markdown = match role {
        Role::Keyword => keyword_doc(super::context::row(statement, here)?, here),
        Role::Modifier => match (leaf.text(), super::context::row(statement, here)) {
            (word, Some(row)) => keyword_doc(language::find(row.inner?, word)?, row.inner?),
            ("evidence", None) => keyword_doc(language::row(Place::Statement, Keyword::Evidence)?, Place::Flow),
            _ => return None,
        },
        Role::Word => {
            let keyword = keyword().map(|(piece, _)| piece.text())?;
            let row = super::context::row(statement, here)?;
            let row = if row.keyword.word() == keyword { row } else { language::find(row.inner?, keyword)? };
            list_doc(leaf.text(), row)?
        }
        Role::Emotion | Role::OwnWord => emotion_doc(analysis, file, leaf)?,
        Role::Target(ValueKind::Path) => import_doc(analysis, file, offset)?,
        Role::End => match leaf.text() {
            "start" => String::from("`start`: where the journey begins"),
            _ => String::from("`exit`: where the journey ends"),
        },
        _ => {
            let named = symbol_at(analysis, file, offset)?;
            return Some(Hover { span: named.location.span, markdown: name_doc(analysis, file, &named)? });
        }
    };
    Some(Hover { span: leaf.span(), markdown })
}

fn keyword_doc(row: &Row, place: Place) -> String {
    let often = match row.often {
        Often::Once => "once",
        Often::Many => "as often as wanted",
    };
    let also = if row.modifier { ", also on the line of its parent" } else { "" };
    let takes = match row.head {
        Head::Bare => String::new(),
        head => format!(" · takes {}", takes(head)),
    };
    format!(
        "**{}** in {}: {}\n\n```journey\n{}\n```\n\nStands {often}{also}{takes}.",
        row.keyword,
        place.phrase(),
        row.help,
        row.example
    )
}

fn list_doc(word: &str, row: &Row) -> Option<String> {
    match row.head {
        Head::Value(ValueKind::Word(words)) | Head::Values(ValueKind::Word(words)) => {
            let each: Vec<String> = words
                .iter()
                .map(|other| if *other == word { format!("**{other}**") } else { (*other).to_owned() })
                .collect();
            Some(format!("**{}** {}: {}\n\n{}", row.keyword, word, row.help, each.join(" · ")))
        }
        Head::Value(ValueKind::Icon) => {
            let channel = built_in_channel(word)?;
            Some(format!("The picture of the built-in channel `{word}` ({}).", channel.title))
        }
        _ => Some(keyword_doc(row, *row.places.first()?)),
    }
}

fn emotion_doc(analysis: &Analysis, file: FileId, leaf: NodeRef<'_>) -> Option<String> {
    let compilation = analysis.compilation(file)?;
    let word = leaf.text().to_lowercase();
    let own = compilation.model.emotions.iter().find(|known| known.word == word);
    let (score, whose) = match own {
        Some(own) => (own.score, "as the team says"),
        None => match emotion_score(&word) {
            Some(score) => (score, "built in"),
            None => return Some(format!("`{}` has no score of its own: write one behind it", leaf.text())),
        },
    };
    let mut doc = format!("**{}** feels like **{}** on −1…1, {whose}.", leaf.text(), figure(score));
    let journey = super::symbol::journey_at(&compilation.bindings, file, leaf.span().start);
    let scale = journey.and_then(|journey| compilation.model.journey(&journey.id)).map(|journey| journey.scale);
    if let Some(scale) = scale.filter(|scale| (scale.min, scale.max) != (-1.0, 1.0)) {
        let here = figure(scale.denormalize(score));
        doc.push_str(&format!(" On this journey's scale {}…{} that is {here}.", figure(scale.min), figure(scale.max)));
    }
    Some(doc)
}

fn import_doc(analysis: &Analysis, file: FileId, offset: u32) -> Option<String> {
    let imports = &analysis.file(file)?.imports;
    let target = imports.iter().find(|import| import.path.span.touches(offset))?.target?;
    let statements = &analysis.file(target)?.ast.statements;
    let mut doc = String::from("Declares:\n");
    for statement in statements.iter().filter(|statement| statement.row.keyword != Keyword::Import).take(30) {
        let name = statement.name.as_ref().map(|name| format!(" `{}`", name.value)).unwrap_or_default();
        let title = statement.text.as_ref().map(|title| format!(" {}", title.value)).unwrap_or_default();
        doc.push_str(&format!("\n- {}{name}{title}", statement.row.keyword));
    }
    Some(doc)
}

fn name_doc(analysis: &Analysis, file: FileId, named: &Named) -> Option<String> {
    let Symbol::Thing(kind) = named.symbol else { return None };
    let Some(origin) = named.origin else {
        let channel = built_in_channel(&named.id).filter(|_| kind == Kind::Channel)?;
        return Some(format!("**channel** `{}`: {} (built in)", channel.id, channel.title));
    };
    let bindings = &analysis.compilation(file)?.bindings;
    let declared = named.declared.and_then(|place| bindings.declaration(place));
    let declared = declared.or_else(|| bindings.declaration(origin))?;
    let mut doc = format!("**{}** `{}`", kind.noun(), declared.id);
    if !declared.title.is_empty() {
        doc.push_str(&format!(": {}", declared.title));
    }
    if let Some(text) = &declared.doc {
        doc.push_str(&format!("\n\n{text}"));
    }
    if let Some(statement) = statements_at(analysis, declared.statement).last() {
        let fields: Vec<String> = statement.fields.iter().filter_map(|field| field_doc(analysis, field)).collect();
        if !fields.is_empty() {
            doc.push_str("\n\n");
            doc.push_str(&fields.iter().take(MOST_FIELDS).map(String::as_str).collect::<Vec<_>>().join("\n"));
        }
    }
    doc.push_str(&used_doc(analysis, file, named));
    Some(doc)
}

/// One field with a value as a line of a list.
fn field_doc(analysis: &Analysis, field: &Statement) -> Option<String> {
    let value = match field.row.head {
        Head::Text | Head::OptionalText => field.text.as_ref()?.value.clone(),
        Head::Value(ValueKind::Text) | Head::Values(ValueKind::Text) => {
            analysis.slice(behind_keyword(field)).replace('"', "")
        }
        Head::Value(_) | Head::Values(_) | Head::Names(_) | Head::Refer(_) | Head::Emotion => {
            analysis.slice(behind_keyword(field)).to_owned()
        }
        _ => return None,
    };
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    (!value.is_empty()).then(|| format!("- {}: {value}", field.row.keyword))
}

fn behind_keyword(field: &Statement) -> Location {
    let span = Span::new(field.keyword.span.end, field.head.span.end.max(field.keyword.span.end));
    Location::new(field.head.file, span)
}

/// In which journeys it is used.
fn used_doc(analysis: &Analysis, file: FileId, named: &Named) -> String {
    let uses = references::of(analysis, file, named);
    let uses: Vec<Location> = uses.iter().filter(|used| !used.declares).map(|used| used.location).collect();
    if uses.is_empty() {
        return String::from("\n\nNothing uses it.");
    }
    let times = if uses.len() == 1 { String::from("once") } else { format!("{} times", uses.len()) };
    let mut journeys: Vec<String> = Vec::new();
    for used in uses {
        let top = references::top(analysis, used).filter(|top| top.row.keyword == Keyword::Journey);
        let title = top.and_then(|top| top.text.as_ref()).map(|title| format!("*{}*", title.value));
        journeys.extend(title.filter(|title| !journeys.contains(title)));
    }
    match journeys.len() {
        0 => format!("\n\nUsed {times}."),
        1..=5 => format!("\n\nUsed {times}, in {}.", journeys.join(", ")),
        many => format!("\n\nUsed {times}, in {many} journeys."),
    }
}

/// A score as people read it.
fn figure(score: f64) -> String {
    // Scores come from arithmetic on a scale: what lies behind the sixth place is noise.
    let score = (score * 1e6).round() / 1e6;
    format!("{score}").replace('-', "−")
}
