use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "action-by-company",
        severity: Severity::Info,
        summary: "An action is something that the company does",
        explanation: "Fires when an `action` starts with the company: we, our, the company, the system, staff. The list is English and silent on maps in other languages; `words` in journey.toml adds to it for all. On a journey whose first persona is `kind staff` or `system` it is silent.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Confirmation" via email { action "We send an email" }
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Confirmation" via email {
      action "Reads the email"
      frontstage "We send an email"
    }
  }
}
"#,
    },
    why: "Actions are what the customer does; a map in the company's voice is written from inside out. What the service does has lanes of its own.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[RuleOption {
        name: "words",
        help: "Further names of the company, its teams and systems, in any language: an action that starts with one of them is found.",
        default: OptionValue::Words(Vec::new()),
    }],
    fix: None,
    check: Check::Journey(check),
};

const COMPANY: &[&str] = &[
    "we",
    "our",
    "our team",
    "the company",
    "the system",
    "system",
    "staff",
    "employee",
    "employees",
    "the bank",
    "the agent",
    "agent",
    "the team",
    "the backend",
    "backend",
    "crm",
];

/// What is done to or with the company is done by the customer.
const DONE: &[&str] = &[
    "sends",
    "send",
    "checks",
    "check",
    "notifies",
    "notify",
    "processes",
    "process",
    "sets",
    "set",
    "updates",
    "update",
    "calls",
    "call",
    "emails",
    "email",
    "offers",
    "offer",
    "approves",
    "approve",
    "creates",
    "create",
    "confirms",
    "confirm",
    "asks",
    "ask",
    "shows",
    "show",
    "delivers",
    "deliver",
];

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let is_staff = |id: &String| map.model.persona(id).is_some_and(|persona| !parts::is_customer(persona));
    if journey.personas.first().is_some_and(is_staff) {
        return;
    }
    let own = words::listed(map, &RULE, journey, &[]);
    let english = if words::is_english(journey) { COMPANY } else { &[] };
    let stages = journey.stages.iter().flat_map(|stage| &stage.actions);
    let points = journey.touchpoints().flat_map(|(_, point)| &point.actions);
    for action in stages.chain(points) {
        let plain = words::plain(&action.text);
        let behind = |company: &str| plain.strip_prefix(company).and_then(|rest| rest.strip_prefix(' '));
        let does = |rest: &str| DONE.contains(&rest.split(' ').next().unwrap_or_default());
        let is_company = english.iter().any(|company| behind(company).is_some_and(does)) || own.begin(&plain);
        if is_company {
            findings.add(
                RULE.at(map.title(action.origin), "this is what the company does, not the customer")
                    .help("make it `frontstage` or `backstage`, and say in `action` what the customer does meanwhile"),
            );
        }
    }
}
