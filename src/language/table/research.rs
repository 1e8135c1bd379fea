//! What a source or a metric holds.

use crate::language::Place::*;
use crate::language::head::LEVELS;
use crate::language::{Head, Row, ValueKind};

const METHODS: ValueKind = ValueKind::Word(&[
    "interview",
    "focus-group",
    "usability-test",
    "stakeholder-interview",
    "survey",
    "analytics",
    "crm",
    "social-listening",
    "support-log",
    "diary",
    "observation",
]);

const METRIC_KINDS: ValueKind = ValueKind::Word(&["rate", "count", "duration", "money", "nps", "csat", "ces", "score"]);

pub(super) const ROWS: &[Row] = &[
    Row::once("method", &[Source], Head::Value(METHODS))
        .modifier()
        .bare()
        .help("How the research was done.", "method interview"),
    Row::once("sample", &[Source], Head::Value(ValueKind::Number))
        .modifier()
        .bare()
        .help("How many people or cases it looked at.", "sample 12"),
    Row::once("date", &[Source], Head::Value(ValueKind::Date))
        .modifier()
        .bare()
        .help("When it was done.", "date 2026-10"),
    Row::once("url", &[Source], Head::Value(ValueKind::Address))
        .modifier()
        .bare()
        .help("Where to read it.", r#"url "https://example.com/interviews""#),
    Row::once("confidence", &[Source], Head::Value(LEVELS))
        .modifier()
        .bare()
        .help("How far to trust it.", "confidence high"),
    Row::once("kind", &[Metric], Head::Value(METRIC_KINDS)).modifier().help("What the metric counts.", "kind rate"),
    Row::once("unit", &[Metric], Head::Value(ValueKind::Text))
        .modifier()
        .help("The unit of its numbers.", r#"unit "EUR""#),
    Row::once("better", &[Metric], Head::Value(ValueKind::Word(&["lower", "higher"])))
        .modifier()
        .help("Which direction is good.", "better higher"),
    Row::once("definition", &[Metric], Head::Value(ValueKind::Text))
        .modifier()
        .help("How it is counted.", r#"definition "Finished sign-ups by started ones""#),
];
