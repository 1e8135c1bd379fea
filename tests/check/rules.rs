use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use expect_test::expect_file;
use journey::config::PRESETS;
use journey::diagnostic::Diagnostic;
use journey::diagnostic::human::Human;
use journey::project::Project;
use journey::text::Edit;

use super::{all, folder, lint, of, project, strict};

fn names(folder: &Path, keep: impl Fn(&Path) -> bool) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| keep(path)).map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect()
}

fn rendered(project: &Project, diagnostics: &[Diagnostic]) -> String {
    let mut human = Human::new(&project.sources, 80, false);
    diagnostics.iter().map(|diagnostic| human.render(diagnostic)).collect()
}

/// A rule is a file, a line of the registry and a folder of fixtures; none of the three is without the others.
#[test]
fn a_rule_has_its_file_its_line_and_its_fixtures() {
    let codes: Vec<&str> = all().map(|rule| rule.page.code).collect();
    assert!(codes.windows(2).all(|pair| pair[0] < pair[1]), "the registry is in order and has each code once");
    let codes: BTreeSet<String> = codes.into_iter().map(str::to_owned).collect();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/check/rules");
    let files: BTreeSet<String> = names(&source, |path| !path.ends_with("mod.rs"));
    assert_eq!(files.into_iter().map(|name| name.replace('_', "-")).collect::<BTreeSet<_>>(), codes);
    let folders = names(&folder(), |path| path.is_dir() && !path.ends_with("presets"));
    assert_eq!(folders, codes);
    for code in codes {
        for file in ["bad.journey", "bad.txt", "good.journey"] {
            assert!(folder().join(&code).join(file).is_file(), "tests/check/{code}/{file} is missing");
        }
    }
}

#[test]
fn a_rule_is_told_in_full() {
    for rule in all() {
        let code = rule.page.code;
        assert!(rule.why.ends_with('.') && rule.why.len() > 40, "{code}: why?");
        assert!(rule.page.explanation.starts_with("Fires "), "{code}: when does it fire?");
        assert!(!rule.page.bad.is_empty(), "{code}: no example");
        assert!(rule.denied.is_none_or(|denied| rule.preset.is_some_and(|first| first <= denied)), "{code}");
        for option in rule.options {
            assert!(option.help.ends_with('.'), "{code}: {}", option.name);
        }
    }
}

#[test]
fn each_preset_asks_all_that_the_one_before_asks() {
    use journey::config::Level::{Allow, Deny, Warn};
    let loudness = |level| [Allow, Warn, Deny].iter().position(|known| *known == level);
    for rule in all() {
        let levels: Vec<_> = PRESETS.iter().map(|(_, preset)| loudness(rule.level(*preset))).collect();
        assert!(levels.is_sorted(), "{}", rule.page.code);
    }
}

/// The example of its page gets the finding, and is mended in the good one.
#[test]
fn a_rule_finds_its_bad_example_and_not_its_good_one() {
    for rule in all() {
        let code = rule.page.code;
        let config = fs::read_to_string(folder().join(code).join("journey.toml")).ok();
        let bad = project(rule.page.bad, config.as_deref());
        assert!(!of(code, lint(&bad, &strict(rule))).is_empty(), "{code}: nothing found in\n{}", rule.page.bad);
        let good = project(rule.page.good, config.as_deref());
        let found = of(code, lint(&good, &strict(rule)));
        assert!(found.is_empty(), "{code}: the good example gets\n{}", rendered(&good, &found));
    }
}

/// The files of `home` that start with `bad` or `good`, by name, each with its text and its journey.toml: the one of
/// its own name, or that of the folder.
fn fixtures(home: &Path, start: &str) -> Vec<(String, String, Option<String>)> {
    let is_one = |path: &Path| path.extension().is_some_and(|extension| extension == "journey");
    let own = names(home, is_one).into_iter().filter(|name| name.starts_with(start));
    own.map(|name| {
        let text = fs::read_to_string(home.join(&name).with_extension("journey")).unwrap();
        let config = fs::read_to_string(home.join(&name).with_extension("toml"));
        (name, text, config.or_else(|_| fs::read_to_string(home.join("journey.toml"))).ok())
    })
    .collect()
}

#[test]
fn fixtures_get_their_messages_and_near_misses_none() {
    let mut wrong = String::new();
    for rule in all() {
        let (home, code) = (folder().join(rule.page.code), rule.page.code);
        for (name, text, config) in fixtures(&home, "bad") {
            let bad = project(&text, config.as_deref());
            let found = of(code, lint(&bad, &strict(rule)));
            if found.is_empty() {
                wrong.push_str(&format!("{code}: nothing found in {name}.journey\n"));
            }
            expect_file![home.join(format!("{name}.txt"))].assert_eq(&rendered(&bad, &found));
        }
        for (name, text, config) in fixtures(&home, "good") {
            let good = project(&text, config.as_deref());
            let found = of(code, lint(&good, &strict(rule)));
            if !found.is_empty() {
                wrong.push_str(&format!("{code}: {name}.journey gets\n{}\n", rendered(&good, &found)));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Safe fixes come to an end, leave a file without errors and without the finding, and change the map only
/// where the fix says so: what `fixed.journey` beside the fixture shows.
#[test]
fn safe_fixes_mend_what_they_tell() {
    for rule in all() {
        let home = folder().join(rule.page.code);
        let code = rule.page.code;
        let mut text = fs::read_to_string(home.join("bad.journey")).unwrap();
        let before = project(&text, None);
        let model = before.compile(before.roots()[0]).model;
        let mut rounds = 0;
        loop {
            let project = project(&text, None);
            let fixes: Vec<Edit> = of(code, lint(&project, &strict(rule)))
                .into_iter()
                .filter_map(|finding| finding.fix)
                .filter(|fix| fix.safe)
                .flat_map(|fix| fix.edits)
                .collect();
            if fixes.is_empty() {
                break;
            }
            text = Edit::apply(&text, &fixes);
            rounds += 1;
            assert!(rounds < 5, "{code}: fixes never come to an end:\n{text}");
        }
        assert_eq!(rounds > 0, rule.fix.is_some(), "{code}: what the page says about its fix");
        if rounds > 0 {
            expect_file![home.join("fixed.journey")].assert_eq(&text);
            let after = project(&text, None);
            let mended = after.compile(after.roots()[0]).model;
            assert_eq!(
                model == mended,
                rule.page.code == "unused-allow",
                "{code}: only comments leave the map as it is"
            );
        }
    }
}
