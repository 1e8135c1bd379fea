use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "journey-without-scenario",
        severity: Severity::Warning,
        summary: "A journey does not say what it is about",
        explanation: "Fires when a journey has none of `scenario`, `goal`, `trigger`, `scope` and `expectation`.",
        bad: r#"journey "Sign-up" {
  stage "Decision"
}
"#,
        good: r#"journey "Sign-up" {
  scenario "From a social ad to the first show"
  stage "Decision"
}
"#,
    },
    why: "Nielsen Norman Group counts the scenario with its expectations among the parts that every map has: without it nobody knows which case was drawn.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let single = [&journey.scenario, &journey.goal, &journey.trigger];
    if single.iter().all(|text| text.is_none()) && journey.scope.is_none() && journey.expectations.is_empty() {
        let message = format!("{} has no scenario and no goal", words::quoted(&journey.title));
        findings
            .add(RULE.at(map.title(journey.origin), message).help("add `scenario \"…\"`: what happens, in a sentence"));
    }
}
