use super::snippet;
use super::{Item, ItemKind};
use crate::ide::context::Context;
use crate::language::{self, Head, Keyword, Often, Place, Row, takes};
use crate::syntax::{NodeRef, SyntaxKind};

/// The statements that may start here: those of `place` that do not stand there already as often as they may.
pub(super) fn items(context: &Context<'_>, place: Place) -> Vec<Item> {
    let given = given(context);
    let open = |row: &&Row| row.often == Often::Many || !given.contains(&row.keyword);
    let revising = context.around.first().is_some_and(|journey| revises(*journey));
    let sensible = |row: &&Row| row.head != Head::Drop || revising;
    language::rows_in(place).filter(open).filter(sensible).map(|row| item(row, ItemKind::Keyword)).collect()
}

/// The modifiers that may stand on the line of a statement that holds `place`.
pub(super) fn modifiers(context: &Context<'_>, place: Place, given: &[Keyword]) -> Vec<Item> {
    let mut taken: Vec<Keyword> = given.to_vec();
    if let Some(block) = context.statement.and_then(|statement| statement.block()) {
        taken.extend(block.statements().filter_map(keyword));
    }
    let open = |row: &&Row| row.modifier && (row.often == Often::Many || !taken.contains(&row.keyword));
    language::rows_in(place).filter(open).map(|row| item(row, ItemKind::Modifier)).collect()
}

/// What can be left out in `place`.
pub(super) fn dropped(place: Place) -> Vec<Item> {
    let mut rows: Vec<&Row> = language::rows_in(place).filter(|row| row.head != Head::Drop).collect();
    // Mostly it is a thing with a name.
    rows.sort_by_key(|row| !matches!(row.head, Head::Declare(_)));
    let each = rows.into_iter().map(|row| {
        let text = match row.head {
            Head::Declare(_) => format!("{} ", row.keyword),
            _ => row.keyword.to_string(),
        };
        Item { snippet: text.clone(), plain: text, ..item(row, ItemKind::Keyword) }
    });
    each.collect()
}

/// `evidence` behind an arrow.
pub(super) fn edge_evidence() -> Option<Item> {
    language::row(Place::Statement, Keyword::Evidence).map(|row| item(row, ItemKind::Modifier))
}

fn item(row: &Row, kind: ItemKind) -> Item {
    let snippet = match kind {
        ItemKind::Modifier => snippet::modifier(row),
        _ => snippet::statement(row),
    };
    Item {
        label: row.keyword.to_string(),
        kind,
        detail: takes(row.head).replace('`', ""),
        doc: format!("{}\n\n```journey\n{}\n```", row.help, row.example),
        snippet,
        plain: snippet::plain(row),
    }
}

/// The keywords of the statements that stand around the cursor in the same block or on its owner's line.
fn given(context: &Context<'_>) -> Vec<Keyword> {
    let Some(owner) = context.around.last() else { return Vec::new() };
    let block = owner.block();
    let statements = block.iter().flat_map(|block| block.statements());
    let typed = |statement: &NodeRef<'_>| statement.span().touches(context.word.start) && !context.word.is_empty();
    let mut given: Vec<Keyword> = statements.filter(|statement| !typed(statement)).filter_map(keyword).collect();
    // Modifiers on the line: the owner's own keyword and name may be among them, which does no harm.
    let words = owner.pieces().skip(1).filter(|piece| piece.kind() == SyntaxKind::Word);
    given.extend(words.filter_map(|piece| Keyword::of(piece.text())));
    given
}

fn keyword(statement: NodeRef<'_>) -> Option<Keyword> {
    Keyword::of(statement.pieces().next()?.text())
}

fn revises(journey: NodeRef<'_>) -> bool {
    let on_line = journey.pieces().any(|piece| Keyword::of(piece.text()) == Some(Keyword::Revises));
    let mut block = journey.block().into_iter().flat_map(|block| block.statements());
    on_line || block.any(|statement| keyword(statement) == Some(Keyword::Revises))
}
