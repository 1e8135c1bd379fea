use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "experiment-without-metric",
        severity: Severity::Warning,
        summary: "Nothing decides an experiment",
        explanation: "Fires when an experiment names no `metric`.",
        bad: r#"journey "Sign-up" {
  stage "Decision" { opportunity shorter "Ask for three things" }
  experiment short-form "Three fields instead of nine" { tests shorter }
}
"#,
        good: r#"metric completion "Completion" { kind rate }

journey "Sign-up" {
  stage "Decision" { opportunity shorter "Ask for three things" }
  experiment short-form "Three fields instead of nine" {
    tests shorter
    metric completion
  }
}
"#,
    },
    why: "An experiment without a measure cannot fail, and so proves nothing.",
    preset: Some(Preset::Governed),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    for experiment in journey.experiments.iter().filter(|experiment| experiment.metrics.is_empty()) {
        let message = format!("nothing decides whether {} worked", words::quoted(&experiment.title));
        findings.add(
            RULE.at(map.title(experiment.origin), message)
                .help("add the `metric` that decides: what cannot fail proves nothing"),
        );
    }
}
