//! What ARCHITECTURE.md says must be absent is absent from the sources.

use std::fs;
use std::path::{Path, PathBuf};

use journey::language;

/// A claim: none of these words stands in the code below these paths, tests and comments left out.
struct Absent {
    claim: &'static str,
    below: &'static [&'static str],
    /// Where the words may stand all the same.
    but: &'static [&'static str],
    /// Names as the code has them: whole identifiers, or paths of them.
    words: &'static [&'static str],
}

const ABSENT: &[Absent] = &[
    Absent {
        claim: "only the parser names pest",
        below: &["src"],
        but: &["src/syntax/parser.rs"],
        words: &["pest", "pest_derive"],
    },
    Absent {
        claim: "the library opens no file, and asks the disk nothing",
        below: &["src"],
        but: &["src/cli"],
        words: &[
            "fs",
            "OpenOptions",
            "read_dir",
            "read_link",
            "tempfile",
            "memmap2",
            "ignore::WalkBuilder",
            "is_file",
            "is_dir",
            "try_exists",
            "symlink_metadata",
            "load_font_file",
            "load_fonts_dir",
        ],
    },
    Absent {
        claim: "nothing below `cli` prints, reads a terminal, ends the process or starts another",
        below: &["src"],
        but: &["src/cli", "src/main.rs"],
        words: &["print!", "println!", "eprint!", "eprintln!", "dbg!", "stdin", "stdout", "stderr", "std::process"],
    },
    Absent {
        claim: "nothing below `cli` reads the environment or a folder that it was not given",
        below: &["src"],
        but: &["src/cli"],
        words: &["std::env", "env::var", "env::var_os", "current_dir", "temp_dir"],
    },
    Absent {
        claim: "only the shell asks what day it is",
        below: &["src"],
        but: &["src/cli/today.rs"],
        words: &["SystemTime", "Instant", "Zoned", "Timestamp::now", "Local"],
    },
    Absent {
        claim: "the fonts of the machine come in through the shell alone",
        below: &["src"],
        but: &["src/cli/system_fonts.rs"],
        words: &["load_system_fonts", "fontconfig"],
    },
    Absent {
        claim: "only the server knows the protocol of editors",
        below: &["src"],
        but: &["src/lsp", "src/cli/lsp.rs"],
        words: &["lsp_server", "gen_lsp_types"],
    },
    Absent {
        claim: "only one file names the crate of the types of the protocol",
        below: &["src/lsp"],
        but: &["src/lsp/types.rs"],
        words: &["gen_lsp_types"],
    },
    Absent {
        claim: "nothing before `layout` knows a font",
        below: &[
            "src/text",
            "src/syntax",
            "src/language",
            "src/ast",
            "src/lower",
            "src/model",
            "src/resolve",
            "src/project",
            "src/config",
            "src/check",
            "src/analysis",
            "src/format",
            "src/fix",
            "src/diagnostic",
            "src/import",
        ],
        but: &[],
        words: &["skrifa", "read_fonts", "harfrust", "fontdb", "layout::text"],
    },
    Absent {
        claim: "layout knows no format of pictures",
        below: &["src/layout"],
        but: &[],
        words: &["backend", "resvg", "usvg", "krilla", "png"],
    },
    Absent {
        claim: "syntax knows no language: it asks a vocabulary",
        below: &["src/syntax"],
        but: &[],
        words: &["crate::language", "crate::lower", "crate::model", "crate::ast"],
    },
    Absent {
        claim: "no test looks at a clock",
        below: &["tests", "src"],
        but: &["src/cli/today.rs"],
        words: &["Instant", "SystemTime", "recv_timeout", "wait_timeout", "wait_timeout_while"],
    },
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The Rust files at `path` and below.
fn sources(path: &Path, found: &mut Vec<PathBuf>) {
    if path.is_dir() {
        let mut entries: Vec<_> = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        entries.iter().for_each(|entry| sources(entry, found));
    } else if path.extension().is_some_and(|extension| extension == "rs") {
        found.push(path.to_owned());
    }
}

/// A token of Rust, as far as this test has to tell them apart.
#[derive(Debug, PartialEq)]
enum Token {
    /// An identifier, or several with `::` between.
    Path(String),
    /// What stands between double quotes.
    Text(String),
}

/// The tokens of `code`, without comments.
fn tokens(code: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some((text, length)) = quoted(rest) {
            found.push(Token::Text(text.to_owned()));
            length
        } else if first.is_alphabetic() || first == '_' {
            let length = path(rest);
            found.push(Token::Path(rest[..length].to_owned()));
            length
        } else if rest.starts_with("'\"'") {
            3
        } else if let Some(escaped) = rest.strip_prefix("'\\") {
            // What is escaped may be a quote itself.
            escaped.char_indices().nth(1).map_or(rest.len(), |(at, _)| 2 + at)
        } else {
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    found
}

/// The text that `rest` starts with, and where it ends: `"…"`, `r"…"`, `r#"…"#`.
fn quoted(rest: &str) -> Option<(&str, usize)> {
    let raw = rest.strip_prefix('r').map(|rest| rest.trim_start_matches('#')).filter(|rest| rest.starts_with('"'));
    if let Some(inner) = raw {
        let start = rest.len() - inner.len() + 1;
        let end = format!("\"{}", "#".repeat(start - 2));
        let length = rest[start..].find(&end)?;
        return Some((&rest[start..start + length], start + length + end.len()));
    }
    let inner = rest.strip_prefix('"')?;
    let mut escaped = false;
    let end = inner.find(|c| match c {
        _ if escaped => {
            escaped = false;
            false
        }
        '\\' => {
            escaped = true;
            false
        }
        c => c == '"',
    })?;
    Some((&inner[..end], end + 2))
}

/// The length of the path of identifiers that `rest` starts with, the mark of a macro included.
fn path(rest: &str) -> usize {
    let word = |text: &str| text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let mut length = word(rest);
    while let Some(next) = rest[length..].strip_prefix("::").filter(|next| word(next) > 0) {
        length += 2 + word(next);
    }
    let is_macro = rest[length..].starts_with('!') && !rest[length..].starts_with("!=");
    length + usize::from(is_macro)
}

/// The code of a file below `src` up to its tests, which stand last; that of a test is whole.
fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    let tests = text.find("#[cfg(test)]\nmod tests {").filter(|_| file.starts_with(root().join("src")));
    text[..tests.unwrap_or(text.len())].to_owned()
}

/// Whether `word` stands in `path` as a run of whole identifiers.
fn names(path: &str, word: &str) -> bool {
    path.match_indices(word).any(|(at, _)| {
        let (before, after) = (&path[..at], &path[at + word.len()..]);
        (before.is_empty() || before.ends_with("::")) && (after.is_empty() || after.starts_with("::"))
    })
}

/// The files below `paths` with their tokens.
fn read(paths: &[&str]) -> Vec<(PathBuf, Vec<Token>)> {
    let mut files = Vec::new();
    paths.iter().for_each(|path| sources(&root().join(path), &mut files));
    files
        .into_iter()
        .map(|file| {
            let tokens = tokens(&code(&file));
            (file, tokens)
        })
        .collect()
}

#[test]
fn what_must_be_absent_is_absent() {
    let all = read(&["src", "tests"]);
    let mut broken = Vec::new();
    for Absent { claim, below, but, words } in ABSENT {
        let within = |paths: &[&str], file: &Path| paths.iter().any(|path| file.starts_with(root().join(path)));
        assert!(below.iter().chain(*but).all(|path| root().join(path).exists()), "{claim}: {below:?}, {but:?}");
        for (file, tokens) in all.iter().filter(|(file, _)| within(below, file) && !within(but, file)) {
            for token in tokens {
                if let Token::Path(path) = token
                    && let Some(word) = words.iter().find(|word| names(path, word))
                {
                    let file = file.strip_prefix(root()).unwrap().display();
                    broken.push(format!("{file} names `{word}`, but {claim}"));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// How kinds of tokens are called is no keyword, though it may be the same word.
const KINDS: &str = "src/syntax/kind.rs";

#[test]
fn no_keyword_stands_in_syntax() {
    let keywords: Vec<&str> = language::rows().map(|row| row.keyword.word()).collect();
    let files = read(&["src/syntax"]);
    for (file, tokens) in files.iter().filter(|(file, _)| *file != root().join(KINDS)) {
        for token in tokens {
            if let Token::Text(text) = token {
                assert!(!keywords.contains(&text.as_str()), "{} knows `{text}`", file.display());
            }
        }
    }
}

#[test]
fn the_tokens_of_rust_are_told_apart() {
    let path = |path: &str| Token::Path(path.to_owned());
    let text = |text: &str| Token::Text(text.to_owned());
    let code = "use std::fs; // fs::read\n/* env */ let a = '\"'; b(\"x\\\"fs\", r#\"a \"b\" c\"#, '\\'', r\"d\"); c::<u8>::d; std::e!(f != g)";
    let expected = [
        path("use"),
        path("std::fs"),
        path("let"),
        path("a"),
        path("b"),
        text("x\\\"fs"),
        text("a \"b\" c"),
        text("d"),
        path("c"),
        path("u8"),
        path("d"),
        path("std::e!"),
        path("f"),
        path("g"),
    ];
    assert_eq!(tokens(code), expected);
    assert!(names("std::fs::read", "fs") && names("std::fs::read", "std::fs") && !names("offset::fsx", "fs"));
}
