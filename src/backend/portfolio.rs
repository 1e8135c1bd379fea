//! What many maps say together, for readers on a terminal, in a wiki, and for programs.

use serde::Serialize;

use super::document::{self, Document, Line, Look};
use super::json::pretty;
use super::number;
use crate::analysis::portfolio::{Covered, MapSummary, Portfolio};
use crate::analysis::{Named, Place};
use crate::language::names;

/// What `format` says in every portfolio.
pub const FORMAT: &str = "journey-portfolio";

/// The version of the format. Fields are only added within one.
pub const VERSION: u64 = 1;

/// What many maps say together.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Maps<'a> {
    /// What this file is.
    #[cfg_attr(feature = "schema", schemars(extend("const" = FORMAT)))]
    format: &'static str,
    /// The version of the format. Fields are only added within one.
    #[cfg_attr(feature = "schema", schemars(extend("const" = VERSION)))]
    version: u64,
    /// What the project is called.
    title: &'a str,
    #[serde(flatten)]
    portfolio: &'a Portfolio,
}

/// `portfolio` as JSON, with a final newline. `title` is what the project is called.
pub fn json(portfolio: &Portfolio, title: &str) -> String {
    pretty(&Maps { format: FORMAT, version: VERSION, title, portfolio })
}

/// `portfolio` as Markdown (CommonMark with tables), with a final newline.
pub fn markdown(portfolio: &Portfolio, title: &str) -> String {
    document::markdown::write(&document(portfolio, title))
}

/// `portfolio` as text for a terminal of `width` columns.
#[cfg(feature = "cli")]
pub fn terminal(portfolio: &Portfolio, title: &str, width: usize, color: bool) -> String {
    document::terminal::write(&document(portfolio, title), width, color)
}

fn document(portfolio: &Portfolio, title: &str) -> Document {
    let mut page = Document::default();
    page.heading(1, title);
    short(&mut page, portfolio);
    page.heading(2, "Maps");
    let folder = folder(portfolio);
    if !folder.is_empty() {
        page.paragraph(Line::default().muted(format!("Files below {folder}")));
    }
    let row = |map: &MapSummary| {
        let lowest = map.lowest.as_ref().map(|it| format!("{} {}", number::signed(it.normalized), it.place.title));
        let file = map.place.file.as_deref().unwrap_or_default();
        let file = file.strip_prefix(folder.as_str()).unwrap_or(file);
        let nobody = || Line::default().add(Look::Bad, "—");
        vec![
            Line::from(map.place.title.as_str()),
            if map.owners.is_empty() { nobody() } else { Line::from(map.owners.join(", ")) },
            review(map),
            Line::from(lowest.unwrap_or_default()),
            Line::from(if map.pains == 0 { String::new() } else { format!("{} of {}", map.unanswered, map.pains) }),
            Line::from(file.strip_suffix(".journey").unwrap_or(file)),
        ]
    };
    let heads = ["Map", "Owner", "#Age", "Lowest, −1 to 1", "#Open pains", "File"];
    page.table(&heads, portfolio.maps.iter().map(row).collect());
    recurring(&mut page, portfolio);
    overdue(&mut page, portfolio);
    let unowned: Vec<&MapSummary> = portfolio.maps.iter().filter(|map| map.owners.is_empty()).collect();
    if !unowned.is_empty() {
        page.heading(2, "Without an owner");
        unowned.iter().for_each(|map| page.item(Line::from(map.place.title.as_str()).muted(at(&map.place))));
    }
    covered(&mut page, "Personas", "Persona", &portfolio.personas);
    covered(&mut page, "Channels", "Channel", &portfolio.channels);
    if !portfolio.meetings.is_empty() {
        page.heading(3, "Touchpoints by persona and channel");
        let rows = portfolio.personas.iter().map(|persona| {
            let theirs = portfolio.meetings.iter().filter(|meeting| meeting.persona == persona.of);
            let list: Vec<String> = theirs.map(|it| format!("{} {}", it.channel.title, it.touchpoints)).collect();
            vec![Line::from(persona.of.title.as_str()), Line::from(list.join(", "))]
        });
        page.table(&["Persona", "Touchpoints in each channel"], rows.collect());
    }
    for it in &portfolio.missed {
        page.item(format!("{} prefers {}, and meets nothing there.", it.persona.title, it.channel.title));
    }
    page
}

