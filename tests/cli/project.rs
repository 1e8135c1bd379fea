//! What a `journey.toml` changes.

use expect_test::{Expect, expect};

use super::run::journey;

const MAP: &str = "journey \"Buying\" {\n  stage \"Choice\" {\n    touchpoint \"Shop\" { emotion meh }\n  }\n}\n";

#[track_caller]
fn says(command: &str, files: &[(&str, &str)], code: i32, said: Expect) {
    let run = files.iter().fold(journey(command), |run, (path, text)| run.file(path, text));
    run.fails_with(code, said);
}

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
    says(
        "check",
        &files,
        1,
        expect![[r##"
        error[config-unknown-key]

          × `[theme]` has no key `acent`
           ╭─[team/journey.toml:4:1]
         3 │ [theme]
         4 │ acent = "#fff"
           · ─────
           ╰────
          help: write `accent`

        error[unknown-emotion]

          × nobody knows how good or bad `meh` feels
           ╭─[team/b.journey:3:33]
         2 │   stage "Choice" {
         3 │     touchpoint "Shop" { emotion meh }
           ·                                 ───
         4 │   }
           ╰────
          help: write a score on −1…1 behind it, or add the word to `emotions`
                fix: add a neutral score

        error[empty-file]

          × this file says nothing yet
           ╭─[team/empty.journey:1:1]
         1 │ 
           · ▲
           ╰────
          help: the smallest map is `journey "…" { stage "…" { touchpoint "…" } }`

        4 files: 3 errors
    "##]],
    );
    says(
        "check maps",
        &files,
        0,
        expect![[r#"
        2 files: nothing wrong
    "#]],
    );
    says(
        "check maps --deny empty-file",
        &files,
        1,
        expect![[r#"
        error[empty-file]

          × this file says nothing yet
           ╭─[maps/empty.journey:1:1]
         1 │ 
           · ▲
           ╰────
          help: the smallest map is `journey "…" { stage "…" { touchpoint "…" } }`

        2 files: 1 error
    "#]],
    );
    says(
        "check archive",
        &files,
        2,
        expect![[r#"
        error: there is no `.journey` file in `archive`
          help: files that `.gitignore`, `.ignore` or `exclude` in journey.toml name, and hidden ones, are left out; name a file to check it all the same
    "#]],
    );
    says(
        "check archive/broken.journey --quiet --format narrated",
        &files,
        1,
        expect![[r#"
        there is no statement `jurney` in the file
            Diagnostic severity: error
        Begin snippet for archive/broken.journey starting at line 1, column 1

        snippet line 1: jurney "X"
            label at line 1, columns 1 to 6
        diagnostic help: write `journey`
        diagnostic code: unknown-keyword

    "#]],
    );
    says(
        "render team/b.journey --to mermaid",
        &files,
        1,
        expect![[r##"
        error[config-unknown-key]

          × `[theme]` has no key `acent`
           ╭─[team/journey.toml:4:1]
         3 │ [theme]
         4 │ acent = "#fff"
           · ─────
           ╰────
          help: write `accent`

        error[unknown-emotion]

          × nobody knows how good or bad `meh` feels
           ╭─[team/b.journey:3:33]
         2 │   stage "Choice" {
         3 │     touchpoint "Shop" { emotion meh }
           ·                                 ───
         4 │   }
           ╰────
          help: write a score on −1…1 behind it, or add the word to `emotions`
                fix: add a neutral score

        1 file: 2 errors, nothing rendered; `--keep-going` renders what is healthy
    "##]],
    );
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let files = [("journey.toml", "[limits]\nfile-size = \"1 kB\"\n"), ("a.journey", &"// long\n".repeat(200))];
    says(
        "check a.journey",
        &files,
        2,
        expect![[r#"
        error: cannot read `a.journey`: it is larger than 1000 bytes
          help: split it into several files and `import` them, or raise `file-size` in journey.toml
    "#]],
    );
}

#[test]
fn imports_go_as_far_as_the_project() {
    let files = [
        ("maps/a.journey", "import \"../people.journey\"\n"),
        ("people.journey", "persona ana \"Ana\"\n"),
        ("journey.toml", ""),
    ];
    says(
        "check maps/a.journey",
        &files,
        0,
        expect![[r#"
        2 files: nothing wrong
    "#]],
    );
    // Without a journey.toml, as far as the folder that is named.
    says(
        "check .",
        &files[..2],
        0,
        expect![[r#"
        2 files: nothing wrong
    "#]],
    );
    says(
        "check maps/a.journey",
        &files[..2],
        1,
        expect![[r#"
        error[import-outside]

          × `../people.journey` leads out of the project
           ╭─[maps/a.journey:1:8]
         1 │ import "../people.journey"
           ·        ───────────────────
           ╰────
          help: imports stay inside `maps`; a `journey.toml` further up would make the
                project larger

        1 file: 1 error
    "#]],
    );
}

#[test]
fn a_map_wears_the_words_and_colours_of_its_project() {
    let toml = "[theme]\nname = \"dark\"\nstages = [\"#123456\"]\n[labels]\npain = \"Schmerzpunkte\"\n";
    let map = "journey \"Kauf\" { stage \"Wahl\" { touchpoint \"Laden\" { pain \"Zu laut\" } } }\n";
    let svg = |command: &str| {
        let outcome = journey(command).file("journey.toml", toml).file("a.journey", map).run();
        assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
        outcome.stdout.to_lowercase()
    };
    let own = svg("render a.journey --to svg");
    assert!(own.contains("schmerzpunkte") && own.contains("#123456") && own.contains("#11151d"), "{own}");
    let print = svg("render a.journey --to svg --theme print");
    assert!(print.contains("schmerzpunkte") && !print.contains("#123456"));
}

#[test]
fn fixes_leave_a_journey_toml_alone() {
    let toml = "[theme]\nname = \"drak\"\n";
    let run = journey("check --fix a.journey")
        .file("journey.toml", toml)
        .file("a.journey", "persona maya \"Maya\"\npersona raj \"Raj\"\njourney \"Buying\" {\n  for maya raj\n}\n");
    let outcome = run.run();
    assert_eq!(outcome.code, Some(1), "{}", outcome.stderr);
    assert_eq!(outcome.read("journey.toml"), toml);
    assert!(outcome.read("a.journey").contains("for maya, raj"), "{}", outcome.stderr);
}
