use crate::check::{Check, Findings, Map, Rule};
use crate::check::{evidence, parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "figure-without-source",
        severity: Severity::Warning,
        summary: "A figure of a pain point has no source",
        explanation: "Fires when a pain has a `frequency` or `cost`, or a percentage in its words, and cites nothing; on a map that cites something.",
        bad: r#"source interviews "Customer interviews" { method interview; sample 12 }

journey "Sign-up" {
  stage "Decision" {
    pain "Long form" evidence interviews
    pain "Payment fails" frequency 9%
  }
}
"#,
        good: r#"source interviews "Customer interviews" { method interview; sample 12 }
source analytics "Web analytics" { method analytics }

journey "Sign-up" {
  stage "Decision" {
    pain "Long form" evidence interviews
    pain "Payment fails" frequency 9% evidence analytics
  }
}
"#,
    },
    why: "A figure makes a claim look measured. Whoever checks maps by machine refuses to invent a statistic; a person may have done so in a workshop.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    // One message says that nothing is cited at all.
    if !evidence::of_map(map, journey) {
        return;
    }
    for (place, pain) in parts::pains(journey) {
        let around = place.touchpoint.is_some_and(|point| !point.evidence.is_empty())
            || place.stage.is_some_and(|stage| !stage.evidence.is_empty());
        if around || evidence::of(pain) {
            continue;
        }
        let (place, figure) = match (&pain.frequency, &pain.cost) {
            (Some(frequency), _) => (map.field(pain.origin, Keyword::Frequency), frequency.text.clone()),
            (_, Some(cost)) => (map.field(pain.origin, Keyword::Cost), cost.text.clone()),
            _ => match share(&pain.text) {
                Some(share) => (map.title(pain.origin), share),
                None => continue,
            },
        };
        let message = format!("nothing says where {} comes from", words::range(&figure));
        findings.add(RULE.at(place, message).help("cite what was counted: `evidence SOURCE`"));
    }
}

/// The first percentage in the words of a text.
fn share(text: &str) -> Option<String> {
    let words = text.split(|c: char| c.is_whitespace() || "()[]".contains(c));
    let is_share = |word: &&str| word.strip_suffix('%').is_some_and(|figure| figure.parse::<f64>().is_ok());
    words.map(|word| word.trim_end_matches([',', '.', ';', ':'])).find(is_share).map(str::to_owned)
}
