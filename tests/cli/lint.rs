//! Lints on the command line: presets, levels, baselines, today.

use expect_test::expect;

use super::run::{Outcome, journey};

/// A map about which each preset says something else.
const MAP: &str = "\
persona maya \"Maya\" { goal \"Watch tonight\" }

journey signup \"Sign-up\" {
  for maya
  state current
  scenario \"From an ad to the first show\"
  reviewed 2026-01-31
  stage decision \"Decision\" {
    touchpoint form \"Sign-up form\" via web {
      emotion frustrated
      pain long-form \"Nine fields\" severity low
    }
  }
}
";

/// The codes of what is told, in order, `!` before those that are errors.
fn told(outcome: &Outcome) -> String {
    let lines = outcome.stdout.lines();
    let command = |line: &str| {
        let (level, rest) = line.strip_prefix("::")?.split_once(' ')?;
        let code = rest.split_once("title=")?.1.split_once("::")?.0;
        let mark = match level {
            "error" => "!",
            "notice" => "?",
            _ => "",
        };
        Some(format!("{mark}{code}"))
    };
    lines.filter_map(command).collect::<Vec<_>>().join(" ")
}

fn check(args: &str) -> super::run::Run {
    journey(&format!("check --format github --today 2026-11-24 {args} map.journey"))
}

