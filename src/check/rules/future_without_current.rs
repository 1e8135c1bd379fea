use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;
use crate::model::{Journey, State};

pub static RULE: Rule = Rule {
    page: Page {
        code: "future-without-current",
        severity: Severity::Info,
        summary: "A future map has no map of today beside it",
        explanation: "Fires when a journey of `state future` does not say with `revises` which one it changes.",
        bad: r#"journey "Sign-up, next year" {
  state future
  stage "Decision"
}
"#,
        good: r#"journey signup "Sign-up" {
  state current
  stage "Decision"
}

journey signup-next "Sign-up, next year" {
  state future
  revises signup
}
"#,
    },
    why: "What shall be better can only be told against what is: teams that start from the ideal skip the pains it has to answer.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    if journey.state == Some(State::Future) && journey.revises.is_none() {
        let message = format!("{} changes no map of today", words::quoted(&journey.title));
        findings.add(
            RULE.at(map.field(journey.origin, Keyword::State), message).help(
                "write `revises NAME` with the current journey: it starts as a copy, and the map shows both curves",
            ),
        );
    }
}
