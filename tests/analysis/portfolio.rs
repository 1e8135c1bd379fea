use journey::analysis::Context;
use journey::analysis::portfolio::{Portfolio, portfolio};

use super::{TODAY, model};

fn of(files: &[&str]) -> Portfolio {
    let models: Vec<_> = files.iter().map(|text| model(text)).collect();
    let maps: Vec<_> = models
        .iter()
        .flat_map(|model| model.journeys.iter().map(move |journey| (Context::new(model, journey), 90)))
        .collect();
    portfolio(&maps, TODAY)
}

/// `The form is too long` against `Form is too long`: letter pairs without blanks, 15 and 12, of which 12 are in
/// both: 2 × 12 / 27 = 0.89. Against `Nobody answers the phone` hardly any. The revising journey took its pain
/// point over and does not count.
#[test]
fn what_hurts_in_several_journeys_is_found() {
    let all = of(&[
        r#"journey a "A" { stage s "S" { touchpoint t "T" {
             pain long "The form is too long" severity medium
             pain phone "Nobody answers the phone"
             opportunity short "Ask for three things only" solves long
           } } }
           journey next "Next" { revises a }"#,
        r#"journey b "B" { stage s "S" { pain form "Form is too long" severity high } }"#,
    ]);
    let [pain] = all.recurring.as_slice() else { panic!("{:?}", all.recurring) };
    assert_eq!((pain.title.as_str(), pain.unanswered), ("The form is too long", 1));
    assert_eq!(pain.severity, Some(journey::model::Severity::High));
    let places: Vec<_> = pain.places.iter().map(|place| place.id.as_str()).collect();
    assert_eq!(places, ["a.t.long", "b.s.form"]);
    let [idea] = all.shared.as_slice() else { panic!("{:?}", all.shared) };
    assert_eq!(idea.title, "Ask for three things only");
    let journeys: Vec<_> = idea.journeys.iter().map(|journey| journey.title.as_str()).collect();
    assert_eq!(journeys, ["A", "B"]);
}

/// On the 24th of November the 26th of August is 90 days ago, the 25th 91.
#[test]
fn maps_that_nobody_looks_after_are_found() {
    let all = of(&[
        r#"journey a "A" { owner "Shop"; reviewed 2026-08-26 }"#,
        r#"journey b "B" { reviewed 2026-08-25 }"#,
        r#"journey c "C""#,
    ]);
    let table: Vec<_> = all.maps.iter().map(|map| (map.age, map.overdue, map.owners.len())).collect();
    assert_eq!(table, [(Some(90), false, 1), (Some(91), true, 0), (None, false, 0)]);
}

/// Maya: 0.5 and −0.5 in A, 1 in B: mean 1 / 3 = 0.333333. Raj differs once: 0.5, 0.5, mean 0.5. Web holds Maya's
/// 0.5 and Raj's 0.5 and, in B, Maya's 1: mean 2 / 3 = 0.666667.
#[test]
fn personas_and_channels_are_counted_over_all_maps() {
    let people = "persona maya \"Maya\" { prefers app, web }\npersona raj \"Raj\"\n";
    let a = r#"journey a "A" { for maya, raj; stage s "S" {
          touchpoint one "One" via web { emotion "fine" 0.5 }
          touchpoint two "Two" via phone { emotion "bad" -0.5; as raj { emotion "fine" 0.5 } }
        } }"#;
    let b = r#"journey b "B" { for maya; stage s "S" { touchpoint one "One" via web { emotion "great" 1 } } }"#;
    let all = of(&[&format!("{people}{a}"), &format!("{people}{b}")]);
    let table = |all: &[journey::analysis::portfolio::Covered]| -> Vec<_> {
        all.iter().map(|it| (it.of.id.clone(), it.journeys.len(), it.touchpoints, it.mean)).collect()
    };
    assert_eq!(table(&all.personas), [("maya".to_owned(), 2, 3, Some(0.333333)), ("raj".to_owned(), 1, 2, Some(0.5))]);
    assert_eq!(table(&all.channels), [("web".to_owned(), 2, 2, Some(0.666667)), ("phone".to_owned(), 1, 1, Some(0.0))]);
    let meetings: Vec<_> =
        all.meetings.iter().map(|it| (it.persona.id.as_str(), it.channel.id.as_str(), it.touchpoints)).collect();
    assert_eq!(meetings, [("maya", "phone", 1), ("maya", "web", 2), ("raj", "phone", 1), ("raj", "web", 1)]);
    let missed: Vec<_> = all.missed.iter().map(|it| (it.persona.id.as_str(), it.channel.id.as_str())).collect();
    assert_eq!(missed, [("maya", "app")]);
}
