//! The tree-sitter grammar against the compiler's: the same statements, blocks and leaves, byte for byte,
//! in every text that the compiler reads without a message about its syntax.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use journey::format;
use journey::language::{self, Language};
use journey::syntax::{self, SyntaxKind};
use journey::text::FileId;
use proptest::prelude::*;
use tree_sitter::{Node, Parser, Query, Tree};

use super::editors;
use crate::support::sayable::sayable;
use crate::support::tools;

type Leaf = (usize, usize, SyntaxKind);

fn language() -> tree_sitter::Language {
    tree_sitter_journey::LANGUAGE.into()
}

fn read(text: &str) -> Tree {
    let mut parser = Parser::new();
    parser.set_language(&language()).unwrap();
    parser.parse(text, None).unwrap()
}

/// What both grammars know, in the order of the text, what holds something before what it holds.
fn sorted(mut leaves: Vec<Leaf>) -> Vec<Leaf> {
    leaves.sort_by_key(|(start, end, kind)| (*start, usize::MAX - *end, *kind as u8));
    leaves
}

/// The compiler's tree; none where it complains.
fn ours(text: &str) -> Option<Vec<Leaf>> {
    let parse = syntax::parse(FileId(0), &Arc::from(text), &Language);
    // Later phases tell of junk.
    let junk = parse.tree.leaves().any(|leaf| leaf.kind() == SyntaxKind::Junk);
    if junk || !parse.diagnostics.is_empty() {
        return None;
    }
    let blank = |kind| matches!(kind, SyntaxKind::File | SyntaxKind::Blanks | SyntaxKind::Newline | SyntaxKind::Bom);
    let nodes = parse.tree.nodes().filter(|node| !blank(node.kind()));
    Some(sorted(nodes.map(|node| (node.span().start as usize, node.span().end as usize, node.kind())).collect()))
}

/// The tree of tree-sitter. Fails on an error in it.
fn theirs(text: &str) -> Result<Vec<Leaf>, String> {
    let tree = read(text);
    let mut leaves = Vec::new();
    collect(tree.root_node(), &mut leaves)?;
    Ok(sorted(leaves))
}

fn collect(node: Node<'_>, leaves: &mut Vec<Leaf>) -> Result<(), String> {
    let kind = match node.kind() {
        "file" => None,
        "statement" | "edge" => Some(SyntaxKind::Statement),
        "block" => Some(SyntaxKind::Block),
        "word" => Some(SyntaxKind::Word),
        "number" => Some(SyntaxKind::Number),
        "string" => Some(SyntaxKind::String),
        "block_string" => Some(SyntaxKind::BlockString),
        "," => Some(SyntaxKind::Comma),
        "->" => Some(SyntaxKind::Arrow),
        "&" => Some(SyntaxKind::Ampersand),
        ";" => Some(SyntaxKind::Semicolon),
        "{" => Some(SyntaxKind::OpenBrace),
        "}" => Some(SyntaxKind::CloseBrace),
        "doc_comment" => Some(SyntaxKind::DocComment),
        "line_comment" => Some(SyntaxKind::LineComment),
        "block_comment" => Some(SyntaxKind::BlockComment),
        other => return Err(format!("`{other}` at {:?}", node.range())),
    };
    if node.is_missing() {
        return Err(format!("`{}` is missing at {:?}", node.kind(), node.range()));
    }
    if let Some(kind) = kind {
        leaves.push((node.start_byte(), node.end_byte(), kind));
    }
    if !matches!(kind, Some(SyntaxKind::String | SyntaxKind::BlockString)) {
        let mut cursor = node.walk();
        for child in node.children(&mut cursor) {
            collect(child, leaves)?;
        }
    }
    Ok(())
}

/// How the two differ; none where they agree.
fn difference(ours: &[Leaf], text: &str) -> Option<String> {
    let theirs = match theirs(text) {
        Ok(theirs) => theirs,
        Err(error) => return Some(error),
    };
    let shown = |leaf: Option<&Leaf>| match leaf {
        Some((start, end, kind)) => format!("{kind:?} {:?}", &text[*start..*end]),
        None => String::from("nothing"),
    };
    let at = (0..ours.len().max(theirs.len())).find(|at| ours.get(*at) != theirs.get(*at))?;
    Some(format!("the compiler reads {}, tree-sitter {}", shown(ours.get(at)), shown(theirs.get(at))))
}

/// Every `.journey` file below `folder`.
fn journeys(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("node_modules") {
            journeys(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "journey") {
            found.push(path);
        }
    }
}

#[test]
fn both_read_examples_and_fixtures_alike() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    for folder in ["examples", "tests", "editors"] {
        journeys(&root.join(folder), &mut paths);
    }
    let mut read = 0;
    for path in &paths {
        let text = fs::read_to_string(path).unwrap();
        let Some(ours) = ours(&text) else {
            assert!(!path.starts_with(root.join("examples")), "{} is not well-formed", path.display());
            continue;
        };
        assert_eq!(difference(&ours, &text), None, "{}", path.display());
        read += 1;
    }
    assert!(read >= 40, "only {read} of {} files are well-formed", paths.len());
}

