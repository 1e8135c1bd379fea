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

use std::collections::{BTreeMap, BTreeSet};

use crate::language::Keyword;
use crate::model::{Emotion, Holder, Journey, Level, OpportunityStatus, Reading, Severity, Thing, Value};
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
    let mut rows: Vec<Vec<String>> = Vec::new();
    for stage in &journey.stages {
        let own = cells(stage, title(&stage.title, &stage.id));
        let of_its_own = |column: &str| !SHARED.contains(&column) && own.get(column).is_some_and(|it| !it.is_empty());
        if stage.touchpoints.is_empty() || COLUMNS.into_iter().any(of_its_own) {
            rows.push(row(&header, &own));
        }
        for touchpoint in &stage.touchpoints {
            let mut all = cells(touchpoint, title(&touchpoint.title, &touchpoint.id));
            let shared = SHARED.iter().filter_map(|column| own.get_key_value(*column));
            all.extend(shared.map(|(column, cell)| (column.clone(), cell.clone())));
            rows.push(row(&header, &all));
        }
    }
    for row in std::iter::once(&header).chain(&rows) {
        // Memory never refuses a write, and all rows are equally long.
        let done = table.write_record(row.iter().map(|cell| guard(cell)));
        debug_assert!(done.is_ok());
    }
    let bytes = table.into_inner().unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The cells in the order of the columns.
fn row(header: &[String], cells: &BTreeMap<String, String>) -> Vec<String> {
    header.iter().map(|column| cells.get(column).cloned().unwrap_or_default()).collect()
}

/// What `thing` itself says, by column.
fn cells<T: Holder>(thing: &T, title: String) -> BTreeMap<String, String> {
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut put = |column: String, value: String| all.entry(column).or_default().push(value);
    put(T::KEYWORD.word().to_owned(), title);
    for statement in thing.statements().filter(|statement| statement.depth == 1) {
        let column = statement.keyword.word().to_owned();
        match statement.thing {
            Thing::Text(it) => {
                let said = plain(&it.text);
                // A moment without a text still is one.
                put(
                    column,
                    if said.is_empty() && statement.keyword == Keyword::Moment { "yes".to_owned() } else { said },
                );
            }
            Thing::Service(it) => put(column, plain(&it.text)),
            Thing::Link(it) => put(column, one_line(&it.url)),
            Thing::Image(it) => put(column, one_line(&it.path)),
            Thing::Reading(it) => put(column, reading(it)),
            Thing::Value(Value::Texts(names)) => names.iter().for_each(|name| put(column.clone(), one_line(name))),
            Thing::Value(Value::Amount(it)) => put(column, one_line(&it.text)),
            Thing::Score(it) => put(format!("score {}", it.curve), it.score.to_string()),
            Thing::Emotion(it) => emotion(column, it, &mut put),
            Thing::Difference(it) => {
                let column = format!("as {} emotion", statement.persona.unwrap_or_default());
                it.emotion.iter().for_each(|it| emotion(column.clone(), it, &mut put));
            }
            Thing::Pain(it) => {
                put(column, plain(&it.text));
                put("severity".to_owned(), it.severity.map_or("", Severity::word).to_owned());
            }
            Thing::Opportunity(it) => {
                put(column, plain(&it.text));
                put("impact".to_owned(), it.impact.map_or("", Level::word).to_owned());
                put("effort".to_owned(), it.effort.map_or("", Level::word).to_owned());
                put("status".to_owned(), it.status.map_or("", OpportunityStatus::word).to_owned());
                put("solves".to_owned(), it.solves.join(", "));
            }
            _ => {}
        }
    }
    all.into_iter().map(|(column, values)| (column, lines(&values))).collect()
}

fn emotion(column: String, emotion: &Emotion, put: &mut impl FnMut(String, String)) {
    put(format!("{column} score"), emotion.score.to_string());
    put(column, one_line(&emotion.label));
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
fn lines(values: &[String]) -> String {
    if values.iter().all(String::is_empty) { String::new() } else { values.join("\n") }
}

/// On one line, as the line in a cell is a value.
fn one_line(text: &str) -> String {
    let shown: String = text.chars().filter(|c| c.is_whitespace() || !c.is_control()).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plain(text: &str) -> String {
    one_line(&markup::plain(text))
}

/// As the language writes it: `completion 31% target 37%`.
fn reading(reading: &Reading) -> String {
    let target = reading.target.as_ref().map(|target| format!(" target {}", one_line(&target.text)));
    let date = reading.date.as_ref().map(|date| format!(" date {}", one_line(date)));
    let (target, date) = (target.unwrap_or_default(), date.unwrap_or_default());
    format!("{} {}{target}{date}", reading.metric, one_line(&reading.value.text))
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
