use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "objective-without-deadline",
        severity: Severity::Info,
        summary: "An objective has no day",
        explanation: "Fires when an objective has no `by`.",
        bad: r#"metric completion "Completion" { kind rate }

journey "Sign-up" {
  objective completion "More sign-ups" from 31% to 37%
  stage "Decision"
}
"#,
        good: r#"metric completion "Completion" { kind rate }

journey "Sign-up" {
  objective completion "More sign-ups" from 31% to 37% by 2027-06
  stage "Decision"
}
"#,
    },
    why: "What shall be better some day is nobody's work today.",
    preset: Some(Preset::Governed),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    for objective in journey.objectives.iter().filter(|objective| objective.by.is_none()) {
        let title =
            objective.title.as_deref().or(map.model.metric(&objective.metric).map(|metric| metric.title.as_str()));
        let message = format!("the objective {} has no day", words::quoted(title.unwrap_or(&objective.metric)));
        findings.add(
            RULE.at(map.title(objective.origin), message)
                .help("add until when, or it is nobody's work today: `by 2027-06-30`"),
        );
    }
}
