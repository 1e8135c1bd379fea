use expect_test::expect;

use super::run::journey;
use super::{MAP, WRONG};

/// Two journeys in one file.
const TWO: &str = "journey signup \"Sign-up\" {\n  stage \"One\" { touchpoint \"Ad\" via social }\n}\njourney leave \"Leaving\" {\n  stage \"Two\" { touchpoint \"Form\" via web }\n}\n";

#[test]
fn a_text_format_goes_to_standard_output() {
    journey("render map.journey --to mermaid").map(MAP).ends(
        0,
        expect![[r#"
        journey
          title Sign-up
          section Awareness
            Social media ad: 4
    "#]],
        expect![""],
    );
    journey("render - --to mermaid:timeline").stdin(MAP).ends(
        0,
        expect![[r#"
        timeline
          title Sign#45;up
          section Awareness
            Social media ad
    "#]],
        expect![""],
    );
}

#[test]
fn the_ending_says_the_format() {
    let outcome = journey("render map.journey -o map.json -o map.mmd").map(MAP).fails_with(0, expect![""]);
    assert!(outcome.read("map.json").starts_with("{\n  \"format\": \"journey-map\""));
    assert!(outcome.read("map.mmd").starts_with("journey\n"));
    assert_eq!(outcome.files().len(), 3);
}

#[test]
fn pictures_are_drawn() {
    let outcome = journey("render map.journey -o map.svg -o map.png --scale 0.5").map(MAP).fails_with(0, expect![""]);
    let svg = outcome.read("map.svg");
    let width: f32 =
        roxmltree::Document::parse(&svg).unwrap().root_element().attribute("width").unwrap().parse().unwrap();
    let png = std::fs::read(outcome.path("map.png")).unwrap();
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    assert_eq!(u32::from_be_bytes(png[16..20].try_into().unwrap()), (width / 2.0).ceil() as u32);
}

#[test]
fn options_change_the_picture() {
    let svg = |options: &str| journey(&format!("render map.journey --to svg {options}")).map(MAP).run().stdout;
    let whole = svg("");
    for options in ["--theme dark", "--lanes stage,touchpoint"] {
        let other = svg(options);
        assert!(other.starts_with("<svg") && other != whole, "{options}");
    }
}

#[test]
fn options_of_pictures_must_make_sense() {
    journey("render map.journey --to svg --lanes emotoin").map(MAP).fails_with(2, expect![[r#"
        error: there is no lane called `emotoin`
          help: did you mean `emotion`?
          help: the lanes are `stage`, `touchpoint`, `flow`, `action`, `thought`, `emotion`, `pain`, `opportunity`, `metric`, `activity`, `expectation`, `gain`, `frontstage`, `backstage`, `support`, `system`, `time`, `owner`, `note`
    "#]]);
    journey("render map.journey --to svg --overview --lanes stage,action").map(MAP).fails_with(
        2,
        expect![[r#"
        error: an overview has no lane `action`
          help: its lanes are `stage`, `touchpoint`, `emotion`, `pain`, `opportunity`
    "#]],
    );
    journey("render map.journey --to svg --theme drak").map(MAP).fails_with(
        2,
        expect![[r#"
        error: there is no theme called `drak`
          help: did you mean `dark`?
          help: the themes are `light`, `dark`, `print`, `contrast`
    "#]],
    );
    journey("render map.journey --to svg --columns many").map(MAP).fails_with(
        2,
        expect![[r#"
        error: invalid value 'many' for '--columns <N>': columns are counted: `4`, or `0` for all in one row

        For more information, try '--help'.
    "#]],
    );
    journey("render map.journey --to json --columns 3").map(MAP).fails_with(
        2,
        expect![[r#"
            error: `--columns` is for pictures: `svg`, `png`, `pdf` and `html`
        "#]],
    );
    journey("render map.journey --to svg --scale 2").map(MAP).fails_with(
        2,
        expect![[r#"
            error: `--scale` is for PNG
              help: the others are sharp at any size
        "#]],
    );
    journey("render map.journey --to png --scale much").map(MAP).fails_with(
        2,
        expect![[r#"
        error: invalid value 'much' for '--scale <N>': a scale is a number from 0.1 to 10

        For more information, try '--help'.
    "#]],
    );
}

#[test]
fn a_picture_that_is_too_large_names_the_ways_out() {
    let touchpoints: String = (0..400).map(|at| format!("touchpoint t{at} \"T{at}\" via web\n")).collect();
    let map = format!("journey j \"J\" {{\nstage \"S\" {{\n{touchpoints}}}\n}}\n");
    let outcome = journey("render map.journey -o map.png --scale 10").map(map).run();
    assert_eq!((outcome.code, outcome.files().len()), (Some(2), 1));
    assert!(outcome.stderr.contains("--scale") && outcome.stderr.contains("--columns"), "{}", outcome.stderr);
}

#[test]
fn a_revising_journey_shows_its_base_too() {
    let map = "journey now \"Today\" {\n  stage s \"S\" { touchpoint t \"T\" via web { emotion sad -0.5 } }\n}\njourney next \"Tomorrow\" {\n  revises now\n  stage s { touchpoint t { emotion happy 0.5 } }\n}\n";
    let run = |args: &str| journey(args).map(map).run();
    let both = run("render map.journey --to svg").stdout;
    assert!(both.starts_with("<svg"), "{}", run("render map.journey --to svg").stderr);
    assert_eq!(run("render map.journey --to svg --journey next").stdout, both);
    assert_ne!(run("render map.journey --to svg --journey now").stdout, both);
}

#[test]
fn a_format_must_be_one_there_is() {
    journey("render map.journey").map(MAP).fails_with(
        2,
        expect![[r#"
            error: which format?
              help: write `-o map.svg`, or `--to mermaid` for standard output
              help: the formats are `svg`, `png`, `pdf`, `html`, `htm`, `json`, `mermaid`, `mmd`, `md`, `markdown`, `csv`
        "#]],
    );
    journey("render map.journey -o map").map(MAP).fails_with(
        2,
        expect![[r#"
            error: `map` does not say which format it shall have
              help: the formats are `svg`, `png`, `pdf`, `html`, `htm`, `json`, `mermaid`, `mmd`, `md`, `markdown`, `csv`
              help: say it with `--to`, or by the ending of the name
        "#]],
    );
    journey("render map.journey -o map.docx").map(MAP).fails_with(
        2,
        expect![[r#"
            error: `map.docx`: there is no format called `docx`
              help: the formats are `svg`, `png`, `pdf`, `html`, `htm`, `json`, `mermaid`, `mmd`, `md`, `markdown`, `csv`
        "#]],
    );
    journey("render map.journey --to mermiad").map(MAP).fails_with(
        2,
        expect![[r#"
            error: there is no format called `mermiad`
              help: did you mean `mermaid`?
              help: the formats are `svg`, `png`, `pdf`, `html`, `htm`, `json`, `mermaid`, `mmd`, `md`, `markdown`, `csv`
        "#]],
    );
    journey("render map.journey --to mermaid:flowchat").map(MAP).fails_with(
        2,
        expect![[r#"
        error: there is no Mermaid diagram called `flowchat`
          help: did you mean `flowchart`?
          help: the diagrams are `mermaid:journey`, `mermaid:timeline`, `mermaid:flowchart`, `mermaid:xychart`
    "#]],
    );
}

#[test]
fn several_journeys_need_a_choice_where_a_format_holds_one() {
    journey("render two.journey --to mermaid").file("two.journey", TWO).fails_with(
        2,
        expect![[r#"
            error: this format holds one journey, and `two.journey` has 2: `signup`, `leave`
              help: choose one with `--journey signup`
              help: or write one file for each with `-o '{journey}.mmd'`
        "#]],
    );
    journey("render two.journey --to mermaid --journey leave").file("two.journey", TWO).ends(
        0,
        expect![[r#"
            journey
              title Leaving
              section Two
                Form: 3
        "#]],
        expect![""],
    );
    journey("render two.journey --to mermaid --journey leaf").file("two.journey", TWO).fails_with(
        2,
        expect![[r#"
        error: there is no journey called `leaf`
          help: the journeys are `signup`, `leave`
    "#]],
    );
    let outcome = journey("render two.journey -o {journey}.mmd").file("two.journey", TWO).fails_with(0, expect![""]);
    assert!(outcome.read("signup.mmd").contains("Sign-up"));
    assert!(outcome.read("leave.mmd").contains("Leaving"));
    assert_eq!(outcome.files().len(), 3);
}

#[test]
fn one_persona_can_be_shown_alone() {
    let map = "persona maya \"Maya\"\npersona raj \"Raj\"\njourney j \"J\" {\n  for maya, raj\n  stage \"S\" {\n    touchpoint t \"T\" via web {\n      emotion happy 0.5\n      as raj { emotion sad -0.5 }\n    }\n  }\n}\n";
    let score = |args: &str| {
        let outcome = journey(args).map(map).run();
        let json: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap();
        let touchpoint = &json["journeys"][0]["stages"][0]["touchpoints"][0];
        (
            json["journeys"][0]["personas"].to_string(),
            touchpoint["emotion"]["score"].as_f64(),
            touchpoint["as"].is_null(),
        )
    };
    assert_eq!(score("render map.journey --to json"), ("[\"maya\",\"raj\"]".to_owned(), Some(0.5), false));
    assert_eq!(score("render map.journey --to json --persona raj"), ("[\"raj\"]".to_owned(), Some(-0.5), true));
    assert_eq!(score("render map.journey --to json --persona maya"), ("[\"maya\"]".to_owned(), Some(0.5), true));
    journey("render map.journey --to json --persona ray").map(map).fails_with(
        2,
        expect![[r#"
        error: no persona called `ray` goes on this journey
          help: did you mean `raj`?
          help: those who do are `maya`, `raj`
    "#]],
    );
}

#[test]
fn a_file_with_errors_is_not_rendered_unless_told_to() {
    let outcome = journey("render map.journey -o map.json").map(WRONG).fails_with(
        1,
        expect![[r#"
        error[bad-value]

          × `hihg` is not a `severity`
           ╭─[map.journey:3:31]
         2 │   stage "Decision" {
         3 │     pain "Long form" severity hihg
           ·                               ────
         4 │   }
           ╰────
          help: write `high`; there is `low`, `medium`, `high` or `critical`

        1 file: 1 error, nothing rendered; `--keep-going` renders what is healthy
    "#]],
    );
    assert_eq!(outcome.files().len(), 1);
    let outcome = journey("render map.journey -o map.json --keep-going").map(WRONG).fails_with(
        1,
        expect![[r#"
            error[bad-value]

              × `hihg` is not a `severity`
               ╭─[map.journey:3:31]
             2 │   stage "Decision" {
             3 │     pain "Long form" severity hihg
               ·                               ────
             4 │   }
               ╰────
              help: write `high`; there is `low`, `medium`, `high` or `critical`

        "#]],
    );
    assert!(outcome.read("map.json").contains("Long form"));
}

#[test]
fn a_file_without_a_journey_has_nothing_to_render() {
    journey("render people.journey --to json").file("people.journey", "persona maya \"Maya\"\n").fails_with(
        1,
        expect![[r#"
            error[no-journey]

              × this file declares no journey, so there is no map to render
               ╭─[people.journey:1:1]
             1 │ persona maya "Maya"
               · ▲
               ╰────
              help: the smallest map is `journey "…" { stage "…" { touchpoint "…" } }`

            1 file: 1 error, nothing rendered
        "#]],
    );
}

#[test]
fn nothing_is_written_when_one_of_several_cannot_be() {
    let outcome = journey("render map.journey -o map.json -o map.docx").map(MAP).run();
    assert_eq!((outcome.code, outcome.files().len()), (Some(2), 1));
    let outcome = journey("render two.journey -o map.json -o map.mmd").file("two.journey", TWO).run();
    assert_eq!((outcome.code, outcome.files().len()), (Some(2), 1));
    journey("render map.journey -o a.json -o a.json").map(MAP).fails_with(
        2,
        expect![[r#"
        error: `a.json` would be written twice
    "#]],
    );
}

#[test]
fn a_missing_folder_is_told() {
    let outcome = journey("render map.journey -o out/map.json").map(MAP).fails_with(
        2,
        expect![[r#"
        error: cannot write `out/map.json`: there is no such file or folder
          help: make the folder first: `mkdir -p out`
    "#]],
    );
    assert_eq!(outcome.files().len(), 1);
}

#[test]
fn a_map_is_never_overwritten_by_its_picture() {
    for args in ["-o map.journey --to json", "-o ./map.journey --to json", "-o people.journey --to json"] {
        let map = format!("import \"people.journey\"\n{MAP}");
        let outcome = journey(&format!("render map.journey {args}"))
            .map(&map)
            .file("people.journey", "persona maya \"Maya\"\n")
            .run();
        assert_eq!(outcome.code, Some(2), "{}", outcome.stderr);
        assert_eq!(outcome.read("map.journey"), map);
    }
    journey("render map.journey -o map.journey --to json").map(MAP).fails_with(
        2,
        expect![[r#"
        error: `map.journey` is what is rendered; it would be lost
          help: choose another name for the output
    "#]],
    );
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let run = journey("render map.journey -o out/map.json").map(MAP).file("out/map.json", "old");
    let out = run.path().join("out");
    std::fs::set_permissions(&out, PermissionsExt::from_mode(0o555)).unwrap();
    if std::fs::write(out.join("probe"), "").is_ok() {
        eprintln!("skipped: this user may write everywhere");
        return;
    }
    let outcome = run.fails_with(
        2,
        expect![[r#"
        error: cannot write `out/map.json`: permission denied
    "#]],
    );
    assert_eq!(outcome.read("out/map.json"), "old");
    std::fs::set_permissions(&out, PermissionsExt::from_mode(0o755)).unwrap();
}

#[cfg(unix)]
#[test]
fn devices_and_pipes_are_written_directly() {
    journey("render map.journey --to mermaid -o /dev/stdout").map(MAP).ends(
        0,
        expect![[r#"
            journey
              title Sign-up
              section Awareness
                Social media ad: 4
        "#]],
        expect![""],
    );
    journey("render map.journey --to mermaid -o -").map(MAP).ends(
        0,
        expect![[r#"
        journey
          title Sign-up
          section Awareness
            Social media ad: 4
    "#]],
        expect![""],
    );
    journey("render map.journey --to json -o /dev/full").map(MAP).fails_with(
        2,
        expect![[r#"
            error: cannot write `/dev/full`: there is no room left
        "#]],
    );
}

#[cfg(unix)]
#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    use std::process::{Command, Stdio};
    let run = journey("").map(MAP);
    let mut child = Command::new(env!("CARGO_BIN_EXE_journey"))
        .args(["render", "map.journey", "--to", "json"])
        .current_dir(run.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}

#[test]
fn names_of_lanes_formats_and_themes_are_read_as_people_write_them() {
    let drawn = |args: &str| journey(&format!("render map.journey {args}")).map(MAP).done().stdout;
    let plain = drawn("--to svg --lanes stage,emotion --theme dark");
    let people = journey("render map.journey --to SVG --theme Dark --lanes").arg("Stage, emotion").map(MAP);
    assert_eq!(people.done().stdout, plain);
    assert_eq!(drawn("--to Mermaid:Timeline"), drawn("--to mermaid:timeline"));
    let checked = |format: &str| journey(&format!("check --format {format} map.journey")).map(WRONG).run().stdout;
    assert_eq!(checked("JSON"), checked("json"));
}

#[test]
fn one_file_for_each_journey_is_advised_with_the_ending_of_the_format() {
    for (format, ending) in [("csv", "csv"), ("mermaid:timeline", "mmd")] {
        let outcome = journey(&format!("render two.journey --to {format} -o out")).file("two.journey", TWO).run();
        let advice = format!("  help: or write one file for each with `-o '{{journey}}.{ending}'`\n");
        assert!(outcome.stderr.ends_with(&advice), "{}", outcome.stderr);
    }
}
