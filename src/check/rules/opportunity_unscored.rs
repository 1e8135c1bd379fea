use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "opportunity-unscored",
        severity: Severity::Info,
        summary: "An opportunity has no impact or effort, and others have",
        explanation: "Fires when an opportunity lacks `impact` or `effort` while at least half of the journey's opportunities have both.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    opportunity "Ask for three things" impact high effort low
    opportunity "Let people pay later" impact high
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    opportunity "Ask for three things" impact high effort low
    opportunity "Let people pay later" impact high effort high
  }
}
"#,
    },
    why: "Opportunities are weighed by value against effort; one without the figures drops out of the comparison.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let all = parts::opportunities(journey);
    let scored = all.iter().filter(|(_, one)| one.impact.is_some() && one.effort.is_some()).count();
    if scored * 2 < all.len() {
        return;
    }
    for (_, one) in &all {
        let lacks = match (one.impact, one.effort) {
            (Some(_), Some(_)) => continue,
            (None, Some(_)) => "impact",
            (Some(_), None) => "effort",
            (None, None) => "impact and no effort",
        };
        let message = format!("{} has no {lacks}, and other opportunities have", words::quoted(&one.text));
        let help = match lacks {
            "effort" => "add `effort low`, `medium` or `high`",
            "impact" => "add `impact low`, `medium` or `high`",
            _ => "add both: `impact high effort low`",
        };
        findings.add(RULE.at(map.title(one.origin), message).help(help));
    }
}
