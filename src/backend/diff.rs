//! What changed between two maps, for readers on a terminal, in a pull request, and for programs.

use serde::Serialize;

use super::document::{self, Document, Line, Look};
use super::json::pretty;
use super::number;
use crate::analysis::Place;
use crate::analysis::diff::{Diff, EmotionChange, Feeling, JourneyDiff, Lone};

/// What `format` says in every comparison.
pub const FORMAT: &str = "journey-diff";

/// The version of the format. Fields are only added within one.
pub const VERSION: u64 = 1;

/// What changed between two maps.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Comparison<'a> {
    /// What this file is.
    #[cfg_attr(feature = "schema", schemars(extend("const" = FORMAT)))]
    format: &'static str,
    /// The version of the format. Fields are only added within one.
    #[cfg_attr(feature = "schema", schemars(extend("const" = VERSION)))]
    version: u64,
    #[serde(flatten)]
    diff: &'a Diff,
}

/// `diff` as JSON, with a final newline.
pub fn json(diff: &Diff) -> String {
    pretty(&Comparison { format: FORMAT, version: VERSION, diff })
}

/// `diff` as Markdown (CommonMark with tables), with a final newline.
pub fn markdown(diff: &Diff) -> String {
    document::markdown::write(&document(diff))
}

/// `diff` as text for a terminal of `width` columns.
#[cfg(feature = "cli")]
pub fn terminal(diff: &Diff, width: usize, color: bool) -> String {
    document::terminal::write(&document(diff), width, color)
}

/// The parts of a comparison, and the keywords that belong to them; the last one takes the rest.
const PARTS: [(&str, &[&str]); 6] = [
    ("Stages, touchpoints and ways", &["journey", "stage", "touchpoint", "flow"]),
    ("Pain points", &["pain"]),
    ("Opportunities", &["opportunity", "experiment", "variant"]),
    ("Metrics and objectives", &["metric", "objective"]),
    ("What people do, think and say", &["action", "thought", "quote", "expectation", "moment", "gain", "score"]),
    ("Everything else", &[]),
];

fn document(diff: &Diff) -> Document {
    let mut page = Document::default();
    for journey in &diff.journeys {
        write_journey(&mut page, journey);
    }
    if !diff.added.is_empty() || !diff.removed.is_empty() {
        page.heading(1, "Journeys");
        for place in &diff.added {
            page.item(Line::default().add(Look::Good, "New: ").then(place.title.as_str()).muted(line_of(place)));
        }
        for place in &diff.removed {
            page.item(Line::default().add(Look::Bad, "Gone: ").then(place.title.as_str()));
        }
    }
    if diff.journeys.is_empty() && diff.is_empty() {
        page.paragraph("There is no journey on either side.");
    }
    page
}

fn write_journey(page: &mut Document, diff: &JourneyDiff) {
    let (before, after) = (&diff.before.title, &diff.after.title);
    page.heading(1, if before == after { after.clone() } else { format!("{before} → {after}") });
    if diff.is_empty() {
        page.paragraph("Nothing changed.");
        return;
    }
    let counts = [
        (diff.added.len(), "new"),
        (diff.removed.len(), "gone"),
        (diff.moved.len(), "moved"),
        (diff.reworded.len(), "reworded"),
        (diff.changed.len(), "changed"),
        (diff.emotions.len(), "felt otherwise"),
    ];
    let counts: Vec<String> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}")).collect();
    page.paragraph(Line::default().muted(counts.join(" · ")));
    feelings(page, diff);
    for (part, (title, _)) in PARTS.iter().enumerate() {
        let mut lines = Vec::new();
        changes(&mut lines, diff, &|place| part_of(place) == part);
        if !lines.is_empty() {
            page.heading(2, *title);
            for line in lines {
                page.item(line);
            }
        }
    }
}

fn part_of(place: &Place) -> usize {
    PARTS.iter().position(|(_, kinds)| kinds.contains(&place.kind.as_str())).unwrap_or(PARTS.len() - 1)
}

