use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "no-moment-of-truth",
        severity: Severity::Info,
        summary: "A map has no moment of truth",
        explanation: "Fires when a journey has six touchpoints or more and none of them, nor a stage, has a `moment`.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Page 1" via web
    touchpoint "Page 2" via web
    touchpoint "Page 3" via web
    touchpoint "Page 4" via web
    touchpoint "Page 5" via web
    touchpoint "Page 6" via web
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Page 1" via web { moment "The customer commits or leaves" }
    touchpoint "Page 2" via web
    touchpoint "Page 3" via web
    touchpoint "Page 4" via web
    touchpoint "Page 5" via web
    touchpoint "Page 6" via web
  }
}
"#,
    },
    why: "Not all steps count alike: where customers decide what they think of a service is one of the things that Nielsen Norman Group analyses in a map.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let is_told = journey.stages.iter().any(|stage| !stage.moments.is_empty())
        || journey.touchpoints().any(|(_, point)| !point.moments.is_empty());
    if !is_told && journey.touchpoints().count() >= 6 {
        findings.add(
            RULE.at(map.title(journey.origin), "no touchpoint of this map is a moment of truth")
                .help("where do customers decide whether they stay? Add `moment \"…\"` there"),
        );
    }
}
