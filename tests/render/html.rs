//! The map as a page, driven in a real browser as readers do.

use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

use journey::{
    backend::{html, png, svg},
    layout::{Columns, Options, Scene, Theme, text::Fonts},
    model::{Journey, Model},
};
use scraper::{Html, Selector};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{fixture, maps, samples::samples, scene};
use crate::support::tools;

/// The page of all journeys of `model`, in both themes.
fn page(model: &Model) -> String {
    let journeys: Vec<&Journey> = model.journeys.iter().collect();
    let layout = Options { columns: Columns::All, pictures: samples(model), ..Options::default() };
    let options = html::Options { layout, light: Theme::light(), dark: Some(Theme::dark()) };
    html::render(model, &journeys, &options, &Fonts::bundled())
}

/// Runs a script of `tests/browser` on `input`, where there is a browser.
fn browser(script: &str, input: &Value) -> Option<Value> {
    let node = tools::BROWSER.find()?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    let mut child = Command::new(node)
        .arg(script)
        .current_dir(&folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("node starts");
    child.stdin.take().unwrap().write_all(input.to_string().as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

#[derive(Debug, Deserialize)]
struct Seen {
    name: String,
    what: String,
    ok: bool,
    detail: String,
}

#[test]
fn readers_find_their_way() {
    let folder = tempfile::tempdir().unwrap();
    let mut pages = Vec::new();
    for name in ["signup", "arabic", "three-personas", "folded", "with-pictures"] {
        let file = folder.path().join(format!("{name}.html"));
        std::fs::write(&file, page(&fixture(name))).unwrap();
        pages.push(json!({ "name": name, "file": file }));
    }
    let Some(seen) = browser("page.mjs", &Value::Array(pages)) else { return };
    let seen: Vec<Seen> = serde_json::from_value(seen).unwrap();
    let wrong: Vec<String> = seen
        .iter()
        .filter(|check| !check.ok)
        .map(|check| format!("{}: {}: {}", check.name, check.what, check.detail))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen.len() > 100, "only {} checks were made", seen.len());
    assert!(seen.iter().any(|check| check.what == "a persona can be switched off"));
}

#[test]
fn every_map_is_one_file_that_asks_for_nothing() {
    for (name, model) in maps() {
        let page = page(&model);
        let document = Html::parse_document(&page);
        assert_eq!(document.errors, Vec::<String>::new(), "{name}");
        for attribute in ["src", "srcset", "data", "action", "poster"] {
            let selector = Selector::parse(&format!("[{attribute}]")).unwrap();
            assert_eq!(document.select(&selector).count(), 0, "{name}: {attribute}");
        }
        let policy = Selector::parse("meta[http-equiv=Content-Security-Policy]").unwrap();
        let policy = document.select(&policy).next().unwrap().attr("content").unwrap().to_owned();
        assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
        assert!(!policy.contains("unsafe") && !policy.contains("http"), "{policy}");
        let touchpoints: usize = model.journeys.iter().map(|journey| journey.touchpoints().count()).sum();
        let abouts = document.select(&Selector::parse("article.about h3").unwrap()).count();
        let columns = document.select(&Selector::parse("svg .touchpoint > .hit").unwrap()).count();
        assert!(abouts <= touchpoints && columns >= abouts, "{name}: {abouts} of {touchpoints}, {columns} columns");
    }
}

#[test]
fn both_themes_cost_little_more_than_one() {
    let model = fixture("signup");
    let journeys: Vec<&Journey> = model.journeys.iter().collect();
    let of = |dark| {
        let options = html::Options { layout: Options::default(), light: Theme::light(), dark };
        html::render(&model, &journeys, &options, &Fonts::bundled())
    };
    let (one, both) = (of(None), of(Some(Theme::dark())));
    assert!(both.len() < one.len() + 4_000, "{} and {}", one.len(), both.len());
    assert!(both.contains("prefers-color-scheme:dark") && !one.contains("prefers-color-scheme:dark"));
    // Two that draw different things cannot share a picture: the day's colours stay.
    assert!(!of(Some(Theme::print())).contains("prefers-color-scheme:dark"));
}

#[test]
fn a_fragment_says_where_things_were_written() {
    let (_, model) =
        crate::support::examples::examples().into_iter().find(|(name, _)| name == "smallest.journey").unwrap();
    let fonts = Fonts::bundled();
    let drawn = scene(&model, &Options::default(), &Theme::light(), &fonts);
    let fragment = html::fragment(&drawn, &fonts, "preview");
    let document = roxmltree::Document::parse(&fragment).unwrap();
    let text =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/smallest.journey")).unwrap();
    let mut count = 0;
    for group in document.descendants().filter(|node| node.attribute("class") == Some("touchpoint")) {
        let at = |name: &str| group.attribute(name).unwrap().parse::<usize>().unwrap();
        let written = &text[at("data-start")..at("data-end")];
        assert!(written.starts_with("touchpoint"), "{written}");
        count += 1;
    }
    assert!(count > 0);
}

#[test]
fn a_browser_draws_what_the_picture_shows() {
    let fonts = Fonts::bundled();
    let folder = tempfile::tempdir().unwrap();
    let mut files = Vec::new();
    let mut drawn: Vec<(&str, Scene)> = Vec::new();
    let light = ["signup", "arabic", "mixed-hebrew", "mixed-english"].map(|name| (name, Theme::light()));
    let dark = ["three-personas", "with-pictures"].map(|name| (name, Theme::dark()));
    for (name, theme) in light.into_iter().chain(dark) {
        let model = fixture(name);
        let options = Options { pictures: samples(&model), ..Options::default() };
        let scene = scene(&model, &options, &theme, &fonts);
        let file = folder.path().join(format!("{name}.svg"));
        std::fs::write(&file, svg::render(&scene, &fonts, &svg::Options::default())).unwrap();
        files.push(json!({ "name": name, "file": file, "picture": folder.path().join(format!("{name}.png")) }));
        drawn.push((name, scene));
    }
    let Some(shown) = browser("picture.mjs", &Value::Array(files)) else { return };
    for ((name, scene), shown) in drawn.iter().zip(shown.as_array().unwrap()) {
        let bare = svg::Options { letters: svg::Letters::Bare, raster: Some(1.0), ..svg::Options::default() };
        let ours = png::render(&svg::render(scene, &fonts, &bare), &fonts, 1.0).unwrap();
        let (width, height, pixels) = super::png::decode(&ours);
        let theirs = std::fs::read(folder.path().join(format!("{name}.png"))).unwrap();
        let (their_width, their_height, their_pixels) = super::png::decode(&theirs);
        assert_eq!((width, height), (their_width, their_height), "{name}");
        let apart = pixels
            .chunks(3)
            .zip(their_pixels.chunks(3))
            .filter(|(a, b)| a.iter().zip(*b).any(|(a, b)| a.abs_diff(*b) > 85));
        let share = apart.count() as f64 / f64::from(width * height);
        assert!(share < 0.005, "{name}: {:.2}% of the pixels differ by more than a third", share * 100.0);

        let mut runs = Vec::new();
        collect(&scene.nodes, &mut runs);
        let widths: Vec<f64> = serde_json::from_value(shown["widths"].clone()).unwrap();
        assert_eq!(widths.len(), runs.len(), "{name}");
        for ((text, width), shown) in runs.iter().zip(widths) {
            assert!((width - shown).abs() < 0.5, "{name}: {text:?} is {width} here and {shown} there");
        }
    }
}

/// The runs that an SVG writes, in its order, with their widths.
fn collect(nodes: &[journey::layout::scene::Node], runs: &mut Vec<(String, f64)>) {
    use journey::layout::scene::Node;
    for node in nodes {
        match node {
            Node::Group(group) => collect(&group.nodes, runs),
            Node::Text(text) => runs.extend(
                text.runs
                    .iter()
                    .filter(|run| !run.glyphs.text.trim().is_empty())
                    .map(|run| (run.glyphs.text.clone(), f64::from(run.glyphs.width))),
            ),
            Node::Shape(_) | Node::Image(_) => {}
        }
    }
}
