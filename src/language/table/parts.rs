//! What pain points, opportunities, objectives, experiments and readings hold.

use crate::language::Place::*;
use crate::language::head::LEVELS;
use crate::language::{Head, Keyword, Kind, Row, ValueKind};

pub(super) const ROWS: &[Row] = &[
    Row::once(Keyword::Severity, &[Pain], Head::Value(ValueKind::Word(&["low", "medium", "high", "critical"])))
        .modifier()
        .help("How bad it is.", "severity high"),
    Row::once(Keyword::Frequency, &[Pain], Head::Value(ValueKind::Amount))
        .modifier()
        .help("How many meet it, or how often.", "frequency 9%"),
    Row::once(Keyword::Cost, &[Pain], Head::Value(ValueKind::Amount)).modifier().help("What it costs.", "cost 12000"),
    Row::once(Keyword::Recovery, &[Pain], Head::Text)
        .help("How people get back on the way.", r#"recovery "Support takes the payment by phone""#),
    Row::once(Keyword::Workaround, &[Pain], Head::Text)
        .help("What people do instead.", r#"workaround "They sign up on another device""#),
    Row::once(Keyword::Solves, &[Opportunity], Head::Names(Kind::Pain))
        .modifier()
        .help("The pain points it answers.", "solves long-form, gateway"),
    Row::once(Keyword::Impact, &[Opportunity], Head::Value(LEVELS))
        .modifier()
        .help("How much it would change.", "impact high"),
    Row::once(Keyword::Effort, &[Opportunity], Head::Value(LEVELS))
        .modifier()
        .help("How much work it is.", "effort medium"),
    Row::once(Keyword::Reach, &[Opportunity], Head::Value(ValueKind::Number))
        .modifier()
        .help("How many people it touches in a period.", "reach 4000"),
    Row::once(Keyword::Confidence, &[Opportunity], Head::Value(ValueKind::Confidence))
        .modifier()
        .help("How sure the team is of the impact.", "confidence 80%"),
    Row::once(Keyword::Status, &[Opportunity], Head::Value(ValueKind::Word(&["idea", "planned", "doing", "done"])))
        .modifier()
        .help("How far the opportunity has come.", "status planned"),
    Row::once(Keyword::Metric, &[Opportunity, Experiment], Head::Names(Kind::Metric))
        .modifier()
        .key("metrics")
        .help("The metrics that will show it.", "metric completion"),
    Row::once(Keyword::From, &[Objective], Head::Value(ValueKind::Amount))
        .modifier()
        .help("Where the metric stands.", "from 31%"),
    Row::once(Keyword::To, &[Objective], Head::Value(ValueKind::Amount))
        .modifier()
        .help("Where it shall go.", "to 37%"),
    Row::once(Keyword::By, &[Objective], Head::Value(ValueKind::Date)).modifier().help("Until when.", "by 2027-03-31"),
    Row::once(Keyword::Serves, &[Objective], Head::Names(Kind::Stage))
        .modifier()
        .help("The stages it belongs to.", "serves decision"),
    Row::once(Keyword::Segment, &[Objective], Head::Value(ValueKind::Text))
        .modifier()
        .help("Whom it is about.", r#"segment "New customers""#),
    Row::once(Keyword::Tests, &[Experiment], Head::Names(Kind::Opportunity))
        .modifier()
        .help("The opportunities it tries.", "tests streamline"),
    Row::once(Keyword::Hypothesis, &[Experiment], Head::Text)
        .help("What the team expects.", r#"hypothesis "Fewer fields lift completion by 4 points""#),
    Row::many(Keyword::Variant, "variants", &[Experiment], Head::Declare(Kind::Variant))
        .holds(Variant)
        .help("One side of the comparison.", r#"variant short "Three fields""#),
    Row::once(Keyword::Status, &[Experiment], Head::Value(ValueKind::Word(&["planned", "running", "done", "stopped"])))
        .modifier()
        .help("How far the experiment has come.", "status running"),
    Row::once(Keyword::Result, &[Experiment], Head::Text)
        .help("What came out.", r#"result "Completion rose by 5 points""#),
    Row::once(Keyword::Target, &[Reading], Head::Value(ValueKind::Amount))
        .modifier()
        .bare()
        .help("What the reading shall become.", "target 37%"),
    Row::once(Keyword::Date, &[Reading], Head::Value(ValueKind::Date))
        .modifier()
        .bare()
        .help("When it was measured.", "date 2026-10"),
];
