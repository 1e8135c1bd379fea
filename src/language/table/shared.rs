//! What many kinds of statements hold.

use crate::language::Place::*;
use crate::language::{Head, Keyword, Kind, Row, ValueKind};

pub(super) const ROWS: &[Row] = &[
    Row::once(Keyword::Owner, &[Touchpoint, Journey, Stage, Pain, Opportunity], Head::Values(ValueKind::Text))
        .modifier()
        .key("owners")
        .help("Who answers for it: teams or people.", r#"owner "Growth team""#),
    Row::once(
        Keyword::Evidence,
        &[
            Touchpoint,
            Persona,
            Metric,
            Journey,
            Stage,
            As,
            Pain,
            Opportunity,
            Objective,
            Experiment,
            Variant,
            Curve,
            Scope,
            Reading,
            Service,
            Statement,
        ],
        Head::Names(Kind::Source),
    )
    .modifier()
    .bare()
    .help("The research that says so.", "evidence interviews"),
];
