use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "journey-without-review",
        severity: Severity::Info,
        summary: "A map does not say when somebody last looked it over",
        explanation: "Fires when a journey has no `reviewed`.",
        bad: r#"journey "Sign-up" {
  stage "Decision"
}
"#,
        good: r#"journey "Sign-up" {
  reviewed 2026-11-01
  stage "Decision"
}
"#,
    },
    why: "A map without a date is taken for true for years; a review with a day is how a team keeps it alive.",
    preset: Some(Preset::Governed),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    if journey.reviewed.is_none() {
        let message = format!("{} does not say when somebody last looked it over", words::quoted(&journey.title));
        findings.add(
            RULE.at(map.title(journey.origin), message)
                .help("add the day, so that readers know how far to trust it: `reviewed 2026-10-31`"),
        );
    }
}
