use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "vague-pain",
        severity: Severity::Warning,
        summary: "A pain says nothing that anybody could change",
        explanation: "Fires when a pain is one of the phrases that fit everywhere, such as friction, poor UX or confusing. The list is English and silent on maps in other languages; `words` in journey.toml adds to it for all.",
        bad: r#"journey "Sign-up" {
  stage "Decision" { pain "Poor UX" }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" { pain "The price shows only after the card number" }
}
"#,
    },
    why: "Confusing is a verdict, not a finding: what confuses whom? Reviews of maps ask for the specific thing.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[RuleOption {
        name: "words",
        help: "Further phrases that say nothing, in any language.",
        default: OptionValue::Words(Vec::new()),
    }],
    fix: None,
    check: Check::Journey(check),
};

const VAGUE: &[&str] = &[
    "annoying",
    "bad design",
    "bad experience",
    "bad service",
    "bad ui",
    "bad usability",
    "bad ux",
    "complex",
    "complexity",
    "complicated",
    "confusing",
    "confusion",
    "difficult",
    "difficult to use",
    "dissatisfaction",
    "frustrating",
    "frustration",
    "friction",
    "hard",
    "hard to use",
    "inconvenient",
    "inefficient",
    "issues",
    "not user friendly",
    "not user-friendly",
    "pain",
    "pain point",
    "poor communication",
    "poor customer service",
    "poor design",
    "poor experience",
    "poor service",
    "poor ui",
    "poor usability",
    "poor ux",
    "problem",
    "problems",
    "slow",
    "too complex",
    "too complicated",
    "too slow",
    "unclear",
    "usability issues",
    "ux issues",
    "various issues",
];

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let vague = words::listed(map, &RULE, journey, VAGUE);
    for (_, pain) in parts::pains(journey) {
        if vague.contains(&words::plain(&pain.text)) {
            let message = format!("{} fits every map", words::quoted(&pain.text));
            findings.add(
                RULE.at(map.title(pain.origin), message)
                    .help("say what happens to whom: \"The price shows only after the card number\""),
            );
        }
    }
}
