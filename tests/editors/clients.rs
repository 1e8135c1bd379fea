//! Real editors against the real server, where they are installed. `.ci/run` installs them.

use std::process::Command;

use super::editors;
use crate::support::tools::{self, Tool};

/// Runs the script `script` of an editor with the journey command, where `editor` is there.
fn drive(editor: &Tool, script: &str) {
    if editor.find().is_none() {
        return;
    }
    let output = Command::new(editors(script)).arg(env!("CARGO_BIN_EXE_journey")).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{script}:\n{said}");
}

#[test]
fn neovim_mends_completes_renames_and_formats() {
    drive(&tools::NEOVIM, "neovim/test/run");
}

#[test]
fn emacs_mends_completes_renames_and_formats() {
    drive(&tools::EMACS, "emacs/test/run");
}

/// The scopes of the TextMate grammar, as VS Code's own libraries find them.
#[test]
fn the_textmate_grammar_gives_the_scopes_of_its_fixtures() {
    vscode("test/grammar/grammar.test.mjs");
}

#[test]
fn vscode_tells_the_server_its_settings() {
    vscode("test/settings/settings.test.mjs");
}

/// Runs a test of the extension, where the packages that it needs are installed.
fn vscode(test: &str) {
    let Some(node) = tools::VSCODE.find() else { return };
    let output = Command::new(node).args(["--test", test]).current_dir(editors("vscode")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}
