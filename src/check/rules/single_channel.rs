use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "single-channel",
        severity: Severity::Info,
        summary: "A whole journey runs through one channel",
        explanation: "Fires when a journey has six touchpoints or more and all of them run through one and the same channel.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Page 1" via web
    touchpoint "Page 2" via web
    touchpoint "Page 3" via web
    touchpoint "Page 4" via web
    touchpoint "Page 5" via web
    touchpoint "Page 6" via web
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
    touchpoint "Asks a friend" via word-of-mouth
  }
}
"#,
    },
    why: "People ask friends, read mail and phone between two clicks: a map of one channel shows the company's side only.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let mut channels = journey.touchpoints().map(|(_, point)| point.channels.as_slice());
    let number = journey.touchpoints().count();
    let Some([only]) = channels.next().filter(|_| number >= 6) else { return };
    if channels.all(|other| matches!(other, [other] if other == only)) {
        findings.add(
            RULE.at(map.title(journey.origin), format!("all {number} touchpoints run through `{only}`"))
                .help("what do people do elsewhere meanwhile: ask a friend, wait for mail, phone?"),
        );
    }
}
