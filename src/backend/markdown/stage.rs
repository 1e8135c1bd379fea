//! Stage by stage and touchpoint by touchpoint: what happens, how it feels, what hurts, what could be better.

use super::page::Page;
use super::text;
use crate::language::names;
use crate::model::{
    Difference, Emotion, Journey, Opportunity, Pain, Quantity, Reading, Score, Service, Stage, Text, Touchpoint,
};

/// A heading for each stage, and one below it for each touchpoint.
pub(super) fn write(page: &mut Page, journey: &Journey) {
    for (at, stage) in journey.stages.iter().enumerate() {
        page.heading(2, &format!("{}. {}", at + 1, page.title(&stage.title, &stage.id)));
        write_stage(page, stage);
        for touchpoint in &stage.touchpoints {
            page.heading(3, &page.title(&touchpoint.title, &touchpoint.id));
            write_touchpoint(page, journey, touchpoint);
        }
    }
}

fn write_stage(page: &mut Page, stage: &Stage) {
    let model = page.model;
    page.texts("Goal", &stage.goal);
    page.texts("Expectation", &stage.expectations);
    page.texts("When", &stage.when);
    quantity(page, "Duration", stage.duration.as_ref());
    page.texts("Activity", &stage.activities);
    page.names("Channel", stage.channels.iter().map(|id| names::channel(model, id)));
    moments(page, &stage.moments);
    page.texts("Action", &stage.actions);
    page.texts("Thought", &stage.thoughts);
    page.texts("Quote", &stage.quotes);
    emotion(page, stage.emotion.as_ref());
    pains(page, &stage.pains);
    page.texts("Gain", &stage.gains);
    opportunities(page, &stage.opportunities);
    readings(page, &stage.metrics);
    page.names("Owner", stage.owners.iter().map(String::as_str));
    page.texts("Note", &stage.notes);
}

fn write_touchpoint(page: &mut Page, journey: &Journey, touchpoint: &Touchpoint) {
    let model = page.model;
    page.names("Channel", touchpoint.channels.iter().map(|id| names::channel(model, id)));
    page.item("Optional", if touchpoint.optional { "yes" } else { "" });
    moments(page, &touchpoint.moments);
    page.texts("Action", &touchpoint.actions);
    page.texts("Thought", &touchpoint.thoughts);
    page.texts("Quote", &touchpoint.quotes);
    page.texts("Expectation", &touchpoint.expectations);
    emotion(page, touchpoint.emotion.as_ref());
    scores(page, journey, &touchpoint.scores);
    pains(page, &touchpoint.pains);
    page.texts("Gain", &touchpoint.gains);
    opportunities(page, &touchpoint.opportunities);
    readings(page, &touchpoint.metrics);
    services(page, "Frontstage", &touchpoint.frontstage);
    services(page, "Backstage", &touchpoint.backstage);
    services(page, "Support", &touchpoint.support);
    page.texts("System", &touchpoint.systems);
    page.names("Owner", touchpoint.owners.iter().map(String::as_str));
    quantity(page, "Duration", touchpoint.duration.as_ref());
    quantity(page, "Wait", touchpoint.wait.as_ref());
    for link in &touchpoint.links {
        let url = text::plain(&link.url);
        let shown = link.title.as_deref().map_or(url.clone(), |title| format!("{}: {url}", text::plain(title)));
        page.item("Link", &page.cite(shown, &link.evidence));
    }
    page.texts("Note", &touchpoint.notes);
    for (persona, difference) in &touchpoint.differences {
        let name = text::plain(names::persona(model, persona));
        page.items(&name, |page| differs(page, journey, difference));
    }
}

fn differs(page: &mut Page, journey: &Journey, difference: &Difference) {
    page.texts("Action", &difference.actions);
    page.texts("Thought", &difference.thoughts);
    page.texts("Quote", &difference.quotes);
    emotion(page, difference.emotion.as_ref());
    scores(page, journey, &difference.scores);
    pains(page, &difference.pains);
    opportunities(page, &difference.opportunities);
    readings(page, &difference.metrics);
}

/// A moment of truth counts without words, too.
fn moments(page: &mut Page, moments: &[Text]) {
    for moment in moments {
        let words = page.words(&moment.text, &moment.evidence);
        page.item("Moment of truth", if words.is_empty() { "yes" } else { &words });
    }
}

/// `confused (-0.8), then learning (-0.4)`.
fn emotion(page: &mut Page, emotion: Option<&Emotion>) {
    let Some(emotion) = emotion else { return };
    let before = emotion.course.iter().map(|feeling| (&feeling.label, feeling.score));
    let feelings: Vec<String> = before
        .chain([(&emotion.label, emotion.score)])
        .map(|(label, score)| format!("{} ({score})", text::plain(label)).trim_start().to_owned())
        .collect();
    page.item("Emotion", &page.cite(feelings.join(", then "), &emotion.evidence));
}

fn scores(page: &mut Page, journey: &Journey, scores: &[Score]) {
    for score in scores {
        let curve = journey.curves.iter().find(|curve| curve.id == score.curve);
        let name = curve.map_or_else(|| text::plain(&score.curve), |curve| page.title(&curve.title, &curve.id));
        page.item(&name, &page.cite(score.score.to_string(), &score.evidence));
    }
}

fn pains(page: &mut Page, pains: &[Pain]) {
    for pain in pains {
        let severity = pain.severity.map_or(String::new(), |severity| format!(" ({})", names::severity(severity)));
        page.item("Pain point", &page.cite(text::inline(&pain.text) + &severity, &pain.evidence));
    }
}

fn opportunities(page: &mut Page, opportunities: &[Opportunity]) {
    for it in opportunities {
        let facts = [("impact", it.impact), ("effort", it.effort)];
        let facts: Vec<String> = facts
            .iter()
            .filter_map(|(word, level)| level.map(|level| format!("{word} {}", names::level(level))))
            .collect();
        let facts = if facts.is_empty() { String::new() } else { format!(" ({})", facts.join(", ")) };
        page.item("Opportunity", &page.cite(text::inline(&it.text) + &facts, &it.evidence));
    }
}

fn readings(page: &mut Page, readings: &[Reading]) {
    for reading in readings {
        let name = text::plain(names::metric(page.model, &reading.metric));
        let target = reading.target.as_ref().map(|target| format!(", target {}", text::plain(&target.text)));
        let date = reading.date.as_ref().map(|date| format!(", {}", text::plain(date)));
        let value = text::plain(&reading.value.text);
        let shown = format!("{name} {value}{}{}", target.unwrap_or_default(), date.unwrap_or_default());
        page.item("Metric", &page.cite(shown, &reading.evidence));
    }
}

fn services(page: &mut Page, label: &str, services: &[Service]) {
    for service in services {
        let by = service.by.as_ref().map(|id| format!(" (by {})", text::plain(names::persona(page.model, id))));
        page.item(label, &page.cite(text::inline(&service.text) + &by.unwrap_or_default(), &service.evidence));
    }
}

fn quantity(page: &mut Page, label: &str, quantity: Option<&Quantity>) {
    page.value(label, quantity.map(|quantity| quantity.text.as_str()));
}
