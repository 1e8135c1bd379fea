//! The lists of words that grammars need, from the language table, and the files that hold them.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use expect_test::expect_file;
use journey::language::{BUILT_IN_CHANNELS, COURSE_WORD, EMOTION_WORDS, FLOW_ENDS, Head, Kind, Row, ValueKind, rows};

use super::editors;
use super::regions::rewritten;

const LEVELS: [&str; 3] = ["low", "medium", "high"];

/// The words of the list `name`, sorted.
pub fn list(name: &str) -> Option<Vec<String>> {
    let keywords =
        |of: &dyn Fn(&'static Row) -> bool| rows().filter(|row| of(row)).map(|row| row.keyword.word()).collect();
    let words: BTreeSet<&str> = match name {
        "all" => keywords(&|_| true),
        "declarations" => declarations(),
        "keywords" => keywords(&|row| !declarations().contains(row.keyword.word())),
        "modifiers" => keywords(&|row| row.modifier),
        // What may be followed by a modifier at once.
        "headless" => keywords(&|row| matches!(row.head, Head::Bare | Head::OptionalText)),
        "targets" => keywords(&|row| match row.head {
            Head::Target(_) => true,
            Head::Value(kind) => matches!(kind, ValueKind::Path | ValueKind::Address | ValueKind::Color),
            _ => false,
        }),
        // A language tag follows.
        "tagged" => keywords(&|row| row.head == Head::Value(ValueKind::Language)),
        "choosing" => keywords(&|row| !choices(row).is_empty()),
        "values" => rows().flat_map(choices).copied().collect(),
        "channelled" => keywords(&|row| matches!(row.head, Head::Names(Kind::Channel) | Head::Value(ValueKind::Icon))),
        "channels" => BUILT_IN_CHANNELS.iter().map(|channel| channel.id).collect(),
        "referring" => keywords(&|row| match row.head {
            Head::Names(kind) | Head::Refer(kind) => {
                kind != Kind::Channel && !declarations().contains(row.keyword.word())
            }
            Head::Objective | Head::Score => true,
            _ => false,
        }),
        "emotions" => EMOTION_WORDS.iter().map(|(word, _)| *word).collect(),
        "joining" => BTreeSet::from([COURSE_WORD]),
        "ends" => BTreeSet::from(FLOW_ENDS),
        _ => return None,
    };
    Some(words.into_iter().map(str::to_owned).collect())
}

fn declarations() -> BTreeSet<&'static str> {
    rows().filter(|row| matches!(row.head, Head::Declare(_))).map(|row| row.keyword.word()).collect()
}

/// The words of which the row's value is one.
fn choices(row: &'static Row) -> &'static [&'static str] {
    match row.head {
        Head::Value(ValueKind::Word(words)) => words,
        Head::Value(ValueKind::Confidence) => &LEVELS,
        _ => &[],
    }
}

/// The files that hold lists.
fn files() -> Vec<PathBuf> {
    let mut files = ["vscode/syntaxes/journey.tmLanguage.json", "vim/syntax/journey.vim", "emacs/journey-mode.el"]
        .map(editors)
        .to_vec();
    for folder in ["tree-sitter-journey/queries", "helix/queries/journey", "zed/languages/journey"] {
        let queries = fs::read_dir(editors(folder)).unwrap().map(|entry| entry.unwrap().path());
        // Highlights of other editors are made from those of the grammar.
        let made = |path: &PathBuf| folder != "tree-sitter-journey/queries" && path.ends_with("highlights.scm");
        files.extend(queries.filter(|path| path.extension().is_some_and(|it| it == "scm") && !made(path)));
    }
    files.sort();
    files
}

#[test]
fn every_list_is_that_of_the_table() {
    for path in files() {
        let text = fs::read_to_string(&path).unwrap();
        let written = rewritten(&text, &list).unwrap_or_else(|mistake| panic!("{}: {mistake}", path.display()));
        expect_file![path].assert_eq(&written);
    }
}

/// A grammar that named a keyword outside of a list would not follow the table.
#[test]
fn lists_hold_what_they_say() {
    let has = |name: &str, word: &str| list(name).unwrap().iter().any(|it| it == word);
    assert!(has("declarations", "touchpoint") && !has("keywords", "touchpoint"));
    assert!(has("keywords", "severity") && has("modifiers", "severity") && has("choosing", "severity"));
    assert!(has("values", "critical") && has("values", "focus-group") && has("values", "medium"));
    assert!(has("channelled", "via") && has("channels", "word-of-mouth") && !has("referring", "via"));
    assert!(has("referring", "solves") && has("referring", "for") && has("referring", "objective"));
    assert!(has("emotions", "frustrated") && has("ends", "exit") && has("headless", "scope"));
    assert!(has("targets", "import") && has("targets", "avatar") && !has("targets", "action"));
    assert_eq!(list("nothing"), None);
}
