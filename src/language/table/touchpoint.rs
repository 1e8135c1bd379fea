//! What only a touchpoint holds.

use crate::language::Place::*;
use crate::language::{Head, Keyword, Kind, Row, ValueKind};

pub(super) const ROWS: &[Row] = &[
    Row::many(Keyword::Score, "scores", &[Touchpoint, As], Head::Score)
        .help("Its place on a further curve.", "score effort 2"),
    Row::many(Keyword::Frontstage, "frontstage", &[Touchpoint], Head::Text)
        .holds(Service)
        .help("What the service does in sight of the customer.", r#"frontstage "The clerk greets" by clerk"#),
    Row::many(Keyword::Backstage, "backstage", &[Touchpoint], Head::Text)
        .holds(Service)
        .help("What the service does out of sight.", r#"backstage "Payment service authorises the card""#),
    Row::many(Keyword::Support, "support", &[Touchpoint], Head::Text)
        .holds(Service)
        .help("What supports those who serve.", r#"support "Fraud rules are updated nightly""#),
    Row::once(Keyword::By, &[Service], Head::Refer(Kind::Persona)).modifier().bare().help("Who does it.", "by clerk"),
    Row::many(Keyword::System, "systems", &[Touchpoint], Head::Text).help("A system in use.", r#"system "CRM""#),
    Row::once(Keyword::Wait, &[Touchpoint], Head::Value(ValueKind::Duration))
        .modifier()
        .help("How long people wait.", "wait 3d"),
    Row::once(Keyword::Optional, &[Touchpoint], Head::Bare)
        .modifier()
        .bare()
        .help("People may pass it by.", "optional"),
    Row::many(Keyword::Link, "links", &[Touchpoint], Head::Target(ValueKind::Address))
        .help("A page to read.", r#"link "https://example.com/form" "The form""#),
    Row::many(Keyword::As, "as", &[Touchpoint], Head::Names(Kind::Persona))
        .holds(As)
        .help("How other personas differ here.", "as raj { emotion resigned -0.3 }"),
];
