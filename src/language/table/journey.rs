//! What a journey holds, beside what it shares with stages.

use crate::language::Place::*;
use crate::language::{Head, Keyword, Kind, Lines, Row, ValueKind};

pub(super) const ROWS: &[Row] = &[
    Row::once(Keyword::For, &[Journey], Head::Names(Kind::Persona))
        .modifier()
        .key("personas")
        .help("Who goes on the journey, the main persona first.", "for maya, raj"),
    Row::once(Keyword::Lang, &[Journey], Head::Value(ValueKind::Language))
        .modifier()
        .help("The language of the texts: it decides line breaks and direction.", "lang en"),
    Row::once(Keyword::State, &[Journey], Head::Value(ValueKind::Word(&["current", "future"])))
        .modifier()
        .help("Whether the map shows what is or what shall be.", "state current"),
    Row::once(Keyword::Revises, &[Journey], Head::Refer(Kind::Journey))
        .modifier()
        .help("Starts as a copy of another journey and says only what differs.", "revises signup"),
    Row::many(Keyword::Drop, "dropped", &[Journey, Stage, Touchpoint], Head::Drop)
        .bare()
        .help("Leaves out something of the revised journey.", "drop stage advocacy"),
    Row::once(Keyword::Scenario, &[Journey], Head::Text)
        .help("What happens, in a sentence.", r#"scenario "From a social ad to recommending the service""#),
    Row::once(Keyword::Goal, &[Journey], Head::Text)
        .help("What the customer wants to reach.", r#"goal "Watch a good show tonight""#),
    Row::once(Keyword::Scope, &[Journey], Head::Bare)
        .holds(Scope)
        .help("Where the journey begins and ends.", r#"scope from "Sees an ad" to "Recommends the service""#),
    Row::once(Keyword::From, &[Scope], Head::Value(ValueKind::Text))
        .modifier()
        .bare()
        .help("What comes first.", r#"from "Sees an ad""#),
    Row::once(Keyword::To, &[Scope], Head::Value(ValueKind::Text))
        .modifier()
        .bare()
        .help("What comes last.", r#"to "Recommends the service""#),
    Row::once(Keyword::Trigger, &[Journey], Head::Text)
        .help("What sets the journey off.", r#"trigger "A friend talks about a show""#),
    Row::once(Keyword::Frequency, &[Journey], Head::Text)
        .help("How often it happens.", r#"frequency "Once a year for most customers""#),
    Row::once(Keyword::Status, &[Journey], Head::Value(ValueKind::Text))
        .modifier()
        .help("How far the map has come.", r#"status "draft""#),
    Row::once(Keyword::Version, &[Journey], Head::Value(ValueKind::Text))
        .modifier()
        .help("The map's version.", r#"version "1.2""#),
    Row::once(Keyword::Reviewed, &[Journey], Head::Value(ValueKind::Date))
        .modifier()
        .help("When somebody last looked the map over.", "reviewed 2026-11-01"),
    Row::once(Keyword::Scale, &[Journey], Head::Value(ValueKind::Scale))
        .modifier()
        .help("What emotion scores may be; −1…1 when absent.", "scale 1..5"),
    Row::many(Keyword::Curve, "curves", &[Journey], Head::Declare(Kind::Curve))
        .holds(Curve)
        .help("A further curve beside the emotion.", r#"curve effort "Effort" scale 1..5"#),
    Row::once(Keyword::Scale, &[Curve], Head::Value(ValueKind::Scale))
        .modifier()
        .help("What the curve's scores may be; −1…1 when absent.", "scale 1..5"),
    Row::many(Keyword::Principle, "principles", &[Journey], Head::Text)
        .help("What guides the service.", r#"principle "Never ask twice""#),
    Row::many(Keyword::Objective, "objectives", &[Journey], Head::Objective).holds(Objective).help(
        "What a metric shall become.",
        r#"objective completion "Lift completed sign-ups" from 31% to 37% by 2027-03-31"#,
    ),
    Row::many(Keyword::Stage, "stages", &[Journey], Head::Declare(Kind::Stage))
        .holds(Stage)
        .help("A phase of the journey.", r#"stage awareness "Awareness" { goal "Discover the service" }"#),
    Row::once(Keyword::Flow, &[Journey], Head::Lines(Lines::Edges))
        .bare()
        .help("The ways from touchpoint to touchpoint.", "flow { start -> ad -> form }"),
    Row::many(Keyword::Experiment, "experiments", &[Journey], Head::Declare(Kind::Experiment)).holds(Experiment).help(
        "A try of one or more opportunities.",
        r#"experiment short-form "Three fields instead of nine" { status running }"#,
    ),
];