fn short(page: &mut Document, portfolio: &Portfolio) {
    let maps = &portfolio.maps;
    let count = |number: usize, one: &str, many: &str| {
        if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
    };
    let without = maps.iter().filter(|map| map.owners.is_empty()).count();
    let overdue = maps.iter().filter(|map| map.overdue).count();
    let never = maps.iter().filter(|map| map.reviewed.is_none()).count();
    let pains: usize = maps.iter().map(|map| map.pains).sum();
    let open: usize = maps.iter().map(|map| map.unanswered).sum();
    let facts = [
        (maps.len(), count(maps.len(), "map", "maps")),
        (without, format!("{without} without an owner")),
        (overdue, format!("{overdue} overdue for review")),
        (never, format!("{never} never reviewed")),
        (open, format!("{open} of {} unanswered", count(pains, "pain point", "pain points"))),
        (
            portfolio.recurring.len(),
            count(portfolio.recurring.len(), "pain point in several journeys", "pain points in several journeys"),
        ),
    ];
    for (number, fact) in facts {
        if number > 0 {
            page.item(fact);
        }
    }
}

/// The folder that all files lie in, with its `/`; empty where there is none.
fn folder(portfolio: &Portfolio) -> String {
    let mut files = portfolio.maps.iter().filter_map(|map| map.place.file.as_deref());
    let Some(first) = files.next() else { return String::new() };
    let mut folder = first.rsplit_once('/').map_or("", |(folder, _)| folder);
    for file in files {
        while !folder.is_empty() && !file.starts_with(&format!("{folder}/")) {
            folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
        }
    }
    if folder.is_empty() { String::new() } else { format!("{folder}/") }
}

/// How long ago somebody looked a map over.
fn review(map: &MapSummary) -> Line {
    match (map.age, &map.reviewed) {
        (Some(age), _) if map.overdue => Line::default().add(Look::Bad, format!("{age} d")),
        (Some(age), _) if age > 0 => Line::from(format!("{age} d")),
        (_, Some(_)) => Line::from("0 d"),
        (_, None) => Line::from("never"),
    }
}

fn recurring(page: &mut Document, portfolio: &Portfolio) {
    if !portfolio.recurring.is_empty() {
        page.heading(2, "Pain points in several journeys");
        let rows = portfolio.recurring.iter().map(|it| {
            let answered = match it.unanswered {
                0 => Line::from("everywhere"),
                open if open == it.places.len() => Line::default().add(Look::Bad, "nowhere"),
                open => Line::from(format!("in {} of {}", it.places.len() - open, it.places.len())),
            };
            vec![
                Line::from(it.title.as_str()),
                Line::from(it.severity.map_or("", names::severity)),
                answered,
                places(&it.places),
            ]
        });
        page.table(&["Pain point", "Severity", "Answered", "Where"], rows.collect());
    }
    if !portfolio.shared.is_empty() {
        page.heading(2, "Opportunities that touch several journeys");
        let rows = portfolio
            .shared
            .iter()
            .map(|it| vec![Line::from(it.title.as_str()), Line::from(titles(&it.journeys)), places(&it.places)]);
        page.table(&["Opportunity", "Journeys", "Where"], rows.collect());
    }
}

fn overdue(page: &mut Document, portfolio: &Portfolio) {
    let mut late: Vec<&MapSummary> = portfolio.maps.iter().filter(|map| map.overdue).collect();
    if late.is_empty() {
        return;
    }
    late.sort_by_key(|map| std::cmp::Reverse(map.age));
    page.heading(2, "Overdue for review");
    for map in late {
        let age = map.age.unwrap_or_default();
        let owners = if map.owners.is_empty() { "nobody owns it".to_owned() } else { map.owners.join(", ") };
        page.item(
            Line::from(map.place.title.as_str()).then(format!(": {age} days ago, {owners}")).muted(at(&map.place)),
        );
    }
}

fn covered(page: &mut Document, title: &str, head: &str, all: &[Covered]) {
    if all.is_empty() {
        return;
    }
    page.heading(2, title);
    let rows = all.iter().map(|it| {
        vec![
            Line::from(it.of.title.as_str()),
            Line::from(it.journeys.len().to_string()),
            Line::from(it.touchpoints.to_string()),
            Line::from(it.mean.map(number::signed).unwrap_or_default()),
            Line::from(titles(&it.journeys)),
        ]
    });
    page.table(&[head, "#Journeys", "#Touchpoints", "#Mean feeling", "Which"], rows.collect());
}

fn titles(journeys: &[Named]) -> String {
    journeys.iter().map(|journey| journey.title.as_str()).collect::<Vec<_>>().join("; ")
}

fn places(places: &[Place]) -> Line {
    let one = |place: &Place| match (&place.file, place.line) {
        (Some(file), Some(line)) => format!("{file}:{line}"),
        _ => place.id.clone(),
    };
    Line::from(places.iter().map(one).collect::<Vec<_>>().join(", "))
}

fn at(place: &Place) -> String {
    match (&place.file, place.line) {
        (Some(file), Some(line)) => format!(" ({file}:{line})"),
        _ => String::new(),
    }
}
