//! Who goes on the journey.

use super::page::Page;
use super::text;
use crate::language::names;
use crate::model::Journey;

/// A heading and a list for each persona of `journey`.
pub(super) fn write(page: &mut Page, journey: &Journey) {
    let model = page.model;
    let personas: Vec<_> = journey.personas.iter().filter_map(|id| model.persona(id)).collect();
    if personas.is_empty() {
        return;
    }
    page.heading(2, "Personas");
    for persona in personas {
        page.heading(3, &page.title(&persona.name, &persona.id));
        if let Some(bio) = &persona.bio {
            page.paragraph(&page.words(&bio.text, &bio.evidence));
        }
        page.value("Role", persona.role.as_deref());
        page.value("Age", persona.age.as_deref());
        page.value("Location", persona.location.as_deref());
        page.value("Segment", persona.segment.as_deref());
        page.texts("Goal", &persona.goals);
        page.texts("Need", &persona.needs);
        page.texts("Motivation", &persona.motivations);
        page.texts("Frustration", &persona.frustrations);
        page.texts("Behavior", &persona.behaviors);
        page.names("Prefers", persona.prefers.iter().map(|id| names::channel(model, id)));
        page.item("Digital fluency", persona.fluency.map_or("", names::level));
        page.texts("Quote", &persona.quotes);
        let sources: Vec<String> = persona.evidence.iter().map(|id| text::plain(names::source(model, id))).collect();
        page.item("Source", &sources.join(", "));
    }
}
