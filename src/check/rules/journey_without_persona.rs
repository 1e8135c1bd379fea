use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "journey-without-persona",
        severity: Severity::Warning,
        summary: "A journey says nothing about who goes on it",
        explanation: "Fires when a journey has no `for`.",
        bad: r#"journey "Sign-up" {
  stage "Decision"
}
"#,
        good: r#"persona maya "Maya" { goal "Watch a good show tonight" }

journey "Sign-up" {
  for maya
  stage "Decision"
}
"#,
    },
    why: "A map takes one point of view. Nielsen Norman Group names the actor first among the parts of a map, and an anonymous map is a listed reason why maps lead to nothing.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    if journey.personas.is_empty() {
        let help = match map.model.personas.as_slice() {
            [] => String::from("declare a persona, `persona maya \"Maya\"`, and write `for maya` in the journey"),
            [first, ..] => format!("write `for {}`, or whoever it is", first.id),
        };
        let message = format!("nobody goes on the journey {}", words::quoted(&journey.title));
        findings.add(RULE.at(map.title(journey.origin), message).help(help));
    }
}
