//! What comments silence, and what is said about them. Each text is checked with the preset `research`.

use expect_test::{Expect, expect};
use journey::check::{Levels, RULES};
use journey::config::{Level, Preset};

use super::{lint, project};

/// `line code` of every finding about texts and comments, under what the command line says.
fn told(text: &str, levels: &Levels) -> String {
    let project = project(text, None);
    let source = project.sources.get(project.roots()[0]).clone();
    let shown = |code: &str| code == "repeated-text" || code.contains("allow");
    let found = lint(&project, levels).into_iter().filter(|finding| shown(finding.code.name()));
    found
        .map(|finding| {
            let line = source.position(finding.primary.location.span.start).line + 1;
            format!("{line} {} {}\n", finding.severity.word(), finding.code)
        })
        .collect()
}

#[track_caller]
fn check(text: &str, expected: Expect) {
    expected.assert_eq(&told(text, &Levels { preset: Some(Preset::Research), ..Levels::default() }));
}

#[test]
fn on_a_line_of_its_own_it_counts_for_the_next_statement_and_its_block() {
    check(
        r#"
journey "x" {
  // allow(repeated-text): the page asks twice
  stage "one" {
    touchpoint "a" { action "b"; action "b" }
    touchpoint "c" { thought "d"; thought "d" }
  }
  stage "two" {
    touchpoint "a" { action "b"; action "b" }
  }
}
"#,
        expect![[r#"
            9 warning repeated-text
        "#]],
    );
}

#[test]
fn behind_a_statement_it_counts_for_the_line() {
    check(
        r#"
journey "x" {
  stage "one" {
    touchpoint "a" {
      action "b"
      action "b" // allow(repeated-text): the page asks twice
      action "b"
    }
  }
}
"#,
        expect![[r#"
            7 warning repeated-text
        "#]],
    );
}

#[test]
fn several_comments_and_several_rules_stack() {
    check(
        r#"
journey "x" {
  stage "one" {
    // allow(emotion-against-word, repeated-text): a joke
    // Any other comment may stand between.
    // allow(repeated-reference): copied
    touchpoint "a" via web, web { action "b"; action "b"; emotion happy -0.8 }
  }
}
"#,
        expect![""],
    );
}

#[test]
fn a_comment_without_effect_is_told_if_its_rule_is_on() {
    check(
        r#"
journey "x" {
  // allow(repeated-text): nothing is
  stage "one"
  // allow(stage-without-owner): only governed maps need one
  stage "two"
  // allow(repeated-text): there is nothing behind it
}
// allow(repeated-text): nor here
"#,
        expect![[r#"
            3 warning unused-allow
            7 warning unused-allow
            9 warning unused-allow
        "#]],
    );
}

#[test]
fn names_and_reasons_are_looked_at() {
    check(
        r#"
journey "x" {
  // allow(repeated-txt): a slip
  // allow(unknown-name): an error
  // allow(empty-file): about a whole file
  // allow(): nothing
  // allow(repeated-text
  stage "one" { touchpoint "a" { action "b"; action "b" } }
  // allow (repeated-text):
  stage "two" { touchpoint "a" { action "b"; action "b" } }
  // allowed(repeated-text): no comment of this kind
  /// allow(repeated-text): nor this
  /* allow(repeated-text): nor that */
  stage "three" { touchpoint "a" { action "b"; action "b" } }
}
"#,
        expect![[r#"
            3 warning unknown-allow
            4 warning unknown-allow
            5 warning unknown-allow
            6 warning unknown-allow
            7 warning allow-without-reason
            9 warning allow-without-reason
            14 warning repeated-text
        "#]],
    );
}

#[test]
fn carriage_returns_and_a_file_without_a_last_newline_make_no_difference() {
    let text = "journey \"x\" {\r\n  stage \"one\" { touchpoint \"a\" { action \"b\"; action \"b\" } } // allow(repeated-text): so\r\n}\r\n// allow(repeated-text): unused";
    check(
        text,
        expect![[r#"
            4 warning unused-allow
        "#]],
    );
}

#[test]
fn the_command_line_beats_a_comment_and_leaves_it_used() {
    let text = "journey \"x\" {\n  // allow(repeated-text): so\n  stage \"one\" { touchpoint \"a\" { action \"b\"; action \"b\" } }\n}\n";
    let with = |level: Level| Levels { rules: [("repeated-text".to_owned(), level)].into(), ..Levels::default() };
    expect![""].assert_eq(&told(text, &Levels::default()));
    expect![[r#"
        3 warning repeated-text
    "#]]
    .assert_eq(&told(text, &with(Level::Warn)));
    expect![[r#"
        3 error repeated-text
    "#]]
    .assert_eq(&told(text, &with(Level::Deny)));
    expect![""].assert_eq(&told(text, &with(Level::Allow)));
    expect![""].assert_eq(&told(text, &Levels { deny_warnings: true, ..Levels::default() }));
}

/// Every rule that points into the text can be silenced where it points.
#[test]
fn every_finding_can_be_silenced_above_its_statement() {
    for rule in RULES.iter().filter(|rule| !rule.page.code.contains("allow")) {
        let code = rule.page.code;
        let config = std::fs::read_to_string(super::folder().join(code).join("journey.toml")).ok();
        let config = config.unwrap_or_else(|| String::from("[lint]\n")) + "preset = \"governed\"\n";
        let config = match rule.preset {
            Some(_) => config,
            None => config + &format!("{code} = \"warn\"\n"),
        };
        let bad = project(rule.page.bad, Some(&config));
        let found = super::of(code, lint(&bad, &Levels::default()));
        let source = bad.sources.get(bad.roots()[0]).clone();
        let mut lines: Vec<u32> =
            found.iter().map(|one| source.position(one.primary.location.span.start).line).collect();
        lines.dedup();
        let text: String = rule
            .page
            .bad
            .lines()
            .enumerate()
            .map(|(at, line)| match lines.contains(&(at as u32)) {
                true => format!("{line} // allow({code}): a reason\n"),
                false => format!("{line}\n"),
            })
            .collect();
        let silenced = project(&text, Some(&config));
        let left = lint(&silenced, &Levels::default());
        let left = left
            .into_iter()
            .filter(|one| one.code.name() == code || one.code.name().contains("allow"))
            .collect::<Vec<_>>();
        assert!(left.is_empty(), "{code}: {left:#?}\n{text}");
    }
}
