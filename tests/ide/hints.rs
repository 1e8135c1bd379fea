//! What stands beside the text: hints, lenses, links.

use expect_test::{Expect, expect};
use journey::ide::inlay_hints::hints;
use journey::ide::lenses::{Lens, lenses};
use journey::ide::links::{Target, links};
use journey::text::Span;

use super::{desk, one};

fn hinted(text: &str, expected: Expect) {
    let desk = one(text);
    let text = desk.analysis.text(desk.file).to_owned();
    let mut shown = text.clone();
    for hint in hints(&desk.analysis, desk.file, Span::new(0, text.len() as u32)).into_iter().rev() {
        let label = if hint.behind { format!("‹ {}›", hint.label) } else { format!("‹{} ›", hint.label) };
        shown.insert_str(hint.offset as usize, &label);
    }
    expected.assert_eq(&shown);
}

#[test]
fn scores_of_words_and_names_of_titles() {
    hinted(
        r#"journey "J" {
  scale 1..5
  stage "S" {
    touchpoint "Social media ad" { emotion curious then frustrated 2 then Sad; emotion "own" 1 }
    touchpoint "Form" { emotion unheard-of }
    touchpoint named "Named"
  }
  flow { start -> social-media-ad -> named }
}"#,
        expect![[r#"
            journey "J" {
              scale 1..5
              stage "S" {
                touchpoint ‹social-media-ad ›"Social media ad" { emotion curious‹ 4› then frustrated 2 then Sad‹ 1.8›; emotion "own" 1 }
                touchpoint "Form" { emotion unheard-of }
                touchpoint named "Named"
              }
              flow { start -> social-media-ad -> named }
            }"#]],
    );
    hinted(
        "journey \"J\" { stage \"S\" { emotion sad } }",
        expect![[r#"journey "J" { stage "S" { emotion sad‹ −0.6› } }"#]],
    );
}

#[test]
fn who_uses_it_and_the_way_to_the_picture() {
    let desk = desk(&[
        (
            "people.journey",
            "¦persona maya \"Maya\"\npersona raj \"Raj\"\njourney base \"Base\" { for maya; stage \"S\" }",
        ),
        (
            "a.journey",
            "import \"people.journey\"\njourney \"A\" { for maya; stage \"S\" { touchpoint \"T\" { as maya { } } } }",
        ),
        ("b.journey", "import \"people.journey\"\njourney \"B\" { revises base }"),
    ]);
    let shown: Vec<String> = lenses(&desk.analysis, desk.file)
        .into_iter()
        .map(|(span, lens)| {
            let name = &desk.analysis.text(desk.file)[span.range()];
            match lens {
                Lens::Preview => format!("{name}: preview"),
                Lens::Uses { title, places } => format!("{name}: {title} ({} places)", places.len()),
            }
        })
        .collect();
    expect![[r#"
        maya: used by 2 journeys (3 places)
        raj: used by no journey (0 places)
        base: preview
        base: used by 1 journey (1 places)"#]]
    .assert_eq(&shown.join("\n"));
}

#[test]
fn what_a_click_opens() {
    let desk = desk(&[
        (
            "team/map.journey",
            r#"¦import "../people.journey"
import "missing.journey"
persona p "P" { avatar "faces/p.png" }
source s "S" { url "https://example.com/s" }
journey "J" { note "See [the study](https://example.com/x) and [mail](mailto:a@b.c), not [this](javascript:x)"
  stage "S" { touchpoint "T" { link "https://example.com/form" "The form" } } }"#,
        ),
        ("people.journey", "persona maya \"Maya\""),
    ]);
    let shown: Vec<String> = links(&desk.analysis, desk.file)
        .into_iter()
        .map(|link| {
            let written = &desk.analysis.text(desk.file)[link.span.range()];
            match link.target {
                Target::File(path) => format!("{written} → {}", path.display()),
                Target::Address(address) => format!("{written} → {address}"),
            }
        })
        .collect();
    expect![[r#"
        ../people.journey → /maps/people.journey
        faces/p.png → /maps/team/faces/p.png
        https://example.com/s → https://example.com/s
        https://example.com/x → https://example.com/x
        mailto:a@b.c → mailto:a@b.c
        https://example.com/form → https://example.com/form"#]]
    .assert_eq(&shown.join("\n"));
}
