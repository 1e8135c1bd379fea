//! The library as other programs use it: text and files in memory in, files in every format out.

use std::fs;
use std::path::{Path, PathBuf};

use journey::{Columns, Format, Lane, Look, Map, Memory, RenderError, Renderer, Selection, Severity, Theme};

const LOGO: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><path fill=\"red\" d=\"M0 0h40v20z\"/></svg>";

const RIDE: &str = "import \"../people.journey\"\n\
    journey ride \"Ride\" { for maya; stage \"Plan\" { touchpoint \"Timetable\" via web { emotion hopeful } } }\n\
    journey refund \"Refund\" { for maya; stage \"Ask\" { touchpoint \"Form\" via web { emotion annoyed } } }\n";

/// A project with an import, settings and a picture.
fn files() -> Memory {
    Memory::from([
        ("journey.toml", "[theme]\naccent = \"#123456\"\nlogo = \"logo.svg\"\n[labels]\nemotion = \"Mood\"\n"),
        ("logo.svg", LOGO),
        ("people.journey", "persona maya \"Maya\"\n"),
        ("maps/ride.journey", RIDE),
    ])
}

fn text(renderer: &Renderer, map: &Map, format: Format) -> String {
    String::from_utf8(renderer.render(map, format).unwrap()).unwrap()
}

#[test]
fn a_project_in_memory_is_drawn_in_its_own_words_and_colours() {
    let files = files();
    let map = Map::load("maps/ride.journey", &files).unwrap();
    assert_eq!(map.messages(), []);
    let mut renderer = Renderer::default();
    assert_eq!(text(&renderer, &map, Format::Svg).matches("<image ").count(), 0);
    assert_eq!(renderer.dress(&map, &files), []);
    let svg = text(&renderer, &map, Format::Svg);
    assert_eq!(svg.matches("<image ").count(), 1, "the logo, written once for both maps");
    assert!(svg.contains("Mood") && svg.contains("Maya"));
    let accent = |svg: &str| svg.to_lowercase().contains("#123456");
    assert!(accent(&svg));
    let look = Look { theme: Some(Theme::contrast()), lanes: vec![Lane::named("stage")], ..Look::default() };
    let chosen = text(&Renderer::new(look), &map, Format::Svg);
    assert!(!accent(&chosen) && !chosen.contains("Mood"), "what is chosen beats the project");
}

#[test]
fn every_format_comes_through_the_same_door() {
    let map = Map::load("maps/ride.journey", &files()).unwrap();
    let starts = [
        (Format::Svg, "<svg "),
        (Format::Png, "\u{89}PNG"),
        (Format::Pdf, "%PDF-"),
        (Format::Html, "<!doctype html>"),
        (Format::Json, "{\n  \"format\": \"journey-map\""),
        (Format::Markdown, "# "),
        (Format::Mermaid(journey::Diagram::Timeline), "timeline\n"),
    ];
    let renderer = Renderer::default();
    for (format, start) in starts {
        assert!(format.is_built());
        let bytes = renderer.render(&map, format).unwrap();
        let first: String = bytes.iter().take(start.chars().count()).map(|byte| char::from(*byte)).collect();
        assert_eq!(first, start, "{format}");
        assert_eq!(renderer.render(&map, format).unwrap(), bytes, "{format} is the same twice");
    }
}

#[test]
fn some_journeys_are_rendered_without_the_others() {
    let map = Map::load("maps/ride.journey", &files()).unwrap();
    let only = Selection::of(&map, &["refund", "nobody"]);
    assert_eq!(only.journeys().iter().map(|journey| journey.id.as_str()).collect::<Vec<_>>(), ["refund"]);
    let csv = |what| String::from_utf8(Renderer::default().render(what, Format::Csv).unwrap()).unwrap();
    assert!(csv(only.clone()).contains("Form") && !csv(only).contains("Timetable"));
    let each: Vec<String> = Selection::from(&map).each().map(csv).collect();
    assert_eq!(each.len(), 2);
}

#[test]
fn a_picture_says_where_everything_lies() {
    let map = Map::load("maps/ride.journey", &files()).unwrap();
    let renderer = Renderer::new(Look { columns: Columns::All, prefix: "first".to_owned(), ..Look::default() });
    let scene = renderer.scene(&map, Format::Svg);
    let ids: Vec<&str> = scene.anchors.iter().map(|area| area.id.as_str()).collect();
    assert_eq!(ids, ["ride.timetable", "refund.form"]);
    let svg = renderer.svg(&scene);
    assert_eq!(svg, text(&renderer, &map, Format::Svg));
    let tree = roxmltree::Document::parse(&svg).unwrap();
    let ids = tree.descendants().filter_map(|node| node.attribute("id"));
    let strange: Vec<&str> = ids.filter(|id| !id.starts_with("first")).collect();
    assert_eq!(strange, [""; 0], "two pictures in one page have no id in common");
}

#[test]
fn what_is_wrong_is_told_and_what_is_healthy_comes_out() {
    let mut files = files();
    files.add("maps/ride.journey", format!("{RIDE}journey \"Third\" {{ for nobody }}\n"));
    files.remove("logo.svg");
    let map = Map::load("maps/ride.journey", &files).unwrap();
    assert!(map.has_errors());
    let told = map.messages();
    let told: Vec<(&str, Severity)> = told.iter().map(|message| (message.code.name(), message.severity)).collect();
    assert_eq!(told, [("asset-not-found", Severity::Warning), ("unknown-name", Severity::Error)]);
    assert_eq!(map.advice(None), []);
    assert_eq!(map.model().journeys.len(), 3);
    assert!(text(&Renderer::default(), &map, Format::Svg).contains("Third"));
    assert_eq!(Map::load("maps/walk.journey", &files).unwrap_err().kind(), std::io::ErrorKind::NotFound);
}

#[test]
fn a_picture_that_is_too_large_says_how_large_it_would_be() {
    let stage =
        "stage \"S\" { touchpoint \"A\" touchpoint \"B\" touchpoint \"C\" touchpoint \"D\" touchpoint \"E\" }\n";
    let map = Map::parse("long.journey", &format!("journey \"Long\" {{\n{}}}", stage.repeat(30)));
    let renderer = Renderer::new(Look { scale: 10.0, ..Look::default() });
    let error = renderer.render(&map, Format::Png).unwrap_err();
    assert!(matches!(error, RenderError::TooLarge { width, height } if width * height > 100_000_000), "{error}");
}

/// Where a build lacks a format is said in one place; what reads an SVG is the rasteriser of PNGs.
#[test]
fn only_one_file_knows_which_formats_a_build_has() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut naming: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap_or_default();
            if ["png", "pdf", "html"].iter().any(|format| text.contains(&format!("feature = \"{format}\""))) {
                naming.push(path.strip_prefix(&root).unwrap().to_owned());
            }
        }
    }
    naming.sort();
    assert_eq!(naming, ["backend/mod.rs", "picture/mod.rs", "render/outputs/mod.rs"].map(PathBuf::from));
}
