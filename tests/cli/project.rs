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
    says("check", &files, 1, expect![[""]]);
    says("check maps", &files, 0, expect![[""]]);
    says("check maps --deny empty-file", &files, 1, expect![[""]]);
    says("check archive", &files, 2, expect![[""]]);
    says("check archive/broken.journey --quiet --format narrated", &files, 1, expect![[""]]);
    says("render team/b.journey --to mermaid", &files, 1, expect![[""]]);
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let files = [("journey.toml", "[limits]\nfile-size = \"1 kB\"\n"), ("a.journey", &"// long\n".repeat(200))];
    says("check a.journey", &files, 2, expect![[""]]);
}

#[test]
fn imports_go_as_far_as_the_project() {
    let files = [
        ("maps/a.journey", "import \"../people.journey\"\n"),
        ("people.journey", "persona ana \"Ana\"\n"),
        ("journey.toml", ""),
    ];
    says("check maps/a.journey", &files, 0, expect![[""]]);
    // Without a journey.toml, as far as the folder that is named.
    says("check .", &files[..2], 0, expect![[""]]);
    says("check maps/a.journey", &files[..2], 1, expect![[""]]);
}

#[test]
fn fixes_leave_a_journey_toml_alone() {
    let toml = "[theme]\nname = \"drak\"\n";
    let run = journey("check --fix a.journey").file("journey.toml", toml).file(
        "a.journey",
        "journey \"Buying\" {\n  stage \"Choice\" {\n    pain \"Slow\" severity hihg\n  }\n}\n",
    );
    let outcome = run.run();
    assert_eq!(outcome.code, Some(1), "{}", outcome.stderr);
    assert_eq!(outcome.read("journey.toml"), toml);
    assert!(outcome.read("a.journey").contains("severity high"), "{}", outcome.stderr);
}
