//! What is counted: the commands, each from what the one before it gives.

use std::hint::black_box;
use std::sync::Arc;

use journey::analysis::diff::diff;
use journey::analysis::{Context, Report, report};
use journey::backend::{self, csv, json, svg};
use journey::check::{Levels, check_all};
use journey::config::Preset;
use journey::format::{self, OnErrors};
use journey::layout::{self, Options, Theme, text::Fonts};
use journey::model::{Journey, Model};
use journey::project::Project;
use journey::text::FileId;

use super::constructs::Input;
use crate::analysis::TODAY;

/// A command by its name in the table.
pub type Command = (&'static str, fn(&Known<'_>));

/// All that are counted.
pub const COMMANDS: &[Command] = &[
    ("check", check),
    ("fmt", fmt),
    ("report", reported),
    ("diff", differ),
    ("json", write_json),
    ("csv", write_csv),
    ("svg", draw),
    ("overview", overview),
];

/// What is at hand before a command runs.
pub struct Known<'i> {
    input: &'i Input,
    project: Project,
    model: Model,
    fonts: &'i Fonts,
}

impl<'i> Known<'i> {
    pub fn new(input: &'i Input, fonts: &'i Fonts) -> Known<'i> {
        let project = input.project();
        let model = project.compile(project.roots()[0]).model;
        Known { input, project, model, fonts }
    }
}

fn check(known: &Known<'_>) {
    let project = known.input.project();
    let levels = Levels { preset: Some(Preset::Governed), ..Levels::default() };
    black_box(check_all(&project, &levels, Some(TODAY)));
}

fn fmt(known: &Known<'_>) {
    let text: Arc<str> = known.input.text().into();
    black_box(format::format(FileId(0), &text, OnErrors::Refuse).is_ok());
}

fn reported(known: &Known<'_>) {
    let one = |journey| report(&Context::new(&known.model, journey).located(&known.project.sources), TODAY);
    let all: Vec<Report> = known.model.journeys.iter().map(one).collect();
    black_box(backend::report::markdown(&all));
}

/// Against the same map, or the other one that the construct is about.
fn differ(known: &Known<'_>) {
    let other = known.input.other.as_deref().map(crate::analysis::model);
    let after = other.as_ref().unwrap_or(&known.model);
    black_box(backend::diff::markdown(&diff((&known.model, None), (after, None))));
}

fn write_json(known: &Known<'_>) {
    black_box(json::write(&known.model));
}

fn write_csv(known: &Known<'_>) {
    known.model.journeys.iter().for_each(|journey| drop(black_box(csv::write(journey))));
}

fn draw(known: &Known<'_>) {
    picture(known, &Options::default());
}

fn overview(known: &Known<'_>) {
    picture(known, &Options { overview: true, ..Options::default() });
}

fn picture(known: &Known<'_>, options: &Options) {
    let all: Vec<&Journey> = known.model.journeys.iter().collect();
    for together in layout::maps(&all) {
        let scene = layout::map(&known.model, &together, options, &Theme::light(), known.fonts);
        black_box(svg::render(&scene, known.fonts, &svg::Options::default()));
    }
}
