use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::codes::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "low-without-pain",
        severity: Severity::Warning,
        summary: "A low of the emotion has no pain",
        explanation: "Fires when a touchpoint's emotion lies `depth` or more below the middle, on −1…1, and neither it nor its stage has a `pain`.",
        bad: r#"journey "Sign-up" {
  stage "Decision" { touchpoint "Sign-up form" via web { emotion frustrated -0.8 } }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      emotion frustrated -0.8
      pain "The form asks for nine things"
    }
  }
}
"#,
    },
    why: "The curve says that it hurts and the map does not say what: without the cause nobody can act on it. Nielsen Norman Group reads maps for exactly these points.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[RuleOption {
        name: "depth",
        help: "How far below the middle a low begins.",
        default: OptionValue::Score(0.4),
    }],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let depth = map.score(&RULE, "depth");
    for (place, emotion) in parts::curve(journey) {
        let stage = place.stage.is_some_and(|stage| !stage.pains.is_empty());
        let point = place.touchpoint.is_some_and(|point| {
            !point.pains.is_empty() || point.differences.values().any(|one| !one.pains.is_empty())
        });
        // Of a stage's own emotion, the pains of all its touchpoints are the cause.
        let inside = place.touchpoint.is_none()
            && place.stage.is_some_and(|stage| stage.touchpoints.iter().any(|point| !point.pains.is_empty()));
        if emotion.normalized > -depth || stage || point || inside {
            continue;
        }
        let title = place.touchpoint.map(|point| &point.title).or(place.stage.map(|stage| &stage.title));
        let message = match title {
            Some(title) => {
                let (title, label) = (words::quoted(title), words::quoted(&emotion.label));
                format!("people feel {label} at {title}, and no pain says why")
            }
            None => continue,
        };
        findings
            .add(RULE.at(map.head(emotion.origin), message).help("add what hurts there: `pain \"…\" severity high`"));
    }
}
