use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "pain-without-severity",
        severity: Severity::Info,
        summary: "A pain has no severity, and others have",
        explanation: "Fires when a pain has no `severity` while at least half of the journey's pains have one.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    pain "Long form" severity medium
    pain "Payment fails"
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    pain "Long form" severity medium
    pain "Payment fails" severity high
  }
}
"#,
    },
    why: "Pains are ranked by severity and frequency; one without either ends last, however bad it is.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let pains = parts::pains(journey);
    let with = pains.iter().filter(|(_, pain)| pain.severity.is_some()).count();
    if with * 2 >= pains.len() {
        for (_, pain) in pains.iter().filter(|(_, pain)| pain.severity.is_none()) {
            let message = format!("{} has no severity, and other pains have one", words::quoted(&pain.text));
            findings.add(
                RULE.at(map.title(pain.origin), message)
                    .help("add `severity low`, `medium`, `high` or `critical`: without one it is ranked last"),
            );
        }
    }
}
