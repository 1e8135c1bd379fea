use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "journey-without-emotion",
        severity: Severity::Warning,
        summary: "A map has no emotion",
        explanation: "Fires when a journey with two touchpoints or more has thoughts, quotes, pains or gains, and neither an `emotion` nor a curve of its own with scores.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web { thought "This form is long…" }
    touchpoint "Payment" via web { action "Pays by card" }
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      thought "This form is long…"
      emotion frustrated
    }
    touchpoint "Payment" via web { action "Pays by card" }
  }
}
"#,
    },
    why: "The curve is what a map is remembered by; Nielsen Norman Group draws it through the middle of every map.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let is_drawn = journey.touchpoints().any(|(_, point)| !point.scores.is_empty());
    let is_empty = !is_drawn && parts::emotions(journey).is_empty() && journey.touchpoints().count() > 1;
    if is_empty && parts::has_experience(journey) {
        let message = format!("{} says nothing about how people feel", words::quoted(&journey.title));
        findings.add(
            RULE.at(map.title(journey.origin), message)
                .help("add `emotion WORD` to its touchpoints: the map draws a curve through them"),
        );
    }
}
