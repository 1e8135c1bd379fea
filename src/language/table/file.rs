//! What stands in the file itself.

use crate::language::Place::*;
use crate::language::{Head, Keyword, Kind, Lines, Row, ValueKind};

pub(super) const ROWS: &[Row] = &[
    Row::many(Keyword::Import, "imports", &[File], Head::Target(ValueKind::Path))
        .bare()
        .help("Brings in everything that another file declares.", r#"import "shared/personas.journey""#),
    Row::many(Keyword::Persona, "personas", &[File], Head::Declare(Kind::Persona))
        .holds(Persona)
        .help("Somebody who goes on a journey or takes part in it.", r#"persona maya "Maya" { role "Nurse" }"#),
    Row::many(Keyword::Channel, "channels", &[File], Head::Declare(Kind::Channel)).holds(Channel).help(
        "A medium of the team's own, or a built-in one said differently.",
        r#"channel locker "Parcel locker" { kind physical }"#,
    ),
    Row::many(Keyword::Source, "sources", &[File], Head::Declare(Kind::Source)).holds(Source).help(
        "A piece of research that statements cite with `evidence`.",
        r#"source interviews "Customer interviews" { method interview }"#,
    ),
    Row::many(Keyword::Metric, "metrics", &[File], Head::Declare(Kind::Metric)).holds(Metric).help(
        "Something that is measured; readings of it stand in journeys.",
        r#"metric completion "Sign-up completion" { kind rate }"#,
    ),
    Row::once(Keyword::Emotions, &[File], Head::Lines(Lines::Words))
        .bare()
        .help("The team's own emotion words with their scores on −1…1.", "emotions { meh -0.2 }"),
    Row::many(Keyword::Journey, "journeys", &[File], Head::Declare(Kind::Journey))
        .holds(Journey)
        .help("One map.", r#"journey signup "Signing up" { stage "Awareness" }"#),
];
