//! The way from a text to a picture: how large a share each phase takes.

use journey::backend::pdf::{self, Laid};
use journey::backend::{png, svg};
use journey::layout::{self, Options, Scene, Theme, text::Fonts};
use journey::model::{Journey, Model};
use journey::project::Project;

use crate::maps;
use crate::measure::{Bench, Row};

/// A very long map is drawn smaller, to this many pixels.
const MOST_PIXELS: f64 = 40e6;

/// Measures parse, layout, write, raster and encode, and a PDF beside them.
pub fn run(bench: &Bench) {
    // 7, 80 and 5,000 touchpoints.
    let sizes = [(1, 7), (8, 10), (50, 100)];
    let touchpoints = sizes.map(|(stages, each)| stages * each);
    let fonts = Fonts::bundled();
    let texts = sizes.map(|(stages, each)| maps::map(stages, each));
    let model = |size: usize| {
        let project = Project::single("map.journey", &texts[size]);
        project.compile(project.roots()[0]).model
    };
    let lay = |model: &Model| {
        let journeys: Vec<&Journey> = model.journeys.iter().collect();
        layout::map(model, &journeys, &Options::default(), &Theme::light(), &fonts)
    };
    let models: Vec<Model> = (0..sizes.len()).map(model).collect();
    let scenes: Vec<Scene> = models.iter().map(lay).collect();
    let bare = svg::Options { letters: svg::Letters::Bare, ..svg::Options::default() };
    let pictures: Vec<String> = scenes.iter().map(|scene| svg::render(scene, &fonts, &bare)).collect();
    let scale = |scene: &Scene| (MOST_PIXELS / (scene.width * scene.height)).sqrt().min(1.0) as f32;
    let draw = |size: usize| match png::draw(&pictures[size], &fonts, scale(&scenes[size])) {
        Ok(pixels) => pixels,
        Err(error) => panic!("{error}"),
    };
    let drawn: Vec<png::Pixels> = (0..sizes.len()).map(draw).collect();
    let parse = || Row::new("parse", model);
    let place = || Row::new("layout", |size: usize| lay(&models[size]));
    bench.shares(
        "SVG, by phase",
        "touchpoints",
        &touchpoints,
        vec![parse(), place(), Row::new("write", |size| svg::render(&scenes[size], &fonts, &svg::Options::default()))],
    );
    bench.shares(
        "PNG, by phase",
        "touchpoints",
        &touchpoints,
        vec![
            parse(),
            place(),
            Row::new("write", |size| svg::render(&scenes[size], &fonts, &bare)),
            Row::new("raster", draw),
            Row::new("encode", |size| drawn[size].encode()),
        ],
    );
    bench.shares(
        "PDF, by phase",
        "touchpoints",
        &touchpoints,
        vec![parse(), place(), Row::new("write", |size| pdf::render(&[Laid::whole(scenes[size].clone())], &fonts))],
    );
}
