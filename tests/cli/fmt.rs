use expect_test::expect;

use super::MAP;
use super::run::journey;

const UNTIDY: &str = "journey signup \"Sign-up\"{\n stage \"Awareness\"\n {\n touchpoint ad \"Social media ad\" via social { emotion curious }\n }\n}";
const TIDY: &str = "journey signup \"Sign-up\" {\n  stage \"Awareness\" {\n    touchpoint ad \"Social media ad\" via social { emotion curious }\n  }\n}\n";
const BROKEN: &str = "journey   \"Sign-up\" {\n  stage \"Decision\n}\n";

#[test]
fn files_are_formatted_in_place() {
    let run = journey("fmt").file("a.journey", UNTIDY).file("maps/b.journey", MAP).file("notes.txt", UNTIDY);
    let outcome = run.ends(
        0,
        expect![""],
        expect![[r#"
        2 files: 1 formatted
    "#]],
    );
    assert_eq!(outcome.read("a.journey"), TIDY);
    assert_eq!(outcome.read("maps/b.journey"), MAP);
    assert_eq!(outcome.read("notes.txt"), UNTIDY);
    journey("fmt a.journey").file("a.journey", TIDY).ends(
        0,
        expect![""],
        expect![[r#"
        1 file: nothing to format
    "#]],
    );
}

#[test]
fn check_lists_and_writes_nothing() {
    let run = journey("fmt --check b.journey a.journey ./a.journey c.journey");
    let run = run.file("a.journey", UNTIDY).file("b.journey", UNTIDY).file("c.journey", TIDY);
    let outcome = run.ends(
        1,
        expect![[r#"
        b.journey
        a.journey
    "#]],
        expect![[r#"
        3 files: 2 to format
    "#]],
    );
    assert_eq!(outcome.read("a.journey"), UNTIDY);
}

#[test]
fn diff_is_a_patch() {
    let outcome = journey("fmt --diff a.journey").file("a.journey", UNTIDY).ends(
        0,
        expect![[r#"
        --- a.journey
        +++ a.journey
        @@ -1,6 +1,5 @@
        -journey signup "Sign-up"{
        - stage "Awareness"
        - {
        - touchpoint ad "Social media ad" via social { emotion curious }
        - }
        -}
        \ No newline at end of file
        +journey signup "Sign-up" {
        +  stage "Awareness" {
        +    touchpoint ad "Social media ad" via social { emotion curious }
        +  }
        +}
    "#]],
        expect![[r#"
        1 file: 1 to format
    "#]],
    );
    assert_eq!(outcome.read("a.journey"), UNTIDY);
}

#[test]
fn standard_input_goes_to_standard_output() {
    let outcome = journey("fmt -").stdin(UNTIDY).run();
    assert_eq!((outcome.code, outcome.stdout.as_str(), outcome.stderr.as_str()), (Some(0), TIDY, ""));
    journey("fmt --check - --stdin-filename maps/a.journey").stdin(UNTIDY).ends(
        1,
        expect![[r#"
        maps/a.journey
    "#]],
        expect![""],
    );
    journey("fmt - --stdin-filename maps/a.journey").stdin(BROKEN).ends(
        1,
        expect![""],
        expect![[r#"
        error[unclosed-string]

          × this text is never closed
           ╭─[maps/a.journey:2:9]
         1 │ journey   "Sign-up" {
         2 │   stage "Decision
           ·         ─        ▲
           ·         │        ╰── it should end here, with `"`
         3 │ }
           ╰────
          help: write `"` behind `Decision`
                fix: close the text

        1 file: 1 left alone: mend it first
    "#]],
    );
    journey("fmt - a.journey").stdin(UNTIDY).fails_with(
        2,
        expect![[r#"
        error: standard input is formatted alone
          help: leave `-` out, or the other paths
    "#]],
    );
}

#[test]
fn a_file_with_mistakes_in_its_syntax_is_left_alone() {
    let run = journey("fmt").file("a.journey", BROKEN).file("b.journey", UNTIDY);
    let outcome = run.ends(
        1,
        expect![""],
        expect![[r#"
        error[unclosed-string]

          × this text is never closed
           ╭─[a.journey:2:9]
         1 │ journey   "Sign-up" {
         2 │   stage "Decision
           ·         ─        ▲
           ·         │        ╰── it should end here, with `"`
         3 │ }
           ╰────
          help: write `"` behind `Decision`
                fix: close the text

        2 files: 1 formatted, 1 left alone: mend it first
    "#]],
    );
    assert_eq!(outcome.read("a.journey"), BROKEN);
    assert_eq!(outcome.read("b.journey"), TIDY);
    let latin = b"journey \"Caf\xe9\" {\n}\n";
    let outcome = journey("fmt a.journey").file("a.journey", latin).ends(
        1,
        expect![""],
        expect![[r#"
        error[invalid-utf8]

          × this file is not UTF-8 text
           ╭─[a.journey:1:13]
         1 │ journey "Caf�" {
           ·             ┬
           ·             ╰── the first byte that is not
         2 │ }
           ╰────
          help: save it as UTF-8; what cannot be read is taken for U+FFFD

        1 file: 1 left alone: mend it first
    "#]],
    );
    assert_eq!(std::fs::read(outcome.path("a.journey")).unwrap(), latin);
}

#[test]
fn wrong_names_keep_no_file_from_its_layout() {
    let text = "journey \"A\" {\n  for   nobody\n  stage \"B\"\n}\n";
    let outcome = journey("fmt a.journey").file("a.journey", text).ends(
        0,
        expect![""],
        expect![[r#"
        1 file: 1 formatted
    "#]],
    );
    assert_eq!(outcome.read("a.journey"), text.replace("for   ", "for "));
}

#[test]
fn some_lines() {
    let text = "journey   \"A\" {\n  stage   \"B\"\n  stage   \"C\"\n}\n";
    let outcome = journey("fmt --range 2:2 a.journey").file("a.journey", text).run();
    assert_eq!(outcome.read("a.journey"), text.replace("stage   \"B\"", "stage \"B\""));
    for range in ["2", "0:1", "3:2", "a:b"] {
        let outcome = journey("fmt a.journey --range").arg(range).file("a.journey", text).run();
        assert_eq!(outcome.code, Some(2), "{}", outcome.stderr);
    }
    journey("fmt --range 9:12 a.journey").file("a.journey", text).fails_with(
        2,
        expect![[r#"
            error: cannot format `a.journey`: it has only 4 lines
        "#]],
    );
    journey("fmt --range 1:2 a.journey b.journey").fails_with(
        2,
        expect![[r#"
        error: `--range` is for one file
          help: name the file that the lines are in
    "#]],
    );
}

#[test]
fn a_missing_file_does_not_stop_the_others() {
    let run = journey("fmt gone.journey a.journey").file("a.journey", UNTIDY);
    let outcome = run.ends(
        2,
        expect![""],
        expect![[r#"
            error: cannot read `gone.journey`: there is no such file or folder
            1 file: 1 formatted
        "#]],
    );
    assert_eq!(outcome.read("a.journey"), TIDY);
}
