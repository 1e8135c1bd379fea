//! Where names lead, and where they are used.

use expect_test::{Expect, expect};
use journey::ide::Wanted;
use journey::ide::definition::definition;
use journey::ide::references::{highlights, references};

use super::desk;

const PEOPLE: (&str, &str) = ("people.journey", "persona maya \"Maya\"\npersona raj \"Raj\"\n");

fn leads(files: &[(&str, &str)], expected: Expect) {
    let desk = desk(files);
    let shown = match definition(&desk.analysis, desk.file, desk.offset) {
        Some(found) => format!("{}leads to\n{}", desk.show(found.from), desk.show(found.name)),
        None => String::from("nowhere"),
    };
    expected.assert_eq(&shown);
}

fn used(files: &[(&str, &str)], expected: Expect) {
    let desk = desk(files);
    let found = references(&desk.analysis, desk.file, desk.offset, Wanted::always()).unwrap();
    let shown: Vec<String> = found
        .iter()
        .map(|found| {
            let declares = if found.declares { "declared in " } else { "" };
            format!("{declares}{}", desk.show(found.location))
        })
        .collect();
    expected.assert_eq(&shown.concat());
    // What is highlighted is what of it stands in the same file.
    let mut here = found.clone();
    here.retain(|found| found.location.file == desk.file);
    assert_eq!(highlights(&desk.analysis, desk.file, desk.offset), here);
}

