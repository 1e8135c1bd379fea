//! What people compare: objectives, pain points, opportunities, metrics, ways, experiments and sources.

use super::page::Page;
use super::text;
use crate::backend::number;
use crate::language::names;
use crate::model::{
    Edge, EdgeTarget, Experiment, ExperimentStatus, Holder, Journey, Objective, Opportunity, Pain, Quantity, Reading,
    Source, Statement, Thing,
};

/// The tables about `journey` that have something in them.
pub(super) fn write(page: &mut Page, journey: &Journey) {
    let all = Gathered::of(page, journey);
    let columns = ["Objective", "Metric", "From", "To", "By"];
    page.table(2, "Objectives", &columns, &objectives(page, journey));
    let columns = ["Pain point", "Severity", "Where", "Frequency", "Cost", "Owner", "Answered by"];
    page.table(2, "Pain points", &columns, &pains(&all));
    let columns = ["Opportunity", "Impact", "Effort", "Status", "Owner", "Where", "Solves"];
    page.table(2, "Opportunities", &columns, &opportunities(&all));
    page.table(2, "Metrics", &["Metric", "Where", "Value", "Target", "Date"], &metrics(page, &all));
    page.table(2, "Ways", &["From", "To", "Share", "Why"], &flow(page, journey));
    let columns = ["Experiment", "Status", "Tests", "Hypothesis", "Metric", "Result"];
    page.table(2, "Experiments", &columns, &experiments(page, journey, &all));
}

/// The research behind the whole document.
pub(super) fn write_sources(page: &mut Page, level: usize) {
    page.table(level, "Sources", &["Source", "Method", "Sample", "Date", "Where"], &sources(page));
}