#[test]
fn both_read_the_reference_alike() {
    for row in language::rows() {
        let ours = ours(row.example).unwrap();
        assert_eq!(difference(&ours, row.example), None, "{}", row.example);
    }
}

#[test]
fn both_read_odd_layouts_alike() {
    for text in [
        "",
        "\u{FEFF}journey \"A\"\n",
        "journey \"A\" // a\n// b\n/* c\n d */ {\n}\n",
        "journey \"A\" { stage \"B\" {} stage \"C\" { goal \"d\"; when \"e\" } }",
        "for maya, // first\n  raj,\n\n  /* third */ ana\nlang en\n",
        "for maya,\n}",
        "flow { start -> a ->\n b & c 31% \"x\"\n a->exit }\n",
        "flow { start -> journey next -> exit evidence interviews }",
        "emotions { meh -0.2\n\"so so\" 0 }",
        "note \"\"\"\n  a \"quoted\" word, \"\" and \\\"\"\"\n  // text\n\"\"\" evidence interviews\n",
        "note \"// text\" // comment\nnote \"/* text */\" /* comment */\n",
        "//// rule\n/// doc\n///\n// line\nstage \"A\"\n",
        "frequency ..24h\nfrequency 10..\nage 35..42\nwait 2h30min\nscale −1…1\n",
        "wait 10min//soon\nmetric a 1/3/*third*/\n",
        "flow { a- -> b--> c->d- }\npersona a-.b- \"x\" \nscore a- -5\nscore a/* */-5\n",
        "persona größe \"Ä\"\npersona 客户 \"客户\"\npersona a--b_c \"C\"\n",
        "tests signup.form.gateway, b\r\nowner \"Team\",\r\n \"Other\"\r\n",
        "journey\u{A0}\"A\"\u{3000}{\u{200B}}\n",
        "moment\naction \"x\"\noptional; optional }\n",
    ] {
        // The last of them are not what a writer should write, but they need not differ.
        if let Some(ours) = ours(text) {
            assert_eq!(difference(&ours, text), None, "{text}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_read_written_maps_alike(model in sayable()) {
        let text = format::write(&model);
        if let Some(ours) = ours(&text).filter(|ours| !has_rare_letters(ours, &text)) {
            prop_assert_eq!(difference(&ours, &text), None, "{}", text);
        }
    }
}

/// Whether a word has letters beyond the first plane. The two know the letters of different years of Unicode, and
/// nearly all of the newest stand there.
fn has_rare_letters(leaves: &[Leaf], text: &str) -> bool {
    let mut words = leaves.iter().filter(|(_, _, kind)| *kind == SyntaxKind::Word);
    words.any(|(start, end, _)| text[*start..*end].chars().any(|letter| letter > '\u{FFFF}'))
}

/// Every query of every editor is one of this grammar.
#[test]
fn queries_fit_the_grammar() {
    for folder in ["tree-sitter-journey/queries", "helix/queries/journey", "zed/languages/journey"] {
        let mut queries = 0;
        for entry in fs::read_dir(editors(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "scm") {
                let text = fs::read_to_string(&path).unwrap();
                Query::new(&language(), &text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
                queries += 1;
            }
        }
        assert!(queries >= 4, "{folder} holds {queries} queries");
    }
}

/// The committed parser is what the grammar makes, and the grammar's own tests pass.
#[test]
fn the_parser_is_current_and_passes_its_corpus() {
    let Some(command) = tools::TREE_SITTER.find() else { return };
    // A copy, with a home of its own: the command writes a cache and reads a configuration there.
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("tree-sitter-journey");
    copy_folder(&editors("tree-sitter-journey"), &copy);
    let run = |arguments: &[&str]| {
        let output = Command::new(&command)
            .args(arguments)
            .current_dir(&copy)
            .env("HOME", folder.path())
            .env("XDG_CACHE_HOME", folder.path())
            .env("XDG_CONFIG_HOME", folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "tree-sitter {arguments:?}: {said}");
    };
    run(&["generate"]);
    for file in ["src/parser.c", "src/grammar.json", "src/node-types.json"] {
        let (made, kept) = (copy.join(file), editors("tree-sitter-journey").join(file));
        let made = fs::read_to_string(made).unwrap();
        if made != fs::read_to_string(&kept).unwrap() {
            if std::env::var_os("UPDATE_EXPECT").is_some() {
                fs::write(&kept, made).unwrap();
                continue;
            }
            panic!("{file} is not what `tree-sitter generate` makes of grammar.js");
        }
    }
    run(&["test"]);
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}
