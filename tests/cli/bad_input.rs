//! Whatever is given, the answer is a message and an exit code, never a panic or half a file.

use expect_test::expect;

use super::MAP;
use super::run::journey;

#[test]
fn an_empty_file_is_clean() {
    journey("check a.journey").file("a.journey", "").fails_with(
        0,
        expect![[r#"
            info[empty-file]

              ☞ this file says nothing yet
               ╭─[a.journey:1:1]
             1 │ 
               · ▲
               ╰────
              help: the smallest map is `journey "…" { stage "…" { touchpoint "…" } }`

            1 file: 1 info
        "#]],
    );
}

#[test]
fn a_folder_without_maps() {
    journey("check maps").file("maps/readme.md", "# Maps").fails_with(2, expect![[r#"
        error: there is no `.journey` file in `maps`
          help: files that `.gitignore`, `.ignore` or `exclude` in journey.toml name, and hidden ones, are left out; name a file to check it all the same
    "#]]);
    journey("check").fails_with(2, expect![[r#"
        error: there is no `.journey` file in `.`
          help: files that `.gitignore`, `.ignore` or `exclude` in journey.toml name, and hidden ones, are left out; name a file to check it all the same
    "#]]);
}

#[test]
fn a_folder_is_no_map_to_render() {
    journey("render maps --to json").folder("maps").fails_with(
        2,
        expect![[r#"
        error: `maps` is a folder, and many maps together are rendered as HTML only
          help: write `journey render maps --to html -o site`, or name the file of one map
    "#]],
    );
}

#[test]
fn a_missing_file() {
    journey("check signup.jurney").file("signup.journey", MAP).fails_with(
        2,
        expect![[r#"
        error: cannot read `signup.jurney`: there is no such file or folder
          help: did you mean `signup.journey`?
    "#]],
    );
    journey("render signup --to json").file("signup.journey", MAP).fails_with(
        2,
        expect![[r#"
        error: cannot read `signup`: there is no such file or folder
          help: did you mean `signup.journey`?
    "#]],
    );
    journey("check no/such/folder/").fails_with(
        2,
        expect![[r#"
        error: cannot read `no/such/folder/`: there is no such file or folder
    "#]],
    );
}

#[test]
fn invalid_utf8_is_a_mistake_in_the_file() {
    journey("check a.journey").file("a.journey", b"journey \"Caf\xe9\" {\n  stage \"b\"\n}\n").fails_with(
        1,
        expect![[r#"
            error[invalid-utf8]

              × this file is not UTF-8 text
               ╭─[a.journey:1:13]
             1 │ journey "Caf�" {
               ·             ┬
               ·             ╰── the first byte that is not
             2 │   stage "b"
               ╰────
              help: save it as UTF-8; what cannot be read is taken for U+FFFD

            1 file: 1 error
        "#]],
    );
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_fine() {
    let text = format!("\u{feff}{}", MAP.replace('\n', "\r\n"));
    journey("check a.journey").file("a.journey", text).fails_with(
        0,
        expect![[r#"
        1 file: nothing wrong
    "#]],
    );
    journey("check a.journey").file("a.journey", "\u{feff}stagg \"x\"\r\n\r\nstag \"y\"\r\n").fails_with(
        1,
        expect![[r#"
            error[unknown-keyword]

              × there is no statement `stagg` in the file
               ╭─[a.journey:1:1]
             1 │ stagg "x"
               · ─────
             2 │ 
               ╰────
              help: the file can hold `persona`, `channel`, `source`, `metric`, `journey`,
                    `import`, `emotions`

            error[unknown-keyword]

              × there is no statement `stag` in the file
               ╭─[a.journey:3:1]
             2 │ 
             3 │ stag "y"
               · ────
               ╰────
              help: the file can hold `persona`, `channel`, `source`, `metric`, `journey`,
                    `import`, `emotions`

            1 file: 2 errors
        "#]],
    );
}

#[test]
fn a_hundred_thousand_braces() {
    journey("check a.journey").file("a.journey", "{".repeat(100_000)).fails_with(
        1,
        expect![[r#"
        error[missing-keyword]

          × this block has nothing in front of its `{`, so nobody can know what it is
           ╭─[a.journey:1:1]
         1 │ {{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{…
           · ─
           ╰────
          help: write what it is before it, such as `persona "…" {`

        error[nesting-too-deep]

          × blocks stand more than 64 deep in one another here
           ╭─[a.journey:1:65]
         1 │ …{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{…
           ·                        ─
           ╰────
          help: no map needs that many: look for a `{` too many

        1 file: 2 errors
    "#]],
    );
}

#[test]
fn a_line_of_fifty_megabytes() {
    let line = format!("journey \"{}", "x".repeat(50_000_000));
    journey("check a.journey").file("a.journey", &line).fails_with(
        2,
        expect![[r#"
            error: cannot read `a.journey`: it is larger than 16 MiB
              help: split it into several files and `import` them, or raise `file-size` in journey.toml
        "#]],
    );
    journey("check -").stdin(&line).fails_with(
        2,
        expect![[r#"
            error: cannot read `<stdin>`: it is larger than 16 MiB
              help: split it into several files and `import` them, or raise `file-size` in journey.toml
        "#]],
    );
    journey("render a.journey -o a.json").file("a.journey", &line).fails_with(
        2,
        expect![[r#"
            error: cannot read `a.journey`: it is larger than 16 MiB
              help: split it into several files and `import` them, or raise `file-size` in journey.toml
        "#]],
    );
}

#[test]
fn a_line_as_long_as_may_be_is_shown_in_part() {
    let line = format!("journey \"{}\" {{ stagg \"y\" }}", "x".repeat(16_000_000));
    journey("check a.journey").file("a.journey", &line).fails_with(
        1,
        expect![[r#"
        error[unknown-keyword]

          × there is no statement `stagg` in a journey
           ╭─[a.journey:1:16000014]
         1 │ …xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" { stagg "y" }
           ·                                                           ─────
           ╰────
          help: write `stage`

        1 file: 1 error
    "#]],
    );
}

#[test]
fn a_map_cannot_send_commands_to_the_terminal() {
    let text = "journey \"\u{1b}]0;owned\u{7}\" {\n  stage \"\u{202e}evil\" {\n    pain \"x\" severity \u{1b}[31mhigh\n  }\n}\n";
    let outcome = journey("check").arg("a\u{1b}[2J.journey").file("a\u{1b}[2J.journey", text).run();
    assert_eq!(outcome.code, Some(1));
    assert!(!outcome.stderr.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{:?}", outcome.stderr);
    let missing = journey("check").arg("no\u{1b}[2J.journey").run();
    assert!(!missing.stderr.contains('\u{1b}'), "{:?}", missing.stderr);
}

/// Each of these once asked for a proposal for its own proposal, until the stack ended.
#[test]
fn a_date_or_scale_that_nobody_can_mend() {
    for command in ["check", "fmt", "render --to json"] {
        let map = "source t \"T\" { date 2026-1031 }\nsource u \"U\" { date \"2026-103\" }\n";
        let ended = journey(&format!("{command} map.journey")).map(map).run();
        assert!(matches!(ended.code, Some(0 | 1)), "{command}: {:?} {}", ended.code, ended.stderr);
    }
    journey("check map.journey").map("source t \"T\" { date 2026-1031 }\n").fails_with(
        1,
        expect![[r#"
        error[bad-value]

          × `2026-1031` is not a date; the order is year, month, day, with hyphens
           ╭─[map.journey:1:21]
         1 │ source t "T" { date 2026-1031 }
           ·                     ─────────
           ╰────
          help: write a date such as `2026`, `2026-10` or `2026-10-31`

        1 file: 1 error
    "#]],
    );
    let scale = format!("metric m \"M\" {{ scale \"..1{}\" }}\n", "-1".repeat(50_000));
    assert_eq!(journey("check map.journey").map(scale).run().code, Some(1));
}

#[test]
fn a_pattern_that_would_end_the_program() {
    let braces = format!("exclude = [\"{}a{}\"]\n", "{".repeat(125), "}".repeat(125));
    journey("check").file("journey.toml", braces).map(MAP).fails_with(
        1,
        expect![[r#"
        error[config-bad-value]

          × `{…}` stands more than 8 deep in this pattern
           ╭─[journey.toml:1:12]
         1 │ exclude = ["{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{…
           ·            ─────────────────────────────────────────────────────────
           ╰────
          help: write several patterns, each in quotes of its own

        1 file: 1 error
    "#]],
    );
}