/// Things with where they were found.
#[derive(Default)]
struct Gathered<'j> {
    pains: Vec<(String, &'j Pain)>,
    opportunities: Vec<(String, &'j Opportunity)>,
    readings: Vec<(String, &'j Reading)>,
}

impl<'j> Gathered<'j> {
    /// In reading order, what concerns the whole journey first.
    fn of(page: &Page, journey: &'j Journey) -> Gathered<'j> {
        let mut all = Gathered::default();
        for statement in journey.statements() {
            match statement.thing {
                Thing::Pain(it) => all.pains.push((home(page, &statement), it)),
                Thing::Opportunity(it) => all.opportunities.push((home(page, &statement), it)),
                Thing::Reading(it) => all.readings.push((home(page, &statement), it)),
                _ => {}
            }
        }
        all
    }
}

/// Where a statement stands, and whom alone it is about; nothing where it concerns the whole journey.
fn home(page: &Page, statement: &Statement) -> String {
    let stage = statement.stage.map(|it| page.title(&it.title, &it.id));
    let home = statement.touchpoint.map(|it| page.title(&it.title, &it.id)).or(stage).unwrap_or_default();
    match statement.persona {
        Some(persona) => format!("{home} ({})", text::plain(names::persona(page.model, persona))),
        None => home,
    }
}

fn objectives(page: &Page, journey: &Journey) -> Vec<Vec<String>> {
    let row = |it: &Objective| {
        let metric = text::plain(names::metric(page.model, &it.metric));
        let title = it.title.as_deref().map_or_else(|| metric.clone(), text::plain);
        vec![title, metric, quantity(&it.from), quantity(&it.to), it.by.as_deref().map(text::plain).unwrap_or_default()]
    };
    journey.objectives.iter().map(row).collect()
}

fn pains(all: &Gathered) -> Vec<Vec<String>> {
    let row = |(place, pain): &(String, &Pain)| {
        let answers = all.opportunities.iter().filter(|(_, it)| it.solves.contains(&pain.id));
        vec![
            text::inline(&pain.text),
            pain.severity.map_or("", names::severity).to_owned(),
            place.clone(),
            quantity(&pain.frequency),
            quantity(&pain.cost),
            list(pain.owners.iter().map(String::as_str)),
            answers.map(|(_, it)| text::inline(&it.text)).collect::<Vec<_>>().join("<br>"),
        ]
    };
    all.pains.iter().map(row).collect()
}

fn opportunities(all: &Gathered) -> Vec<Vec<String>> {
    let solved = |id: &String| {
        let pain = all.pains.iter().find(|(_, pain)| &pain.id == id);
        // One of another journey goes by its qualified name.
        pain.map_or_else(|| text::plain(id), |(_, pain)| text::inline(&pain.text))
    };
    let row = |(place, it): &(String, &Opportunity)| {
        vec![
            text::inline(&it.text),
            it.impact.map_or("", names::level).to_owned(),
            it.effort.map_or("", names::level).to_owned(),
            it.status.map_or("", names::opportunity_status).to_owned(),
            list(it.owners.iter().map(String::as_str)),
            place.clone(),
            it.solves.iter().map(solved).collect::<Vec<_>>().join("<br>"),
        ]
    };
    all.opportunities.iter().map(row).collect()
}

fn metrics(page: &Page, all: &Gathered) -> Vec<Vec<String>> {
    let row = |(place, reading): &(String, &Reading)| {
        vec![
            text::plain(names::metric(page.model, &reading.metric)),
            place.clone(),
            text::plain(&reading.value.text),
            quantity(&reading.target),
            reading.date.as_deref().map(text::plain).unwrap_or_default(),
        ]
    };
    all.readings.iter().map(row).collect()
}

fn flow(page: &Page, journey: &Journey) -> Vec<Vec<String>> {
    let touchpoint = |id: &str| {
        let found = journey.touchpoints().find(|(_, touchpoint)| touchpoint.id == id);
        found.map_or_else(|| text::plain(id), |(_, touchpoint)| page.title(&touchpoint.title, &touchpoint.id))
    };
    let row = |edge: &Edge| {
        let to = match edge.kind {
            EdgeTarget::Touchpoint => touchpoint(&edge.to),
            EdgeTarget::Journey => {
                let journey = page.model.any_journey(&edge.to);
                journey.map_or_else(|| text::plain(&edge.to), |journey| page.title(&journey.title, &journey.id))
            }
        };
        let share = edge.share.map(number::percent).unwrap_or_default();
        vec![touchpoint(&edge.from), to, share, edge.label.as_deref().map(text::plain).unwrap_or_default()]
    };
    journey.flow.iter().map(row).collect()
}

fn experiments(page: &Page, journey: &Journey, all: &Gathered) -> Vec<Vec<String>> {
    let tested = |id: &String| {
        let found = all.opportunities.iter().find(|(_, it)| &it.id == id);
        found.map_or_else(|| text::plain(id), |(_, it)| text::inline(&it.text))
    };
    let row = |it: &Experiment| {
        let status = it.status.map_or("", ExperimentStatus::word);
        vec![
            page.title(&it.title, &it.id),
            status.to_owned(),
            it.tests.iter().map(tested).collect::<Vec<_>>().join("<br>"),
            it.hypothesis.as_ref().map(|text| page.words(&text.text, &text.evidence)).unwrap_or_default(),
            list(it.metrics.iter().map(|id| names::metric(page.model, id))),
            it.result.as_ref().map(|text| page.words(&text.text, &text.evidence)).unwrap_or_default(),
        ]
    };
    journey.experiments.iter().map(row).collect()
}

fn sources(page: &Page) -> Vec<Vec<String>> {
    let row = |source: &Source| {
        vec![
            page.title(&source.title, &source.id),
            source.method.map_or("", names::method).to_owned(),
            source.sample.map(|sample| sample.to_string()).unwrap_or_default(),
            source.date.as_deref().map(text::plain).unwrap_or_default(),
            source.url.as_deref().map(text::plain).unwrap_or_default(),
        ]
    };
    page.model.sources.iter().map(row).collect()
}

fn quantity(quantity: &Option<Quantity>) -> String {
    quantity.as_ref().map(|quantity| text::plain(&quantity.text)).unwrap_or_default()
}

fn list<'t>(names: impl Iterator<Item = &'t str>) -> String {
    names.map(text::plain).collect::<Vec<_>>().join(", ")
}
