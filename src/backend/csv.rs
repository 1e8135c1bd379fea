//! One journey as a table for spreadsheets: a row for each touchpoint.
//!
//! The columns are the language's keywords. Several values of one keyword stand in one cell, a line
//! each; `severity` belongs to the `pain` on the same line, `impact`, `effort`, `status` and `solves` to
//! the `opportunity`. A stage's `goal` and `activity` stand in all its rows; what else is said of it as a
//! whole is a row without a touchpoint. Texts lose their inline markup. What is said of the whole journey, ways between touchpoints, evidence, and what
//! other personas do besides feeling otherwise, has no place in the table.
//!
//! Spreadsheets run a cell that starts with `=`, `+`, `-` or `@`, so such a text gets an apostrophe
//! in front. Numbers stay numbers.

use std::collections::BTreeSet;

use crate::language::names;
use crate::model::{
    Emotion, Image, Journey, Link, Opportunity, Pain, Quantity, Reading, Service, Stage, Text, Touchpoint,
};
use crate::text::markup;

/// The columns of every table, before those for curves and personas.
const COLUMNS: [&str; 31] = [
    "stage",
    "touchpoint",
    "via",
    "goal",
    "activity",
    "action",
    "thought",
    "quote",
    "expectation",
    "moment",
    "emotion",
    "emotion score",
    "pain",
    "severity",
    "gain",
    "opportunity",
    "impact",
    "effort",
    "status",
    "solves",
    "metric",
    "frontstage",
    "backstage",
    "support",
    "system",
    "owner",
    "duration",
    "wait",
    "link",
    "image",
    "note",
];

/// What all rows of a stage have in common.
const SHARED: [&str; 3] = ["stage", "goal", "activity"];

