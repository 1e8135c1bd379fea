use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{Journey, Severity as Severe};

pub static RULE: Rule = Rule {
    page: Page {
        code: "pain-without-recovery",
        severity: Severity::Warning,
        summary: "Nothing says how people get on after a severe pain",
        explanation: "Fires when a pain of severity high or critical has neither `recovery` nor `workaround`, on a current map.",
        bad: r#"journey "Sign-up" {
  stage "Decision" { pain "Payment fails" severity critical }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    pain "Payment fails" severity critical { recovery "Support takes the payment by phone" }
  }
}
"#,
    },
    why: "Services fail, and what happens next decides what people tell: blueprints mark fail points since they were invented, and reviews ask for the recovery of each.",
    preset: Some(Preset::Blueprint),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    for (_, pain) in parts::pains(journey).into_iter().filter(|(_, pain)| pain.severity >= Some(Severe::High)) {
        if pain.recovery.is_none() && pain.workaround.is_none() {
            let message = format!("how do people get on after {}?", words::quoted(&pain.text));
            findings.add(
                RULE.at(map.title(pain.origin), message)
                    .help("add `recovery \"…\"`, what the service does then, or `workaround \"…\"`, what people do"),
            );
        }
    }
}
