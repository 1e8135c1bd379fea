use std::collections::BTreeSet;

use journey::ast::Statement;
use journey::backend::json;
use journey::format;
use journey::language::{Keyword, Place, rows};
use journey::model::Model;
use journey::project::Project;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::{broken, config};
use crate::support::models::models;
use crate::support::sayable::sayable;

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_map_that_can_be_said_comes_back(model in sayable()) {
        // An empty file is worth a word.
        prop_assume!(model != Model::default());
        if let Some(why) = broken(&model) {
            return Err(TestCaseError::fail(why));
        }
    }

    /// Whatever a program writes as JSON: no panic, and what was lost is told.
    #[test]
    fn a_wild_map_comes_back_or_the_compiler_complains(model in models()) {
        let text = journey::import::json::import(&json::write(&model)).map_err(|error| TestCaseError::fail(error.to_string()))?.text;
        let (back, told) = super::compile(&text);
        if told.is_empty() {
            let all = model.journeys.len() + model.mentioned.len();
            prop_assert_eq!(back.journeys.len(), all, "{}", text);
            prop_assert_eq!(back.personas.len(), model.personas.len(), "{}", text);
            let journeys = |model: &Model| model.journeys.iter().chain(&model.mentioned).cloned().collect::<Vec<_>>();
            let count = |model: &Model| journeys(model).iter().flat_map(|it| it.touchpoints()).count();
            prop_assert_eq!(count(&back), count(&model), "{}", text);
        }
    }
}

/// Every keyword has its place in what is written: a new row of the language table needs a line here.
#[test]
fn every_row_of_the_table_is_written() {
    let mut runner = TestRunner::deterministic();
    let mut seen: BTreeSet<(Place, Keyword)> = BTreeSet::new();
    for _ in 0..80 {
        let model = sayable().new_tree(&mut runner).unwrap().current();
        let project = Project::single("written.journey", &format::write(&model));
        see(&project.file(project.roots()[0]).ast.statements, Place::File, &mut seen);
    }
    for row in rows().filter(|row| !matches!(row.keyword, Keyword::Import | Keyword::Revises | Keyword::Drop)) {
        for place in row.places.iter().filter(|place| **place != Place::Flow) {
            assert!(seen.contains(&(*place, row.keyword)), "`{}` is never written in {}", row.keyword, place.phrase());
        }
    }
}

fn see(statements: &[Statement], place: Place, seen: &mut BTreeSet<(Place, Keyword)>) {
    for statement in statements {
        seen.insert((place, statement.row.keyword));
        if let Some(inner) = statement.row.inner {
            see(&statement.fields, inner, seen);
        }
    }
}
