use expect_test::expect;

use super::run::{Run, journey};
use super::{MAP, WRONG};

/// Whole reports, as they are read: `UPDATE_EXPECT=1 cargo test` writes them anew.
#[test]
fn the_report_of_an_example_is_as_expected() {
    for (name, to, ending) in [
        ("streaming-signup", "terminal", "txt"),
        ("streaming-signup", "markdown", "md"),
        ("streaming-signup", "json", "json"),
        ("two-personas", "terminal", "txt"),
        ("blueprint", "terminal", "txt"),
        ("future-state", "markdown", "md"),
        ("smallest", "terminal", "txt"),
        // Further curves without an emotion; a scale of its own.
        ("shop-scores", "terminal", "txt"),
        ("gift-shop", "terminal", "txt"),
    ] {
        let outcome = journey(&format!("report map.journey --today 2026-11-24 --to {to}")).example(name).done();
        outcome.prints(&format!("report/{name}.{ending}"));
        if to == "terminal" {
            for line in outcome.stdout.lines() {
                assert!(line.chars().count() <= 80, "{name}: {line}");
            }
        }
    }
}

#[test]
fn a_report_can_be_about_one_persona() {
    let text = "persona maya \"Maya\"\npersona raj \"Raj\"\njourney j \"J\" { for maya, raj\n stage s \"S\" { touchpoint t \"T\" {\n  emotion \"good\" 0.5\n  as raj { emotion \"bad\" -0.5 }\n } } }\n";
    let outcome = journey("report map.journey --persona raj").map(text).run();
    assert!(outcome.stdout.contains("T  −0.5"), "{}", outcome.stdout);
    assert!(!outcome.stdout.contains("Maya"), "{}", outcome.stdout);
}

#[test]
fn standard_input_and_colour() {
    let outcome = journey("report - --color always").stdin(MAP).run();
    assert_eq!(outcome.code, Some(0));
    assert!(outcome.stdout.starts_with("\u{1b}[1mSign-up\u{1b}[0m\n═══════\n"), "{}", outcome.stdout);
}

