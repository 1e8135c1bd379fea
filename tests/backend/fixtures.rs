//! Maps with what each text backend makes of them beside them. `UPDATE_EXPECT=1` refreshes all but the maps' meaning.

use std::path::{Path, PathBuf};

use expect_test::expect_file;
use journey::backend::mermaid::Diagram;
use journey::backend::{csv, json, markdown, mermaid};

#[test]
fn every_backend_gives_what_stands_beside_the_map() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/backend");
    let mut maps: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    maps.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    maps.sort();
    assert!(maps.len() >= 3, "{maps:?}");
    for map in maps {
        let text = std::fs::read_to_string(&map).unwrap();
        let model = json::read(&text).unwrap_or_else(|error| panic!("{}: {error}", map.display()));
        expect_file![&map].assert_eq(&json::write(&model));
        expect_file![map.with_extension("md")].assert_eq(&markdown::write(&model));
        for journey in &model.journeys {
            // The first has the map's name, others theirs too.
            let stem = match model.journeys[0].id == journey.id {
                true => map.clone(),
                false => map.with_extension(format!("{}.json", journey.id)),
            };
            expect_file![stem.with_extension("csv")].assert_eq(&csv::write(journey));
            for diagram in Diagram::ALL {
                let extension = match diagram {
                    Diagram::Journey => "mmd".to_owned(),
                    other => format!("{}.mmd", other.name()),
                };
                expect_file![stem.with_extension(extension)].assert_eq(&mermaid::write(&model, journey, diagram));
            }
        }
    }
}
