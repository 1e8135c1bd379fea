//! What an editor's session knows after edits is what it would know had it opened the texts as they are.

use std::path::Path;
use std::sync::OnceLock;

use journey::ide::Workspace;
use journey::ide::diagnostics::diagnostics;
use journey::project::Project;
use journey::text::FileId;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::support::desk::Memory;
use crate::support::examples::paths;
use crate::support::soup::PIECES;

const PATH: &str = "/maps/a.journey";

fn holding(text: &str) -> Workspace {
    let mut workspace = Workspace::new(Box::new(Memory::default()));
    workspace.set_text(Path::new(PATH), text);
    workspace
}

/// Gives `workspace` the document `text` and holds what it then knows against what a new one knows.
fn edit(workspace: &mut Workspace, text: &str) {
    workspace.set_text(Path::new(PATH), text);
    let (known, fresh) = (workspace.analysis(), holding(text).analysis());
    let file = known.id(Path::new(PATH)).unwrap();
    let (one, two) = (known.file(file).unwrap(), fresh.file(file).unwrap());
    assert_eq!(one.tree.nodes().count(), two.tree.nodes().count(), "{text}");
    assert_eq!(format!("{:#?}", one.ast), format!("{:#?}", two.ast), "{text}");
    assert_eq!(one.diagnostics, two.diagnostics, "{text}");
    assert_eq!(diagnostics(&known, file), diagnostics(&fresh, file), "{text}");
}

/// All examples, and each with a keyword or a value spoilt.
fn texts() -> &'static [String] {
    static TEXTS: OnceLock<Vec<String>> = OnceLock::new();
    TEXTS.get_or_init(|| {
        let whole: Vec<String> = paths().iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
        let spoilt: Vec<String> = whole.iter().map(|text| text.replacen("emotion ", "emotoin ", 1)).collect();
        whole.into_iter().chain(spoilt).collect()
    })
}

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// What a writer types or deletes, beside what breaks a file.
const TYPED: [&str; 12] = [
    "",
    " ",
    "\n",
    "x",
    "\n  goal \"g\"\n",
    "; note \"n\"",
    "\n/// What it is.\n",
    "-> ",
    "// ",
    "\u{e9}",
    "\n  owner \"O\"; owner \"P\"\n",
    "\n  touchpoint \"New\" { action \"Look\" }\n",
];

fn longer() -> bool {
    std::env::var_os("JOURNEY_LONG").is_some()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if longer() { 2000 } else { 100 }))]

    #[test]
    fn edits_one_after_the_other(
        which in any::<Index>(),
        edits in vec((any::<Index>(), any::<Index>(), prop_oneof![select(TYPED.as_slice()), select(PIECES.as_slice())]), 1..5),
    ) {
        let mut text = which.get(texts()).clone();
        let mut workspace = holding(&text);
        workspace.analysis();
        for (from, length, piece) in edits {
            let start = boundary(&text, from.index(text.len() + 1));
            let end = boundary(&text, (start + length.index(4)).min(text.len())).max(start);
            text.replace_range(start..end, piece);
            edit(&mut workspace, &text);
        }
    }
}

#[test]
fn lines_come_and_go() {
    for text in texts().iter().step_by(if longer() { 1 } else { 8 }) {
        let mut workspace = holding(text);
        workspace.analysis();
        let starts: Vec<usize> = text.match_indices('\n').map(|(at, _)| at + 1).filter(|at| *at < text.len()).collect();
        for start in starts.into_iter().step_by(if longer() { 2 } else { 23 }) {
            let end = text[start..].find('\n').map_or(text.len(), |at| start + at + 1);
            edit(&mut workspace, &format!("{}{}", &text[..start], &text[end..]));
            edit(&mut workspace, text);
            edit(&mut workspace, &format!("{}{}", &text[..end], &text[start..]));
            edit(&mut workspace, &format!("{}/// Why.\n{}", &text[..start], &text[start..]));
            edit(&mut workspace, text);
        }
    }
}

/// The parts of a name's place do not count: a comment above a statement is its documentation.
#[test]
fn a_comment_above_belongs_to_the_next_statement() {
    let text = "journey \"J\" {\n  stage \"A\" { goal \"G\" }\n\n  /// One.\n  stage \"B\" { goal \"H\" }\n}\n";
    let mut workspace = holding(text);
    workspace.analysis();
    let other = text.replace("One", "Another");
    edit(&mut workspace, &other);
    let model = Project::single("a.journey", &other).compile(FileId(0)).model;
    assert_eq!(model.journeys[0].stages[1].doc.as_deref(), Some("Another."));
    edit(&mut workspace, &text.replace("  /// One.\n", "  /// One.\n\n"));
    edit(&mut workspace, text);
}
