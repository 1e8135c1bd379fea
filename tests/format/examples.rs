use std::collections::BTreeSet;

use journey::backend::json;
use journey::import;
use journey::model::{EdgeTarget, Journey, Model};

use super::{broken, compile};
use crate::support::examples::examples;

/// The examples. Journeys of imported files are no part of a map: those that an example leads to stand in
/// for themselves with their names.
fn maps() -> Vec<(String, Model)> {
    let mut maps = examples();
    for (_, model) in &mut maps {
        let edges = model.journeys.iter().flat_map(|journey| &journey.flow);
        let targets = edges.filter(|edge| edge.kind == EdgeTarget::Journey).map(|edge| edge.to.clone());
        let mut missing: BTreeSet<String> = targets.collect();
        missing.retain(|id| model.journey(id).is_none());
        let stand_in = |id: String| Journey { title: id.clone(), id, ..Journey::default() };
        model.journeys.extend(missing.into_iter().map(stand_in));
    }
    maps
}

#[test]
fn every_example_comes_back() {
    let mut wrong = Vec::new();
    for (name, model) in maps() {
        wrong.extend(broken(&model).map(|why| format!("{name}: {why}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_example_comes_back_through_json() {
    for (name, model) in maps() {
        let text = import::json::import(&json::write(&model)).unwrap();
        let (back, told) = compile(&text);
        assert_eq!(told, Vec::<String>::new(), "{name}\n{text}");
        assert_eq!(back, model, "{name}\n{text}");
    }
}
