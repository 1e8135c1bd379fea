//! The figures of maps, held against tables computed by hand. The arithmetic stands above each test.

mod diff;
mod figures;
mod flow;
mod portfolio;
mod wild;

use jiff::civil::{Date, date};
use journey::analysis::{Context, Report, report};
use journey::model::Model;
use journey::project::Project;

/// The day of all tests.
pub const TODAY: Date = date(2026, 11, 24);

/// The map of `text`, which has no mistake.
#[track_caller]
pub fn model(text: &str) -> Model {
    let project = Project::single("map.journey", text);
    let compilation = project.compile(project.roots()[0]);
    assert!(compilation.diagnostics.is_empty(), "{:?}", compilation.diagnostics);
    compilation.model
}

/// What the only journey of `text` says.
#[track_caller]
fn analyse(text: &str) -> Report {
    let model = model(text);
    report(&Context::new(&model, &model.journeys[0]), TODAY)
}
