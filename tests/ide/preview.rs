use journey::ide::preview::{preview, touchpoint_at};

use super::{desk, one};

const MAP: &str = r#"journey a "A" { stage "S" { touchpoint ad "Ad" } }
journey b "B" {
  stage "S" {
    touchpoint form "Form" { emotion cur¦ious }
    touchpoint "Done"
  }
}"#;

#[test]
fn the_map_around_the_cursor_with_its_touchpoints() {
    let desk = one(MAP);
    let shown = preview(&desk.analysis, desk.file, desk.offset, None).unwrap();
    assert_eq!((shown.journey.as_str(), shown.title.as_str()), ("b", "B"));
    let spots: Vec<(&str, &str)> = shown
        .touchpoints
        .iter()
        .map(|spot| (spot.id.as_str(), &desk.analysis.text(desk.file)[spot.location.span.range()]))
        .collect();
    assert_eq!(spots, [("b.form", "touchpoint form \"Form\" { emotion curious }"), ("b.done", "touchpoint \"Done\"")]);
    let tree = roxmltree::Document::parse(&shown.svg).unwrap();
    for spot in &shown.touchpoints {
        let named = tree.descendants().any(|node| node.attribute("id").is_some_and(|id| id.ends_with(&spot.id)));
        assert!(named, "{} has a group of its own", spot.id);
        assert!(spot.bounds.w > 0.0 && spot.bounds.h > 0.0);
    }
    let dark = preview(&desk.analysis, desk.file, desk.offset, Some("dark")).unwrap();
    assert_ne!(dark.svg, shown.svg);
}

#[test]
fn the_touchpoint_at_the_cursor() {
    let desk = one(MAP);
    let (id, location) = touchpoint_at(&desk.analysis, desk.file, desk.offset).unwrap();
    assert_eq!(id, "b.form");
    assert!(desk.analysis.slice(location).starts_with("touchpoint form"));
    assert_eq!(touchpoint_at(&desk.analysis, desk.file, 3), None);
}

#[test]
fn the_first_map_where_the_cursor_is_in_none_and_nothing_without_maps() {
    let desk = one(&MAP.replace('¦', ""));
    assert_eq!(preview(&desk.analysis, desk.file, 0, None).unwrap().journey, "a");
    let people = super::one("persona maya \"Maya\"");
    assert_eq!(preview(&people.analysis, people.file, 0, None), None);
}

#[test]
fn colours_of_the_project() {
    let desk = desk(&[("a.journey", MAP), ("journey.toml", "[theme]\nname = \"dark\"\n")]);
    let own = preview(&desk.analysis, desk.file, 0, None).unwrap();
    let dark = preview(&desk.analysis, desk.file, 0, Some("dark")).unwrap();
    assert_eq!(own.svg, dark.svg);
}
