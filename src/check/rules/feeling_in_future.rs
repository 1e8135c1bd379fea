use crate::check::parts;
use crate::check::{Check, Findings, Map, Rule};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{Journey, State};

pub static RULE: Rule = Rule {
    page: Page {
        code: "feeling-in-future",
        severity: Severity::Info,
        summary: "A future map says how people feel",
        explanation: "Fires when a journey of `state future` has an emotion of its own that cites nothing; once a journey.",
        bad: r#"journey "Sign-up, next year" {
  state future
  stage "Decision" { touchpoint "Sign-up form" via web { emotion delighted } }
}
"#,
        good: r#"source tests "Tests of the prototype" { method usability-test; sample 8 }

journey "Sign-up, next year" {
  state future
  stage "Decision" { touchpoint "Sign-up form" via web { emotion delighted evidence tests } }
}
"#,
    },
    why: "Only those who went through it can say how it was: the modelling language CJML keeps experience to actual journeys. Teams that design by curves leave this rule off.",
    preset: None,
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    if journey.state != Some(State::Future) {
        return;
    }
    let emotions = parts::emotions(journey);
    let first = emotions.iter().find(|(_, emotion)| emotion.evidence.is_empty() && map.is_here(emotion.origin));
    if let Some((_, emotion)) = first {
        findings.add(
            RULE.at(map.head(emotion.origin), "nobody has felt this yet: the map shows what shall be")
                .help("cite a test with a prototype, `evidence SOURCE`, or keep the emotion for the current map"),
        );
    }
}
