//! `journey import`: files, options and exit codes.

use std::path::Path;

use expect_test::expect;
use serde_json::Value;

use super::run::{Outcome, Run, journey};

/// The bytes of a fixture of imported maps.
fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/format/fixtures").join(name)).unwrap()
}

fn import(args: &str) -> Run {
    journey(&format!("import {args}"))
        .file("whole.json", fixture("whole.json"))
        .file("damaged.json", fixture("damaged.json"))
}

#[test]
fn json_becomes_text_on_standard_output() {
    let expected = String::from_utf8(fixture("whole.journey")).unwrap();
    assert_eq!(import("whole.json").done().stdout, expected);
    assert_eq!(import("- --from json").stdin(fixture("whole.json")).done().stdout, expected);
}

#[test]
fn a_file_that_is_there_is_not_written_over() {
    let outcome = import("whole.json -o map.journey").map("mine").fails_with(
        2,
        expect![[r#"
        error: `map.journey` is there already
          help: name another file, or write over it with `--force`
    "#]],
    );
    assert_eq!(outcome.read("map.journey"), "mine");
    let outcome = import("whole.json -o map.journey --force").map("mine").done();
    assert!(outcome.read("map.journey").starts_with("channel locker"));
}

#[test]
fn a_map_with_mistakes_is_written_only_when_asked() {
    let outcome = import("damaged.json -o map.journey").run();
    assert_eq!(outcome.code, Some(1));
    assert!(
        outcome.stderr.ends_with("nothing written; `--keep-going` writes what is there to mend\n"),
        "{}",
        outcome.stderr
    );
    assert!(!outcome.path("map.journey").exists());
    let outcome = import("damaged.json -o map.journey --keep-going").run();
    assert_eq!(outcome.code, Some(1));
    assert!(outcome.path("map.journey").exists());
}

#[test]
fn what_is_no_map_is_told() {
    import("a.json").file("a.json", "{\"format\": \"canvas\"}").fails_with(
        1,
        expect![[r#"
        error: a.json: line 1, column 1: `format`: expected "journey-map", found "canvas"
    "#]],
    );
    import("b.json").file("b.json", b"\xff").fails_with(
        1,
        expect![[r#"
        error: b.json: this is not UTF-8 text: byte 1 belongs to no character
    "#]],
    );
    import("c.xyz").file("c.xyz", "{}").fails_with(
        2,
        expect![[r#"
        error: what is in `c.xyz`? Its ending does not say
          help: if JSON of a map is in it, say so with `--from json`
    "#]],
    );
    import("map.csv").file("map.csv", "stage,touchpoint\n").fails_with(
        2,
        expect![[r#"
        error: `map.csv` cannot be imported: CSV lacks what a map says
          help: import the JSON of the same map: `journey render FILE --to json` writes it
          help: if JSON of a map is in it, say so with `--from json`
    "#]],
    );
    import("missing.json").fails_with(
        2,
        expect![[r#"
        error: cannot read `missing.json`: there is no such file or folder
    "#]],
    );
    import("-").stdin("{}").fails_with(
        2,
        expect![[r#"
        error: what is on standard input?
          help: say it with `--from json`
    "#]],
    );
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

fn with_files(run: Run) -> Run {
    FILES.into_iter().fold(run, |run, (name, text)| run.file(name, text))
}

fn ids(map: &Value, list: &str) -> Vec<String> {
    map[list].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect()
}

/// The map that the command wrote to `path`.
fn map(outcome: &Outcome, path: &str) -> Value {
    serde_json::from_str(&outcome.read(path)).unwrap()
}

#[test]
fn journeys_of_imported_files_that_others_mention_come_back_in_one_file() {
    let outcome = with_files(journey("render care.journey -o care.json")).done();
    let mut before = map(&outcome, "care.json");
    let outcome = journey("import care.json -o back.journey").file("care.json", outcome.read("care.json")).fails_with(
        0,
        expect![[r#"
            the journeys `signup-soon`, `signup`, which the map only mentions, are declared in the file too
        "#]],
    );
    let outcome = journey("render back.journey -o back.json").file("back.journey", outcome.read("back.journey")).done();
    let mut after = map(&outcome, "back.json");
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
    let (_, signup) = FILES[0];
    let text = format!("{signup}journey later \"Later\" {{ revises signup }}\n");
    let outcome = journey("render map.journey --journey later -o later.json").map(text).done();
    let later = outcome.read("later.json");
    journey("import later.json -o later.journey").file("later.json", later).fails_with(
        0,
        expect![[r#"
        the journey `signup`, which the map only mentions, is declared in the file too
    "#]],
    );
}

#[test]
fn a_journey_that_the_map_does_not_hold_is_named() {
    let text = r#"{ "format": "journey-map", "version": 1, "journeys": [
  { "id": "later", "title": "Later", "revises": "signup" },
  { "id": "care", "title": "Care", "flow": [{ "from": "start", "to": "refund", "target": "journey" }] }
] }"#;
    let told = journey("import map.json").file("map.json", text).fails_with(1, expect![[r#"
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
    "#]]);
    let outcome = journey("import map.json --keep-going -o map.journey").file("map.json", text).run();
    assert_eq!(outcome.code, Some(1));
    assert_eq!(outcome.stderr.lines().last(), told.stderr.lines().last());
    assert!(outcome.read("map.journey").contains("revises signup"));
}
