use crate::check::{Check, Findings, Map, Rule};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{Journey, Stage, Touchpoint};

pub static RULE: Rule = Rule {
    page: Page {
        code: "service-everywhere",
        severity: Severity::Info,
        summary: "Every step of a journey meets the service",
        explanation: "Fires when a journey has eight touchpoints or more and each of them has a channel.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Page 1" via web
    touchpoint "Page 2" via web
    touchpoint "Page 3" via web
    touchpoint "Page 4" via web
    touchpoint "Page 5" via web
    touchpoint "Page 6" via web
    touchpoint "Page 7" via web
    touchpoint "Page 8" via web
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Page 1" via web
    touchpoint "Page 2" via web
    touchpoint "Page 3" via web
    touchpoint "Page 4" via web
    touchpoint "Page 5" via web
    touchpoint "Page 6" via web
    touchpoint "Page 7" via web
    touchpoint "Looks for the card" { action "Searches the flat" }
  }
}
"#,
    },
    why: "A customer's journey has steps without the organisation, such as asking a friend or waiting at home; a map without them is the company's view. The modelling language CJML has a sign of its own for them.",
    preset: None,
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let has_channel = |(stage, point): (&Stage, &Touchpoint)| !point.channels.is_empty() || !stage.channels.is_empty();
    if journey.touchpoints().count() >= 8 && journey.touchpoints().all(has_channel) {
        findings.add(
            RULE.at(map.title(journey.origin), "every step of this journey meets the service")
                .help("what do people do without you? Such a touchpoint has no `via`"),
        );
    }
}
