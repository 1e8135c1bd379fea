//! What a persona or a channel holds.

use crate::language::Place::*;
use crate::language::head::LEVELS;
use crate::language::{Head, Kind, Row, ValueKind};

pub(super) const ROWS: &[Row] = &[
    Row::once("kind", &[Persona], Head::Value(ValueKind::Word(&["primary", "secondary", "staff", "system"])))
        .modifier()
        .help("What part the persona plays.", "kind primary"),
    Row::once("age", &[Persona], Head::Value(ValueKind::Age)).modifier().help("How old they are.", "age 35..42"),
    Row::once("role", &[Persona], Head::Value(ValueKind::Text)).modifier().help("What they do.", r#"role "Nurse""#),
    Row::once("location", &[Persona], Head::Value(ValueKind::Text))
        .modifier()
        .help("Where they live.", r#"location "Leeds""#),
    Row::once("segment", &[Persona], Head::Value(ValueKind::Text))
        .modifier()
        .help("The segment they stand for.", r#"segment "Cord cutters""#),
    Row::once("bio", &[Persona], Head::Text)
        .help("A few sentences about them.", r#"bio "Works shifts and watches on the train.""#),
    Row::many("goal", "goals", &[Persona], Head::Text)
        .help("What they want to reach.", r#"goal "One good show without five subscriptions""#),
    Row::many("need", "needs", &[Persona], Head::Text)
        .help("What they need.", r#"need "To know the price before signing up""#),
    Row::many("motivation", "motivations", &[Persona], Head::Text)
        .help("What drives them.", r#"motivation "A quiet evening after a late shift""#),
    Row::many("frustration", "frustrations", &[Persona], Head::Text)
        .help("What annoys them.", r#"frustration "Trials that need a card""#),
    Row::many("behavior", "behaviors", &[Persona], Head::Text)
        .help("What they usually do.", r#"behavior "Compares prices on the phone first""#),
    Row::once("prefers", &[Persona], Head::Names(Kind::Channel))
        .modifier()
        .help("The channels they like best.", "prefers app, email"),
    Row::once("fluency", &[Persona], Head::Value(LEVELS))
        .modifier()
        .help("How at home they are with digital things.", "fluency high"),
    Row::many("quote", "quotes", &[Persona], Head::Text)
        .help("What they said, word for word.", r#"quote "I just want to press play.""#),
    Row::once("avatar", &[Persona], Head::Value(ValueKind::Path))
        .modifier()
        .help("A picture of them (PNG, JPEG or SVG), as a path relative to the file.", r#"avatar "faces/maya.png""#),
    Row::once("color", &[Persona], Head::Value(ValueKind::Color))
        .modifier()
        .help("The colour of their curve.", "color \"#3557d5\""),
    Row::once("kind", &[Channel], Head::Value(ValueKind::Word(&["digital", "physical", "human"])))
        .modifier()
        .bare()
        .help("What the channel is made of.", "kind physical"),
    Row::once("icon", &[Channel], Head::Value(ValueKind::Icon))
        .modifier()
        .bare()
        .help("The built-in channel whose icon is drawn.", "icon store"),
];
