use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;
use std::collections::HashSet;

pub static RULE: Rule = Rule {
    page: Page {
        code: "stage-without-owner",
        severity: Severity::Warning,
        summary: "Nobody answers for a stage",
        explanation: "Fires when a stage has no `owner`, nor has each of its touchpoints. Of a stage that is empty only that is told.",
        bad: r#"journey "Sign-up" {
  owner "Growth team"
  stage "Decision" { touchpoint "Sign-up form" via web }
}
"#,
        good: r#"journey "Sign-up" {
  owner "Growth team"
  stage "Decision" {
    owner "Checkout team"
    touchpoint "Sign-up form" via web
  }
}
"#,
    },
    why: "Without an owner there is no accountability: nobody changes what the map shows. Templates and blueprint methods ask for a responsible team per stage.",
    preset: Some(Preset::Governed),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let empty: HashSet<&str> = parts::empty_stages(journey).iter().map(|stage| stage.id.as_str()).collect();
    for stage in journey.stages.iter().filter(|stage| stage.owners.is_empty()) {
        // That it is empty says enough.
        if empty.contains(stage.id.as_str()) {
            continue;
        }
        let points = &stage.touchpoints;
        if points.is_empty() || points.iter().any(|point| point.owners.is_empty()) {
            let message = format!("nobody answers for the stage {}", words::quoted(&stage.title));
            findings.add(
                RULE.at(map.title(stage.origin), message)
                    .help("add `owner \"…\"`: a team or a person who can change something there"),
            );
        }
    }
}
