use crate::check::parts;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{Journey, State};

pub static RULE: Rule = Rule {
    page: Page {
        code: "quote-in-future",
        severity: Severity::Warning,
        summary: "A future map has a quote",
        explanation: "Fires when a journey of `state future` has a `quote` of its own.",
        bad: r#"journey "Sign-up, next year" {
  state future
  stage "Decision" { quote "That was quick!" }
}
"#,
        good: r#"journey "Sign-up, next year" {
  state future
  stage "Decision" { thought "That was quick!" }
}
"#,
    },
    why: "Nobody has said anything about a service that is not there yet: it is a wish in quotation marks.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    if journey.state != Some(State::Future) {
        return;
    }
    for (_, quote) in parts::quotes(journey).into_iter().filter(|(_, quote)| quote.evidence.is_empty()) {
        findings.add(
            RULE.at(map.title(quote.origin), "nobody has said this yet: the map shows what shall be")
                .help("make it a `thought`, or cite who said it about a prototype: `evidence SOURCE`"),
        );
    }
}
