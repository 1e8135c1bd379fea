//! What a persona or a channel holds.

use crate::language::Place::*;
use crate::language::head::LEVELS;
use crate::language::{Head, Keyword, Kind, Row, ValueKind};

pub(super) const ROWS: &[Row] = &[
    Row::once(Keyword::Kind, &[Persona], Head::Value(ValueKind::Word(&["primary", "secondary", "staff", "system"])))
        .modifier()
        .help("What part the persona plays.", "kind primary"),
    Row::once(Keyword::Age, &[Persona], Head::Value(ValueKind::Age)).modifier().help("How old they are.", "age 35..42"),
    Row::once(Keyword::Role, &[Persona], Head::Value(ValueKind::Text))
        .modifier()
        .help("What they do.", r#"role "Nurse""#),
    Row::once(Keyword::Location, &[Persona], Head::Value(ValueKind::Text))
        .modifier()
        .help("Where they live.", r#"location "Leeds""#),
    Row::once(Keyword::Segment, &[Persona], Head::Value(ValueKind::Text))
        .modifier()
        .help("The segment they stand for.", r#"segment "Cord cutters""#),
    Row::once(Keyword::Bio, &[Persona], Head::Text)
        .help("A few sentences about them.", r#"bio "Works shifts and watches on the train.""#),
    Row::many(Keyword::Goal, "goals", &[Persona], Head::Text)
        .help("What they want to reach.", r#"goal "One good show without five subscriptions""#),
    Row::many(Keyword::Need, "needs", &[Persona], Head::Text)
        .help("What they need.", r#"need "To know the price before signing up""#),
    Row::many(Keyword::Motivation, "motivations", &[Persona], Head::Text)
        .help("What drives them.", r#"motivation "A quiet evening after a late shift""#),
    Row::many(Keyword::Frustration, "frustrations", &[Persona], Head::Text)
        .help("What annoys them.", r#"frustration "Trials that need a card""#),
    Row::many(Keyword::Behavior, "behaviors", &[Persona], Head::Text)
        .help("What they usually do.", r#"behavior "Compares prices on the phone first""#),
    Row::once(Keyword::Prefers, &[Persona], Head::Names(Kind::Channel))
        .modifier()
        .help("The channels they like best.", "prefers app, email"),
    Row::once(Keyword::Fluency, &[Persona], Head::Value(LEVELS))
        .modifier()
        .help("How at home they are with digital things.", "fluency high"),
    Row::many(Keyword::Quote, "quotes", &[Persona], Head::Text)
        .help("What they said, word for word.", r#"quote "I just want to press play.""#),
    Row::once(Keyword::Avatar, &[Persona], Head::Value(ValueKind::Path))
        .modifier()
        .help("A picture of them (PNG, JPEG or SVG), as a path relative to the file.", r#"avatar "faces/maya.png""#),
    Row::once(Keyword::Color, &[Persona], Head::Value(ValueKind::Color))
        .modifier()
        .help("The colour of their curve.", "color \"#3557d5\""),
    Row::once(Keyword::Kind, &[Channel], Head::Value(ValueKind::Word(&["digital", "physical", "human"])))
        .modifier()
        .bare()
        .help("What the channel is made of.", "kind physical"),
    Row::once(Keyword::Icon, &[Channel], Head::Value(ValueKind::Icon))
        .modifier()
        .bare()
        .help("The built-in channel whose icon is drawn.", "icon store"),
];
