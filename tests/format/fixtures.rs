//! `fixtures/*.json`: maps as other programs write them, with the `.journey` text that import makes of
//! each beside it.

use std::fs;
use std::path::Path;

use expect_test::expect_file;
use journey::import;

use super::{broken, compile};

#[test]
fn every_fixture_is_imported() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/format/fixtures");
    let mut paths: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    assert!(paths.len() >= 3, "there are no fixtures");
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = import::json::import(&fs::read_to_string(&path).unwrap()).unwrap().text;
        expect_file![path.with_extension("journey")].assert_eq(&text);
        let (model, told) = compile(&text);
        // What cannot be said in the language is told by the compiler.
        expect_file![path.with_extension("told")]
            .assert_eq(&told.iter().map(|it| format!("{it}\n")).collect::<String>());
        if told.is_empty() {
            assert_eq!(broken(&model), None, "{name}");
        }
    }
}
