use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
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

/// Texts shorter than this are only the same when they are equal.
const LONG: usize = 24;
/// From this likeness on, 0…1, long texts are the same.
const ALIKE: f64 = 0.94;

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let all: Vec<_> =
        parts::opportunities(journey).into_iter().map(|(_, one)| (words::plain(&one.text), one)).collect();
    for (at, (text, one)) in all.iter().enumerate() {
        let same = |(other, _): &&(String, &Opportunity)| {
            let is_long = text.chars().count().min(other.chars().count()) >= LONG;
            !text.is_empty()
                && (text == other || (is_long && strsim::normalized_damerau_levenshtein(text, other) >= ALIKE))
        };
        if let Some((_, first)) = all.iter().take(at).find(same) {
            findings.add(
                RULE.at(map.title(one.origin), "this opportunity stands on the map twice")
                    .label("again here")
                    .related(map.title(first.origin), "first here")
                    .help("keep one, in the stage or the journey if it spans several places, and let it solve the pains of both"),
            );
        }
    }
}
