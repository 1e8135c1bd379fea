use expect_test::{Expect, expect};
use journey::ide::Wanted;
use journey::ide::rename::{prepare, rename};
use journey::text::Edit;

use super::desk;

/// All files after the thing at the cursor was called `new`, or why it cannot be.
fn check(files: &[(&str, &str)], new: &str, expected: Expect) {
    let desk = desk(files);
    let renamed = rename(&desk.analysis, desk.file, desk.offset, new, Wanted::always()).unwrap();
    let shown = match renamed {
        Err(sentence) => sentence,
        Ok(edits) => {
            let mut shown = String::new();
            for (name, _) in files {
                let id = desk.analysis.id(format!("/maps/{name}").as_ref()).unwrap();
                let own: Vec<&Edit> = edits.iter().filter(|edit| edit.location.file == id).collect();
                if !own.is_empty() {
                    shown.push_str(&format!("{name}:\n{}\n", Edit::apply(desk.analysis.text(id), own)));
                }
            }
            shown
        }
    };
    expected.assert_eq(&shown);
}

const PEOPLE: (&str, &str) = ("people.journey", "persona maya \"Maya\"\npersona raj \"Raj\"");

#[test]
fn a_persona_in_all_files() {
    let map = (
        "map.journey",
        "import \"people.journey\"\njourney \"J\" { for ma¦ya, raj\n stage \"S\" { touchpoint \"T\" { as maya { } } } }",
    );
    check(
        &[map, PEOPLE],
        "mia",
        expect![[r#"
        map.journey:
        import "people.journey"
        journey "J" { for mia, raj
         stage "S" { touchpoint "T" { as mia { } } } }
        people.journey:
        persona mia "Maya"
        persona raj "Raj"
    "#]],
    );
    check(&[map, PEOPLE], "raj", expect!["there is already a persona called `raj`"]);
    check(
        &[map, PEOPLE],
        "Mia W.",
        expect![
            "`Mia W.` is not a name: a letter or `_` comes first, then letters, digits, `_` and `-`; for example `mia-w`"
        ],
    );
    check(&[map, PEOPLE], "persona", expect!["a persona cannot be called like its own keyword"]);
    check(&[map, PEOPLE], "", expect!["write the new name: a letter or `_`, then letters, digits, `_` and `-`"]);
}

#[test]
fn a_thing_called_after_its_title_gets_a_name() {
    let text = r#"journey "J" {
  stage "S" { touchpoint "Social media ad" via social
    touchpoint form "Form" }
  flow { start -> social-me¦dia-ad -> form }
}"#;
    check(
        &[("map.journey", text)],
        "ad",
        expect![[r#"
        map.journey:
        journey "J" {
          stage "S" { touchpoint ad "Social media ad" via social
            touchpoint form "Form" }
          flow { start -> ad -> form }
        }
    "#]],
    );
    check(&[("map.journey", text)], "form", expect!["there is already a touchpoint called `form`"]);
    check(
        &[("map.journey", text)],
        "exit",
        expect!["no touchpoint can be called `exit`: in a flow it is an end of the journey"],
    );
}

#[test]
fn through_revisions_drops_and_dots() {
    let text = r#"journey now "Now" {
  stage "S" { touchpoint form "Form" { pain lo¦ng "Long"
    opportunity "O" solves long } }
}
journey next "Next" {
  revises now
  stage s { touchpoint form { drop pain long } }
  opportunity "P" solves now.form.long
}
"#;
    check(
        &[("map.journey", text)],
        "lengthy",
        expect![[r#"
        map.journey:
        journey now "Now" {
          stage "S" { touchpoint form "Form" { pain lengthy "Long"
            opportunity "O" solves lengthy } }
        }
        journey next "Next" {
          revises now
          stage s { touchpoint form { drop pain lengthy } }
          opportunity "P" solves now.form.lengthy
        }

    "#]],
    );
    let form = text.replace("lo¦ng", "long").replace("touchpoint form \"Form\"", "touchpoint fo¦rm \"Form\"");
    check(
        &[("map.journey", &form)],
        "sheet",
        expect![[r#"
        map.journey:
        journey now "Now" {
          stage "S" { touchpoint sheet "Form" { pain long "Long"
            opportunity "O" solves long } }
        }
        journey next "Next" {
          revises now
          stage s { touchpoint sheet { drop pain long } }
          opportunity "P" solves now.sheet.long
        }

    "#]],
    );
}

#[test]
fn what_cannot_be_renamed_says_why() {
    let refused = |text: &str, expected: Expect| {
        let desk = desk(&[("map.journey", text)]);
        expected.assert_eq(&prepare(&desk.analysis, desk.file, desk.offset).expect_err("nothing to rename"));
    };
    refused(
        "journey \"J\" { stage \"S\" { touchpoint \"T\" via w¦eb } }",
        expect!["`web` is a built-in channel; a declared one can be called as you like"],
    );
    refused(
        "journey \"J\" { stage \"S\" { emotion cur¦ious } }",
        expect!["`curious` is a built-in word; with `emotions` a team gives words of its own a score"],
    );
    refused("journey \"J\" { for no¦body }", expect!["nothing declares `nobody`: declare it first"]);
    refused("jour¦ney \"J\"", expect!["here is no name that could be changed: place the cursor on one"]);
}

#[test]
fn words_for_feelings_in_whatever_case() {
    let text = "emotions { me¦h -0.2 }\njourney \"J\" { stage \"S\" { emotion Meh then curious } }";
    check(
        &[("map.journey", text)],
        "so-so",
        expect![[r#"
        map.journey:
        emotions { so-so -0.2 }
        journey "J" { stage "S" { emotion so-so then curious } }
    "#]],
    );
    check(&[("map.journey", text)], "curious", expect!["`curious` is a built-in word already"]);
}
