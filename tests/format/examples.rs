use journey::backend::json;
use journey::import;

use super::{broken, compile, in_one_file};
use crate::support::examples::examples;

#[test]
fn every_example_comes_back() {
    let mut wrong = Vec::new();
    for (name, model) in examples() {
        wrong.extend(broken(&model).map(|why| format!("{name}: {why}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_example_comes_back_through_json() {
    for (name, model) in examples() {
        let text = import::json::import(&json::write(&model)).unwrap().text;
        let (back, told) = compile(&text);
        assert_eq!(told, Vec::<String>::new(), "{name}\n{text}");
        assert_eq!(back, in_one_file(&model), "{name}\n{text}");
    }
}
