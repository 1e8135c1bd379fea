//! Maps as pictures: `fixtures/*.json` are resolved maps. `JOURNEY_LOOK=folder cargo test render` writes
//! every one of them there as SVG and PNG.

use std::{fs, path::PathBuf};

use journey::{
    backend::{png, svg},
    layout::{self, Options, Theme, text::Fonts},
    model::Model,
};

/// The examples and the fixtures, each with its name.
fn maps() -> Vec<(String, Model)> {
    let examples = crate::support::examples::examples().into_iter();
    examples.map(|(name, model)| (name.replace(".journey", ""), model)).chain(fixtures()).collect()
}

fn fixtures() -> Vec<(String, Model)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/render/fixtures");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let model = serde_json::from_str(&fs::read_to_string(&path).unwrap())
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            (path.file_stem().unwrap().to_string_lossy().into_owned(), model)
        })
        .collect()
}

#[test]
fn every_map_is_drawn() {
    let fonts = Fonts::bundled();
    let look = std::env::var_os("JOURNEY_LOOK").map(PathBuf::from);
    let only = std::env::var("JOURNEY_ONLY").ok();
    for (name, model) in maps() {
        if only.as_ref().is_some_and(|only| !name.contains(only.as_str())) {
            continue;
        }
        let journeys: Vec<_> = model.journeys.iter().collect();
        let scene = layout::map(&model, &journeys, &Options::default(), &Theme::light(), &fonts);
        let text = svg::render(&scene, &fonts, &svg::Options::default());
        if let Some(folder) = &look {
            let scale = if scene.width > 2400.0 { 0.7 } else { 1.0 };
            fs::write(folder.join(format!("{name}.svg")), &text).unwrap();
            fs::write(folder.join(format!("{name}.png")), png::render(&text, &fonts, scale).unwrap()).unwrap();
        }
    }
}
