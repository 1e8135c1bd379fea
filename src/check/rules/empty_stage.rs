use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "empty-stage",
        severity: Severity::Info,
        summary: "A stage is empty",
        explanation: "Fires when a stage has nothing but its title, on a map whose other stages say something.",
        bad: r#"journey "Sign-up" {
  stage "Awareness" { touchpoint "Social media ad" via social }
  stage "Decision"
}
"#,
        good: r#"journey "Sign-up" {
  stage "Awareness" { touchpoint "Social media ad" via social }
  stage "Decision" { note "Interviews in March" }
}
"#,
    },
    why: "An empty column on the wall is a question that nobody wrote down.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    for stage in parts::empty_stages(journey) {
        findings.add(
            RULE.at(map.title(stage.origin), format!("the stage {} is empty", words::quoted(&stage.title)))
                .help("add a `touchpoint`, or a `note` that says what is still to be found out: readers take a gap for nothing to see"),
        );
    }
}
