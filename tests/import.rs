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

/// Journeys that revise, lead to and name things of journeys in other files.
const FILES: [(&str, &str); 3] = [
    (
        "shared/first.journey",
        r#"persona maya "Maya"
journey signup "Signing up" {
  for maya
  scale 1..5
  curve effort "Effort" scale 1..5
  stage decide "Decide" {
    touchpoint form "Form" via web {
      emotion frustrated
      score effort 4
      pain long "Too long" severity high
      opportunity shorter "Shorter form" solves long
    }
    touchpoint paper "Paper" via mail
  }
  flow { start -> form -> exit; form -> paper -> exit }
}
journey never "Never mentioned" { stage "Alone" { touchpoint "Alone" } }
"#,
    ),
    (
        "shared/second.journey",
        r#"import "first.journey"
journey signup-soon "Signing up, soon" {
  revises signup
  stage decide { drop touchpoint paper }
}
"#,
    ),
    (
        "care.journey",
        r#"import "shared/second.journey"
journey signup-later "Signing up, next year" {
  revises signup-soon
  state future
  scale -1..1
  stage decide { touchpoint form { emotion relieved; opportunity help "Help while typing" solves signup.form.long } }
  experiment short "Shorter" { tests shorter, signup.shorter }
}
journey care "After sign-up" {
  for maya
  stage use "Use" { touchpoint home "Home" via app { emotion happy } }
  flow { start -> home -> journey signup }
}
"#,
    ),
];

fn run(folder: &Path, arguments: &[&str]) -> (Output, i32) {
    let output = Command::new(env!("CARGO_BIN_EXE_journey")).args(arguments).current_dir(folder).output().unwrap();
    let code = output.status.code().unwrap();
    (output, code)
}

fn ids(map: &serde_json::Value, list: &str) -> Vec<String> {
    map[list].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn journeys_of_imported_files_that_others_mention_come_back_in_one_file() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("shared")).unwrap();
    for (name, text) in FILES {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let (output, _) = run(folder.path(), &["render", "care.journey", "-o", "care.json"]);
    assert_eq!(text(&output.stderr), "");
    let (output, code) = run(folder.path(), &["import", "care.json", "-o", "back.journey"]);
    let said = "the journeys `signup-soon`, `signup`, which the map only mentions, are declared in the file too\n";
    assert_eq!((text(&output.stderr).as_str(), code), (said, 0));
    let (output, code) = run(folder.path(), &["render", "back.journey", "-o", "back.json"]);
    assert_eq!((text(&output.stderr).as_str(), code), ("", 0));

    let read = |name: &str| -> serde_json::Value {
        serde_json::from_slice(&fs::read(folder.path().join(name)).unwrap()).unwrap()
    };
    let (mut before, mut after) = (read("care.json"), read("back.json"));
    assert_eq!(ids(&before, "journeys"), ["signup-later", "care"]);
    assert_eq!(ids(&before, "mentioned"), ["signup-soon", "signup"]);
    assert_eq!(ids(&after, "mentioned"), Vec::<String>::new());
    // What was mentioned stands behind the rest; nothing else differs.
    let mentioned = before["mentioned"].take();
    before["journeys"].as_array_mut().unwrap().extend(mentioned.as_array().unwrap().clone());
    after["mentioned"].take();
    assert_eq!(after, before);
}

#[test]
fn a_journey_that_was_not_asked_for_is_mentioned() {
    let folder = tempfile::tempdir().unwrap();
    let first = FILES[0].1.replace("journey never", "journey later \"Later\" { revises signup }\njourney never");
    fs::write(folder.path().join("all.journey"), first).unwrap();
    run(folder.path(), &["render", "all.journey", "--journey", "later", "-o", "later.json"]);
    let (output, code) = run(folder.path(), &["import", "later.json", "-o", "later.journey"]);
    let said = "the journey `signup`, which the map only mentions, is declared in the file too\n";
    assert_eq!((text(&output.stderr).as_str(), code), (said, 0));
}

#[test]
fn a_journey_that_the_map_does_not_hold_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let map = r#"{ "format": "journey-map", "version": 1, "journeys": [
  { "id": "later", "title": "Later", "revises": "signup" },
  { "id": "care", "title": "Care", "flow": [{ "from": "start", "to": "refund", "target": "journey" }] }
] }"#;
    fs::write(folder.path().join("map.json"), map).unwrap();
    let (output, code) = run(folder.path(), &["import", "map.json"]);
    assert_eq!((text(&output.stdout), code), (String::new(), 1));
    expect_test::expect![[r#"
        error[unknown-name]

          × there is no journey called `signup`
           ╭─[map.journey:2:11]
         1 │ journey later "Later" {
         2 │   revises signup
           ·           ──────
         3 │   scale -1..1
           ╰────
          help: there is `later`, `care`

        error[unknown-name]

          × there is no journey called `refund`
           ╭─[map.journey:8:22]
         7 │   flow {
         8 │     start -> journey refund
           ·                      ──────
         9 │   }
           ╰────
          help: there is `later`, `care`

        1 file: 2 errors, nothing written; `--keep-going` writes what is there to mend
        the map names the journeys `refund`, `signup` and does not hold them: add an `import` of the files that declare them
    "#]].assert_eq(&text(&output.stderr));
    let (output, code) = run(folder.path(), &["import", "map.json", "--keep-going", "-o", "map.journey"]);
    let said = "the map names the journeys `refund`, `signup` and does not hold them: add an `import` of the files that declare them\n";
    assert!(text(&output.stderr).ends_with(said), "{output:?}");
    assert_eq!(code, 1);
    assert!(fs::read_to_string(folder.path().join("map.journey")).unwrap().contains("revises signup"));
}
