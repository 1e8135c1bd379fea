//! Mermaid diagrams, read back by Mermaid itself.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use journey::backend::mermaid::{self, Diagram};
use serde::Deserialize;
use serde_json::json;

use crate::support::awkward::{map_of, samples};
use crate::support::examples::examples;
use crate::support::tools;

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
    let node = tools::MERMAID.find()?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mermaid");
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

/// What a reader should see of `sample`: one line, or the stand-in where nothing would show.
fn shown(sample: &str, otherwise: &str) -> String {
    let sample = sample.replace(|c| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'), "");
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
    let samples = samples();
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
