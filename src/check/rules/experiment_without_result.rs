use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;
use crate::model::{ExperimentStatus, Journey};

pub static RULE: Rule = Rule {
    page: Page {
        code: "experiment-without-result",
        severity: Severity::Warning,
        summary: "An experiment is over and nobody says what came out",
        explanation: "Fires when an experiment is `done` or `stopped` and has no `result`.",
        bad: r#"journey "Sign-up" {
  stage "Decision" { opportunity shorter "Ask for three things" }
  experiment short-form "Three fields instead of nine" {
    tests shorter
    status done
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" { opportunity shorter "Ask for three things" }
  experiment short-form "Three fields instead of nine" {
    tests shorter
    status done
    result "Completion rose by 5 points"
  }
}
"#,
    },
    why: "What a team learnt is worth more than what it built; without the result the next team tries it again.",
    preset: Some(Preset::Governed),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    for experiment in journey.experiments.iter().filter(|experiment| experiment.result.is_none()) {
        let over = match experiment.status {
            Some(ExperimentStatus::Done) => "is done",
            Some(ExperimentStatus::Stopped) => "was stopped",
            _ => continue,
        };
        let message = format!("{} {over}: what came out?", words::quoted(&experiment.title));
        findings.add(
            RULE.at(map.field(experiment.origin, Keyword::Status), message)
                .help("add `result \"…\"`, or the next team tries it again"),
        );
    }
}
