use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "process-map",
        severity: Severity::Warning,
        summary: "A map shows a process and no experience",
        explanation: "Fires when a journey with three touchpoints or more has no emotion, score, thought, quote, pain or gain at all.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web { action "Fills in the form" }
    touchpoint "Payment" via web { action "Pays by card" }
    touchpoint "Confirmation" via email { action "Reads the email" }
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      action "Fills in the form"
      thought "This form is long…"
      emotion frustrated
    }
    touchpoint "Payment" via web { action "Pays by card" }
    touchpoint "Confirmation" via email { action "Reads the email" }
  }
}
"#,
    },
    why: "What people do is a process; what it is like for them makes it a journey. Articles on mapping mistakes name the mix-up again and again.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let is_long = journey.touchpoints().count() >= 3;
    if is_long && parts::emotions(journey).is_empty() && !parts::has_experience(journey) {
        let message =
            format!("{} says what people do, and nothing about what it is like", words::quoted(&journey.title));
        findings.add(
            RULE.at(map.title(journey.origin), message)
                .help("add what they think and feel: `thought \"…\"`, `emotion WORD`, `pain \"…\"`"),
        );
    }
}
