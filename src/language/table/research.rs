//! What a source or a metric holds.

use crate::language::Place::*;
use crate::language::head::LEVELS;
use crate::language::{Head, Keyword, Row, ValueKind};

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
    Row::once(Keyword::Method, &[Source], Head::Value(METHODS))
        .modifier()
        .bare()
        .help("How the research was done.", "method interview"),
    Row::once(Keyword::Sample, &[Source], Head::Value(ValueKind::Number))
        .modifier()
        .bare()
        .help("How many people or cases it looked at.", "sample 12"),
    Row::once(Keyword::Date, &[Source], Head::Value(ValueKind::Date))
        .modifier()
        .bare()
        .help("When it was done.", "date 2026-10"),
    Row::once(Keyword::Url, &[Source], Head::Value(ValueKind::Address))
        .modifier()
        .bare()
        .help("Where to read it.", r#"url "https://example.com/interviews""#),
    Row::once(Keyword::Confidence, &[Source], Head::Value(LEVELS))
        .modifier()
        .bare()
        .help("How far to trust it.", "confidence high"),
    Row::once(Keyword::Kind, &[Metric], Head::Value(METRIC_KINDS))
        .modifier()
        .help("What the metric counts.", "kind rate"),
    Row::once(Keyword::Unit, &[Metric], Head::Value(ValueKind::Text))
        .modifier()
        .help("The unit of its numbers.", r#"unit "EUR""#),
    Row::once(Keyword::Better, &[Metric], Head::Value(ValueKind::Word(&["lower", "higher"])))
        .modifier()
        .help("Which direction is good.", "better higher"),
    Row::once(Keyword::Definition, &[Metric], Head::Value(ValueKind::Text))
        .modifier()
        .help("How it is counted.", r#"definition "Finished sign-ups by started ones""#),
];
