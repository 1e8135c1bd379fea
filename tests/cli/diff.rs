use std::path::Path;
use std::process::Command;

use expect_test::expect;

use super::run::{Run, journey};
use super::{MAP, WRONG};
use crate::support::tools;

const AFTER: &str = "journey signup \"Sign-up\" {\n  stage \"Awareness\" {\n    touchpoint ad \"Social media ad\" via social {\n      emotion bored\n      pain \"Shown too often\" severity low\n    }\n  }\n}\n";

/// Runs `git` in `folder`, with nothing of this machine's settings.
fn git(folder: &Path, arguments: &[&str]) {
    let output = Command::new("git")
        .current_dir(folder)
        .args(["-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false"])
        .args(arguments)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Commits what is in the folder of `run`.
fn committed(run: Run) -> Run {
    git(run.path(), &["init", "--quiet"]);
    git(run.path(), &["add", "--all"]);
    git(run.path(), &["commit", "--quiet", "--message", "Begin"]);
    run
}

/// A repository whose only commit holds the map, which has changed since.
fn repository(args: &str) -> Run {
    let run = committed(journey(args).file("maps/signup.journey", MAP).file("readme", ""));
    run.file("maps/signup.journey", AFTER).file("maps/new.journey", MAP)
}

#[test]
fn two_files_are_compared_for_every_reader() {
    for (to, ending) in [("terminal", "txt"), ("markdown", "md"), ("json", "json")] {
        let run =
            journey(&format!("diff a.journey b.journey --to {to}")).file("a.journey", MAP).file("b.journey", AFTER);
        let outcome = run.done();
        outcome.prints(&format!("diff/pair.{ending}"));
    }
}

#[test]
fn a_map_alone_is_compared_with_what_it_revises() {
    for (to, ending) in [("terminal", "txt"), ("markdown", "md")] {
        let outcome = journey(&format!("diff map.journey --to {to}")).example("future-state").done();
        outcome.prints(&format!("diff/future-state.{ending}"));
    }
}

#[test]
fn what_a_journey_revises_may_be_imported() {
    let base = "journey now \"Now\" { stage s \"S\" { touchpoint t \"T\" { pain p \"Hurts\" } } }\n";
    let next =
        "import \"now.journey\"\njourney next \"Next\" { revises now; stage s { touchpoint t { drop pain p } } }\n";
    let outcome = journey("diff next.journey").file("now.journey", base).file("next.journey", next).done();
    assert!(outcome.stdout.contains("Gone: pain Hurts at T"), "{}", outcome.stdout);
}

#[test]
fn equal_maps_say_so() {
    journey("diff a.journey a.journey").file("a.journey", MAP).ends(
        0,
        expect![[r#"
        Sign-up
        ═══════

        Nothing changed.
    "#]],
        expect![""],
    );
}

#[test]
fn one_of_several_journeys_is_chosen_behind_a_hash() {
    let two = format!("{MAP}\n{}", AFTER.replace("signup", "later"));
    let outcome = journey("diff both.journey#signup both.journey#later").file("both.journey", two).done();
    assert!(outcome.stdout.contains("New: pain Shown too often"), "{}", outcome.stdout);
}

#[test]
fn a_revision_is_compared_with_the_file_or_with_another_one() {
    if tools::GIT.find().is_none() {
        return;
    }
    let outcome = repository("diff --git HEAD maps/signup.journey").done();
    assert!(outcome.stdout.contains("New: pain Shown too often"), "{}", outcome.stdout);
    let outcome = repository("diff --git HEAD..HEAD maps/signup.journey").run();
    assert!(outcome.stdout.contains("Nothing changed."), "{}{}", outcome.stdout, outcome.stderr);
}

/// Imports are read at the same revision.
#[test]
fn a_revision_has_the_imports_of_its_time() {
    if tools::GIT.find().is_none() {
        return;
    }
    let map = "import \"people.journey\"\njourney j \"J\" { for maya; stage s \"S\" { touchpoint t \"T\" } }\n";
    let run =
        journey("diff --git HEAD j.journey").file("j.journey", map).file("people.journey", "persona maya \"Maya\"\n");
    let outcome = committed(run).file("people.journey", "persona maya \"Maya\" { role \"Nurse\" }\n").done();
    assert!(outcome.stdout.contains("Changed: role of persona Maya: Nurse (none before)"), "{}", outcome.stdout);
}

#[test]
fn mistakes_of_newcomers_are_told() {
    if tools::GIT.find().is_none() {
        return;
    }
    let map = |args: &str| journey(args).file("signup.journey", MAP);
    map("diff signup.journey").fails_with(
        2,
        expect![[r#"
        error: no journey in `signup.journey` revises another, so there is nothing to compare
          help: name a second map: `journey diff signup.journey other.journey`
          help: or compare it with an earlier revision: `journey diff --git HEAD signup.journey`
    "#]],
    );
    map("diff signup.journey sigup.journey").fails_with(
        2,
        expect![[r#"
        error: cannot read `sigup.journey`: there is no such file or folder
          help: did you mean `signup.journey`?
    "#]],
    );
    map("diff signup.journey signup.journey#sigup").fails_with(
        2,
        expect![[r#"
        error: there is no journey called `sigup`
          help: did you mean `signup`?
          help: the journeys are `signup`
    "#]],
    );
    map("diff signup.journey#signup").fails_with(
        2,
        expect![[r#"
        error: `signup` revises no other journey, so there is nothing to compare it with
          help: name a second map: `journey diff signup.journey other.journey`
          help: or compare it with an earlier revision: `journey diff --git HEAD signup.journey`
    "#]],
    );
    map("diff --git HEAD signup.journey other.journey").fails_with(
        2,
        expect![[r#"
        error: `--git` compares one file with itself, and `other.journey` is a second one
          help: leave it out: `journey diff --git HEAD signup.journey`
          help: or leave out `--git`
    "#]],
    );
    map("diff . signup.journey").fails_with(
        2,
        expect![[r#"
        error: `.` is a folder, and a comparison is about two maps
          help: name a file in it
    "#]],
    );
    journey("diff").fails_with(
        2,
        expect![[r#"
        error: the following required arguments were not provided:
          <A>

        Usage: journey diff <A> [B]

        For more information, try '--help'.
    "#]],
    );
    map("diff --git HEAD signup.journey").env("GIT_CEILING_DIRECTORIES", "/").env("GIT_DIR", "/nowhere").fails_with(
        2,
        expect![[r#"
            error: `.` is in no git repository
              help: compare two files instead: `journey diff before.journey after.journey`
        "#]],
    );
    repository("diff --git v9 maps/signup.journey").fails_with(
        2,
        expect![[r#"
        error: the repository knows no revision `v9`
          help: a revision is a branch, a tag or a commit, such as `HEAD~1` or `main`
    "#]],
    );
    repository("diff --git HEAD maps/new.journey").fails_with(
        2,
        expect![[r#"
        error: there was no `maps/new.journey` at `HEAD`
          help: `git log --oneline -- maps/new.journey` lists the revisions that changed it
    "#]],
    );
    repository("diff --git HEAD nowhere/signup.journey").fails_with(
        2,
        expect![[r#"
        error: cannot read `nowhere/signup.journey`: there is no such file or folder
    "#]],
    );
    map("diff --git HEAD signup.journey").env("PATH", "/nowhere").fails_with(
        2,
        expect![[r#"
        error: `--git` needs the `git` command, and there is none
          help: install git, or compare two files
    "#]],
    );
}

#[test]
fn files_with_errors_are_compared_only_on_demand() {
    let run = |args: &str| journey(args).file("a.journey", MAP).file("b.journey", WRONG);
    run("diff a.journey b.journey").fails_with(
        1,
        expect![[r#"
        error[bad-value]

          × `hihg` is not a `severity`
           ╭─[b.journey:3:31]
         2 │   stage "Decision" {
         3 │     pain "Long form" severity hihg
           ·                               ────
         4 │   }
           ╰────
          help: write `high`; there is `low`, `medium`, `high` or `critical`

        2 files: 1 error, nothing compared; `--keep-going` compares what is healthy
    "#]],
    );
    let outcome = run("diff a.journey b.journey --keep-going").run();
    assert_eq!(outcome.code, Some(1));
    assert!(outcome.stdout.contains("Gone"), "{}", outcome.stdout);
}
