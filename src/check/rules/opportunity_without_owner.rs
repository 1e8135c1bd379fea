use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{Journey, OpportunityStatus};

pub static RULE: Rule = Rule {
    page: Page {
        code: "opportunity-without-owner",
        severity: Severity::Warning,
        summary: "Nobody answers for an opportunity",
        explanation: "Fires when an opportunity has no `owner`, nor has its touchpoint or stage, unless its status is `idea` or `done`.",
        bad: r#"journey "Sign-up" {
  stage "Decision" { opportunity "Ask for three things" }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" { opportunity "Ask for three things" owner "Checkout team" }
}
"#,
    },
    why: "Nielsen Norman Group asks for ownership of each opportunity: what is everybody's is done by nobody.",
    preset: Some(Preset::Governed),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    for (place, one) in parts::opportunities(journey) {
        let around = place.touchpoint.is_some_and(|point| !point.owners.is_empty())
            || place.stage.is_some_and(|stage| !stage.owners.is_empty());
        let is_free = matches!(one.status, Some(OpportunityStatus::Idea | OpportunityStatus::Done));
        if one.owners.is_empty() && !around && !is_free {
            let message = format!("nobody answers for {}", words::quoted(&one.text));
            findings.add(
                RULE.at(map.title(one.origin), message)
                    .help("add `owner \"…\"`, or `status idea` until somebody takes it"),
            );
        }
    }
}
