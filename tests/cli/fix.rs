use expect_test::expect;

use super::run::journey;
use super::{MAP, WRONG};

#[test]
fn safe_fixes_are_written_and_the_rest_is_told() {
    let text = "journey \"Sign-up\" {\n  for maya raj\n  stage \"Decision\" {\n    pain \"Long form\" severity hihg\n  }\n}\npersona maya \"Maya\"\npersona raj \"Raj\"\n";
    let outcome = journey("check --fix map.journey").map(text).fails_with(
        1,
        expect![[r#"
        error[bad-value]

          × `hihg` is not a `severity`
           ╭─[map.journey:4:31]
         3 │   stage "Decision" {
         4 │     pain "Long form" severity hihg
           ·                               ────
         5 │   }
           ╰────
          help: write `high`; there is `low`, `medium`, `high` or `critical`

        1 file: 1 error; 1 mistake mended
    "#]],
    );
    expect![[r#"
        journey "Sign-up" {
          for maya, raj
          stage "Decision" {
            pain "Long form" severity hihg
          }
        }
        persona maya "Maya"
        persona raj "Raj"
    "#]]
    .assert_eq(&outcome.read("map.journey"));
    assert_eq!(outcome.files().len(), 1);
}

#[test]
fn a_healthy_file_is_not_touched() {
    let run = journey("check --fix map.journey").map(MAP);
    let path = run.path().join("map.journey");
    let before = std::fs::metadata(&path).unwrap().modified().unwrap();
    let outcome = run.run();
    assert_eq!(outcome.read("map.journey"), MAP);
    assert_eq!(std::fs::metadata(outcome.path("map.journey")).unwrap().modified().unwrap(), before);
}

#[test]
fn a_file_that_is_not_utf8_is_not_written() {
    let text = b"journey \"Caf\xe9\" {\n  for maya raj\n  stage \"b\"\n}\npersona maya \"Maya\"\npersona raj \"Raj\"\n";
    let outcome = journey("check --fix map.journey").map(text).run();
    assert_eq!(outcome.code, Some(1));
    assert_eq!(std::fs::read(outcome.path("map.journey")).unwrap(), text);
}

#[test]
fn an_imported_file_that_nobody_named_stays() {
    let people = "persona maya \"Maya\" {\n  prefers web app\n}\n";
    let map = "import \"people.journey\"\njourney \"x\" { for maya; stage \"y\" }\n";
    let outcome = journey("check --fix map.journey").map(map).file("people.journey", people).run();
    assert_eq!(outcome.read("people.journey"), people);
    let outcome = journey("check --fix map.journey people.journey").map(map).file("people.journey", people).run();
    assert_eq!(outcome.read("people.journey"), people.replace("web app", "web, app"));
}

#[test]
fn standard_input_cannot_be_fixed() {
    journey("check --fix -").stdin(WRONG).fails_with(
        2,
        expect![[r#"
        error: `--fix` cannot change standard input
          help: name the file
    "#]],
    );
}

#[cfg(unix)]
#[test]
fn what_cannot_be_written_is_said_and_not_counted() {
    use std::os::unix::fs::PermissionsExt;

    let map = "journey \"x\" { stage \"y\" { duration 5 minutes } }\n";
    let run = journey("check --fix map.journey sub/other.journey").map(map).file("sub/other.journey", map);
    let folder = run.path().join("sub");
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o555)).unwrap();
    std::fs::set_permissions(folder.join("other.journey"), std::fs::Permissions::from_mode(0o444)).unwrap();
    let outcome = run.run();
    std::fs::set_permissions(outcome.path("sub"), std::fs::Permissions::from_mode(0o755)).unwrap();
    // The superuser may write everywhere.
    if outcome.read("sub/other.journey") == map {
        assert_eq!(outcome.code, Some(2));
        assert!(outcome.stderr.contains("cannot write `sub/other.journey`"), "{}", outcome.stderr);
        assert!(outcome.stderr.ends_with("2 files: 1 error; 1 mistake mended\n"), "{}", outcome.stderr);
    }
    assert_eq!(outcome.read("map.journey"), map.replace("5 minutes", "5min"));
}
