use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::codes::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "stops-at-purchase",
        severity: Severity::Info,
        summary: "A map ends where the customer pays",
        explanation: "Fires when the last of three stages or more is called purchase, checkout, payment or the like. English only.",
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
    options: &[],
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
    // Where the writer says that it ends there, it does.
    if journey.scope.as_ref().is_some_and(|scope| scope.to.is_some()) || !words::is_english(journey) {
        return;
    }
    if PAYING.contains(&words::plain(&last.title).as_str()) {
        let message = format!("the map ends with {}", words::quoted(&last.title));
        findings.add(
            RULE.at(map.title(last.origin), message)
                .help("what is it like to use it, to get help, to leave? If the map ends here on purpose, say so: `scope to \"…\"`"),
        );
    }
}