/// `journey` as comma-separated values: a header, lines that end in a line feed,
/// UTF-8 without a byte order mark.
pub fn write(journey: &Journey) -> String {
    let personas: BTreeSet<&str> = journey
        .touchpoints()
        .flat_map(|(_, touchpoint)| &touchpoint.differences)
        .filter(|(_, difference)| difference.emotion.is_some())
        .map(|(persona, _)| persona.as_str())
        .collect();
    let mut table = csv::WriterBuilder::new().from_writer(Vec::new());
    let mut header: Vec<String> = COLUMNS.map(str::to_owned).to_vec();
    header.extend(journey.curves.iter().map(|curve| format!("score {}", curve.id)));
    for persona in &personas {
        header.push(format!("as {persona} emotion"));
        header.push(format!("as {persona} emotion score"));
    }
    let width = header.len();
    let mut rows = vec![header];
    for stage in &journey.stages {
        let row = stage_row(stage);
        let of_its_own = |(column, cell): (&&str, &String)| !SHARED.contains(column) && !cell.is_empty();
        if stage.touchpoints.is_empty() || COLUMNS.iter().zip(&row).any(of_its_own) {
            rows.push(row);
        }
        for touchpoint in &stage.touchpoints {
            let mut row = touchpoint_row(stage, touchpoint);
            for curve in &journey.curves {
                let score = touchpoint.scores.iter().find(|score| score.curve == curve.id);
                row.push(score.map(|score| score.score.to_string()).unwrap_or_default());
            }
            for persona in &personas {
                let difference = touchpoint.differences.get(*persona);
                row.extend(emotion(difference.and_then(|difference| difference.emotion.as_ref())));
            }
            rows.push(row);
        }
    }
    for mut row in rows {
        row.resize(width, String::new());
        // Memory never refuses a write, and all rows are equally long.
        let done = table.write_record(row.iter().map(|cell| guard(cell)));
        debug_assert!(done.is_ok());
    }
    let bytes = table.into_inner().unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

fn stage_row(stage: &Stage) -> Vec<String> {
    let [label, score] = emotion(stage.emotion.as_ref());
    let [pain, severity] = pains(&stage.pains);
    let [opportunity, impact, effort, status, solves] = opportunities(&stage.opportunities);
    let none = String::new;
    vec![
        title(&stage.title, &stage.id),
        none(),
        names(&stage.channels),
        stage.goal.iter().map(plain).collect(),
        texts(&stage.activities),
        texts(&stage.actions),
        texts(&stage.thoughts),
        texts(&stage.quotes),
        texts(&stage.expectations),
        moments(&stage.moments),
        label,
        score,
        pain,
        severity,
        texts(&stage.gains),
        opportunity,
        impact,
        effort,
        status,
        solves,
        metrics(&stage.metrics),
        none(),
        none(),
        none(),
        none(),
        names(&stage.owners),
        quantity(stage.duration.as_ref()),
        none(),
        none(),
        images(&stage.images),
        texts(&stage.notes),
    ]
}

fn touchpoint_row(stage: &Stage, touchpoint: &Touchpoint) -> Vec<String> {
    let [label, score] = emotion(touchpoint.emotion.as_ref());
    let [pain, severity] = pains(&touchpoint.pains);
    let [opportunity, impact, effort, status, solves] = opportunities(&touchpoint.opportunities);
    vec![
        title(&stage.title, &stage.id),
        title(&touchpoint.title, &touchpoint.id),
        names(&touchpoint.channels),
        stage.goal.iter().map(plain).collect(),
        texts(&stage.activities),
        texts(&touchpoint.actions),
        texts(&touchpoint.thoughts),
        texts(&touchpoint.quotes),
        texts(&touchpoint.expectations),
        moments(&touchpoint.moments),
        label,
        score,
        pain,
        severity,
        texts(&touchpoint.gains),
        opportunity,
        impact,
        effort,
        status,
        solves,
        metrics(&touchpoint.metrics),
        services(&touchpoint.frontstage),
        services(&touchpoint.backstage),
        services(&touchpoint.support),
        texts(&touchpoint.systems),
        names(&touchpoint.owners),
        quantity(touchpoint.duration.as_ref()),
        quantity(touchpoint.wait.as_ref()),
        links(&touchpoint.links),
        images(&touchpoint.images),
        texts(&touchpoint.notes),
    ]
}

/// `cell` as a spreadsheet shows and does not run it.
fn guard(cell: &str) -> String {
    let start = cell.trim_start().chars().next();
    // The full-width forms mean the same to a spreadsheet that is set to Japanese.
    let runs =
        matches!(start, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')) || cell.starts_with(['\t', '\r']);
    if runs && !is_number(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// `-0.8`, `+3`, `-4%`.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['-', '+']).unwrap_or(cell);
    let digits = digits.strip_suffix('%').unwrap_or(digits);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The title, or the name where it has nothing to show.
fn title(title: &str, id: &str) -> String {
    let shown = one_line(title);
    if shown.is_empty() { one_line(id) } else { shown }
}

/// The values as lines. Nothing where all are empty, so that a cell without values is an empty one.
fn lines(values: impl Iterator<Item = String>) -> String {
    let lines: Vec<String> = values.collect();
    if lines.iter().all(String::is_empty) { String::new() } else { lines.join("\n") }
}

/// On one line, as the line in a cell is a value.
fn one_line(text: &str) -> String {
    let shown: String = text.chars().filter(|c| c.is_whitespace() || !c.is_control()).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plain(text: &Text) -> String {
    one_line(&markup::plain(&text.text))
}

fn names(names: &[String]) -> String {
    lines(names.iter().map(|name| one_line(name)))
}

fn texts(texts: &[Text]) -> String {
    lines(texts.iter().map(plain))
}

/// A moment without a text still is one.
fn moments(moments: &[Text]) -> String {
    let text = |moment: &Text| Some(plain(moment)).filter(|text| !text.is_empty()).unwrap_or_else(|| "yes".to_owned());
    lines(moments.iter().map(text))
}

fn emotion(emotion: Option<&Emotion>) -> [String; 2] {
    emotion.map_or_else(Default::default, |emotion| [one_line(&emotion.label), emotion.score.to_string()])
}

fn pains(pains: &[Pain]) -> [String; 2] {
    [
        lines(pains.iter().map(|pain| one_line(&markup::plain(&pain.text)))),
        lines(pains.iter().map(|pain| pain.severity.map_or("", names::severity).to_owned())),
    ]
}

fn opportunities(opportunities: &[Opportunity]) -> [String; 5] {
    let all = || opportunities.iter();
    [
        lines(all().map(|it| one_line(&markup::plain(&it.text)))),
        lines(all().map(|it| it.impact.map_or("", names::level).to_owned())),
        lines(all().map(|it| it.effort.map_or("", names::level).to_owned())),
        lines(all().map(|it| it.status.map_or("", names::opportunity_status).to_owned())),
        lines(all().map(|it| it.solves.join(", "))),
    ]
}

/// As the language writes them: `completion 31% target 37%`.
fn metrics(readings: &[Reading]) -> String {
    lines(readings.iter().map(|reading| {
        let target =
            reading.target.as_ref().map(|target| format!(" target {}", one_line(&target.text))).unwrap_or_default();
        let date = reading.date.as_ref().map(|date| format!(" date {}", one_line(date))).unwrap_or_default();
        format!("{} {}{target}{date}", reading.metric, one_line(&reading.value.text))
    }))
}

fn services(services: &[Service]) -> String {
    lines(services.iter().map(|service| one_line(&markup::plain(&service.text))))
}

fn quantity(quantity: Option<&Quantity>) -> String {
    quantity.map(|quantity| one_line(&quantity.text)).unwrap_or_default()
}

fn links(links: &[Link]) -> String {
    lines(links.iter().map(|link| one_line(&link.url)))
}

fn images(images: &[Image]) -> String {
    lines(images.iter().map(|image| one_line(&image.path)))
}

#[cfg(test)]
mod tests {
    use super::guard;

    #[test]
    fn no_text_is_a_formula() {
        for (cell, safe) in [
            ("=1+1", "'=1+1"),
            ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
            ("-2+3", "'-2+3"),
            ("- a point", "'- a point"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "'\tx"),
            (" =1", "' =1"),
            ("＝1", "'＝1"),
            ("-", "'-"),
            ("-0.8", "-0.8"),
            ("+3", "+3"),
            ("-4%", "-4%"),
            ("-4%+1", "'-4%+1"),
            ("-.", "'-."),
            ("a = b", "a = b"),
            ("", ""),
        ] {
            assert_eq!(guard(cell), safe);
        }
    }
}
