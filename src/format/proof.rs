use super::reading::Reading;
use crate::diagnostic::{Code, Severity};
use crate::syntax::{SyntaxKind, Tree};

/// What differs between a file and the same file laid out; none where it says the same: the same words,
/// texts and comments in the same order, read as the same statements with the same values. A map is made
/// of these and nothing else.
pub(super) fn differs(old: &Reading, new: &Reading) -> Option<&'static str> {
    let codes = |reading: &Reading| -> Vec<Code> {
        let errors = reading.syntax.iter().filter(|it| it.severity == Severity::Error);
        errors.map(|it| it.code).collect()
    };
    if !words(&old.tree).eq(words(&new.tree)) {
        return Some("a word, a text or a comment would change");
    }
    if codes(old) != codes(new) {
        return Some("its quotes and braces would be read in another way");
    }
    (!old.ast.says_the_same(&new.ast)).then_some("its statements would mean something else")
}

/// All that says something, in order. The indent of a text block is the writer's, its value is compared
/// with the statements.
fn words(tree: &Tree) -> impl Iterator<Item = (SyntaxKind, String)> {
    let says = |kind: SyntaxKind| kind.is_comment() || !kind.is_trivia();
    // Also those that were taken for a mistake.
    let brace = |text: &str| text.chars().all(|c| matches!(c, '{' | '}' | ';'));
    tree.leaves().filter(move |leaf| says(leaf.kind()) && !brace(leaf.text())).map(|leaf| {
        let text = match leaf.kind() {
            SyntaxKind::BlockString | SyntaxKind::OpenBlockString => String::new(),
            kind if kind.is_comment() => leaf.text().replace("\r\n", "\n").replace('\r', "\n").trim_end().to_owned(),
            _ => leaf.text().to_owned(),
        };
        (leaf.kind(), text)
    })
}
