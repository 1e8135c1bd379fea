//! `journey.toml` as the command follows it.

use std::fs;
use std::process::Command;

use expect_test::{Expect, expect};

/// Runs `journey` with `args` in a folder with `files`; gives the exit code and what it says.
fn journey(args: &[&str], files: &[(&str, &str)]) -> (Option<i32>, String) {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_journey"));
    let output = command.args(args).current_dir(folder.path()).env_remove("NO_COLOR").output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

fn says(args: &[&str], files: &[(&str, &str)], code: i32, said: Expect) {
    let (ended, told) = journey(args, files);
    said.assert_eq(&told);
    assert_eq!(ended, Some(code));
}

const MAP: &str = "journey \"Buying\" {\n  stage \"Choice\" {\n    touchpoint \"Shop\" { emotion meh }\n  }\n}\n";

#[test]
fn a_folder_is_checked_as_each_project_wants() {
    let files = [
        ("journey.toml", "exclude = [\"archive\"]\n[emotions]\nmeh = -0.2\n[lint]\nempty-file = \"allow\"\n"),
        ("maps/a.journey", MAP),
        ("maps/empty.journey", ""),
        ("archive/broken.journey", "jurney \"X\"\n"),
        ("team/journey.toml", "[lint]\nempty-file = \"deny\"\n[theme]\nacent = \"#fff\"\n"),
        ("team/b.journey", MAP),
        ("team/empty.journey", ""),
    ];
    says(&["check"], &files, 1, expect![[""]]);
    says(&["check", "maps"], &files, 0, expect![[""]]);
    says(&["check", "maps", "--deny", "empty-file"], &files, 1, expect![[""]]);
    says(&["check", "archive"], &files, 2, expect![[""]]);
    says(&["check", "archive/broken.journey", "--quiet", "--format", "narrated"], &files, 1, expect![[""]]);
    says(&["render", "team/b.journey", "--to", "mermaid"], &files, 1, expect![[""]]);
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let files = [("journey.toml", "[limits]\nfile-size = \"1 kB\"\n"), ("a.journey", &"// long\n".repeat(200))];
    says(&["check", "a.journey"], &files, 2, expect![[""]]);
}

#[test]
fn imports_go_as_far_as_the_project() {
    let files = [
        ("maps/a.journey", "import \"../people.journey\"\n"),
        ("people.journey", "persona ana \"Ana\"\n"),
        ("journey.toml", ""),
    ];
    says(&["check", "maps/a.journey"], &files, 0, expect![[""]]);
    // Without a journey.toml, as far as the folder that is named.
    says(&["check", "."], &files[..2], 0, expect![[""]]);
    let (code, said) = journey(&["check", "maps/a.journey"], &files[..2]);
    assert!(code == Some(1) && said.contains("import-outside"), "{said}");
}