#[test]
fn a_file_with_errors_is_reported_only_on_demand() {
    journey("report wrong.journey").file("wrong.journey", WRONG).fails_with(
        1,
        expect![[r#"
        error[bad-value]

          × `hihg` is not a `severity`
           ╭─[wrong.journey:3:31]
         2 │   stage "Decision" {
         3 │     pain "Long form" severity hihg
           ·                               ────
         4 │   }
           ╰────
          help: write `high`; there is `low`, `medium`, `high` or `critical`

        1 file: 1 error, nothing reported; `--keep-going` reports what is healthy
    "#]],
    );
    let outcome = journey("report wrong.journey --keep-going").file("wrong.journey", WRONG).run();
    assert_eq!(outcome.code, Some(1));
    assert!(outcome.stdout.contains("Long form"), "{}", outcome.stdout);
}

#[test]
fn a_file_without_a_journey_has_no_report() {
    journey("report people.journey").file("people.journey", "persona maya \"Maya\"\n").fails_with(
        1,
        expect![[r#"
        error[no-journey]

          × this file declares no journey, so there is nothing to report
           ╭─[people.journey:1:1]
         1 │ persona maya "Maya"
           · ▲
           ╰────
          help: the smallest map is `journey "…" { stage "…" { touchpoint "…" } }`

        1 file: 1 error, nothing reported
    "#]],
    );
}

#[test]
fn mistakes_of_newcomers_are_told() {
    let with_map = |args: &str| -> Run { journey(args).file("signup.journey", MAP) };
    with_map("report sigup.journey").fails_with(
        2,
        expect![[r#"
        error: cannot read `sigup.journey`: there is no such file or folder
          help: did you mean `signup.journey`?
    "#]],
    );
    with_map("report signup.journey other.journey").fails_with(
        2,
        expect![[r#"
            error: unexpected argument 'other.journey' found

            Usage: journey report [OPTIONS] <FILE|DIR>

            For more information, try '--help'.
        "#]],
    );
    with_map("report signup.journey --journey sigup").fails_with(
        2,
        expect![[r#"
        error: there is no journey called `sigup`
          help: did you mean `signup`?
          help: the journeys are `signup`
    "#]],
    );
    with_map("report signup.journey --persona maya").fails_with(
        2,
        expect![[r#"
        error: no persona called `maya` goes on this journey
          help: the file says with `for` who goes on it: `for maya, raj`
    "#]],
    );
    with_map("report signup.journey --to pdf").fails_with(
        2,
        expect![[r#"
        error: invalid value 'pdf' for '--to <TO>'
          [possible values: terminal, markdown, json]

        For more information, try '--help'.
    "#]],
    );
    with_map("report signup.journey --today tomorrow").fails_with(
        2,
        expect![[r#"
        error: invalid value 'tomorrow' for '--today <DATE>': a day is written year, month, day: 2026-11-24

        For more information, try '--help'.
    "#]],
    );
    with_map("report signup.journey").env("SOURCE_DATE_EPOCH", "soon").fails_with(
        2,
        expect![[r#"
        error: `SOURCE_DATE_EPOCH` does not say a day: it is a number of seconds since 1970
          help: say the day with `--today 2026-11-24`
    "#]],
    );
    journey("report").fails_with(
        2,
        expect![[r#"
            error: the following required arguments were not provided:
              <FILE|DIR>

            Usage: journey report <FILE|DIR>

            For more information, try '--help'.
        "#]],
    );
}

#[test]
fn the_day_comes_from_the_option_then_from_the_environment() {
    let text = "journey j \"J\" { reviewed 2026-01-01\n stage s \"S\" { touchpoint t \"T\" } }\n";
    for (args, epoch, age) in
        [("report j.journey --today 2026-01-11", "0", "10 days ago"), ("report j.journey", "1767312000", "1 day ago")]
    {
        let outcome = journey(args).file("j.journey", text).env("SOURCE_DATE_EPOCH", epoch).run();
        assert!(outcome.stdout.contains(age), "{}", outcome.stdout);
    }
}

const SHOP: &str = "persona maya \"Maya\" { prefers app }\njourney shop \"Buying a coat\" { for maya\n owner \"Shop team\"\n reviewed 2026-03-01\n stage buy \"Buy\" {\n  touchpoint form \"Order form\" via web {\n   emotion annoyed -0.6\n   pain long \"The form is too long\" severity medium\n   opportunity short \"Ask for three things only\" solves long\n  }\n } }\n";

const RETURNS: &str = "journey returns \"Sending it back\" {\n stage back \"Send back\" {\n  touchpoint form \"Return form\" via web, phone {\n   emotion bored -0.3\n   pain again \"Form is too long\" severity high\n  }\n } }\n";

fn project(args: &str) -> Run {
    journey(args)
        .file("maps/journey.toml", "name = \"Our maps\"\n")
        .file("maps/shop.journey", SHOP)
        .file("maps/more/returns.journey", RETURNS)
}

#[test]
fn the_report_of_a_folder_is_as_expected() {
    for (to, ending) in [("terminal", "txt"), ("markdown", "md"), ("json", "json")] {
        let outcome = project(&format!("report maps --today 2026-11-24 --to {to}")).done();
        outcome.prints(&format!("report/portfolio.{ending}"));
    }
}

/// The days after which a map is overdue are those of the lint.
#[test]
fn a_project_says_how_long_a_review_counts() {
    let toml = "[lint]\nreview-overdue = { days = 300 }\n";
    let outcome = project("report maps --today 2026-11-24").file("maps/journey.toml", toml).done();
    assert!(!outcome.stdout.contains("overdue"), "{}", outcome.stdout);
}

#[test]
fn a_folder_is_reported_without_what_is_broken() {
    let outcome = project("report maps --today 2026-11-24").file("maps/wrong.journey", WRONG).run();
    assert_eq!(outcome.code, Some(1));
    assert!(outcome.stdout.contains("• 2 maps\n"), "{}", outcome.stdout);
    expect![[r#"
        error[bad-value]

          × `hihg` is not a `severity`
           ╭─[maps/wrong.journey:3:31]
         2 │   stage "Decision" {
         3 │     pain "Long form" severity hihg
           ·                               ────
         4 │   }
           ╰────
          help: write `high`; there is `low`, `medium`, `high` or `critical`

        3 files: 1 error; 1 file left out, `--keep-going` takes what is healthy
    "#]]
    .assert_eq(&outcome.stderr);
    let outcome = project("report maps --today 2026-11-24 --keep-going").file("maps/wrong.journey", WRONG).run();
    assert_eq!(outcome.code, Some(1));
    assert!(outcome.stdout.contains("• 3 maps\n"), "{}", outcome.stdout);
}

#[test]
fn mistakes_with_folders_are_told() {
    journey("report .").fails_with(2, expect![[r#"
        error: there is no `.journey` file in `.`
          help: files that `.gitignore`, `.ignore` or `exclude` in journey.toml name, and hidden ones, are left out; name a file to check it all the same
    "#]]);
    journey("report .").file("people.journey", "persona maya \"Maya\"\n").fails_with(
        2,
        expect![[r#"
        error: no file in `.` declares a journey, so there is nothing to report
    "#]],
    );
    project("report maps --journey shop").fails_with(
        2,
        expect![[r#"
        error: `--journey` is about one map, and `maps` is a folder
          help: name the file of the map
    "#]],
    );
    project("report map").fails_with(
        2,
        expect![[r#"
        error: cannot read `map`: there is no such file or folder
          help: did you mean `maps`?
    "#]],
    );
}
