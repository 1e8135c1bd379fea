use super::edits::Reading;
use crate::ast::{Detail, Edge, Feeling, File, Spanned, Statement, Word};
use crate::diagnostic::Severity;
use crate::syntax::{SyntaxKind, Tree};

/// What differs between a file and the same file laid out; none where it says the same: the same words,
/// texts and comments in the same order, read as the same statements with the same values. A map is made
/// of these and nothing else.
pub(super) fn differs(old: &Reading, new: &Reading) -> Option<&'static str> {
    let codes = |reading: &Reading| -> Vec<&'static str> {
        let errors = reading.syntax.iter().filter(|it| it.severity == Severity::Error);
        errors.map(|it| it.code).collect()
    };
    if !words(&old.tree).eq(words(&new.tree)) {
        return Some("a word, a text or a comment would change");
    }
    if codes(old) != codes(new) {
        return Some("its quotes and braces would be read in another way");
    }
    (!same_file(&old.ast, &new.ast)).then_some("its statements would mean something else")
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

fn same_file(a: &File, b: &File) -> bool {
    all(&a.statements, &b.statements, same)
}

fn all<T>(a: &[T], b: &[T], same: impl Fn(&T, &T) -> bool) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
}

fn value<T: PartialEq>(a: &Spanned<T>, b: &Spanned<T>) -> bool {
    a.value == b.value
}

fn maybe<T: PartialEq>(a: &Option<Spanned<T>>, b: &Option<Spanned<T>>) -> bool {
    a.as_ref().map(|it| &it.value) == b.as_ref().map(|it| &it.value)
}

/// Whether two statements say the same, wherever they stand.
fn same(a: &Statement, b: &Statement) -> bool {
    std::ptr::eq(a.row, b.row)
        && a.doc == b.doc
        && maybe(&a.name, &b.name)
        && maybe(&a.text, &b.text)
        && all(&a.values, &b.values, value)
        && same_detail(&a.detail, &b.detail)
        && all(&a.fields, &b.fields, same)
}

fn same_detail(a: &Detail, b: &Detail) -> bool {
    let feeling =
        |a: &Feeling, b: &Feeling| value(&a.label, &b.label) && a.is_word == b.is_word && maybe(&a.score, &b.score);
    let edge = |a: &Edge, b: &Edge| {
        value(&a.from, &b.from)
            && value(&a.to, &b.to)
            && (a.to_journey, a.fork) == (b.to_journey, b.fork)
            && maybe(&a.share, &b.share)
            && maybe(&a.label, &b.label)
            && all(&a.evidence, &b.evidence, value)
    };
    let word = |a: &Word, b: &Word| value(&a.word, &b.word) && value(&a.score, &b.score);
    match (a, b) {
        (Detail::None, Detail::None) => true,
        (Detail::Feelings(a), Detail::Feelings(b)) => all(a, b, feeling),
        (Detail::Edges(a), Detail::Edges(b)) => all(a, b, edge),
        (Detail::Words(a), Detail::Words(b)) => all(a, b, word),
        _ => false,
    }
}
