//! The way from a text to a map, phase by phase.

use std::path::PathBuf;
use std::sync::Arc;

use journey::backend::{json, svg};
use journey::language::Language;
use journey::layout::{self, Options, Scene, Theme, text::Fonts};
use journey::model::{Journey, Model};
use journey::project::{Configs, Project};
use journey::text::FileId;
use journey::{format, lower, syntax};

use crate::maps;
use crate::measure::{Bench, Row};

/// A map at each of its states.
struct Map {
    text: Arc<str>,
    tree: syntax::Tree,
    project: Project,
    model: Model,
    scene: Scene,
    json: String,
}

/// Measures each phase with the result of the one before it at hand.
pub fn run(bench: &Bench) {
    let fonts = Fonts::bundled();
    let scene = |model: &Model| {
        let journeys: Vec<&Journey> = model.journeys.iter().collect();
        layout::map(model, &journeys, &Options::default(), &Theme::light(), &fonts)
    };
    let prepare = |(stages, touchpoints): &(usize, usize)| {
        let text: Arc<str> = maps::map(*stages, *touchpoints).into();
        let tree = syntax::parse(FileId(0), &text, &Language).tree;
        let project = Project::single("large.journey", &text);
        let compilation = project.compile(project.roots()[0]);
        assert!(compilation.diagnostics.is_empty(), "{:#?}", compilation.diagnostics.first());
        let model = compilation.model;
        Map { text, tree, project, scene: scene(&model), json: json::write(&model), model }
    };
    let all: Vec<Map> = maps::SIZES.iter().map(prepare).collect();
    let rows = vec![
        Row::new("syntax", |size| syntax::parse(FileId(0), &all[size].text, &Language)),
        Row::new("lower", |size| lower::lower(FileId(0), &all[size].tree, &mut Vec::new())),
        Row::new("resolve", |size| all[size].project.compile(all[size].project.roots()[0])),
        Row::new("text to model", |size| {
            let project = Project::single("large.journey", &all[size].text);
            project.compile(project.roots()[0])
        }),
        Row::new("layout", |size| scene(&all[size].model)),
        Row::new("write SVG", |size| svg::render(&all[size].scene, &fonts, &svg::Options::default())),
        Row::new("write JSON", |size| json::write(&all[size].model)),
        Row::new("read JSON", |size| json::read(&all[size].json)),
        Row::new("write text", |size| format::write(&all[size].model)),
    ];
    bench.table("From text to picture, by phase", "touchpoints", &maps::TOUCHPOINTS, rows);
    projects(bench);
}

/// Many files that share their personas: each is read once.
fn projects(bench: &Bench) {
    const FILES: [usize; 2] = [30, 300];
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench-project");
    let map = maps::map(8, 10);
    let shared = map.find("journey large").unwrap_or_default();
    let written = || -> std::io::Result<Vec<PathBuf>> {
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join("shared.journey"), &map[..shared])?;
        (0..FILES[1])
            .map(|number| {
                let path = folder.join(format!("map-{number}.journey"));
                std::fs::write(&path, format!("import \"shared.journey\"\n{}", &map[shared..])).map(|()| path)
            })
            .collect()
    };
    let paths = match written() {
        Ok(paths) => paths,
        Err(error) => panic!("{}: {error}", folder.display()),
    };
    let row = Row::new("read, parse, resolve", |size| {
        let (project, _) =
            Project::load(&paths[..FILES[size]], &crate::command::Disk, &mut Configs::new(journey::check::lints()));
        let all: Vec<_> = project.roots().iter().map(|root| project.compile(*root)).collect();
        assert!(all.iter().all(|compilation| compilation.diagnostics.is_empty()));
        all
    });
    bench.table("A project of many maps that import the same file", "files of 80 touchpoints", &FILES, vec![row]);
}
