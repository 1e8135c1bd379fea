//! Maps as pictures: the examples, and `fixtures/`, which has odd cases as files and as resolved maps.
//! `JOURNEY_LOOK=folder cargo test render` writes every one of them there as SVG and PNG.

mod alignment;
mod everything;
mod geometry;
mod hostile;
mod html;
mod pdf;
mod pictures;
mod png;
mod samples;
mod svg;
mod vision;

pub use pdf::words as pdf_text;

use std::{fs, path::PathBuf};

use journey::{
    layout::{self, Options, Scene, Theme, text::Fonts},
    model::Model,
};

use crate::support::examples::compiled;

/// The examples and the fixtures, each with its name.
fn maps() -> Vec<(String, Model)> {
    let examples = crate::support::examples::examples().into_iter();
    let named = |(name, model): (String, Model)| (name.replace(".journey", ""), model);
    examples.map(named).chain(fixtures()).collect()
}

fn fixtures() -> Vec<(String, Model)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/render/fixtures");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.is_file());
    paths.sort();
    assert!(!paths.is_empty(), "there are no fixtures");
    let read = |path: PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        if path.extension().is_some_and(|extension| extension == "journey") {
            return (name, compiled(&path));
        }
        let model = serde_json::from_str(&fs::read_to_string(&path).unwrap());
        (name, model.unwrap_or_else(|error| panic!("{}: {error}", path.display())))
    };
    paths.into_iter().map(read).collect()
}

fn fixture(name: &str) -> Model {
    fixtures().into_iter().find(|(other, _)| other == name).unwrap().1
}

fn scene(model: &Model, options: &Options, theme: &Theme, fonts: &Fonts) -> Scene {
    let journeys: Vec<_> = model.journeys.iter().collect();
    layout::map(model, &journeys, options, theme, fonts)
}
