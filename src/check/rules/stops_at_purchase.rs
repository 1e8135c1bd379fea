use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "stops-at-purchase",
        severity: Severity::Info,
        summary: "A map ends where the customer pays",
        explanation: "Fires when the last of three stages or more is called purchase, checkout, payment or the like. A map whose `scope` says where it ends, or whose title, goal or scenario reads `from … to the checkout`, may end there. The list is English and silent on maps in other languages; `words` in journey.toml adds to it for all.",
        bad: r#"journey "Shopping" {
  stage "Awareness"
  stage "Consideration"
  stage "Checkout"
}
"#,
        good: r#"journey "Shopping" {
  stage "Awareness"
  stage "Checkout"
  stage "Use"
}
"#,
    },
    why: "What customers tell others is decided afterwards: most maps stop at the checkout, as teachers of the method complain.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[RuleOption {
        name: "words",
        help: "Further names of the stage in which people pay, in any language.",
        default: OptionValue::Words(Vec::new()),
    }],
    fix: None,
    check: Check::Journey(check),
};

const PAYING: &[&str] = &[
    "buy",
    "buying",
    "checkout",
    "check-out",
    "conversion",
    "order",
    "ordering",
    "pay",
    "paying",
    "payment",
    "purchase",
    "purchasing",
    "sale",
    "sign-up",
    "signup",
    "subscribe",
    "transaction",
];

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let Some(last) = journey.stages.last().filter(|_| journey.stages.len() >= 3) else { return };
    let paying = words::listed(map, &RULE, journey, PAYING);
    let texts = [&journey.scenario, &journey.goal].into_iter().flatten().map(|text| words::plain(&text.text));
    let ends_there = |text: &String| words::end(text).is_some_and(|end| paying.found_in(end).is_some());
    // Where the writer says that it ends there, it does.
    if journey.scope.as_ref().is_some_and(|scope| scope.to.is_some())
        || texts.chain([words::plain(&journey.title)]).any(|text| ends_there(&text))
    {
        return;
    }
    if paying.contains(&words::plain(&last.title)) {
        let message = format!("the map ends with {}", words::quoted(&last.title));
        findings.add(
            RULE.at(map.title(last.origin), message)
                .help("what is it like to use it, to get help, to leave? If the map ends here on purpose, say so: `scope to \"…\"`"),
        );
    }
}
