use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "journey-without-scope",
        severity: Severity::Info,
        summary: "A journey does not say where it begins and ends",
        explanation: "Fires when a journey has neither `scope` nor `trigger`, and its title, goal or scenario does not say it either: one that reads `from … to …` is enough. That is looked for in English, so maps in other languages get no such advice. Where there is no goal or scenario at all, that is told instead.",
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
    let texts = [&journey.scenario, &journey.goal].into_iter().flatten().map(|text| text.text.as_str());
    let mut texts: Vec<&str> = texts.chain(journey.expectations.iter().map(|text| text.text.as_str())).collect();
    let is_told = journey.scope.is_some() || journey.trigger.is_some();
    if texts.is_empty() || is_told || !words::is_english(journey) {
        return;
    }
    texts.push(&journey.title);
    let bounds = |text: &str| {
        let plain = words::plain(text);
        words::holds(&plain, "from") && ["to", "until", "till"].iter().any(|end| words::holds(&plain, end))
    };
    if !texts.into_iter().any(bounds) {
        let message = format!("{} does not say where it begins and ends", words::quoted(&journey.title));
        findings.add(
            RULE.at(map.title(journey.origin), message)
                .help("add `scope from \"…\" to \"…\"`: otherwise readers argue about what belongs on the map"),
        );
    }
}
