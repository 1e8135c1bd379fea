use std::path::Path;
use std::sync::Arc;

use journey::Format;
use journey::ide::preview::{NoPreview, Preview, preview, touchpoint_at};
use journey::ide::{Wanted, Workspace};

use super::{Desk, desk, one};
use crate::support::desk::Memory;

/// The picture of the map at byte `offset`.
fn svg(desk: &Desk, offset: u32, theme: Option<&str>) -> Option<Preview> {
    preview(&desk.analysis, desk.file, offset, theme, Format::Svg, &desk.dress, Wanted::always()).unwrap()
}

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
    let shown = svg(&desk, desk.offset, None).unwrap();
    assert_eq!((shown.journey.as_str(), shown.title.as_str()), ("b", "B"));
    let spots: Vec<(&str, &str)> = shown
        .touchpoints
        .iter()
        .map(|spot| (spot.id.as_str(), &desk.analysis.text(desk.file)[spot.location.span.range()]))
        .collect();
    assert_eq!(spots, [("b.form", "touchpoint form \"Form\" { emotion curious }"), ("b.done", "touchpoint \"Done\"")]);
    let tree = roxmltree::Document::parse(&shown.drawn).unwrap();
    for spot in &shown.touchpoints {
        let named = tree.descendants().any(|node| node.attribute("id").is_some_and(|id| id.ends_with(&spot.id)));
        assert!(named, "{} has a group of its own", spot.id);
        assert!(spot.bounds.w > 0.0 && spot.bounds.h > 0.0);
    }
    let dark = svg(&desk, desk.offset, Some("dark")).unwrap();
    assert_ne!(dark.drawn, shown.drawn);
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
    assert_eq!(svg(&desk, 0, None).unwrap().journey, "a");
    let people = super::one("persona maya \"Maya\"");
    assert_eq!(svg(&people, 0, None), None);
}

#[test]
fn colours_of_the_project() {
    let desk = desk(&[("a.journey", MAP), ("journey.toml", "[theme]\nname = \"dark\"\n")]);
    let own = svg(&desk, 0, None).unwrap();
    let dark = svg(&desk, 0, Some("dark")).unwrap();
    assert_eq!(own.drawn, dark.drawn);
}

#[test]
fn a_page_has_both_themes_unless_one_is_named() {
    let desk = one(MAP);
    let page =
        |theme| preview(&desk.analysis, desk.file, desk.offset, theme, Format::Html, &desk.dress, Wanted::always());
    let shown = page(None).unwrap().unwrap();
    assert!(shown.drawn.starts_with("<!doctype html>"), "{}", &shown.drawn[..40]);
    assert!(shown.drawn.contains("prefers-color-scheme:dark"));
    let ids: Vec<&str> = shown.touchpoints.iter().map(|spot| spot.id.as_str()).collect();
    assert_eq!(ids, ["b.form", "b.done"]);
    let page_in = scraper::Html::parse_document(&shown.drawn);
    for id in ids {
        let spot = scraper::Selector::parse(&format!("[id$=\"{id}\"]")).unwrap();
        assert!(page_in.select(&spot).next().is_some(), "{id} has a group of its own");
    }
    assert!(!page(Some("print")).unwrap().unwrap().drawn.contains("prefers-color-scheme:dark"));
}

#[test]
fn what_nobody_wants_is_not_drawn() {
    let desk = one(MAP);
    let steps = std::cell::Cell::new(0);
    let still = || {
        steps.set(steps.get() + 1);
        steps.get() < 3
    };
    let drawn = preview(&desk.analysis, desk.file, 0, None, Format::Svg, &desk.dress, Wanted::while_(&still));
    assert_eq!((drawn, steps.get()), (Err(NoPreview::Unwanted), 3));
}

#[test]
fn pictures_of_the_project_are_in_it_and_follow_the_disk() {
    let logo = |color| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path fill=\"{color}\" d=\"M0 0h9v9z\"/></svg>"
        )
    };
    let memory = Memory::default();
    memory.write("/maps/a.journey", "journey a \"A\" { stage \"S\" { image \"form.svg\" } }");
    memory.write("/maps/journey.toml", "[theme]\nlogo = \"logo.svg\"\n");
    memory.write("/maps/logo.svg", &logo("red"));
    memory.write("/maps/form.svg", &logo("blue"));
    let mut workspace = Workspace::new(Box::new(memory.clone()));
    workspace.set_folders(vec!["/maps".into()]);
    workspace.set_watched(true);
    let drawn = |workspace: &mut Workspace| {
        let analysis = workspace.analysis();
        let file = analysis.id(Path::new("/maps/a.journey")).unwrap();
        let dress = workspace.dress(&analysis, file);
        let shown = preview(&analysis, file, 0, None, Format::Svg, &dress, Wanted::always()).unwrap();
        (shown.unwrap().drawn, dress)
    };
    let (first, dress) = drawn(&mut workspace);
    assert_eq!(first.matches("<image ").count(), 2);
    // What is typed changes nothing that was read.
    workspace.set_text(Path::new("/maps/a.journey"), "journey a \"Ab\" { stage \"S\" { image \"form.svg\" } }");
    let (_, typed) = drawn(&mut workspace);
    assert!(Arc::ptr_eq(&dress, &typed));
    workspace.set_text(Path::new("/maps/a.journey"), "journey a \"Ab\" { stage \"S\" { image \"gone.svg\" } }");
    assert_eq!(drawn(&mut workspace).0.matches("<image ").count(), 1);
    memory.write("/maps/gone.svg", &logo("lime"));
    workspace.disk_changed();
    assert_eq!(drawn(&mut workspace).0.matches("<image ").count(), 2);
}
