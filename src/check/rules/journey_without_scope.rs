use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::codes::Page;
use crate::model::{Journey, Text};

pub static RULE: Rule = Rule {
    page: Page {
        code: "journey-without-scope",
        severity: Severity::Info,
        summary: "A journey does not say where it begins and ends",
        explanation: "Fires when a journey has neither `scope` nor `trigger`, and a goal or scenario does not say it either: one that reads `from … to …` is enough.",
        bad: r#"journey "Sign-up" {
  scenario "Maya signs up"
  stage "Decision"
}
"#,
        good: r#"journey "Sign-up" {
  scenario "Maya signs up"
  scope from "Sees an ad" to "Watches the first show"
  stage "Decision"
}
"#,
    },
    why: "Teams argue about what belongs on a map until its start and end are written down; guides put the boundaries first.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let said = |text: &Option<Text>| {
        let text = text.as_ref().map(|text| words::plain(&text.text)).unwrap_or_default();
        words::holds(&text, "from") && (words::holds(&text, "to") || words::holds(&text, "until"))
    };
    let is_told = journey.scope.is_some() || journey.trigger.is_some();
    if is_told || said(&journey.scenario) || said(&journey.goal) || !words::is_english(journey) {
        return;
    }
    let message = format!("{} does not say where it begins and ends", words::quoted(&journey.title));
    findings.add(RULE.at(map.title(journey.origin), message).help("add `scope from \"…\" to \"…\"`"));
}
