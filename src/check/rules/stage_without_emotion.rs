use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::codes::Page;
use crate::model::{Journey, Touchpoint};

pub static RULE: Rule = Rule {
    page: Page {
        code: "stage-without-emotion",
        severity: Severity::Warning,
        summary: "A stage says nothing about how people feel",
        explanation: "Fires when a stage with touchpoints has no `emotion`, nor has one of its touchpoints, on a map that has emotions elsewhere.",
        bad: r#"journey "Sign-up" {
  stage "Awareness" { touchpoint "Social media ad" via social { emotion curious } }
  stage "Decision" { touchpoint "Sign-up form" via web { action "Fills in the form" } }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Awareness" { touchpoint "Social media ad" via social { emotion curious } }
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      action "Fills in the form"
      emotion frustrated
    }
  }
}
"#,
    },
    why: "The curve has a hole there, and nobody sees whether the stage is a high or a low. A flat or missing emotion layer is on every list of mapping mistakes.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    if parts::emotions(journey).is_empty() {
        return;
    }
    for stage in journey.stages.iter().filter(|stage| !stage.touchpoints.is_empty() && stage.emotion.is_none()) {
        let feels =
            |point: &Touchpoint| point.emotion.is_some() || point.differences.values().any(|one| one.emotion.is_some());
        if !stage.touchpoints.iter().any(feels) {
            let message = format!("nobody knows how people feel in {}", words::quoted(&stage.title));
            findings.add(
                RULE.at(map.title(stage.origin), message)
                    .help("add `emotion WORD` to one of its touchpoints, or to the stage as a whole"),
            );
        }
    }
}
