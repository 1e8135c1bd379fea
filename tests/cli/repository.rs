//! What services and hooks of a repository need: paths from its top, and no more than they take.

use expect_test::expect;

use super::run::{Run, journey};

const WRONG: &str = "journey \"A\" { stage \"S\" { touchpoint \"T\" via zzz } }\n";

fn below(format: &str) -> Run {
    journey(&format!("check -q --format {format} . ../people.journey"))
        .file("shop/maps/a.journey", WRONG)
        .within("shop/maps")
        .file("shop/people.journey", "persona maya \"Maya\" { role }\n")
}

fn files(run: Run) -> Vec<String> {
    let told = run.run().stdout;
    let named = told.lines().filter_map(|line| {
        let rest = line.split("file=").nth(1).map(|rest| rest.split(',').next());
        rest.unwrap_or_else(|| line.trim().strip_prefix("\"uri\": "))
            .map(|name| name.trim_matches(['"', ',']).to_owned())
    });
    let mut named: Vec<String> = named.collect();
    named.sort();
    named.dedup();
    named
}

#[test]
fn paths_start_where_the_repository_does() {
    for format in ["github", "sarif"] {
        assert_eq!(files(below(format).folder("shop/.git")), ["maps/a.journey", "people.journey"], "{format}");
        // A worktree has a file in its place.
        assert_eq!(files(below(format).file("shop/.git", "gitdir: elsewhere\n")), ["maps/a.journey", "people.journey"]);
        let run = below(format).folder("shop/.git");
        let workspace = run.path().to_str().unwrap().to_owned();
        assert_eq!(files(run.env("GITHUB_WORKSPACE", workspace)), ["shop/maps/a.journey", "shop/people.journey"]);
        // A workspace that this folder is not in is somebody else's.
        assert_eq!(
            files(below(format).folder("shop/.git").env("GITHUB_WORKSPACE", "/nowhere")),
            ["maps/a.journey", "people.journey"]
        );
        assert_eq!(files(below(format)), ["../people.journey", "a.journey"], "{format}");
    }
}

#[test]
fn an_excluded_file_that_a_hook_names_is_left_alone() {
    let project = |args: &str| {
        journey(args)
            .file("journey.toml", "exclude = [\"drafts/**\"]\n")
            .file("drafts/a.journey", "journey  \"A\" {}\n")
            .file("b.journey", "journey \"B\" {}\n")
    };
    project("check --force-exclude drafts/a.journey b.journey").fails_with(
        0,
        expect![[r#"
        1 file: nothing wrong
    "#]],
    );
    project("check --force-exclude drafts/a.journey").fails_with(0, expect![""]);
    project("check drafts/a.journey").fails_with(
        0,
        expect![[r#"
        1 file: nothing wrong
    "#]],
    );
    let left = project("fmt --force-exclude drafts/a.journey b.journey").run();
    assert_eq!(std::fs::read_to_string(left.folder.path().join("drafts/a.journey")).unwrap(), "journey  \"A\" {}\n");
}
