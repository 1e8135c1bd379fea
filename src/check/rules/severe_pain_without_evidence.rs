use crate::check::{Check, Findings, Map, Rule};
use crate::check::{evidence, parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{Journey, Severity as Severe};

pub static RULE: Rule = Rule {
    page: Page {
        code: "severe-pain-without-evidence",
        severity: Severity::Warning,
        summary: "A severe pain rests on nothing",
        explanation: "Fires when a pain of severity high or critical cites nothing, nor does the touchpoint or stage it belongs to; on a map that cites something.",
        bad: r#"source interviews "Customer interviews" { method interview; sample 12 }

journey "Sign-up" {
  stage "Decision" {
    pain "Long form" evidence interviews
    pain "Payment fails" severity critical
  }
}
"#,
        good: r#"source interviews "Customer interviews" { method interview; sample 12 }

journey "Sign-up" {
  stage "Decision" {
    pain "Long form" evidence interviews
    pain "Payment fails" severity critical evidence interviews
  }
}
"#,
    },
    why: "Severe pains decide what is built next. Severity is judged from frequency, impact and persistence, which somebody has to have seen.",
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
    for (place, pain) in parts::pains(journey).into_iter().filter(|(_, pain)| pain.severity >= Some(Severe::High)) {
        let around = place.touchpoint.is_some_and(|point| !point.evidence.is_empty())
            || place.stage.is_some_and(|stage| !stage.evidence.is_empty());
        if !around && !evidence::of(pain) {
            let message = format!("nothing shows that {} is severe", words::quoted(&pain.text));
            findings.add(
                RULE.at(map.title(pain.origin), message)
                    .help("cite who met it, `evidence SOURCE`: severe pains decide what is built next"),
            );
        }
    }
}
