use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{Journey, Touchpoint};

pub static RULE: Rule = Rule {
    page: Page {
        code: "hidden-fee",
        severity: Severity::Warning,
        summary: "A fee is charged that nobody was told of",
        explanation: "Fires when `backstage` or `support` speaks of a fee, surcharge or charge, and nothing that the customer sees, does, thinks or expects up to there does. The list is English and silent on maps in other languages; `words` in journey.toml adds to it for all.",
        bad: r#"journey "Transfer" {
  stage "Send" {
    touchpoint "Transfer form" via app {
      action "Enters the amount"
      backstage "Deducts the transfer fee"
    }
  }
}
"#,
        good: r#"journey "Transfer" {
  stage "Send" {
    touchpoint "Transfer form" via app {
      action "Enters the amount"
      frontstage "Shows the fee before sending"
      backstage "Deducts the transfer fee"
    }
  }
}
"#,
    },
    why: "A fee that shows up on the statement turns a good journey into a complaint; audits of blueprints check that each is told in front before it is taken behind.",
    preset: Some(Preset::Blueprint),
    denied: None,
    options: &[RuleOption {
        name: "words",
        help: "Further words for what is charged, in any language.",
        default: OptionValue::Words(Vec::new()),
    }],
    fix: None,
    check: Check::Journey(check),
};

const TAKEN: &[&str] = &["fee", "fees", "surcharge", "surcharges", "penalty", "commission", "late charge"];
const TOLD: &[&str] = &[
    "fee",
    "fees",
    "surcharge",
    "surcharges",
    "penalty",
    "commission",
    "charge",
    "charges",
    "cost",
    "costs",
    "price",
    "prices",
    "pricing",
    "pays",
    "tariff",
    "rates",
    "total",
];

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let (taken, told) = (words::listed(map, &RULE, journey, TAKEN), words::listed(map, &RULE, journey, TOLD));
    let speaks = |text: &str, of: &words::Phrases| of.found_in(&words::plain(text)).is_some();
    for (stage, point) in journey.touchpoints() {
        let is_told = |point: &Touchpoint| {
            let texts = point.actions.iter().chain(&point.thoughts).chain(&point.expectations).chain(&point.quotes);
            texts.chain(&point.gains).any(|text| speaks(&text.text, &told))
                || point.frontstage.iter().any(|service| speaks(&service.text, &told))
                || point.pains.iter().any(|pain| speaks(&pain.text, &told))
        };
        if is_told(point) || stage.thoughts.iter().chain(&stage.expectations).any(|text| speaks(&text.text, &told)) {
            return;
        }
        for (keyword, service) in parts::services(point).filter(|(keyword, _)| *keyword != "frontstage") {
            if speaks(&service.text, &taken) {
                let message = format!("this {keyword} takes a fee that the customer was not told of");
                findings.add(
                    RULE.at(map.title(service.origin), message)
                        .help("say where they learn of it, here or before: `frontstage \"Shows the fee\"`"),
                );
            }
        }
    }
}