fn feelings(page: &mut Document, diff: &JourneyDiff) {
    if diff.emotions.is_empty() && diff.curves.is_empty() {
        return;
    }
    page.heading(2, "Feelings");
    let score = |score: Option<f64>| score.map_or("none".to_owned(), number::signed);
    for curve in &diff.curves {
        let who = curve.persona.as_ref().map_or(String::new(), |who| format!("{}: ", who.title));
        let mean = (curve.mean_before != curve.mean_after)
            .then(|| format!("mean {} → {}", score(curve.mean_before), score(curve.mean_after)));
        let lowest = (curve.lowest_before != curve.lowest_after)
            .then(|| format!("lowest {} → {}", score(curve.lowest_before), score(curve.lowest_after)));
        let parts: Vec<String> = mean.into_iter().chain(lowest).collect();
        page.item(Line::from(who).then(parts.join(", ")).muted(" (as −1 to 1)"));
    }
    let row = |change: &EmotionChange| {
        let feeling = |it: &Option<Feeling>| match it {
            Some(Feeling { label, score, .. }) => format!("{label} {}", number::signed(*score)),
            None => String::new(),
        };
        let (text, look) = match change.change {
            Some(by) if by < 0.0 => (number::signed(by), Look::Bad),
            Some(by) if by > 0.0 => (number::signed(by), Look::Good),
            Some(_) => ("0".to_owned(), Look::Plain),
            None if change.from.is_none() => ("new".to_owned(), Look::Plain),
            None => ("gone".to_owned(), Look::Plain),
        };
        vec![
            Line::from(change.place.title.as_str()),
            Line::from(change.persona.as_ref().map(|who| who.title.clone()).unwrap_or_default()),
            Line::from(feeling(&change.from)),
            Line::from(feeling(&change.to)),
            Line::default().add(look, text),
        ]
    };
    page.table(&["Where", "Who", "Before", "After", "#Change"], diff.emotions.iter().map(row).collect());
}

fn changes(lines: &mut Vec<Line>, diff: &JourneyDiff, here: &dyn Fn(&Place) -> bool) {
    // What stands in a new touchpoint is new with it; what hurts there is worth a line all the same.
    let told = |it: &&Lone| here(&it.place) && (!it.along || matches!(it.place.kind.as_str(), "pain" | "opportunity"));
    for it in diff.added.iter().filter(told) {
        let line = Line::default().add(if it.place.kind == "pain" { Look::Bad } else { Look::Good }, "New");
        lines.push(what(line.then(": "), it, &diff.added));
    }
    for it in diff.removed.iter().filter(told) {
        let line = Line::default().add(if it.place.kind == "pain" { Look::Good } else { Look::Bad }, "Gone");
        lines.push(what(line.then(": "), it, &diff.removed));
    }
    for it in diff.moved.iter().filter(|it| here(&it.after)) {
        let line =
            Line::default().strong("Moved").then(format!(": {} ", it.after.kind)).strong(it.after.title.as_str());
        let way = match it.reordered {
            true => format!(" to another place in {}", it.to.title),
            false => format!(" from {} to {}", it.from.title, it.to.title),
        };
        lines.push(line.then(way).muted(line_of(&it.after)));
    }
    // The journey's own title stands above.
    for it in diff.reworded.iter().filter(|it| here(&it.after) && it.after.kind != "journey") {
        let line = Line::default()
            .strong("Reworded")
            .then(format!(": {} “{}” → “{}”", it.after.kind, it.before.title, it.after.title));
        let at = if it.within.id == it.after.id { String::new() } else { format!(" at {}", it.within.title) };
        lines.push(line.then(at).muted(line_of(&it.after)));
    }
    for it in diff.changed.iter().filter(|it| here(&it.after)) {
        let line = Line::default()
            .strong("Changed")
            .then(format!(": {} of {} ", it.field, it.after.kind))
            .strong(it.after.title.as_str());
        let value = match (&it.from, &it.to) {
            (Some(from), Some(to)) => format!(": {from} → {to}"),
            (None, Some(to)) => format!(": {to} (none before)"),
            (Some(from), None) => format!(": none (before: {from})"),
            (None, None) => String::new(),
        };
        lines.push(line.then(value).muted(line_of(&it.after)));
    }
}

/// A thing that is new or gone, with what comes or goes along with it.
fn what(line: Line, it: &Lone, all: &[Lone]) -> Line {
    let title = if it.place.title.is_empty() { it.place.kind.as_str() } else { it.place.title.as_str() };
    let mut line = line.then(format!("{} ", it.place.kind)).strong(title);
    if it.within.kind != "journey" {
        line = line.then(format!(" at {}", it.within.title));
    }
    if let Some(who) = &it.persona {
        line = line.then(format!(" for {}", who.title));
    }
    let along = all.iter().filter(|other| other.along && other.place.id.starts_with(&format!("{}.", it.place.id)));
    let along =
        along.count() + all.iter().filter(|other| other.along && other.place.id == it.place.id && *other != it).count();
    if along > 0 && matches!(it.place.kind.as_str(), "stage" | "touchpoint") {
        let things = if along == 1 { "statement" } else { "statements" };
        line = line.muted(format!(", with {along} {things}"));
    }
    line.muted(line_of(&it.place))
}

fn line_of(place: &Place) -> String {
    place.line.map(|line| format!(" (line {line})")).unwrap_or_default()
}
