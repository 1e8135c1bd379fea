//! Every way to break one token of a map.

use std::sync::Arc;

use journey::language::Language;
use journey::syntax::{NodeRef, SyntaxKind, parse};
use journey::text::{FileId, LineIndex, Span};

/// One broken map.
pub struct Mutation {
    /// What was done to which token, for a report.
    pub label: String,
    pub text: String,
    /// Where the stage stands that the token is in.
    pub stage: Option<Span>,
    /// The lines where a message about it belongs, from 0: the line itself and, for braces, those
    /// of the partner and of the block around.
    pub lines: Vec<u32>,
}

/// What is put before a token: with a blank behind it, as typed by accident, and without.
const STRAY: [&str; 11] = ["@@ ", "= x ", "{ ", "} ", "\" ", "; ", "@@", "{", "}", "\"", ";"];

/// All mutations of `text`, every `step`th of them.
pub fn mutations(text: &str, step: usize) -> Vec<Mutation> {
    let source: Arc<str> = text.into();
    let tree = parse(FileId(0), &source, &Language).tree;
    let lines = LineIndex::new(text);
    let mut all = Vec::new();
    let tokens = tree.leaves().filter(|leaf| !leaf.kind().is_trivia());
    for (count, (token, change)) in
        tokens.flat_map(|token| changes(token).map(move |change| (token, change))).enumerate()
    {
        if count % step != 0 {
            continue;
        }
        let (start, end) = (token.span().start as usize, token.span().end as usize);
        let (label, new) = change;
        let broken = format!("{}{new}{}", &text[..start], &text[end..]);
        let path = tree.path_at(token.span().start);
        let stage = |node: &&NodeRef| node.pieces().next().is_some_and(|piece| piece.text() == "stage");
        let statements = path.iter().filter(|node| node.kind() == SyntaxKind::Statement);
        let stage = statements.clone().find(stage).map(|node| node.span());
        let braces = label.contains(['{', '}', '"', ';']) || matches!(token.text(), "{" | "}" | ";");
        let mut places = vec![token.span().start];
        if braces {
            places.extend(around(&path));
        }
        let mut places: Vec<u32> = places.into_iter().map(|place| lines.line(place)).collect();
        places.dedup();
        let line = places[0] + 1;
        all.push(Mutation {
            label: format!("line {line}: {label} {}", token.text()),
            text: broken,
            stage,
            lines: places,
        });
    }
    all
}

/// What the token may become, with a word for it.
fn changes(token: NodeRef<'_>) -> impl Iterator<Item = (String, String)> {
    let text = token.text();
    let plain = [(String::from("drop"), String::new()), (String::from("double"), format!("{text} {text}"))];
    let stray = STRAY.map(|stray| (format!("put `{stray}` before"), format!("{stray}{text}")));
    plain.into_iter().chain(stray)
}

/// The places of the two braces of the innermost blocks on the way down `path`: the one around the
/// statement, and the one of the statement itself.
fn around(path: &[NodeRef<'_>]) -> Vec<u32> {
    let mut places = Vec::new();
    let blocks = path.iter().filter(|node| node.kind() == SyntaxKind::Block);
    let own = path.iter().rfind(|node| node.kind() == SyntaxKind::Statement).and_then(|node| node.block());
    for block in blocks.rev().take(2).copied().chain(own) {
        places.push(block.span().start);
        places.push(block.span().end.saturating_sub(1));
    }
    places
}
