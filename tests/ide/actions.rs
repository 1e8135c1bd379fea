use expect_test::{Expect, expect};
use journey::ide::actions::{ActionKind, actions, fix_all};
use journey::text::{Edit, Span};

use super::one;

/// Each action at the cursor with the lines that it changes.
fn check(text: &str, expected: Expect) {
    let desk = one(text);
    let before = desk.analysis.text(desk.file).to_owned();
    let mut shown = String::new();
    let all = fix_all(&desk.analysis, desk.file);
    for action in actions(&desk.analysis, desk.file, Span::at(desk.offset)).into_iter().chain(all) {
        let mark = match (action.kind, action.preferred) {
            (ActionKind::QuickFix, true) => "fix!",
            (ActionKind::QuickFix, false) => "fix",
            (ActionKind::Refactor, _) => "write",
            (ActionKind::FixAll, _) => "all",
        };
        shown.push_str(&format!("{mark}: {}\n", action.title));
        let after = Edit::apply(&before, &action.edits);
        let old: Vec<&str> = before.lines().collect();
        for line in after.lines().filter(|line| !old.contains(line)) {
            shown.push_str(&format!("  | {line}\n"));
        }
    }
    expected.assert_eq(&shown);
}

#[test]
fn fixes_of_messages() {
    check(
        "jor¦ney \"J\" {\n  stage \"S\" { pain \"P\" severity hgh }\n}",
        expect![[r#"
        fix: Write `journey`
          | journey "J" {
        write: Write its name: `j`
          | jorney j "J" {
    "#]],
    );
    check(
        "journey \"J\" {\n  stage \"S\" { duration 2h¦ 30min }\n  stage \"T\" { duration 5 minutes }\n}",
        expect![[r#"
            fix!: Write `2h30min`
              |   stage "S" { duration 2h30min }
            all: Mend all that is safe to mend
              |   stage "S" { duration 2h30min }
              |   stage "T" { duration 5min }
        "#]],
    );
}

#[test]
fn what_is_named_and_not_declared() {
    check(
        "/// About J.\njourney \"J\" { for may¦a }",
        expect![[r#"
        fix: Declare the persona `maya`
          | persona maya "Maya"
          | 
    "#]],
    );
    check(
        "persona raj \"Raj\"\njourney \"J\" { for may¦a-w }",
        expect![[r#"
        fix: Declare the persona `maya-w`
          | persona maya-w "Maya w"
    "#]],
    );
    check(
        "journey \"J\" { stage \"S\" { touchpoint \"T\" via parcel-lo¦cker } }",
        expect![[r#"
        fix: Declare the channel `parcel-locker`
          | channel parcel-locker "Parcel locker"
          | 
    "#]],
    );
    check(
        "journey \"J\" { stage \"S\" { quote \"Q\" evidence inter¦views } }",
        expect![[r#"
        fix: Declare the source `interviews`
          | source interviews "Interviews"
          | 
    "#]],
    );
    check(
        "journey \"J\" { metric comple¦tion 31% }",
        expect![[r#"
        fix: Declare the metric `completion`
          | metric completion "Completion"
          | 
    "#]],
    );
}

#[test]
fn words_for_feelings() {
    check(
        "journey \"J\" { stage \"S\" { emotion xyz¦zy } }",
        expect![[r#"
        fix: Add a neutral score
          | journey "J" { stage "S" { emotion xyzzy 0 } }
        fix: Give the word `xyzzy` a score for the whole team
          | emotions {
          |   xyzzy 0
          | }
          | 
    "#]],
    );
    check(
        "emotions {\n  meh -0.2\n}\njourney \"J\" { stage \"S\" { emotion xyz¦zy } }",
        expect![[r#"
        fix: Add a neutral score
          | journey "J" { stage "S" { emotion xyzzy 0 } }
        fix: Give the word `xyzzy` a score for the whole team
          |   xyzzy 0
    "#]],
    );
}

#[test]
fn who_is_not_on_the_journey() {
    let text = "persona maya \"Maya\"\npersona raj \"Raj\"\njourney \"J\" {\n  for maya\n  stage \"S\" { touchpoint \"T\" { as ra¦j { } } }\n}";
    check(
        text,
        expect![[r#"
        fix!: Add `raj` to the journey's `for`
          |   for maya, raj
    "#]],
    );
    check(
        &text.replace("  for maya\n", ""),
        expect![[r#"
        fix!: Add `raj` to the journey's `for`
          |   for raj
    "#]],
    );
}

#[test]
fn an_opportunity_for_a_pain_point() {
    check(
        "journey \"J\" {\n  stage \"S\" {\n    pa¦in \"Long form\" severity high // really\n  }\n}",
        expect![[r#"
            write: Add an opportunity that solves `long-form`
              |     opportunity "What could be better" solves long-form
            write: Write its name: `long-form`
              |     pain long-form "Long form" severity high // really
        "#]],
    );
    check(
        "journey \"J\" { stage \"S\" { pain p \"P\" { note¦ \"N\" } } }",
        expect![[r#"
        fix: Move it behind a pain point
          | journey "J" { stage "S" { pain p "P" {  }
          | note "N" } }
        write: Add an opportunity that solves `p`
          | journey "J" { stage "S" { pain p "P" { note "N" }; opportunity "What could be better" solves p } }
    "#]],
    );
    check("journey \"J\" { stage \"S\" { pa¦in p \"P\"\n opportunity \"O\" solves p } }", expect![[r#""#]]);
}

#[test]
fn what_mends_all_is_there_for_one_mistake_too() {
    check(
        "journey \"J\" {\n  stage \"S\" { duration 5 minutes }\n}\n¦",
        expect![[r#"
            all: Mend all that is safe to mend
              |   stage "S" { duration 5min }
        "#]],
    );
}
