//! What a stage holds, and what it shares with journeys, touchpoints and `as`.

use crate::language::Place::*;
use crate::language::{Head, Keyword, Kind, Row, ValueKind};

pub(super) const ROWS: &[Row] = &[
    Row::once(Keyword::Goal, &[Stage], Head::Text)
        .help("What the customer wants to reach in this stage.", r#"goal "Discover the service""#),
    Row::many(Keyword::Expectation, "expectations", &[Stage, Touchpoint, Journey], Head::Text)
        .help("What the customer expects.", r#"expectation "The price is on the first page""#),
    Row::once(Keyword::When, &[Stage], Head::Text).help("When the stage happens.", r#"when "Day 1""#),
    Row::many(Keyword::Activity, "activities", &[Stage], Head::Text)
        .help("What the business does.", r#"activity "Run targeted ads""#),
    Row::many(Keyword::Touchpoint, "touchpoints", &[Stage], Head::Declare(Kind::Touchpoint))
        .holds(Touchpoint)
        .help("A place where customer and service meet.", r#"touchpoint ad "Social media ad" via social"#),
    Row::once(Keyword::Via, &[Stage, Touchpoint], Head::Names(Kind::Channel))
        .modifier()
        .key("channels")
        .help("The channels it runs through.", "via web, email"),
    Row::once(Keyword::Duration, &[Stage, Touchpoint], Head::Value(ValueKind::Duration))
        .modifier()
        .help("How long it takes.", "duration 10min"),
    Row::many(Keyword::Action, "actions", &[Touchpoint, Stage, As], Head::Text)
        .help("What people do.", r#"action "Sees ad, clicks link""#),
    Row::many(Keyword::Thought, "thoughts", &[Touchpoint, Stage, As], Head::Text)
        .help("What people think.", r#"thought "What is this service about?""#),
    Row::many(Keyword::Quote, "quotes", &[Touchpoint, Stage, Journey, As], Head::Text)
        .help("What somebody said, word for word.", r#"quote "I gave up after the third page.""#),
    Row::once(Keyword::Emotion, &[Touchpoint, Stage, As], Head::Emotion)
        .help("How people feel: a word with a known score, or any label with a score.", "emotion frustrated -0.8"),
    Row::many(Keyword::Pain, "pains", &[Touchpoint, Stage, As], Head::Declare(Kind::Pain))
        .holds(Pain)
        .help("Where it hurts: a pain point.", r#"pain long-form "Long form" severity medium"#),
    Row::many(Keyword::Gain, "gains", &[Touchpoint, Stage], Head::Text)
        .help("What is good and should stay.", r#"gain "No card needed""#),
    Row::many(
        Keyword::Opportunity,
        "opportunities",
        &[Touchpoint, Stage, Journey, As],
        Head::Declare(Kind::Opportunity),
    )
    .holds(Opportunity)
    .help("What could be better.", r#"opportunity shorter "Ask for three fields" impact high effort low"#),
    Row::many(Keyword::Moment, "moments", &[Touchpoint, Stage], Head::OptionalText).help(
        "A moment of truth: here customers decide what they think.",
        r#"moment "The customer commits or leaves""#,
    ),
    Row::many(Keyword::Image, "images", &[Touchpoint, Stage], Head::Target(ValueKind::Path)).help(
        "A picture (PNG, JPEG or SVG), as a path relative to the file.",
        r#"image "sketches/form.png" "The form""#,
    ),
    Row::many(Keyword::Note, "notes", &[Touchpoint, Stage, Journey], Head::Text)
        .help("A remark for those who read the map.", r#"note "Numbers before the price change""#),
    Row::many(Keyword::Metric, "metrics", &[Touchpoint, Stage, Journey, As], Head::Reading)
        .holds(Reading)
        .help("What a metric showed here.", "metric completion 31% target 37%"),
];
