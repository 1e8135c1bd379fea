//! `journey import`: files, options and exit codes.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/format/fixtures").join(name);
    path.to_str().unwrap().to_owned()
}

/// Runs `journey import` in `folder` and gives what it said and its exit code.
fn import(folder: &Path, arguments: &[&str], input: &str) -> (Output, i32) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_journey"));
    command.arg("import").args(arguments).current_dir(folder);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A command that does not read its input may be gone already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    let code = output.status.code().unwrap();
    (output, code)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn json_becomes_text_on_standard_output() {
    let folder = tempfile::tempdir().unwrap();
    let expected = fs::read_to_string(fixture("whole.journey")).unwrap();
    let (output, code) = import(folder.path(), &[&fixture("whole.json")], "");
    assert_eq!((text(&output.stdout), text(&output.stderr), code), (expected.clone(), String::new(), 0));
    let json = fs::read_to_string(fixture("whole.json")).unwrap();
    let (output, code) = import(folder.path(), &["-", "--from", "json"], &json);
    assert_eq!((text(&output.stdout), code), (expected, 0));
}

#[test]
fn a_file_that_is_there_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.journey");
    fs::write(&path, "mine").unwrap();
    let (output, code) = import(folder.path(), &[&fixture("whole.json"), "-o", "map.journey"], "");
    assert_eq!(code, 2);
    assert!(text(&output.stderr).contains("--force"), "{output:?}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    let (_, code) = import(folder.path(), &[&fixture("whole.json"), "-o", "map.journey", "--force"], "");
    assert_eq!(code, 0);
    assert!(fs::read_to_string(&path).unwrap().starts_with("channel locker"));
}

#[test]
fn a_map_with_mistakes_is_written_only_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.journey");
    let (output, code) = import(folder.path(), &[&fixture("damaged.json"), "-o", "map.journey"], "");
    assert_eq!(code, 1);
    assert!(text(&output.stderr).contains("nothing written"), "{output:?}");
    assert!(!path.exists());
    let (_, code) = import(folder.path(), &[&fixture("damaged.json"), "-o", "map.journey", "--keep-going"], "");
    assert_eq!(code, 1);
    assert!(path.exists());
}

#[test]
fn what_is_no_map_is_told() {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes, code, said) in [
        ("a.json", &b"{\"format\": \"canvas\"}"[..], 1, "line 1, column 1: `format`: expected \"journey-map\""),
        ("b.json", &b"\xff"[..], 1, "byte 1 belongs to no character"),
        ("c.xyz", &b"{}"[..], 2, "--from json"),
    ] {
        fs::write(folder.path().join(name), bytes).unwrap();
        let (output, exit) = import(folder.path(), &[name], "");
        assert_eq!(exit, code, "{output:?}");
        assert!(text(&output.stderr).contains(said), "{output:?}");
        assert!(output.stdout.is_empty());
    }
    let (output, code) = import(folder.path(), &["missing.json"], "");
    assert_eq!(code, 2);
    assert!(text(&output.stderr).contains("there is no such file"), "{output:?}");
    let (_, code) = import(folder.path(), &["-"], "{}");
    assert_eq!(code, 2);
}
