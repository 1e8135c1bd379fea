use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{Journey, OpportunityStatus};

pub static RULE: Rule = Rule {
    page: Page {
        code: "opportunity-without-metric",
        severity: Severity::Info,
        summary: "Nothing will show whether an opportunity helped",
        explanation: "Fires when an opportunity that is planned, under way or done names no `metric`, and its touchpoint or stage reads none.",
        bad: r#"journey "Sign-up" {
  stage "Decision" { opportunity "Ask for three things" status doing }
}
"#,
        good: r#"metric completion "Completion" { kind rate }

journey "Sign-up" {
  stage "Decision" { opportunity "Ask for three things" status doing metric completion }
}
"#,
    },
    why: "Nielsen Norman Group asks for a measure beside each opportunity: otherwise the map of next year cannot say what became of it.",
    preset: Some(Preset::Governed),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    for (place, one) in parts::opportunities(journey) {
        let around = place.touchpoint.is_some_and(|point| !point.metrics.is_empty())
            || place.stage.is_some_and(|stage| !stage.metrics.is_empty());
        if one.metrics.is_empty() && !around && one.status > Some(OpportunityStatus::Idea) {
            let message = format!("nothing will show whether {} helped", words::quoted(&one.text));
            findings.add(
                RULE.at(map.title(one.origin), message)
                    .help("add the `metric` that should move, or next year nobody can say what became of it"),
            );
        }
    }
}