#[test]
fn a_first_draft_is_left_alone() {
    journey("check map.journey").map(MAP).fails_with(
        0,
        expect![[r#"
            1 file: nothing wrong
        "#]],
    );
}

#[test]
fn presets_ask_more_and_more() {
    let preset = |name: &str| told(&check(&format!("--preset {name}")).map(MAP).run());
    expect![""].assert_eq(&preset("sketch"));
    expect!["journey-without-evidence ?stage-count pain-without-opportunity"].assert_eq(&preset("research"));
    expect!["journey-without-evidence ?stage-count pain-without-opportunity"].assert_eq(&preset("blueprint"));
    expect!["journey-without-evidence journey-without-owner ?stage-count review-overdue stage-without-metric stage-without-owner pain-without-opportunity"].assert_eq(&preset("governed"));
}

#[test]
fn flag_beats_comment_beats_path_beats_project_beats_preset() {
    let silenced = MAP.replace("      pain", "      // allow(pain-without-opportunity): later\n      pain");
    let toml = "[lint]\npreset = \"research\"\nstage-count = \"allow\"\njourney-without-evidence = \"allow\"\n\
                [lint.paths.\"strict/**\"]\npain-without-opportunity = \"deny\"\n";
    let at = |args: &str, path: &str, text: &str| {
        let args = format!("check --format github --today 2026-11-24 {args} {path}");
        told(&journey(&args).file("journey.toml", toml).file(path, text).run())
    };
    expect!["pain-without-opportunity"].assert_eq(&at("", "map.journey", MAP));
    expect!["!pain-without-opportunity"].assert_eq(&at("", "strict/map.journey", MAP));
    expect![""].assert_eq(&at("", "strict/map.journey", &silenced));
    expect!["pain-without-opportunity"].assert_eq(&at(
        "--warn pain-without-opportunity",
        "strict/map.journey",
        &silenced,
    ));
    expect![""].assert_eq(&at("--allow pain-without-opportunity", "strict/map.journey", MAP));
    // Another preset for one run leaves what the project sets.
    expect!["!pain-without-opportunity"].assert_eq(&at("--preset sketch", "strict/map.journey", MAP));
    expect!["pain-without-opportunity"].assert_eq(
        &at("--preset research --deny stage-without-owner", "map.journey", MAP).replace("!stage-without-owner ", ""),
    );
}

#[test]
fn denied_findings_are_errors_in_every_format() {
    let run = |format: &str| {
        let args = format!("check --preset research --deny warnings --format {format} map.journey");
        journey(&args).map(MAP).run()
    };
    for (format, sign) in [
        ("human", "error[pain-without-opportunity]"),
        ("narrated", "Diagnostic severity: error"),
        ("json", "\"severity\": \"error\""),
        ("sarif", "\"level\": \"error\""),
        ("github", "::error "),
    ] {
        let outcome = run(format);
        assert_eq!(outcome.code, Some(1), "{format}");
        assert!((outcome.stdout + &outcome.stderr).contains(sign), "{format}");
    }
    // What is only worth knowing is no warning.
    expect!["!journey-without-evidence ?stage-count !pain-without-opportunity"].assert_eq(&told(&run("github")));
}

#[test]
fn a_file_with_errors_gets_no_advice_and_no_other_command_stops_for_it() {
    let wrong = MAP.replace("severity low", "severity lwo");
    expect!["!bad-value"].assert_eq(&told(&check("--preset governed").map(wrong).run()));
    let toml = "[lint]\npreset = \"governed\"\npain-without-opportunity = \"deny\"\n";
    journey("render map.journey -o map.svg").file("journey.toml", toml).map(MAP).done();
    let outcome = journey("fmt --check map.journey").file("journey.toml", toml).map(MAP).run();
    assert!(!outcome.stderr.contains("pain-without-opportunity"), "{}", outcome.stderr);
}

#[test]
fn today_comes_from_the_flag_then_the_environment() {
    let overdue = |args: &str, epoch: &'static str| {
        let args = format!("check --format github --preset governed {args} map.journey");
        let run = journey(&args).map(MAP);
        let run = if epoch.is_empty() { run } else { run.env("SOURCE_DATE_EPOCH", epoch) };
        told(&run.run()).contains("review-overdue")
    };
    assert!(overdue("--today 2026-11-24", ""));
    assert!(!overdue("--today 2026-02-01", ""));
    // 2026-02-01 and 2026-11-24, in seconds.
    assert!(!overdue("", "1769904000"));
    assert!(overdue("", "1795478400"));
    assert!(overdue("--today 2026-11-24", "1769904000"));
    journey("check --today tomorrow map.journey").map(MAP).fails_with(
        2,
        expect![[r#"
            error: invalid value 'tomorrow' for '--today <DATE>': a day is written year, month, day: 2026-11-24

            For more information, try '--help'.
        "#]],
    );
    journey("check map.journey").env("SOURCE_DATE_EPOCH", "now").map(MAP).fails_with(
        2,
        expect![[r#"
            error: `SOURCE_DATE_EPOCH` does not say a day: it is a number of seconds since 1970
              help: say the day with `--today 2026-11-24`
        "#]],
    );
}

#[test]
fn a_preset_that_there_is_not_is_told() {
    journey("check --preset reserch map.journey").map(MAP).fails_with(
        2,
        expect![[r#"
            error: `--preset reserch`: there is no preset called `reserch`
              help: did you mean `research`?
              help: there is sketch, research, blueprint, governed
        "#]],
    );
}

/// The baseline that `text` gives in `maps/map.journey`.
fn baseline(text: &str) -> String {
    let args = "check --preset research --baseline lints.json --update-baseline maps";
    let outcome = journey(args).file("maps/map.journey", text).fails_with(
        0,
        expect![[r#"
            1 file: nothing wrong; `lints.json` holds 3 findings
        "#]],
    );
    outcome.read("lints.json")
}

#[test]
fn a_baseline_tells_only_what_is_new() {
    let known = baseline(MAP);
    assert!(known.contains("\"file\": \"maps/map.journey\""), "{known}");
    let run = |text: &str, args: &str| {
        let args = format!("check --preset research --baseline lints.json {args} maps --format github");
        journey(&args).file("maps/map.journey", text).file("lints.json", &known).run()
    };
    let outcome = run(MAP, "");
    assert_eq!((outcome.code, told(&outcome).as_str()), (Some(0), ""));
    expect![[r#"
        1 file: nothing wrong; 3 in the baseline
    "#]]
    .assert_eq(&outcome.stderr);

    // Lines that move, and things that come before, bring nothing back.
    let moved = format!("// A remark.\n\n\n{}", MAP.replace("      pain", "      action \"Types\"\n\n      pain"));
    assert_eq!(told(&run(&moved, "")), "");

    let more = MAP.replace("severity low", "severity low\n      pain \"No way back\" severity low");
    let outcome = run(&more, "--deny warnings");
    assert_eq!((outcome.code, told(&outcome).as_str()), (Some(1), "!pain-without-opportunity"));

    // What is gone is counted, and an update drops it.
    let less = MAP.replace("      pain long-form \"Nine fields\" severity low\n", "      thought \"Nine fields?\"\n");
    let outcome = run(&less, "");
    assert_eq!(outcome.code, Some(0));
    expect![[r#"
        1 file: 1 warning; 2 in the baseline, 1 of it gone (`--update-baseline` drops what is gone)
    "#]]
    .assert_eq(&outcome.stderr);
    let outcome = run(&less, "--update-baseline");
    expect![[r#"
        1 file: nothing wrong; `lints.json` holds 3 findings
    "#]]
    .assert_eq(&outcome.stderr);
    assert!(!outcome.read("lints.json").contains("pain-without-opportunity"));
}

#[test]
fn a_baseline_is_the_same_from_another_folder_and_keeps_what_was_not_checked() {
    let known = baseline(MAP);
    let run = |args: &str, text: &str| {
        journey(args)
            .file("maps/map.journey", text)
            .file("maps/other.journey", "journey \"Other\" {\n  stage \"x\"\n}\n")
            .file("lints.json", &known)
            .run()
    };
    let outcome = run("check --preset research --baseline maps/../lints.json maps/map.journey", MAP);
    expect![[r#"
        1 file: nothing wrong; 3 in the baseline
    "#]]
    .assert_eq(&outcome.stderr);
    // The file with a mistake gets no advice: what the baseline knows of it is not gone.
    let wrong = MAP.replace("severity low", "severity lwo");
    let outcome = run("check --preset research --baseline lints.json --update-baseline maps", &wrong);
    assert_eq!(outcome.code, Some(1));
    let updated = outcome.read("lints.json");
    assert!(updated.contains("maps/map.journey") && updated.contains("maps/other.journey"), "{updated}");
    let outcome = run("check --preset research --baseline lints.json maps/other.journey --format github", &wrong);
    assert!(!told(&outcome).is_empty());
    assert!(!outcome.stderr.contains("gone"), "{}", outcome.stderr);
}

#[test]
fn a_baseline_that_is_none_is_told() {
    journey("check --baseline lints.json map.journey").map(MAP).fails_with(
        2,
        expect![[r#"
            error: cannot read the baseline `lints.json`: there is no such file or folder
              help: write it first: `journey check --baseline lints.json --update-baseline`
        "#]],
    );
    journey("check --baseline lints.json map.journey").map(MAP).file("lints.json", "[]").fails_with(
        2,
        expect![[r#"
            error: `lints.json` is no baseline of this command
              help: name another file, or delete it and write it with `--update-baseline`
        "#]],
    );
    let outcome = journey("check --update-baseline map.journey").map(MAP).run();
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.stderr.contains("--baseline"), "{}", outcome.stderr);
}

#[test]
fn safe_fixes_of_lints_are_written_too() {
    let text = MAP.replace("via web {", "via web, app, web {\n      action \"Types\"\n      action \"Types\"");
    let outcome = journey("check --fix map.journey").map(&text).fails_with(
        0,
        expect![[r#"
            1 file: nothing wrong; 2 mistakes mended
        "#]],
    );
    let fixed = outcome.read("map.journey");
    assert_eq!(fixed, MAP.replace("via web {", "via web, app {\n      action \"Types\""));
    let again = journey("check --fix map.journey").map(&fixed).run();
    assert_eq!(again.read("map.journey"), fixed);
    // What a comment allows stays as it is.
    let allowed =
        text.replace("  stage decision", "  // allow(repeated-text, repeated-reference): so\n  stage decision");
    let outcome = journey("check --fix map.journey").map(&allowed).run();
    assert_eq!(outcome.read("map.journey"), allowed);
}

#[test]
fn a_lint_explains_itself() {
    journey("explain review-overdue").ends(
        0,
        expect![[r#"
        review-overdue (a warning from `governed` on)

        A map was not looked over for a long time.

        Fires when `reviewed` lies more days back than journey.toml allows. A month or
        year without a day counts up to its last day.

        Why: Maps go stale: that is the first complaint about them. A cadence of about a
        quarter is what mapping teams recommend.

        - days: How many days a review counts for. Default: 90.

        Instead of

            journey "Sign-up" {
              reviewed 2020-03
              stage "Decision"
            }

        write

            journey "Sign-up" {
              reviewed 2026-11-01
              stage "Decision"
            }
    "#]],
        expect![""],
    );
}

/// All fixtures of the lints, mended together: every file still reads, and a second run changes nothing.
#[test]
fn fixing_all_fixtures_comes_to_an_end_and_breaks_none() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check");
    let mut run = journey("check --fix --quiet --preset governed maps");
    let mut before = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let home = entry.unwrap().path();
        for name in ["bad", "good"] {
            let Ok(text) = std::fs::read_to_string(home.join(format!("{name}.journey"))) else { continue };
            let path = format!("maps/{}-{name}.journey", home.file_name().unwrap().to_string_lossy());
            run = run.file(&path, &text);
            before.push((path, text));
        }
    }
    assert!(before.len() > 150);
    let outcome = run.run();
    let mut again = journey("check --fix --quiet --preset governed maps");
    let mut changed = 0;
    for (path, text) in &before {
        let fixed = outcome.read(path);
        changed += usize::from(fixed != *text);
        let project = journey::project::Project::single(path, &fixed);
        let compilation = project.compile(project.roots()[0]);
        assert!(journey::check::is_ready(&compilation.diagnostics), "{path}:\n{fixed}");
        again = again.file(path, &fixed);
    }
    assert!(changed >= 3, "{changed} files were mended");
    let second = again.run();
    for (path, _) in &before {
        assert_eq!(second.read(path), outcome.read(path), "{path}");
    }
}
