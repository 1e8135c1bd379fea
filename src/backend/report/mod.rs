//! What maps say, for readers on a terminal, in a wiki, and for programs.

mod coverage;
mod emotion;
mod lists;
mod short;
mod stages;
mod ways;

use serde::Serialize;

use super::document::{self, Document, Line};
use super::json::pretty;
use crate::analysis::{Place, Report};
use crate::model::State;

/// What `format` says in every report.
pub const FORMAT: &str = "journey-report";

/// The version of the format. Fields are only added within one.
pub const VERSION: u64 = 1;

/// What maps say: one report for each journey.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Reports<'a> {
    /// What this file is.
    #[cfg_attr(feature = "schema", schemars(extend("const" = FORMAT)))]
    format: &'static str,
    /// The version of the format. Fields are only added within one.
    #[cfg_attr(feature = "schema", schemars(extend("const" = VERSION)))]
    version: u64,
    /// The journeys, in file order.
    journeys: &'a [Report],
}

/// `reports` as JSON, with a final newline.
pub fn json(reports: &[Report]) -> String {
    pretty(&Reports { format: FORMAT, version: VERSION, journeys: reports })
}

/// `reports` as Markdown (CommonMark with tables), with a final newline.
pub fn markdown(reports: &[Report]) -> String {
    document::markdown::write(&document(reports))
}

/// `reports` as text for a terminal of `width` columns.
#[cfg(feature = "cli")]
pub fn terminal(reports: &[Report], width: usize, color: bool) -> String {
    document::terminal::write(&document(reports), width, color)
}

fn document(reports: &[Report]) -> Document {
    let mut page = Document::default();
    for report in reports {
        page.heading(1, Line::from(report.place.title.as_str()));
        head(&mut page, report);
        short::write(&mut page, report);
        emotion::write(&mut page, report);
        lists::moments(&mut page, report);
        lists::pains(&mut page, report);
        lists::opportunities(&mut page, report);
        lists::objectives(&mut page, report);
        coverage::write(&mut page, report);
        ways::channels(&mut page, report);
        ways::handoffs(&mut page, report);
        ways::time(&mut page, report);
        ways::reach(&mut page, report);
        stages::write(&mut page, report);
    }
    page
}

fn head(page: &mut Document, report: &Report) {
    let mut facts = Vec::new();
    facts.extend(report.state.map(|state| match state {
        State::Current => "current state".to_owned(),
        State::Future => "future state".to_owned(),
    }));
    if !report.personas.is_empty() {
        let names: Vec<&str> = report.personas.iter().map(|persona| persona.title.as_str()).collect();
        facts.push(format!("for {}", names.join(", ")));
    }
    if !report.owners.is_empty() {
        facts.push(format!("owner {}", report.owners.join(", ")));
    }
    if let Some(reviewed) = &report.reviewed {
        let age = match report.age {
            Some(0) => " (today)".to_owned(),
            Some(1) => " (1 day ago)".to_owned(),
            Some(days) if days > 0 => format!(" ({days} days ago)"),
            // A month that is not over says no day.
            Some(_) | None => String::new(),
        };
        facts.push(format!("reviewed {reviewed}{age}"));
    }
    page.paragraph(Line::default().muted(facts.join(" · ")));
    page.paragraph(report.scenario.clone().unwrap_or_default());
}

/// Where a statement stands: its line, with the file where that is not the report's own.
fn at(report: &Report, place: &Place) -> String {
    match (&place.file, place.line) {
        (Some(file), Some(line)) if report.place.file.as_ref() != Some(file) => format!("{file}:{line}"),
        (_, Some(line)) => line.to_string(),
        _ => String::new(),
    }
}

/// The same for running text: ` (line 12)`.
fn line_of(report: &Report, place: &Place) -> String {
    match at(report, place) {
        at if at.is_empty() => at,
        at if at.contains(':') => format!(" ({at})"),
        at => format!(" (line {at})"),
    }
}

/// `a, b and c`.
fn list<T: AsRef<str>>(words: &[T]) -> String {
    match words {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(", "), last.as_ref())
        }
    }
}
