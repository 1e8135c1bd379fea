use expect_test::{Expect, expect};
use journey::ide::hover::hover;
use journey::text::Location;

use super::{desk, one};

fn check(text: &str, expected: Expect) {
    let desk = one(text);
    let shown = match hover(&desk.analysis, desk.file, desk.offset) {
        Some(hover) => format!("{}\n{}\n", desk.show(Location::new(desk.file, hover.span)), hover.markdown),
        None => String::from("nothing"),
    };
    expected.assert_eq(&shown);
}

const SIGNUP: &str = r#"/// Fictional, made for this test.
persona maya "Maya" { role "Nurse"; age 34 }
journey "Signing up" {
  for maya
  scale 1..5
  stage "Decision" {
    touchpoint form "Sign-up form" via web {
      pain long "Long form" severity high
      emotion curious
      opportunity "Shorter" solves long
    }
  }
}
"#;

fn at(word: &str) -> String {
    SIGNUP.replacen(word, &format!("{}¦{}", &word[..1], &word[1..]), 1)
}

#[test]
fn keywords_from_the_table() {
    check(
        &at("touchpoint"),
        expect![[r#"
        map.journey:7
            touchpoint form "Sign-up form" via web {
            ^^^^^^^^^^

        **touchpoint** in a stage: A place where customer and service meet.

        ```journey
        touchpoint ad "Social media ad" via social
        ```

        Stands as often as wanted · takes name and title.
    "#]],
    );
    check(
        &at("severity"),
        expect![[r#"
        map.journey:8
              pain long "Long form" severity high
                                    ^^^^^^^^

        **severity** in a pain point: How bad it is.

        ```journey
        severity high
        ```

        Stands once, also on the line of its parent · takes `low`, `medium`, `high` or `critical`.
    "#]],
    );
}

#[test]
fn declared_things_where_they_are_declared_and_used() {
    check(
        &at("maya"),
        expect![[r#"
        map.journey:2
        persona maya "Maya" { role "Nurse"; age 34 }
                ^^^^

        **persona** `maya`: Maya

        Fictional, made for this test.

        - role: Nurse
        - age: 34

        Used once, in *Signing up*.
    "#]],
    );
    check(
        &SIGNUP.replace("solves long", "solves lo¦ng"),
        expect![[r#"
        map.journey:10
              opportunity "Shorter" solves long
                                           ^^^^

        **pain point** `long`: Long form

        - severity: high

        Used once, in *Signing up*.
    "#]],
    );
}

#[test]
fn words_of_lists_feelings_and_channels() {
    check(
        &at("high"),
        expect![[r#"
        map.journey:8
              pain long "Long form" severity high
                                             ^^^^

        **severity** high: How bad it is.

        low · medium · **high** · critical
    "#]],
    );
    check(
        &at("curious"),
        expect![[r#"
        map.journey:9
              emotion curious
                      ^^^^^^^

        **curious** feels like **0.5** on −1…1, built in. On this journey's scale 1…5 that is 4.
    "#]],
    );
    check(
        &at("web"),
        expect![[r#"
        map.journey:7
            touchpoint form "Sign-up form" via web {
                                               ^^^

        **channel** `web`: Website (built in)
    "#]],
    );
}

#[test]
fn what_a_file_brings_in() {
    let desk = desk(&[("a.journey", "import \"b¦.journey\""), ("b.journey", "persona maya \"Maya\"\nsource s \"S\"")]);
    let hover = hover(&desk.analysis, desk.file, desk.offset).unwrap();
    expect![[r#"
        Declares:

        - persona `maya` Maya
        - source `s` S"#]]
    .assert_eq(&hover.markdown);
}

#[test]
fn nothing_on_texts_and_blanks() {
    check("journey \"J\" { goal \"Wa¦tch\" }", expect!["nothing"]);
    check("¦", expect!["nothing"]);
    check("journey \"J\" { }\n\n¦", expect!["nothing"]);
}
