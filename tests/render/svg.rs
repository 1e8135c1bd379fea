//! The scene as SVG.

use std::collections::BTreeSet;

use journey::{
    backend::svg::{self, Letters},
    layout::{Columns, Options, Theme, text::Fonts},
    model::{Journey, Link, Model, Stage, Text, Touchpoint},
};

use super::{fixture, maps, scene};

fn draw(model: &Model, letters: Letters) -> String {
    let fonts = Fonts::bundled();
    let drawn = scene(model, &Options::default(), &Theme::light(), &fonts);
    svg::render(&drawn, &fonts, &svg::Options { letters, ..svg::Options::default() })
}

#[test]
fn every_map_is_well_formed_and_named() {
    for (name, model) in maps() {
        let text = draw(&model, if name == "signup" { Letters::Live } else { Letters::Bare });
        let document = roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let root = document.root_element();
        assert!(root.attribute("role").is_some(), "{name}");
        let mut ids = BTreeSet::new();
        for node in document.descendants().filter(roxmltree::Node::is_element) {
            if let Some(id) = node.attribute("id") {
                assert!(id.starts_with("map"), "{name}: {id}");
                assert!(ids.insert(id), "{name}: {id} is taken twice");
            }
            if node.attribute("class") == Some("touchpoint") {
                let child =
                    |tag: &str| node.children().any(|child| child.has_tag_name(("http://www.w3.org/2000/svg", tag)));
                assert!(node.attribute("role").is_some() && child("title") && child("desc"), "{name}");
            }
            for attribute in node.attributes().filter(|attribute| attribute.name() == "href") {
                let target = attribute.value();
                assert!(
                    target.starts_with("http") || target.starts_with("mailto:") || target.starts_with('#'),
                    "{name}"
                );
            }
        }
    }
}

#[test]
fn the_reading_order_follows_the_journey() {
    let text = draw(&fixture("signup"), Letters::Bare);
    let document = roxmltree::Document::parse(&text).unwrap();
    let order: Vec<String> = document
        .descendants()
        .filter(|node| matches!(node.attribute("class"), Some("persona" | "stage" | "touchpoint")))
        .filter_map(|node| node.attribute("id"))
        .map(|id| id.trim_start_matches("map.signup.").to_owned())
        .collect();
    assert_eq!(order[..5], ["persona.maya", "stage.awareness", "ad", "stage.consideration", "landing"]);
}

#[test]
fn a_map_of_seven_touchpoints_is_small_and_the_same_each_time() {
    let text = draw(&fixture("signup"), Letters::Live);
    assert!(text.len() < 150_000, "{} bytes", text.len());
    assert!(text.contains("@font-face"));
    assert_eq!(text, draw(&fixture("signup"), Letters::Live));
}

#[test]
fn letters_can_be_outlines() {
    let text = draw(&fixture("signup"), Letters::Paths);
    let document = roxmltree::Document::parse(&text).unwrap();
    assert!(!document.descendants().any(|node| node.tag_name().name() == "text"));
    let used: BTreeSet<&str> = document.descendants().filter_map(|node| node.attribute("href")).collect();
    let drawn: BTreeSet<String> = document
        .descendants()
        .filter_map(|node| node.attribute("id"))
        .filter(|id| id.contains("-glyph-"))
        .map(|id| format!("#{id}"))
        .collect();
    assert!(drawn.len() > 40);
    assert!(used.iter().filter(|href| href.starts_with('#')).all(|href| drawn.contains(*href)));
}

#[test]
fn nothing_of_a_writer_becomes_markup() {
    let evil = "</text><script>alert(1)</script>\" onload=\"x\u{0}\u{1b}[31m\u{202e}&#x0;]]>";
    let touchpoint = Touchpoint {
        id: "t".into(),
        title: evil.into(),
        actions: vec![Text {
            text: format!("[{evil}](javascript:alert(1)) [x](https://example.org/?a=1&b=\"2\")"),
            ..Text::default()
        }],
        links: vec![
            Link { url: "javascript:alert(1)".into(), ..Link::default() },
            Link { url: "https://example.org/a&b".into(), ..Link::default() },
        ],
        ..Touchpoint::default()
    };
    let stage = Stage { title: evil.into(), touchpoints: vec![touchpoint], ..Stage::default() };
    let journey = Journey {
        id: "j".into(),
        title: evil.into(),
        stages: vec![stage],
        lang: Some(evil.into()),
        ..Journey::default()
    };
    let text = draw(&Model { journeys: vec![journey], ..Model::default() }, Letters::Bare);
    assert!(!text.chars().any(|c| c.is_control() && c != '\n'));
    let document = roxmltree::Document::parse(&text).unwrap();
    for node in document.descendants() {
        assert!(!["script", "foreignObject", "image", "style"].contains(&node.tag_name().name()));
        assert!(node.attributes().all(|attribute| !attribute.name().starts_with("on")));
        assert!(node.attributes().all(|attribute| !attribute.value().starts_with("javascript:")));
    }
    assert!(document.descendants().any(|node| node.attribute("href") == Some("https://example.org/a&b")));
}

#[test]
fn a_long_stage_repeats_its_header() {
    let fonts = Fonts::bundled();
    let mut model = fixture("one-touchpoint");
    let touchpoint =
        |number: usize| Touchpoint { id: format!("t{number}"), title: "Again".into(), ..Touchpoint::default() };
    model.journeys[0].stages[0].touchpoints = (0..5).map(touchpoint).collect();
    let options = Options { columns: Columns::AtMost(2), ..Options::default() };
    let drawn = scene(&model, &options, &Theme::light(), &fonts);
    let text = svg::render(&drawn, &fonts, &svg::Options { letters: Letters::Bare, ..svg::Options::default() });
    for part in ["Awareness 1/3", "Awareness 2/3", "Awareness 3/3"] {
        assert_eq!(text.matches(part).count(), 1, "{part}");
    }
}
