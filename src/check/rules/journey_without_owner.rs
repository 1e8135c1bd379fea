use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "journey-without-owner",
        severity: Severity::Warning,
        summary: "Nobody answers for a map",
        explanation: "Fires when a journey has no `owner`.",
        bad: r#"journey "Sign-up" {
  stage "Decision"
}
"#,
        good: r#"journey "Sign-up" {
  owner "Growth team"
  stage "Decision"
}
"#,
    },
    why: "Unowned maps go stale: that nobody answers for them is a standing reason why they fail.",
    preset: Some(Preset::Governed),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    if journey.owners.is_empty() {
        let message = format!("nobody answers for the map {}", words::quoted(&journey.title));
        findings.add(
            RULE.at(map.title(journey.origin), message)
                .help("add `owner \"…\"`, a team or a person: what nobody owns goes stale"),
        );
    }
}