#[test]
fn a_persona_leads_to_another_file() {
    let map = ("map.journey", "import \"people.journey\"\njourney \"J\" { for raj, ma¦ya }");
    leads(
        &[map, PEOPLE],
        expect![[r#"
        map.journey:2
        journey "J" { for raj, maya }
                               ^^^^
        leads to
        people.journey:1
        persona maya "Maya"
                ^^^^
    "#]],
    );
    leads(
        &[("map.journey", "import \"peo¦ple.journey\""), PEOPLE],
        expect![[r#"
        map.journey:1
        import "people.journey"
               ^^^^^^^^^^^^^^^^
        leads to
        people.journey:1
        persona maya "Maya"
        ^
    "#]],
    );
}

#[test]
fn built_in_and_unknown_names_lead_nowhere() {
    leads(&[("map.journey", r#"journey "J" { stage "S" { touchpoint "T" via w¦eb } }"#)], expect!["nowhere"]);
    leads(&[("map.journey", r#"journey "J" { for no¦body }"#)], expect!["nowhere"]);
}

#[test]
fn a_name_made_from_a_title_leads_to_the_title() {
    let text = r#"journey "J" {
  stage "S" { touchpoint "Social media ad" }
  flow { start -> social-me¦dia-ad }
}"#;
    leads(
        &[("map.journey", text)],
        expect![[r#"
        map.journey:3
          flow { start -> social-media-ad }
                          ^^^^^^^^^^^^^^^
        leads to
        map.journey:2
          stage "S" { touchpoint "Social media ad" }
                                 ^^^^^^^^^^^^^^^^^
    "#]],
    );
}

#[test]
fn uses_in_all_files_that_see_it() {
    let files = [
        ("a.journey", "import \"people.journey\"\njourney \"A\" { for maya, raj }"),
        (
            "b.journey",
            "import \"people.journey\"\njourney \"B\" { for maya\n stage \"S\" { touchpoint \"T\" { as maya { } } } }",
        ),
        ("people.journey", "persona ma¦ya \"Maya\"\npersona raj \"Raj\"\n"),
        ("other.journey", "persona maya \"Another\"\njourney \"O\" { for maya }"),
    ];
    used(
        &files,
        expect![[r#"
        a.journey:2
        journey "A" { for maya, raj }
                          ^^^^
        b.journey:2
        journey "B" { for maya
                          ^^^^
        b.journey:3
         stage "S" { touchpoint "T" { as maya { } } } }
                                         ^^^^
        declared in people.journey:1
        persona maya "Maya"
                ^^^^
    "#]],
    );
}

#[test]
fn a_thing_goes_on_in_revising_journeys() {
    let text = r#"journey now "Now" {
  stage "S" {
    touchpoint form "Form" { pain long "Long" }
    touchpoint done "Done"
  }
  flow { fo¦rm -> done }
}
journey next "Next" {
  revises now
  stage s { touchpoint form { drop pain long } }
  flow { form -> done }
}
journey last "Last" {
  revises next
  stage s { touchpoint form { action "Writes" } }
  experiment "E" { }
  note "See now.form"
}
"#;
    used(
        &[("map.journey", text)],
        expect![[r#"
        declared in map.journey:3
            touchpoint form "Form" { pain long "Long" }
                       ^^^^
        map.journey:6
          flow { form -> done }
                 ^^^^
        declared in map.journey:10
          stage s { touchpoint form { drop pain long } }
                               ^^^^
        map.journey:11
          flow { form -> done }
                 ^^^^
        declared in map.journey:15
          stage s { touchpoint form { action "Writes" } }
                               ^^^^
    "#]],
    );
    leads(
        &[(
            "map.journey",
            &text.replace('¦', "").replacen(
                "{ form -> done }\n}\njourney last",
                "{ fo¦rm -> done }\n}\njourney last",
                1,
            ),
        )],
        expect![[r#"
            map.journey:11
              flow { form -> done }
                     ^^^^
            leads to
            map.journey:10
              stage s { touchpoint form { drop pain long } }
                                   ^^^^
        "#]],
    );
}

#[test]
fn names_with_dots_are_several_names() {
    let text = r#"journey a "A" { stage "S" { touchpoint form "Form" { pain long "Long" } } }
journey b "B" { stage "S" { touchpoint "T" { opportunity "O" solves a.form.long } } }
"#;
    leads(
        &[("map.journey", &text.replace("a.form.long", "a¦.form.long"))],
        expect![[r#"
        map.journey:2
        journey b "B" { stage "S" { touchpoint "T" { opportunity "O" solves a.form.long } } }
                                                                            ^
        leads to
        map.journey:1
        journey a "A" { stage "S" { touchpoint form "Form" { pain long "Long" } } }
                ^
    "#]],
    );
    leads(
        &[("map.journey", &text.replace("a.form.long", "a.fo¦rm.long"))],
        expect![[r#"
        map.journey:2
        journey b "B" { stage "S" { touchpoint "T" { opportunity "O" solves a.form.long } } }
                                                                              ^^^^
        leads to
        map.journey:1
        journey a "A" { stage "S" { touchpoint form "Form" { pain long "Long" } } }
                                               ^^^^
    "#]],
    );
    leads(
        &[("map.journey", &text.replace("a.form.long", "a.form.lo¦ng"))],
        expect![[r#"
        map.journey:2
        journey b "B" { stage "S" { touchpoint "T" { opportunity "O" solves a.form.long } } }
                                                                                   ^^^^
        leads to
        map.journey:1
        journey a "A" { stage "S" { touchpoint form "Form" { pain long "Long" } } }
                                                                  ^^^^
    "#]],
    );
}

#[test]
fn words_for_feelings() {
    let text = "emotions { meh -0.2 }\njourney \"J\" { stage \"S\" { emotion me¦h } }\njourney \"K\" { stage \"S\" { emotion curious then Meh } }";
    leads(
        &[("map.journey", text)],
        expect![[r#"
        map.journey:2
        journey "J" { stage "S" { emotion meh } }
                                          ^^^
        leads to
        map.journey:1
        emotions { meh -0.2 }
                   ^^^
    "#]],
    );
    used(
        &[("map.journey", text)],
        expect![[r#"
        declared in map.journey:1
        emotions { meh -0.2 }
                   ^^^
        map.journey:2
        journey "J" { stage "S" { emotion meh } }
                                          ^^^
        map.journey:3
        journey "K" { stage "S" { emotion curious then Meh } }
                                                       ^^^
    "#]],
    );
}
