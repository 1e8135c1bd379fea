use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::codes::Page;
use crate::model::{Journey, Stage};

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
    let bare = |stage: &Stage| {
        let named =
            Stage { id: stage.id.clone(), title: stage.title.clone(), doc: stage.doc.clone(), ..Stage::default() };
        *stage == named
    };
    if journey.stages.iter().all(bare) {
        return;
    }
    for stage in journey.stages.iter().filter(|stage| bare(stage)) {
        findings.add(
            RULE.at(map.title(stage.origin), format!("the stage {} is empty", words::quoted(&stage.title)))
                .help("add a `touchpoint`, or a `note` that says what is still to be found out: readers take a gap for nothing to see"),
        );
    }
}
