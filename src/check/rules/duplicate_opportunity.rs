use crate::check::{Check, Findings, Map, Rule};
use crate::check::{alike, parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{Journey, Opportunity};

pub static RULE: Rule = Rule {
    page: Page {
        code: "duplicate-opportunity",
        severity: Severity::Warning,
        summary: "The same opportunity stands in two places",
        explanation: "Fires when two opportunities of a journey say the same, or nearly the same, words.",
        bad: r#"journey "Sign-up" {
  stage "Awareness" { opportunity ad-price "Show the price at once" }
  stage "Decision" { opportunity form-price "Show the price at once." }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Awareness" { opportunity "Show the price in the ad" }
  stage "Decision" { opportunity "Show the price on the form" }
}
"#,
    },
    why: "Counted twice, it looks like two things to build; ranked twice, it hides what is next.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let all: Vec<&Opportunity> = parts::opportunities(journey).into_iter().map(|(_, one)| one).collect();
    let texts: Vec<String> = all.iter().map(|one| words::plain(&one.text)).collect();
    for (one, first) in all.iter().zip(alike::first_alike(&texts)) {
        if let Some(first) = first.and_then(|first| all.get(first)) {
            findings.add(
                RULE.at(map.title(one.origin), "this opportunity stands on the map twice")
                    .label("again here")
                    .related(map.title(first.origin), "first here")
                    .help("keep one, in the stage or the journey if it spans several places, and let it solve the pains of both"),
            );
        }
    }
}
