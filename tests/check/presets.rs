//! What each preset says about the examples. Every line of these lists was read by a person: what is right
//! about an example and could be mended in it was mended; what stays is true of the sources it was drawn from.

use std::collections::BTreeSet;
use std::path::PathBuf;

use expect_test::expect_file;
use journey::check::{self, Levels};
use journey::config::{PRESETS, Preset};
use journey::project::{Configs, Project};

use super::{folder, today};
use crate::support::examples;

/// Every finding as a line: place, severity, code and message.
fn findings(project: &Project, preset: Preset) -> BTreeSet<String> {
    let levels = Levels { preset: Some(preset), ..Levels::default() };
    let mut lines = BTreeSet::new();
    for root in project.roots() {
        let compilation = project.compile(*root);
        assert!(check::is_ready(&compilation.diagnostics));
        for found in check::check(project, *root, &compilation.model, &levels, today()) {
            let place = found.primary.location;
            let source = project.sources.get(place.file);
            let name = PathBuf::from(&source.name).file_name().unwrap().to_string_lossy().into_owned();
            let at = source.position(place.span.start);
            lines.insert(format!(
                "{name}:{:03} {} {}: {}",
                at.line + 1,
                found.severity.word(),
                found.code,
                found.message
            ));
        }
    }
    lines
}

#[test]
fn each_preset_says_this_about_the_examples() {
    let (project, missing) =
        Project::load(&examples::paths(), &examples::Disk, &mut Configs::new(journey::check::lints()));
    assert!(missing.is_empty());
    let mut before: BTreeSet<String> = BTreeSet::new();
    for (name, preset) in PRESETS {
        let found = findings(&project, *preset);
        // A preset may only turn a warning into an error.
        let said = |line: &String| found.contains(line) || found.contains(&line.replacen(" warning ", " error ", 1));
        assert!(before.iter().all(said), "`{name}` says less than the one before");
        let new: Vec<&str> = found.difference(&before).map(String::as_str).collect();
        expect_file![folder().join(format!("presets/{name}.txt"))].assert_eq(&(new.join("\n") + "\n"));
        before = found;
    }
}
