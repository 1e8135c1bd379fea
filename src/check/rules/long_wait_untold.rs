use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "long-wait-untold",
        severity: Severity::Warning,
        summary: "People wait long and hear nothing",
        explanation: "Fires when a touchpoint has a `wait` of at least `hours`, and neither a `frontstage`, an `expectation` nor a `pain`, nor does its stage have an expectation or pain.",
        bad: r#"journey "Permit" {
  stage "Decision" { touchpoint "Waits for the answer" wait 6w }
}
"#,
        good: r#"journey "Permit" {
  stage "Decision" {
    touchpoint "Waits for the answer" wait 6w {
      frontstage "A letter says when to expect the decision"
    }
  }
}
"#,
    },
    why: "Waiting hurts most when nobody says how long: an untold wait is a gap in the service, or a pain that the map forgot.",
    preset: Some(Preset::Blueprint),
    denied: None,
    options: &[RuleOption {
        name: "hours",
        help: "From how many hours on a wait is long.",
        default: OptionValue::Count(24),
    }],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let least = f64::from(map.count(&RULE, "hours")) * 3600.0;
    for (stage, point) in journey.touchpoints() {
        let Some(wait) = &point.wait else { continue };
        let is_told = !point.frontstage.is_empty()
            || !point.expectations.is_empty()
            || !point.pains.is_empty()
            || !stage.expectations.is_empty()
            || !stage.pains.is_empty();
        if wait.upper.unwrap_or(wait.value) >= least && !is_told {
            let message = format!("people wait {} and hear nothing", words::range(&wait.text));
            findings.add(
                RULE.at(map.field(point.origin, Keyword::Wait), message)
                    .help("add what they are told, `frontstage \"…\"`, what they expect, or the `pain` of it"),
            );
        }
    }
}
