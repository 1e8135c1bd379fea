use expect_test::expect;

use super::run::journey;
use super::{MAP, WRONG};

#[test]
fn a_healthy_map_is_one_line() {
    journey("check map.journey").map(MAP).fails_with(
        0,
        expect![[r#"
        1 file: nothing wrong
    "#]],
    );
}

#[test]
fn a_mistake_shows_its_place_and_what_to_write() {
    journey("check map.journey").map(WRONG).fails_with(
        1,
        expect![[r#"
        error[bad-value]

          × `hihg` is not a `severity`
           ╭─[map.journey:3:31]
         2 │   stage "Decision" {
         3 │     pain "Long form" severity hihg
           ·                               ────
         4 │   }
           ╰────
          help: write `high`; there is `low`, `medium`, `high` or `critical`

        1 file: 1 error
    "#]],
    );
}

#[test]
fn a_screen_reader_gets_sentences() {
    journey("check --format narrated map.journey").map(WRONG).fails_with(
        1,
        expect![[r#"
        `hihg` is not a `severity`
            Diagnostic severity: error
        Begin snippet for map.journey starting at line 2, column 1

        snippet line 2:   stage "Decision" {
        snippet line 3:     pain "Long form" severity hihg
            label at line 3, columns 31 to 34
        snippet line 4:   }
        diagnostic help: write `high`; there is `low`, `medium`, `high` or `critical`
        diagnostic code: bad-value

        1 file: 1 error
    "#]],
    );
}

#[test]
fn programs_get_json() {
    journey("check --format json map.journey").map(WRONG).ends(
        1,
        expect![[r#"
        [
          {
            "code": "bad-value",
            "severity": "error",
            "message": "`hihg` is not a `severity`",
            "help": "write `high`; there is `low`, `medium`, `high` or `critical`",
            "file": "map.journey",
            "range": {
              "start": {
                "offset": 71,
                "line": 3,
                "column": 31
              },
              "end": {
                "offset": 75,
                "line": 3,
                "column": 35
              }
            },
            "related": [],
            "fix": {
              "title": "write `high`",
              "safe": false,
              "edits": [
                {
                  "file": "map.journey",
                  "range": {
                    "start": {
                      "offset": 71,
                      "line": 3,
                      "column": 31
                    },
                    "end": {
                      "offset": 75,
                      "line": 3,
                      "column": 35
                    }
                  },
                  "text": "high"
                }
              ]
            }
          }
        ]
    "#]],
        expect![[r#"
        1 file: 1 error
    "#]],
    );
}

#[test]
fn workflows_get_annotations() {
    journey("check --format github -q map.journey").map(WRONG).ends(1, expect![[r#"
        ::error file=map.journey,line=3,endLine=3,col=31,endColumn=35,title=bad-value::`hihg` is not a `severity`%0Awrite `high`; there is `low`, `medium`, `high` or `critical`
    "#]], expect![""]);
}

#[test]
fn code_scanning_gets_fingerprints_that_name_the_declarations_around() {
    let fingerprint = |text: &str| {
        let outcome = journey("check --format sarif map.journey").map(text).run();
        let log: serde_sarif::sarif::Sarif = serde_json::from_str(&outcome.stdout).unwrap();
        let results = log.runs[0].results.clone().unwrap();
        assert_eq!(results.len(), 1);
        results[0].partial_fingerprints.clone().unwrap()
    };
    let moved = format!("// more\n\n{}", WRONG.replace("  stage", "  goal \"Join\"\n  stage"));
    assert_eq!(fingerprint(WRONG), fingerprint(&moved));
    assert_ne!(fingerprint(WRONG), fingerprint(&WRONG.replace("Decision", "Choice")));
}

#[test]
fn a_folder_stands_for_its_maps_in_a_stable_order() {
    journey("check")
        .file("b.journey", WRONG)
        .file("a/z.journey", MAP)
        .file("a/a.journey", WRONG)
        .file("ignored/c.journey", WRONG)
        .file(".gitignore", "ignored\n")
        .file("notes.txt", "stage stage stage")
        .fails_with(
            1,
            expect![[r#"
            error[bad-value]

              × `hihg` is not a `severity`
               ╭─[a/a.journey:3:31]
             2 │   stage "Decision" {
             3 │     pain "Long form" severity hihg
               ·                               ────
             4 │   }
               ╰────
              help: write `high`; there is `low`, `medium`, `high` or `critical`

            error[bad-value]

              × `hihg` is not a `severity`
               ╭─[b.journey:3:31]
             2 │   stage "Decision" {
             3 │     pain "Long form" severity hihg
               ·                               ────
             4 │   }
               ╰────
              help: write `high`; there is `low`, `medium`, `high` or `critical`

            3 files: 2 errors
        "#]],
        );
}

#[test]
fn a_named_file_is_read_whatever_it_is_called_or_ignored() {
    journey("check notes.txt").file("notes.txt", MAP).file(".gitignore", "*\n").fails_with(
        0,
        expect![[r#"
        1 file: nothing wrong
    "#]],
    );
}

#[test]
fn an_import_is_checked_once_however_many_files_want_it() {
    let importing = format!("import \"shared/people.journey\"\n{MAP}");
    journey("check a.journey b.journey")
        .file("a.journey", &importing)
        .file("b.journey", &importing)
        .file("shared/people.journey", "persona maya \"Maya\" {\n  goall \"Join\"\n}\n")
        .fails_with(
            1,
            expect![[r#"
            error[unknown-keyword]

              × there is no statement `goall` in a persona
               ╭─[shared/people.journey:2:3]
             1 │ persona maya "Maya" {
             2 │   goall "Join"
               ·   ─────
             3 │ }
               ╰────
              help: write `goal`

            3 files: 1 error
        "#]],
        );
}

#[test]
fn what_cannot_be_read_wins_but_the_others_are_still_checked() {
    journey("check missing.journey map.journey").map(WRONG).fails_with(
        2,
        expect![[r#"
        error[bad-value]

          × `hihg` is not a `severity`
           ╭─[map.journey:3:31]
         2 │   stage "Decision" {
         3 │     pain "Long form" severity hihg
           ·                               ────
         4 │   }
           ╰────
          help: write `high`; there is `low`, `medium`, `high` or `critical`

        error: cannot read `missing.journey`: there is no such file or folder
        1 file: 1 error
    "#]],
    );
}

#[test]
fn standard_input_can_stand_for_a_file() {
    journey("check -").stdin(WRONG).fails_with(
        1,
        expect![[r#"
        error[bad-value]

          × `hihg` is not a `severity`
           ╭─[<stdin>:3:31]
         2 │   stage "Decision" {
         3 │     pain "Long form" severity hihg
           ·                               ────
         4 │   }
           ╰────
          help: write `high`; there is `low`, `medium`, `high` or `critical`

        1 file: 1 error
    "#]],
    );
    journey("check - --stdin-filename maps/map.journey")
        .file("maps/people.journey", "persona maya \"Maya\"\n")
        .stdin("import \"people.journey\"\njourney \"x\" { for maya; stage \"y\" }\n")
        .fails_with(
            0,
            expect![[r#"
            2 files: nothing wrong
        "#]],
        );
}

#[test]
fn imports_may_go_as_far_as_what_is_checked_or_the_project() {
    let map = "import \"../shared/people.journey\"\njourney \"x\" { for maya; stage \"y\" }\n";
    let run = |args: &str| {
        journey(args).file("maps/map.journey", map).file("shared/people.journey", "persona maya \"Maya\"\n")
    };
    assert_eq!(run("check maps/map.journey").run().code, Some(1));
    assert_eq!(run("check").run().code, Some(0));
    assert_eq!(run("check maps/map.journey").file("journey.toml", "").run().code, Some(0));
    assert_eq!(run("render maps/map.journey --to json").file("journey.toml", "").run().code, Some(0));
}

#[test]
fn a_name_for_standard_input_needs_standard_input() {
    journey("check a.journey --stdin-filename b.journey").file("a.journey", MAP).fails_with(
        2,
        expect![[r#"
        error: `--stdin-filename` is for standard input
          help: write `-` as the file
    "#]],
    );
}

#[test]
fn levels_turn_findings_up_and_off() {
    journey("check --allow empty-file a.journey").file("a.journey", "").fails_with(
        0,
        expect![[r#"
        1 file: nothing wrong
    "#]],
    );
    journey("check --warn empty-file a.journey").file("a.journey", "").fails_with(
        0,
        expect![[r#"
        warning[empty-file]

          ⚠ this file says nothing yet
           ╭─[a.journey:1:1]
         1 │ 
           · ▲
           ╰────
          help: the smallest map is `journey "…" { stage "…" { touchpoint "…" } }`

        1 file: 1 warning
    "#]],
    );
    journey("check --deny empty-file a.journey").file("a.journey", "").fails_with(
        1,
        expect![[r#"
        error[empty-file]

          × this file says nothing yet
           ╭─[a.journey:1:1]
         1 │ 
           · ▲
           ╰────
          help: the smallest map is `journey "…" { stage "…" { touchpoint "…" } }`

        1 file: 1 error
    "#]],
    );
}

#[test]
fn a_level_for_no_rule_is_told() {
    journey("check --deny emtpy-file").fails_with(
        2,
        expect![[r#"
        error: `--deny emtpy-file`: there is no rule called `emtpy-file`
          help: did you mean `empty-file`?
          help: `journey explain` lists all rules
    "#]],
    );
    journey("check --allow no-journey").fails_with(
        2,
        expect![[r#"
        error: `--allow no-journey` cannot be: `no-journey` is always an error
          help: `journey explain no-journey` says how to mend it
    "#]],
    );
    journey("check --allow empty-file --deny empty-file").fails_with(
        2,
        expect![[r#"
        error: `empty-file` is given two levels
          help: keep one of the options
    "#]],
    );
}

#[test]
fn quiet_is_quiet() {
    journey("check --quiet a.journey b.journey")
        .file("a.journey", "")
        .file("b.journey", MAP)
        .fails_with(0, expect![""]);
}

#[test]
fn colour_is_for_those_who_ask_for_it() {
    let colored = |args: &str| journey(args).map(WRONG).env("NO_COLOR", "1").run().stderr.contains("\u{1b}[31m");
    assert!(!colored("check map.journey"));
    assert!(!colored("check map.journey --color never"));
    assert!(colored("check map.journey --color always"));
    assert!(colored("check missing.journey --color always"));
}

#[test]
fn two_runs_say_the_same_wherever_they_run() {
    for format in ["human", "narrated", "json", "sarif", "github"] {
        let run = |home: &'static str, lang: &'static str, zone: &'static str| {
            let args = format!("check --format {format}");
            let run = journey(&args).file("a.journey", WRONG).file("b/b.journey", MAP).file("c.journey", WRONG);
            let outcome = run.env("HOME", home).env("LANG", lang).env("LC_ALL", lang).env("TZ", zone).run();
            (outcome.code, outcome.stdout, outcome.stderr)
        };
        let first = run("/nowhere", "C", "UTC");
        assert_eq!(first.0, Some(1));
        assert_eq!(first, run("/", "tr_TR.UTF-8", "Asia/Kathmandu"));
    }
}
