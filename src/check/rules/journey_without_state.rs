use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "journey-without-state",
        severity: Severity::Info,
        summary: "A journey does not say whether it shows what is or what shall be",
        explanation: "Fires when a journey has no `state`.",
        bad: r#"journey "Sign-up" {
  stage "Decision"
}
"#,
        good: r#"journey "Sign-up" {
  state current
  stage "Decision"
}
"#,
    },
    why: "Maps that mix what is with what is planned mislead whoever decides by them; the modelling language CJML keeps planned and actual journeys apart for that reason.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    if journey.state.is_none() {
        let message =
            format!("{} does not say whether it shows what is or what shall be", words::quoted(&journey.title));
        findings.add(
            RULE.at(map.title(journey.origin), message)
                .help("write `state current` or `state future`: otherwise plans read like facts"),
        );
    }
}
