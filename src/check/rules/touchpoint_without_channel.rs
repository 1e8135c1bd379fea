use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "touchpoint-without-channel",
        severity: Severity::Warning,
        summary: "A touchpoint with the service has no channel",
        explanation: "Fires when a touchpoint has something in `frontstage` and neither it nor its stage has `via`. What customers do by themselves needs no channel.",
        bad: r#"journey "Ordering dinner" {
  stage "Order" {
    touchpoint "Menu" { frontstage "Shows what can be delivered now" }
  }
}
"#,
        good: r#"journey "Ordering dinner" {
  stage "Order" {
    touchpoint "Menu" via app { frontstage "Shows what can be delivered now" }
    touchpoint "Hunger after work" { action "Thinks of pizza" }
  }
}
"#,
    },
    why: "Customer and service meet somewhere: without the channel nobody can say who has to change what.",
    preset: Some(Preset::Blueprint),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    for (stage, point) in journey.touchpoints() {
        if point.channels.is_empty() && stage.channels.is_empty() && !point.frontstage.is_empty() {
            let message = format!("{} has no channel, and the service acts there", words::quoted(&point.title));
            findings.add(RULE.at(map.title(point.origin), message).help("add where they meet: `via app`, `via phone`"));
        }
    }
}
