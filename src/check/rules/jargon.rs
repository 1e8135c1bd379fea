use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "jargon",
        severity: Severity::Warning,
        summary: "A customer meets a word of the house",
        explanation: "Fires when a title, action, thought or `frontstage` holds one of the `words` that journey.toml lists. Without a list it is silent.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Call" via phone { action "Becomes an MQL" }
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Call" via phone {
      action "Asks for an offer"
      backstage "Marks the contact as an MQL"
    }
  }
}
"#,
    },
    why: "Customers do not know what an MQL is. Audits of service blueprints check what customers see against a list of internal words.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[RuleOption {
        name: "words",
        help: "Words and abbreviations that only the house knows.",
        default: OptionValue::Words(Vec::new()),
    }],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let read = || words::Phrases::in_any_case(map.words(&RULE, "words"));
    let jargon = map.phrases((RULE.page.code, "", true), read);
    for (keyword, text, origin) in parts::customer_texts(journey) {
        let plain = words::plain(text);
        if let Some(word) = jargon.found_in(&plain).map(|number| jargon.get(number)) {
            let message = format!("customers do not know what `{word}` means");
            let help = match keyword {
                "frontstage" => "say it in the customer's words, or move it to `backstage`",
                _ => "say it in the customer's words",
            };
            findings.add(RULE.at(map.title(origin), message).help(help));
        }
    }
}
