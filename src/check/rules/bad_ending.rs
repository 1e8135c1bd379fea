use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{Journey, State};

pub static RULE: Rule = Rule {
    page: Page {
        code: "bad-ending",
        severity: Severity::Info,
        summary: "A journey ends badly, and nothing is planned about it",
        explanation: "Fires when a current map has three emotions or more, the last one lies below the middle, and its stage has no opportunity.",
        bad: r#"journey "Delivery" {
  state current
  stage "Order" { touchpoint "Shop" via web { emotion confident } }
  stage "Wait" { touchpoint "Tracking" via web { emotion curious } }
  stage "Receive" { touchpoint "Parcel at the neighbour's" via in-person { emotion annoyed } }
}
"#,
        good: r#"journey "Delivery" {
  state current
  stage "Order" { touchpoint "Shop" via web { emotion confident } }
  stage "Wait" { touchpoint "Tracking" via web { emotion curious } }
  stage "Receive" {
    touchpoint "Parcel at the neighbour's" via in-person {
      emotion annoyed
      opportunity "Ask for a time that suits"
    }
  }
}
"#,
    },
    why: "By the peak-end rule people remember the strongest moment and the last one: a bad end spoils all before it.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let curve = parts::curve(journey);
    let Some((place, last)) = curve.last().filter(|_| curve.len() >= 3) else { return };
    let Some(stage) = place.stage.filter(|_| journey.state != Some(State::Future)) else { return };
    let is_last = journey.stages.last().is_some_and(|end| end.id == stage.id);
    let is_answered = !stage.opportunities.is_empty()
        || stage.touchpoints.iter().any(|point| {
            !point.opportunities.is_empty() || point.differences.values().any(|one| !one.opportunities.is_empty())
        });
    if is_last && !is_answered && last.normalized < 0.0 {
        let message = format!("the journey ends with {}, and nothing is planned about it", words::quoted(&last.label));
        findings.add(
            RULE.at(map.head(last.origin), message)
                .help("people remember the end: add an `opportunity` here, or what comes after"),
        );
    }
}
