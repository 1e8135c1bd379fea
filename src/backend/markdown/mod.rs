//! The map as a document to read: for wikis, reviews and mail.
//!
//! English headings, the field's words. What pictures show by place is told by lists here, what people
//! compare stands in tables at the end.

mod page;
mod persona;
mod stage;
mod tables;
pub(super) mod text;

use crate::language::names;
use crate::model::{Journey, Model, Scale, State};

use page::Page;

/// `model` as Markdown (CommonMark with tables): its journeys in order, each under a heading, with a
/// final newline.
pub fn write(model: &Model) -> String {
    let mut page = Page::new(model);
    for journey in &model.journeys {
        write_journey(&mut page, journey);
    }
    // They belong to all journeys; of a single one they are a part.
    tables::write_sources(&mut page, if model.journeys.len() == 1 { 2 } else { 1 });
    page.finish()
}

fn write_journey(page: &mut Page, journey: &Journey) {
    page.heading(1, &page.title(&journey.title, &journey.id));
    if let Some(scenario) = &journey.scenario {
        page.paragraph(&page.words(&scenario.text, &scenario.evidence));
    }
    let model = page.model;
    page.names("Personas", journey.personas.iter().map(|id| names::persona(model, id)));
    page.value("State", journey.state.map(State::word));
    if let Some(base) = &journey.revises {
        page.value("Revises", Some(model.any_journey(base).map_or(base.as_str(), |base| &base.title)));
    }
    page.texts("Goal", &journey.goal);
    page.texts("Expectation", &journey.expectations);
    if let Some(scope) = &journey.scope {
        let ends = [("from", &scope.from), ("to", &scope.to)];
        let ends: Vec<String> = ends
            .iter()
            .filter_map(|(word, end)| end.as_ref().map(|end| format!("{word} {}", text::plain(end))))
            .collect();
        page.item("Scope", &page.cite(ends.join(" "), &scope.evidence));
    }
    page.texts("Trigger", &journey.trigger);
    page.texts("Frequency", &journey.frequency);
    page.names("Owner", journey.owners.iter().map(String::as_str));
    page.value("Status", journey.status.as_deref());
    page.value("Version", journey.version.as_deref());
    page.value("Reviewed", journey.reviewed.as_deref());
    if journey.scale != Scale::default() {
        page.item("Emotion scale", &format!("{} to {}", journey.scale.min, journey.scale.max));
    }
    page.texts("Principle", &journey.principles);
    page.texts("Quote", &journey.quotes);
    page.texts("Note", &journey.notes);

    persona::write(page, journey);
    stage::write(page, journey);
    tables::write(page, journey);
}
